/** The state of the copy step: what the editor has said about the site, and the snippets for it. */
import type { EditorHost, EditorState } from './editor-state.js';
import type { PastedData } from './paste/read-pasted.js';
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
  };
  readonly #editor: EditorState;
  readonly #host: EditorHost;
  #snippets: Snippets | undefined;
  #writeCount = 0;

  constructor(editor: EditorState) {
    this.#editor = editor;
    this.#host = editor.host;
  }

  /** Takes over the settings of an embed that was pasted. */
  open({ headingLevel = 2, appearance, lang = '' }: PastedData): void {
    this.site = { ...this.site, headingLevel, arc: appearance === 'arc', lang };
  }

  /** Writes the snippets. Only the last of several calls at once counts. */
  async write(): Promise<void> {
    const count = ++this.#writeCount;
    const { element, partId, completed, locale } = this.#editor;
    const settings = snippetSettings(this.site, element, partId, locale);
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
      element,
      save,
      copied: (announcement, part) => this.#onCopied(announcement, part),
    };
  }

  #onCopied(announcement: string, part: CopiedPart): void {
    const isAll = part === 'document' || (part === 'part' && this.#editor.hasOnlyMainPart);
    if (isAll) this.#editor.markSaved();
    this.#host.announce(announcement);
  }
}
