/** "New year": asks for the new figures, takes them into the document, and says what changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../data/validate.js';
import type { EditorState } from './editor-state.js';
import { fileButton } from './import/file-button.js';
import { openAnswer } from './import/open-answer.js';
import { fetchFigures, koladaFrom } from './fetch/figures-for.js';
import type { Kolada } from './fetch/kolada.js';
import { controlId, newYearStep } from './new-year/new-year-step.js';
import { NewYear } from './new-year/new-year.js';
import { yearDone } from './new-year/year-done.js';
import { copyText } from './snippets/copy-text.js';

/** What the page around does. */
interface Around {
  readonly open: (file: File) => void;
  /** Why a file could not be opened. */
  readonly answer: readonly string[];
  readonly save: () => void;
}

export class NewYearPage {
  readonly #state: EditorState;
  #year: NewYear | undefined;
  #changes: readonly string[] | undefined;
  readonly #kolada: Kolada | undefined;
  /** Why figures could not be fetched. */
  #failed: readonly string[] = [];

  /** @param kolada Nothing, where the page's owner does not let the builder ask it. */
  constructor(state: EditorState, kolada: Kolada | undefined) {
    this.#state = state;
    this.#kolada = kolada;
  }

  get isOpen(): boolean {
    return !!(this.#year ?? this.#changes);
  }

  /** Asks for the figures that the document has not got. */
  open(): void {
    this.#changes = undefined;
    this.#failed = [];
    this.#year = new NewYear(this.#state.completed, new Date().getFullYear());
    this.#show();
  }

  close(): void {
    this.#year = undefined;
    this.#changes = undefined;
  }

  render({ open, answer, save }: Around): TemplateResult {
    const { words, locale, host } = this.#state;
    const year = this.#year;
    const close = (): void => {
      this.close();
      this.#show();
    };
    if (!year)
      return yearDone({
        words,
        changes: this.#changes ?? [],
        copy: area =>
          void copyText(area.value, area).then(isCopied =>
            host.announce(isCopied ? words.copied : words.copyByHand),
          ),
        save,
        close,
      });
    return newYearStep({
      words,
      locale,
      year,
      update: () => host.update(),
      announce: text => host.announce(text),
      fileButton: html`${fileButton(words.openFile, open)} ${this.#fetchButton(year)}
      ${openAnswer([...answer, ...this.#failed])}`,
      take: () => this.#take(year),
      cancel: close,
    });
  }

  /** Nothing, where no indicator that waits is fetched from Kolada, or it may not be asked. */
  #fetchButton(year: NewYear): unknown {
    const kolada = this.#kolada;
    return kolada && year.waiting.some(({ indicator }) => koladaFrom(own(indicator, 'from')))
      ? html`<button type="button" id="fetch-figures" @click=${() => void this.#fetch(year, kolada)}>
          ${this.#state.words.fetchFigures}
        </button>`
      : nothing;
  }

  /** Fills in the figures that Kolada has, where nothing has been typed. */
  async #fetch(year: NewYear, kolada: Kolada): Promise<void> {
    const { words, locale, host } = this.#state;
    const asked = new Map(
      year.waiting.flatMap(waiting => {
        const from = koladaFrom(own(waiting.indicator, 'from'));
        return from ? [[from, waiting] as const] : [];
      }),
    );
    const failed: string[] = [];
    let count = 0;
    host.announce(words.fetching);
    await fetchFigures(kolada, [...asked.keys()], (from, found) => {
      const waiting = asked.get(from);
      if (!waiting) return;
      if ('problem' in found || 'failure' in found)
        failed.push(`${waiting.title || words.untitled}: ${kolada.explain(found, locale)}`);
      else count += year.fill(waiting, found);
    });
    // Another page may have been opened in the meantime.
    if (this.#year !== year) return;
    this.#failed = failed;
    host.announce([...failed, words.figuresFetched(count)].join(' '));
    host.update();
  }

  #take(year: NewYear): void {
    const { words, locale, host } = this.#state;
    const { wrong, count } = year;
    if (wrong !== undefined || !count) {
      host.focus(wrong === undefined ? 'new-year-of' : controlId(wrong));
      host.announce(wrong === undefined ? words.noFigures : words.doubts['no-number']);
      return host.update();
    }
    this.#changes = year.changes(locale);
    this.#year = undefined;
    this.#state.change(year.document, words.takeFigures(count));
    this.#show();
  }

  #show(): void {
    this.#state.host.focus('step-heading');
    this.#state.host.update();
  }
}
