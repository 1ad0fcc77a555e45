/** Asks statistics offices: tables of PxWebApi 2, several series of a table in a request, and any address that answers with JSON-stat. */
import { encodeComponent } from '../data/address-part.js';
import type { FromValues, JsonStatFrom, PxwebFrom } from '../sources/from.js';
import type { JsonStatSelection } from '../sources/json-stat.js';
import type { Failure } from './failure.js';
import type { Listed, Outcome } from './outcome.js';
import type { Answer, Transport } from './answer.js';
import { property } from './property.js';

/** Statistics Sweden's, and most others', bound of a request. */
export const mostCells = 150_000;
/** Web servers take no longer address for granted. */
const longestAddress = 2000;
/** Of a variable whose number of categories is not known: every month of thirty years. */
const manyCategories = 360;

/** What picks categories by a rule, and names none: `*`, `top(5)`, `from(2015)`, `201?`. */
const isExpression = (code: string): boolean => /[*?]|^(top|bottom|from|to|range)\(.*\)$/i.test(code);

const codesOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const countOf = (codes: readonly string[]): number =>
  codes
    .map(code => {
      const [, first] = /^(?:top|bottom)\((\d+)/i.exec(code) ?? [];
      return first ? Number(first) : isExpression(code) ? manyCategories : 1;
    })
    .reduce((sum, count) => sum + count, 0);

/** What to read of an answer: what an expression has picked is all there is. */
export const selectionOf = (values: FromValues): JsonStatSelection =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !codesOf(value).some(isExpression)));

/** The address of a table's figures. */
export const tableAddress = (base: string, table: string, values: FromValues): string => {
  const picked = Object.entries(values).map(
    ([variable, value]) =>
      `valueCodes[${encodeComponent(variable)}]=${codesOf(value).map(encodeComponent).join()}`,
  );
  const query = ['lang=sv', 'outputFormat=json-stat2', ...picked].join('&');
  return new URL(`tables/${encodeComponent(table)}/data?${query}`, base).href;
};

/** An address of PxWebApi 2 answers with JSON-stat where it is asked to; another is left as it is. */
export const asJsonStat = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!/\/(tables|savedqueries)\/[^/]+\/data$/.test(url.pathname) || /[?&]outputFormat=/i.test(url.search))
    return address;
  return `${address}${url.search ? '&' : '?'}outputFormat=json-stat2`;
};

/**
 * What an address of a table's figures asks for, as an editor has copied it.
 *
 * @returns Nothing where it is no such address.
 */
export const fromAddress = (address: string): PxwebFrom | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [, root, table] = /^(.*\/)tables\/([^/]+)(?:\/(?:data|metadata))?\/?$/.exec(url.pathname) ?? [];
  if (root === undefined || table === undefined) return undefined;
  const values = [...url.searchParams].flatMap(([key, value]) => {
    const variable = /^valueCodes\[(.+)\]$/i.exec(key)?.[1];
    const codes = splitCodes(value);
    return variable === undefined || !codes.length
      ? []
      : [[variable, codes.length === 1 ? (codes[0] ?? '') : codes] as const];
  });
  return { type: 'pxweb', url: url.origin + root, table, values: Object.fromEntries(values) };
};

/** Codes stand with commas between; within brackets a comma is the expression's. */
const splitCodes = (text: string): readonly string[] =>
  (text.match(/(?:\([^)]*\)|[^,(])+/g) ?? []).map(code => code.trim()).filter(Boolean);

interface Wanted {
  readonly values: FromValues;
  readonly give: (outcome: Outcome) => void;
}

const outcomeOf = async (answer: Answer, values: FromValues): Promise<Outcome> => {
  if (answer.failure) return { failure: answer.failure };
  // The other commands start without the library that reads it.
  const { readJsonStat } = await import('../sources/json-stat.js');
  const { series, problem } = readJsonStat(answer.value, selectionOf(values));
  return series ? { series } : { problem };
};

const union = (all: readonly FromValues[]): FromValues =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map(variable => [
      variable,
      [...new Set(all.flatMap(values => codesOf(values[variable] ?? [])))],
    ]),
  );

const cellsOf = (values: FromValues): number =>
  Object.values(values)
    .map(value => countOf(codesOf(value)))
    .reduce((product, count) => product * count, 1);

/** Those that differ in one variable alone can be asked for together: by the variable that differs most. */
const together = (all: readonly Wanted[]): readonly (readonly Wanted[])[] => {
  const groups = new Map<string, Wanted[]>();
  const variables = Object.keys(all[0]?.values ?? {});
  const textOf = (wanted: Wanted, variable: string): string => JSON.stringify(wanted.values[variable]);
  const kinds = (variable: string): number => new Set(all.map(wanted => textOf(wanted, variable))).size;
  const [free] = variables
    // An expression names no codes to put beside others.
    .filter(variable => !all.some(({ values }) => codesOf(values[variable] ?? []).some(isExpression)))
    .sort((a, b) => kinds(b) - kinds(a));
  for (const wanted of all) {
    const key = variables
      .filter(variable => variable !== free)
      .map(variable => textOf(wanted, variable))
      .join();
    groups.set(key, [...(groups.get(key) ?? []), wanted]);
  }
  return [...groups.values()];
};

