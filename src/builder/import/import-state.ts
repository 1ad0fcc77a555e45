/** A file with a table that has been opened: its sheets, what was asked and answered, and what is understood of it. */
import { firstVisible } from '../../sources/spreadsheet/sheet.js';
import type { Answers, Question } from '../../sources/table/question.js';
import type { UiLocale } from '../words/locale.js';
import type { TableFile, TableReader, Understood } from './understood.js';

export class ImportState {
  /** The place of the chosen sheet. */
  sheet = 0;
  /** What has been asked so far, answered or not. */
  asked: readonly Question[] = [];
  answers: Answers = {};
  understood: Understood;
  readonly table: TableFile;
  readonly #reader: TableReader;
  readonly #document: unknown;
  #locale: UiLocale;

  /** @param document What the table is to be put into. */
  constructor(table: TableFile, reader: TableReader, document: unknown, locale: UiLocale) {
    this.table = table;
    this.#reader = reader;
    this.#document = document;
    this.#locale = locale;
    const first = firstVisible(table.file);
    this.sheet = Math.max(0, first ? table.file.sheets.indexOf(first) : 0);
    this.understood = this.#understand();
  }

  set locale(locale: UiLocale) {
    this.#locale = locale;
    // The questions are asked again in the other language, as many as were.
    const { answers } = this;
    this.asked = [];
    this.answers = {};
    this.understood = this.#understand();
    for (const { id } of this.asked) {
      const answer = answers[id];
      if (answer !== undefined) this.answer(id, answer);
    }
  }

  /** The questions that have no answer yet. */
  get open(): readonly Question[] {
    return this.asked.filter(({ id }) => this.answers[id] === undefined);
  }

  chooseSheet(at: number): void {
    this.sheet = at;
    this.asked = [];
    this.answers = {};
    this.understood = this.#understand();
  }

  answer(id: Question['id'], value: string): void {
    this.answers = { ...this.answers, [id]: value };
    this.understood = this.#understand();
  }

  #understand(): Understood {
    const understood = this.#reader.understand(
      this.table,
      this.sheet,
      this.#document,
      this.#locale,
      this.answers,
    );
    const known = new Set(this.asked.map(({ id }) => id));
    this.asked = [...this.asked, ...understood.questions.filter(({ id }) => !known.has(id))];
    return understood;
  }
}
