/** Puts another version of the document together with this one. */
import type { TemplateResult } from 'lit';
import { decodeText } from '../sources/spreadsheet/decode-text.js';
import { withoutBlanks } from './document/edit.js';
import type { EditorState } from './editor-state.js';
import { MergeState } from './merge/merge-state.js';
import { choiceId, mergeStep } from './merge/merge-step.js';
import { readPasted } from './paste/read-pasted.js';

export class MergePage {
  readonly #state: EditorState;
  #merge: MergeState | undefined;

  constructor(state: EditorState) {
    this.#state = state;
  }

  get isOpen(): boolean {
    return !!this.#merge;
  }

  /** Opens the file that the other version is in. */
  async open(file: File): Promise<void> {
    const { words, locale, host, opened, completed } = this.#state;
    const pasted = readPasted(decodeText(new Uint8Array(await file.arrayBuffer())), locale);
    if (pasted.kind !== 'data') return host.announce(words.noVersion);
    const base = opened && withoutBlanks(opened);
    // A part alone takes none of the others away.
    const theirs = { ...(base ?? {}), ...(withoutBlanks(pasted.document) as object) };
    this.#merge = new MergeState(file.name, base, completed, theirs);
    this.#show();
  }

  close(): void {
    this.#merge = undefined;
  }

  render(): TemplateResult | undefined {
    const { words, locale, host } = this.#state;
    const state = this.#merge;
    return (
      state &&
      mergeStep({
        words,
        locale,
        state,
        update: () => host.update(),
        take: () => this.#take(state),
        cancel: () => {
          this.close();
          this.#show();
        },
      })
    );
  }

  #take(state: MergeState): void {
    const { words, host } = this.#state;
    const [undecided] = state.open;
    const { document, differences } = state.merged;
    if (undecided !== undefined) host.focus(choiceId(undecided));
    if (undecided !== undefined || !differences.length) return host.update();
    this.close();
    const said = words.merged(differences.length);
    this.#state.change(document, said);
    host.announce(said);
    this.#show();
  }

  #show(): void {
    this.#state.host.focus('step-heading');
    this.#state.host.update();
  }
}
