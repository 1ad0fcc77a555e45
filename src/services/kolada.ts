/** Asks Kolada, version 3: many measures and municipalities in a request, as many as it takes. */
import { encodeComponent } from '../data/address-part.js';
import {
  readKolada,
  readKoladaMeasure,
  readKoladaPage,
  type KoladaMeasure,
  type KoladaSelection,
} from '../sources/kolada.js';
import type { Problem } from '../sources/source-series.js';
import type { Failure } from './failure.js';
import { inTurn } from './in-turn.js';
import type { Listed, Outcome } from './outcome.js';
import type { Transport } from './answer.js';
import { property } from './property.js';

/** So many ids stand in a segment of a path. */
export const mostIds = 25;
const rowsAPage = 5000;
/** No list of Kolada's is longer. */
const mostPages = 500;

/** A group of municipalities, and what it is called: `Liknande kommuner socioekonomi, Krokom, 2024`. */
export interface KoladaGroup {
  readonly id: string;
  readonly title: string;
  readonly members: readonly { readonly id: string; readonly title: string }[];
}

export interface KoladaPlace {
  readonly id: string;
  readonly title: string;
}

export interface KoladaClient {
  /**
   * Asks for series.
   *
   * @param selections What is wanted; what is there twice is asked for once.
   * @param today The day, `2026-11-29`: by it figures are preliminary.
   * @param each Is given each selection with what came of it, once, as soon as it is there.
   */
  series(
    selections: readonly KoladaSelection[],
    today: string,
    each: (selection: KoladaSelection, outcome: Outcome) => void,
  ): Promise<void>;
  /** The measures that have these words in their title. */
  search(words: string): Promise<Listed<KoladaMeasure>>;
  measures(ids: readonly string[]): Promise<Listed<KoladaMeasure>>;
  /** The groups that have these words in their title. */
  groups(words: string): Promise<Listed<KoladaGroup>>;
  /** Municipalities and regions, the nation among them. */
  places(ids: readonly string[]): Promise<Listed<KoladaPlace>>;
  /** Those that have these words in their name. */
  placesNamed(words: string): Promise<Listed<KoladaPlace>>;
}

const inParts = <T>(items: readonly T[], size: number): (readonly T[])[] =>
  [...Array(Math.ceil(items.length / size)).keys()].map(index =>
    items.slice(index * size, (index + 1) * size),
  );

interface Batch {
  readonly kpis: readonly string[];
  readonly places: readonly string[];
}

const blocksOf = (kpis: readonly string[], places: readonly string[]): Batch[] =>
  inParts(kpis, mostIds).flatMap(some =>
    inParts(places, mostIds).map(others => ({ kpis: some, places: others })),
  );

/**
 * Which requests bring all that is wanted: the measures that are wanted of the same places together, or all of all, whichever are fewer.
 */
export const batchesFor = (selections: readonly KoladaSelection[]): readonly Batch[] => {
  const placesOf = new Map<string, Set<string>>();
  for (const { kpi, municipality } of selections)
    placesOf.set(kpi, (placesOf.get(kpi) ?? new Set()).add(municipality));
  const bySet = new Map<string, { kpis: string[]; places: string[] }>();
  for (const [kpi, set] of placesOf) {
    const places = [...set].sort();
    const key = places.join();
    const same = bySet.get(key);
    if (same) same.kpis.push(kpi);
    else bySet.set(key, { kpis: [kpi], places });
  }
  const apart = [...bySet.values()].flatMap(({ kpis, places }) => blocksOf(kpis, places));
  const all = new Set([...bySet.values()].flatMap(({ places }) => places));
  const whole = blocksOf([...placesOf.keys()], [...all].sort());
  return whole.length < apart.length ? whole : apart;
};

const placeOf = (row: unknown): KoladaPlace | undefined => {
  const [id, title] = [property(row, 'id'), property(row, 'title')];
  return typeof id === 'string' && typeof title === 'string' ? { id, title } : undefined;
};

const groupOf = (row: unknown): KoladaGroup | undefined => {
  const [place, members] = [placeOf(row), property(row, 'members')];
  if (!place) return undefined;
  return {
    ...place,
    members: (Array.isArray(members) ? (members as unknown[]) : []).flatMap(member => {
      const [id, title] = [property(member, 'member_id'), property(member, 'member_title')];
      return typeof id === 'string' ? [{ id, title: typeof title === 'string' ? title : id }] : [];
    }),
  };
};