/** Which refusals may be because of one of several that were asked for together. */
const mayBeOne = ({ code, ...failure }: Failure): boolean =>
  code === 'too-large' ||
  (code === 'refused' && 'status' in failure && [400, 403, 404, 413, 414].includes(failure.status));

export interface StatisticsClient {
  /**
   * Asks for series.
   *
   * @param froms What is wanted.
   * @param each Is given each with what came of it, once.
   */
  series(
    froms: readonly (PxwebFrom | JsonStatFrom)[],
    each: (from: PxwebFrom | JsonStatFrom, outcome: Outcome) => void,
  ): Promise<void>;
  /** What a table's figures may be used for, as the service says it. */
  licence(base: string): Promise<string | undefined>;
  /** The tables that have these words in their title, or in their variables. */
  search(words: string): Promise<Listed<StatisticsTable>>;
}

/** A table, and the first and the last period that it has. */
export interface StatisticsTable {
  readonly id: string;
  readonly title: string;
  readonly periods?: string;
}

const tableOf = (row: unknown): StatisticsTable | undefined => {
  const [id, title] = [property(row, 'id'), property(row, 'label')];
  const [first, last] = [property(row, 'firstPeriod'), property(row, 'lastPeriod')];
  if (typeof id !== 'string' || typeof title !== 'string') return undefined;
  return {
    id,
    title,
    ...(typeof first === 'string' && typeof last === 'string' && { periods: `${first}–${last}` }),
  };
};

/** @param base The root of the API where a `from` names none, with `/` at its end. */
export const createStatisticsClient = (transport: Transport, base: string): StatisticsClient => {
  const answers = new Map<string, Promise<Answer>>();
  const get = (address: string): Promise<Answer> => {
    let answer = answers.get(address);
    if (!answer) answers.set(address, (answer = transport.get(address)));
    return answer;
  };

  const fits = (root: string, table: string, values: FromValues): boolean =>
    cellsOf(values) <= mostCells && tableAddress(root, table, values).length <= longestAddress;

  const ask = async (root: string, table: string, all: readonly Wanted[]): Promise<void> => {
    const values = union(all.map(wanted => wanted.values));
    const half = Math.ceil(all.length / 2);
    const halves = async (): Promise<void> => {
      await Promise.all([ask(root, table, all.slice(0, half)), ask(root, table, all.slice(half))]);
    };
    if (all.length > 1 && !fits(root, table, values)) return halves();
    const answer = await get(tableAddress(root, table, values));
    if (answer.failure && all.length > 1 && mayBeOne(answer.failure)) return halves();
    for (const { values: own, give } of all) give(await outcomeOf(answer, own));
  };

  return {
    series: async (froms, each) => {
      const tables = new Map<string, { root: string; table: string; all: Wanted[] }>();
      const single: Promise<void>[] = [];
      for (const from of froms) {
        const give = (outcome: Outcome): void => each(from, outcome);
        if (from.type === 'json-stat') {
          single.push(
            get(asJsonStat(from.url))
              .then(answer => outcomeOf(answer, from.values))
              .then(give),
          );
          continue;
        }
        const root = (from.url ?? base).replace(/\/*$/, '/');
        const key = JSON.stringify([root, from.table, Object.keys(from.values)]);
        const entry = tables.get(key) ?? { root, table: from.table, all: [] };
        tables.set(key, entry);
        entry.all.push({ values: from.values, give });
      }
      await Promise.all([
        ...single,
        ...[...tables.values()].flatMap(({ root, table, all }) =>
          together(all).map(some => ask(root, table, some)),
        ),
      ]);
    },
    search: async words => {
      const query = `tables?lang=sv&pageSize=100&query=${encodeComponent(words)}`;
      const { value, failure } = await get(new URL(query, base).href);
      if (failure) return { error: { failure } };
      const tables = property(value, 'tables');
      if (!Array.isArray(tables))
        return { error: { problem: { code: 'not-this-format', format: 'PxWebApi 2' } } };
      return { items: (tables as unknown[]).flatMap(row => tableOf(row) ?? []) };
    },
    licence: async root => {
      const { value } = await get(new URL('config', root.replace(/\/*$/, '/')).href);
      const licence = property(value, 'license');
      return typeof licence === 'string' && licence.trim() ? licence.trim() : undefined;
    },
  };
};
