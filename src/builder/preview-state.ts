/** The state of the preview: how the editor looks at it. */
import { guard } from 'lit/directives/guard.js';
import { own } from '../data/validate.js';
import type { EditorState } from './editor-state.js';
import { elements } from './elements/elements.js';
import type { PastedData } from './paste/read-pasted.js';
import { preview, type PreviewSettings } from './preview/preview.js';
import type { Site } from './snippets/copy-context.js';
import { labelOf } from './words/field-names.js';

export class PreviewState {
  settings: PreviewSettings;
  readonly #editor: EditorState;

  constructor(editor: EditorState) {
    this.#editor = editor;
    this.settings = {
      width: 320,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      lang: editor.locale,
    };
  }

  /** Takes over the language of what was pasted. */
  open({ lang, document }: PastedData): void {
    const language = lang ?? own(document, 'lang');
    if (typeof language === 'string') this.settings = { ...this.settings, lang: language };
  }

  /** Renders the preview anew only when something of it has changed. */
  render(site: Site): unknown {
    const { previewed, element, partId, isBroken, main, words, locale, host } = this.#editor;
    const { settings } = this;
    return guard([previewed, element, partId, isBroken, settings, site, locale], () =>
      preview({
        ...settings,
        words,
        element,
        document: previewed,
        of: partId,
        arc: site.arc,
        headingLevel: 3,
        site: site.page || 'https://www.kommun.example/',
        placeholder: isBroken
          ? words.brokenPreview
          : words.emptyPreview(labelOf(`${main.name}.${elements[element].requiredField}`, locale)),
        set: changes => {
          this.settings = { ...this.settings, ...changes };
          host.update();
        },
      }),
    );
  }
}