/** @param base Where it is, with `/` at its end: `https://api.kolada.se/v3/`. */
export const createKoladaClient = (transport: Transport, base: string): KoladaClient => {
  /** Where the next page is: on the same site, whatever scheme a proxy has made it of. */
  const nextPage = (next: string): string | undefined => {
    if (!URL.canParse(next, base)) return undefined;
    const [to, own] = [new URL(next, base), new URL(base)];
    if (to.host !== own.host) return undefined;
    to.protocol = own.protocol;
    return to.href;
  };

  const rowsOf = async (
    path: string,
    take: (row: unknown) => void,
  ): Promise<{ readonly problem: Problem } | { readonly failure: Failure } | undefined> => {
    const seen = new Set<string>();
    let address = new URL(path, base).href;
    for (;;) {
      if (seen.has(address) || seen.size >= mostPages) return { failure: { code: 'endless', address } };
      seen.add(address);
      const { value, failure } = await transport.get(address);
      if (failure) return { failure };
      const { page, problem } = readKoladaPage(value);
      if (problem) return { problem };
      page.rows.forEach(take);
      if (page.next === undefined) return undefined;
      const next = nextPage(page.next);
      if (next === undefined) return { failure: { code: 'elsewhere', address, to: page.next } };
      address = next;
    }
  };

  const listOf = async <T>(
    paths: readonly string[],
    read: (row: unknown) => T | undefined,
  ): Promise<Listed<T>> => {
    const items: T[] = [];
    const errors = await Promise.all(
      paths.map(path =>
        rowsOf(path, row => {
          const item = read(row);
          if (item !== undefined) items.push(item);
        }),
      ),
    );
    const error = errors.find(each => each !== undefined);
    return error ? { error } : { items };
  };

  const byId = (kind: string, ids: readonly string[]): readonly string[] =>
    inParts([...new Set(ids)], mostIds).map(some => `${kind}/${some.map(encodeComponent).join()}`);
  const byTitle = (kind: string, words: string): readonly string[] => [
    `${kind}?title=${encodeComponent(words)}&per_page=${rowsAPage}`,
  ];

  const measures = (ids: readonly string[]): Promise<Listed<KoladaMeasure>> =>
    listOf(byId('kpi', ids), readKoladaMeasure);

  return {
    measures,
    search: words => listOf(byTitle('kpi', words), readKoladaMeasure),
    groups: words => listOf(byTitle('municipality_groups', words), groupOf),
    places: ids => listOf(byId('municipality', ids), placeOf),
    placesNamed: words => listOf(byTitle('municipality', words), placeOf),
    series: async (selections, today, each) => {
      /** By measure and by place: a key for both would be made anew for every row that comes. */
      const wanted = new Map<unknown, Map<unknown, KoladaSelection[]>>();
      for (const selection of selections) {
        const { kpi, municipality } = selection;
        let ofKpi = wanted.get(kpi);
        if (!ofKpi) wanted.set(kpi, (ofKpi = new Map<unknown, KoladaSelection[]>()));
        const same = ofKpi.get(municipality);
        if (same) same.push(selection);
        else ofKpi.set(municipality, [selection]);
      }
      // What Kolada says of a measure says what is preliminary: without it no figure is whole.
      const known = new Map<string, KoladaMeasure | Outcome>();
      await Promise.all(
        inParts([...new Set(selections.map(({ kpi }) => kpi))], mostIds).map(async kpis => {
          const { items, error } = await measures(kpis);
          for (const kpi of kpis) {
            const found = items?.find(({ id }) => id === kpi);
            known.set(kpi, found ?? error ?? { problem: { code: 'no-such-measure', measure: kpi } });
          }
        }),
      );
      const measureOf = (kpi: string): KoladaMeasure | undefined => {
        const measure = known.get(kpi);
        return measure && 'id' in measure ? measure : undefined;
      };
      for (const selection of selections) {
        const measure = known.get(selection.kpi);
        if (measure && !('id' in measure)) each(selection, measure);
      }
      const there = selections.filter(({ kpi }) => measureOf(kpi));
      // What has come of a batch is in memory until all of it has: two at a time keep that small.
      await inTurn(batchesFor(there), 2, async ({ kpis, places }) => {
        const rows = new Map<KoladaSelection, unknown[]>();
        for (const kpi of kpis)
          for (const municipality of places)
            for (const selection of wanted.get(kpi)?.get(municipality) ?? []) rows.set(selection, []);
        const error = await rowsOf(
          `data/kpi/${kpis.join()}/municipality/${places.join()}?per_page=${rowsAPage}`,
          row => {
            // Of what nobody wants nothing is kept.
            const those = wanted.get(property(row, 'kpi'))?.get(property(row, 'municipality')) ?? [];
            for (const selection of those) rows.get(selection)?.push(row);
          },
        );
        for (const [selection, own] of rows) {
          const { series, problem } = error
            ? {}
            : readKolada(own, selection, measureOf(selection.kpi), today);
          each(selection, error ?? (series ? { series } : { problem: problem ?? { code: 'empty' } }));
          own.length = 0;
        }
      });
    },
  };
};
