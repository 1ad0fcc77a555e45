/** Opens what the editor has: a text that was pasted, a file that was chosen or dropped. */
import { decodeText } from '../sources/spreadsheet/decode-text.js';
import { fileKind } from '../sources/spreadsheet/file-kind.js';
import type { EditorState } from './editor-state.js';
import { ImportState } from './import/import-state.js';
import { loadReader } from './import/load-reader.js';
import { describeFailure } from './paste/describe-failure.js';
import { addReply } from './paste/add-reply.js';
import { readPasted, type PastedAddress, type PastedData } from './paste/read-pasted.js';
import { saveFile } from './snippets/save-file.js';

/** What else takes over what was pasted. */
interface Opens {
  readonly open: (pasted: PastedData) => void;
  readonly remember?: (address: PastedAddress) => void;
}

export class Opening {
  /** Why what was pasted or chosen last could not be opened. */
  answer: readonly string[] = [];
  /** The table that is looked at before it is taken. */
  table: ImportState | undefined;
  readonly #state: EditorState;
  readonly #others: readonly Opens[];
  readonly #goTo: (step: 'edit') => void;
  #openCount = 0;

  /** @param goTo Shows the form. */
  constructor(state: EditorState, others: readonly Opens[], goTo: (step: 'edit') => void) {
    this.#state = state;
    this.#others = others;
    this.#goTo = goTo;
  }

  /** @returns Whether the document is what was in the text. */
  paste(text: string): boolean {
    const { words, locale, host, document, isEmpty } = this.#state;
    const pasted = readPasted(text, locale);
    this.answer = describeFailure(pasted, words);
    if (pasted.kind === 'table') {
      void this.#openTable(new TextEncoder().encode(text), words.pastedName);
      return false;
    }
    if (pasted.kind !== 'data') {
      if (pasted.kind === 'address') for (const part of this.#others) part.remember?.(pasted);
      host.update();
      return false;
    }
    this.table = undefined;
    const reply = isEmpty ? undefined : addReply(document, pasted);
    if (reply) {
      this.#state.change(reply, words.goOn);
      this.#goTo('edit');
      host.announce(pasted.findings.map(({ message }) => message).join(' '));
      return false;
    }
    for (const part of [this.#state, ...this.#others]) part.open(pasted);
    this.#goTo('edit');
    const { notes, repairs } = this.#state;
    host.announce([words.opened(notes.length), ...repairs].join(' '));
    return true;
  }

  /** Opens a file: what it is, its bytes say. */
  async open(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = fileKind(bytes);
    const text = 'kind' in found && found.kind === 'text' ? decodeText(bytes) : undefined;
    if (text !== undefined && /^\s*[{[<“"”]?\s*[{[<]/.test(text)) {
      if (this.paste(text)) this.#state.markSaved();
      return;
    }
    await this.#openTable(bytes, file.name);
  }

  async #openTable(bytes: Uint8Array, name: string): Promise<void> {
    const count = ++this.#openCount;
    const { words, host } = this.#state;
    this.answer = [];
    host.announce(words.reading);
    const answer = await this.#read(bytes, name);
    // Another one has been chosen in the meantime.
    if (count !== this.#openCount) return;
    this.answer = answer instanceof ImportState ? [] : [answer];
    this.table = answer instanceof ImportState ? answer : undefined;
    host.focus(this.table ? 'step-heading' : 'open-answer');
    host.update();
    // Its heading has focus, and says what it is.
    host.announce(this.table ? '' : this.answer.join(' '));
  }

  async #read(bytes: Uint8Array, name: string): Promise<ImportState | string> {
    const { locale, words, completed } = this.#state;
    try {
      const reader = await loadReader();
      const found = await reader.read(bytes, name, locale);
      if ('problem' in found) return found.problem;
      return new ImportState({ name, file: found.file }, reader, completed, locale);
    } catch {
      return words.noReader;
    }
  }

  /** Takes the table into the document, where that can be done. */
  take(): void {
    const { table } = this;
    const { words, host } = this.#state;
    if (!table) return;
    const { document, changes } = table.understood;
    if (document === undefined) {
      const [open] = table.open;
      if (open) host.focus(`import-${open.id}-0`);
      return host.update();
    }
    const count = changes.filter(({ kind }) => kind === 'new' || kind === 'changed').length;
    const isFirst = this.#state.isEmpty;
    this.table = undefined;
    this.#state.change(document, words.taken(count));
    if (isFirst) this.#state.showBest();
    this.#goTo('edit');
    host.announce(words.taken(count));
  }

  cancel(): void {
    this.table = undefined;
    this.#state.host.focus('step-heading');
    this.#state.host.update();
  }

  /** Saves the document's goals and figures as a workbook. */
  async saveWorkbook(): Promise<void> {
    const { locale, words, completed, host } = this.#state;
    try {
      const bytes = await (await loadReader()).write(completed, locale);
      saveFile(bytes, words.workbookName);
      host.announce(words.workbookSaved);
    } catch {
      host.announce(words.noReader);
    }
  }
}
