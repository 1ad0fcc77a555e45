/** "Fetch from Kolada": searches for measures, and takes their figures into the document. */
import type { TemplateResult } from 'lit';
import { own } from '../data/validate.js';
import { indicatorsIn } from '../data/references.js';
import type { EditorState } from './editor-state.js';
import { elements } from './elements/elements.js';
import { fetchStep } from './fetch/fetch-step.js';
import { koladaFrom } from './fetch/figures-for.js';
import { today, type Kolada } from './fetch/kolada.js';
import { MeasureSearch } from './fetch/measure-search.js';
import { putMeasures } from './fetch/put-measures.js';

/** The municipality that a document is about: as its figures are fetched, else as it says itself. */
const municipalityOf = (document: unknown): string => {
  for (const { part } of indicatorsIn(document)) {
    const code = koladaFrom(own(part, 'from'))?.municipality;
    if (code !== undefined && /^\d{4}$/.test(code)) return code;
  }
  const organization = own(document, 'organization');
  const said = [own(organization, 'code'), own(organization, 'name')];
  return said.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
};

export class FetchPage {
  readonly #state: EditorState;
  readonly #kolada: Kolada | undefined;
  #search: MeasureSearch | undefined;

  /** @param kolada Nothing, where the page's owner does not let the builder ask it: then this page is never shown. */
  constructor(state: EditorState, kolada: Kolada | undefined) {
    this.#state = state;
    this.#kolada = kolada;
  }

  get isOpen(): boolean {
    return this.#search !== undefined;
  }

  /** Opens the page; nothing, where it may not be. */
  get open(): (() => void) | undefined {
    const kolada = this.#kolada;
    return (
      kolada &&
      (() => {
        const { host, completed } = this.#state;
        this.#search = new MeasureSearch(kolada, municipalityOf(completed), () => host.update());
        this.#show();
      })
    );
  }

  close(): void {
    this.#search = undefined;
  }

  /** Nothing, where the page is not open. */
  render(): TemplateResult | undefined {
    const { words, locale } = this.#state;
    const search = this.#search;
    return this.#kolada && search
      ? fetchStep({
          words,
          locale,
          kolada: this.#kolada,
          search,
          find: () => void this.#find(search),
          take: () => this.#take(search),
          cancel: () => {
            this.close();
            this.#show();
          },
        })
      : undefined;
  }

  async #find(search: MeasureSearch): Promise<void> {
    const { words, host } = this.#state;
    const isBlank = (text: string): boolean => !text.trim();
    if (isBlank(search.place) || isBlank(search.words)) {
      host.focus(isBlank(search.place) ? 'fetch-place' : 'fetch-words');
      host.announce(words.writeBoth);
      return host.update();
    }
    await search.search();
  }

  #take(search: MeasureSearch): void {
    const { words, host } = this.#state;
    const { fetched } = search;
    if (!fetched.length) {
      host.announce(words.noMeasureChosen);
      return;
    }
    const { document, paths } = putMeasures(this.#state.completed, fetched, today());
    this.close();
    this.#state.change(document, words.takeMeasures(fetched.length));
    // Figures over the years are seen best in a chart.
    if (elements[this.#state.element].field !== 'indicators') this.#state.element = 'trend-chart';
    this.#state.selectedPath = paths[0];
    this.#show();
    host.announce(words.measuresTaken(fetched.length));
  }

  #show(): void {
    this.#state.host.focus('step-heading');
    this.#state.host.update();
  }
}
