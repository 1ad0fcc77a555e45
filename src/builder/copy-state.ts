/** The state of the copy step: what the editor has said about the site, and the snippets for it. */
import { own } from '../data/validate.js';
import { withIds } from './document/make-id.js';
import type { EditorHost } from './document/editor-host.js';
import type { EditorState } from './editor-state.js';
import { choicesIn } from './elements/extract-part.js';
import type { PastedAddress, PastedData } from './paste/read-pasted.js';
import type { CopiedPart, CopyContext, Site } from './snippets/copy-context.js';
import { formatDocument } from './snippets/format-document.js';
import type { Snippets } from './snippets/snippet.js';
import { defaultBase, snippetSettings } from './snippets/snippet-settings.js';
import { writeSnippets } from './snippets/write-snippets.js';

export class CopyState {
  site: Site = {
    cms: 'other',
    page: '',
    src: '',
    base: defaultBase,
    headingLevel: 2,
    arc: false,
    lang: '',
    sender: false,
    actions: false,
    asOf: '',
  };
  readonly #editor: EditorState;
  readonly #host: EditorHost;
  #snippets: Snippets | undefined;
  #writeCount = 0;
  #idsMade = 0;
  #address: PastedAddress | undefined;

  constructor(editor: EditorState) {
    this.#editor = editor;
    this.#host = editor.host;
  }

  /** Keeps an embed that was pasted and names a document, until that is opened. */
  remember(address: PastedAddress): void {
    this.#address = address;
  }

  /** Takes over the settings of an embed that was pasted; of one that names a document, when that is opened after it. */
  open({ form, ...given }: PastedData): void {
    const address = this.#address;
    const {
      headingLevel = 2,
      appearance,
      lang = '',
      sender = false,
      actions = false,
      asOf = '',
    } = form === 'document' && address ? address : given;
    const src = form === 'document' && address ? { src: address.src.replace(/#.*$/s, '') } : {};
    this.#address = undefined;
    this.site = {
      ...this.site,
      ...src,
      headingLevel,
      arc: appearance === 'arc',
      lang,
      sender,
      actions,
      asOf,
    };
    this.#idsMade = 0;
  }

  /** Writes the snippets. Only the last of several calls at once counts. */
  async write(): Promise<void> {
    const count = ++this.#writeCount;
    // Who names a document names a part of it, and never a place in it.
    if (this.site.src) this.#makeIds();
    const { element, choice, partId, completed, locale } = this.#editor;
    const of = this.site.src ? choice?.of : partId;
    const settings = snippetSettings(this.site, element, of, locale);
    const snippets = await writeSnippets(completed, element, settings);
    if (count !== this.#writeCount) return;
    this.#snippets = snippets;
    this.#host.update();
  }

  /** What the copy step is given. */
  context(save: () => void): CopyContext {
    const { words, locale, element, completed } = this.#editor;
    return {
      words,
      locale,
      site: this.site,
      set: site => {
        this.site = { ...this.site, ...site };
        void this.write();
        this.#host.update();
      },
      snippets: this.#snippets,
      goals: formatDocument(completed),
      idsMade: this.#idsMade,
      element,
      hasSender: ['organization', 'updated'].some(key => own(completed, key) !== undefined),
      hasVersions: own(completed, 'versions') !== undefined,
      save,
      copied: (announcement, part) => this.#onCopied(announcement, part),
    };
  }

  /** Gives all that an embed could show ids: it finds what it names when rows are moved, and when others are added. */
  #makeIds(): void {
    const editor = this.#editor;
    const { document, made } = withIds(editor.document, choicesIn(editor.document, editor.element));
    if (!made) return;
    this.#idsMade += made;
    editor.change(document, editor.words.idsMade(made));
  }

  #onCopied(announcement: string, part: CopiedPart): void {
    const isAll = part === 'document' || (part === 'part' && this.#editor.hasOnlyMainPart);
    if (isAll) this.#editor.markSaved();
    this.#host.announce(announcement);
  }
}
