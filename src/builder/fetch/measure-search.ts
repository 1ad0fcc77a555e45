/** What has been searched for, found and chosen of Kolada's measures, and the figures of those that are chosen. */
import type { KoladaPlace } from '../../services/kolada.js';
import type { Outcome } from '../../services/outcome.js';
import type { KoladaMeasure } from '../../sources/kolada.js';
import type { SourceSeries } from '../../sources/source-series.js';
import { today, type Kolada } from './kolada.js';

/** A measure whose figures have come. */
export interface Fetched {
  readonly kpi: string;
  readonly municipality: string;
  readonly series: SourceSeries;
}

/** What the place that was written leads to. */
type Places = { readonly items: readonly KoladaPlace[] } | { readonly error: Failed };
type Failed = Exclude<Outcome, { readonly series: SourceSeries }>;

const isCode = (text: string): boolean => /^\d{4}$/.test(text);

export class MeasureSearch {
  /** As they are written. */
  place: string;
  words = '';
  isAsking = false;
  /** What was searched for last; nothing, before anything was. */
  searched: string | undefined;
  /** The municipalities that the place may be: one, where it is known which. */
  places: readonly KoladaPlace[] = [];
  measures: readonly KoladaMeasure[] = [];
  /** Why the search gave nothing. */
  failed: Failed | undefined;
  readonly #kolada: Kolada;
  readonly #update: () => void;
  readonly #outcomes = new Map<string, Outcome | 'asked'>();
  #search = 0;

  /**
   * @param place The municipality that the document is about, by its name or its code; blank where it is not known.
   * @param update Is called when something has come.
   */
  constructor(kolada: Kolada, place: string, update: () => void) {
    this.#kolada = kolada;
    this.place = place;
    this.#update = update;
  }

  /** The municipality whose figures are fetched. */
  get municipality(): KoladaPlace | undefined {
    return this.places.length === 1 ? this.places[0] : undefined;
  }

  /** Asks for the measures that have the words in their title. What was chosen before is let go. */
  async search(): Promise<void> {
    const search = ++this.#search;
    const words = this.words.trim();
    this.#outcomes.clear();
    this.isAsking = true;
    this.#update();
    const [places, measures] = await Promise.all([
      this.#placesNamed(this.place.trim()),
      this.#kolada.client.search(words),
    ]);
    // A later search has the last word.
    if (search !== this.#search) return;
    this.isAsking = false;
    this.searched = words;
    this.failed = measures.error ?? ('error' in places ? places.error : undefined);
    this.places = 'items' in places ? places.items : [];
    this.measures = measures.items ?? [];
    this.#update();
  }

  /** Chooses one of several municipalities of that name. */
  choosePlace(id: string): void {
    this.places = this.places.filter(place => place.id === id);
    this.#update();
  }

  outcomeOf(kpi: string): Outcome | 'asked' | undefined {
    return this.#outcomes.get(kpi);
  }

  /** Chooses a measure and asks for its figures, or lets it go. */
  async choose(kpi: string, is: boolean): Promise<void> {
    const { municipality } = this;
    const search = this.#search;
    if (!is || !municipality) {
      this.#outcomes.delete(kpi);
      return this.#update();
    }
    this.#outcomes.set(kpi, 'asked');
    this.#update();
    const selection = { kpi, municipality: municipality.id };
    await this.#kolada.client.series([selection], today(), (_, outcome) => {
      // It may have been let go while it was asked for.
      if (search === this.#search && this.#outcomes.has(kpi)) this.#outcomes.set(kpi, outcome);
    });
    this.#update();
  }

  /** The chosen measures whose figures have come, in the order in which they were chosen. */
  get fetched(): readonly Fetched[] {
    const municipality = this.municipality?.id;
    return municipality === undefined
      ? []
      : [...this.#outcomes].flatMap(([kpi, outcome]) =>
          typeof outcome === 'object' && 'series' in outcome
            ? [{ kpi, municipality, series: outcome.series }]
            : [],
        );
  }

  async #placesNamed(place: string): Promise<Places> {
    const { client } = this.#kolada;
    const { items, error } = isCode(place) ? await client.places([place]) : await client.placesNamed(place);
    if (error) return { error };
    const same = items.filter(({ title }) => title.toLowerCase() === place.toLowerCase());
    return { items: same.length ? same : items };
  }
}
