/** The new figures of a year: what has been typed so far, what it makes of the document, and what has changed in words. */
import { parsePath } from '../document/path.js';
import type { UiLocale } from '../words/locale.js';
import { uiWords } from '../words/ui-words.js';
import { doubtOf, readFigure, type Doubt } from './doubts.js';
import { putFigures, type Figure } from './put-figures.js';
import { waitingIn, yearToFill, type Known, type Waiting } from './waiting.js';

/** A place to type in: the path of an indicator, and a period. */
export const keyOf = ({ path }: Waiting, period: string): string => `${path} ${period}`;

/** A number as the builder's language writes it, with its unit. */
export const numberText = (value: number, unit: string, locale: UiLocale): string => {
  const number = value.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 20 });
  return unit ? `${number} ${unit}` : number;
};

export class NewYear {
  year: number;
  waiting: readonly Waiting[];
  readonly #document: unknown;
  readonly #typed = new Map<string, string>();
  readonly #preliminary = new Set<string>();

  /**
   * @param document The document, which is not changed.
   * @param today The year of today.
   */
  constructor(document: unknown, today: number) {
    this.#document = document;
    this.year = yearToFill(document, today);
    this.waiting = waitingIn(document, this.year);
  }

  /** Asks for the figures of another year. What has been typed is kept, and counts where it is asked for. */
  ask(year: number): void {
    this.year = year;
    this.waiting = waitingIn(this.#document, year);
  }

  textAt(key: string): string {
    return this.#typed.get(key) ?? '';
  }

  type(key: string, text: string): void {
    this.#typed.set(key, text);
  }

  isPreliminary(key: string): boolean {
    return this.#preliminary.has(key);
  }

  setPreliminary(key: string, is: boolean): void {
    if (is) this.#preliminary.add(key);
    else this.#preliminary.delete(key);
  }

  /**
   * Fills in cells of a spreadsheet from a place downwards: a row an indicator, a column a period.
   *
   * @returns How many rows had no place.
   */
  paste(from: Waiting, period: string, text: string): number {
    const rows = text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map(row => row.split('\t'));
    const first = this.waiting.indexOf(from);
    const column = from.periods.indexOf(period);
    let left = 0;
    rows.forEach((cells, index) => {
      const to = this.waiting[first + index];
      if (!to) left++;
      else
        cells.forEach((cell, at) => {
          const place = to.periods[(index ? Math.min(column, to.periods.length - 1) : column) + at];
          if (place !== undefined && cell.trim()) this.type(keyOf(to, place), cell.trim());
        });
    });
    return left;
  }

  /**
   * Fills in figures that have come, where nothing has been typed.
   *
   * @returns How many.
   */
  fill(waiting: Waiting, figures: readonly Figure[]): number {
    const places = figures.filter(
      ({ period }) => waiting.periods.includes(period) && !this.textAt(keyOf(waiting, period)).trim(),
    );
    for (const { period, value, isPreliminary } of places) {
      const key = keyOf(waiting, period);
      this.type(key, String(value).replace('.', ','));
      this.setPreliminary(key, isPreliminary);
    }
    return places.length;
  }

  /** What is to be looked at once more at a place. The ones before it are those that the document has and those that have been typed. */
  doubtAt(waiting: Waiting, period: string): Doubt | undefined {
    return doubtOf(readFigure(this.textAt(keyOf(waiting, period))), this.knownBefore(waiting, period));
  }

  knownBefore(waiting: Waiting, period: string): readonly Known[] {
    const before = waiting.periods.slice(0, waiting.periods.indexOf(period));
    const typed = before.flatMap(one => {
      const value = readFigure(this.textAt(keyOf(waiting, one)));
      return typeof value === 'number' ? [{ period: one, value }] : [];
    });
    return [...waiting.known, ...typed];
  }

  /** How many figures there are to take in. */
  get count(): number {
    return this.waiting.reduce((sum, one) => sum + this.#figuresOf(one).length, 0);
  }

  /** The first place where no number stands. */
  get wrong(): string | undefined {
    for (const one of this.waiting)
      for (const period of one.periods)
        if (this.doubtAt(one, period) === 'no-number') return keyOf(one, period);
    return undefined;
  }

  /** The document with the new figures. */
  get document(): unknown {
    return this.waiting.reduce(
      (document, one) => putFigures(document, parsePath(one.path), one.indicator, this.#figuresOf(one)),
      this.#document,
    );
  }

  /** What changes, a line an indicator, for the minutes. */
  changes(locale: UiLocale): readonly string[] {
    const words = uiWords(locale);
    return this.waiting.flatMap(one => {
      const figures = this.#figuresOf(one);
      if (!figures.length) return [];
      const last = one.known.at(-1);
      const news = figures.map(({ period, value, isPreliminary }) =>
        words.newFigure(period, numberText(value, one.unit, locale), isPreliminary),
      );
      const before = last ? [words.figureBefore(last.period, numberText(last.value, one.unit, locale))] : [];
      const name = one.goal && one.goal !== one.title ? `${one.goal}, ${one.title}` : one.title;
      return [`${name || words.untitled}: ${[...news, ...before].join('; ')}`];
    });
  }

  #figuresOf(waiting: Waiting): readonly Figure[] {
    return waiting.periods.flatMap(period => {
      const key = keyOf(waiting, period);
      const value = readFigure(this.textAt(key));
      return typeof value === 'number' ? [{ period, value, isPreliminary: this.isPreliminary(key) }] : [];
    });
  }
}
