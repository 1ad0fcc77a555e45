/**
 * Reads answers of Kolada's API, version 3 (RKA: https://api.kolada.se/v3/docs): an envelope with `values`, in which each row is of one
 * measure, one municipality or group, and one year, and holds a figure for each gender.
 */
import type { Problem, Reading, SourceObservation } from './source-series.js';
import { proposeDecimals, proposeUnit } from './propose.js';

/** What its figures may be used for, which no answer says: whoever shows them names it. In the words that stand under them. */
export const koladaLicence = 'fri att använda med källan angiven';

/** What is wanted of the rows. */
export interface KoladaSelection {
  /** `N01951`. */
  readonly kpi: string;
  /** Of a municipality (`2309`), the nation (`0000`), or a group (`G35971`): a text, as it may begin with a nought. */
  readonly municipality: string;
  /** Whose figure is the value: women's (`K`), men's (`M`), or all's. With all's come the groups. */
  readonly gender?: 'T' | 'K' | 'M';
}

/** What Kolada says of a measure. */
export interface KoladaMeasure {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** The period that is published next, or was last. */
  readonly publishedPeriod?: string;
  /** The days of its preliminary and its final figures, `2027-02-24`. */
  readonly preliminaryDay?: string;
  readonly finalDay?: string;
}

/** One page of an answer. */
export interface KoladaPage {
  readonly rows: readonly unknown[];
  /** Where the next page is, if there is one. */
  readonly next?: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) ||
  (typeof value === 'number' ? String(value) : undefined) ||
  undefined;

/**
 * Reads a page of any list.
 *
 * @param answer What came, parsed.
 * @returns Its rows and the next page's address, or why it has none.
 */
export const readKoladaPage = (
  answer: unknown,
):
  | { readonly page: KoladaPage; readonly problem?: undefined }
  | { readonly page?: undefined; readonly problem: Problem } => {
  if (!isObject(answer)) return { problem: { code: 'not-this-format', format: 'Kolada' } };
  const reason = textOf(answer['error']) ?? textOf(answer['detail']);
  if (reason) return { problem: { code: 'refused', reason } };
  const { values } = answer;
  if (!Array.isArray(values)) return { problem: { code: 'not-this-format', format: 'Kolada' } };
  const next = textOf(answer['next_url']);
  return { page: { rows: values, ...(next && { next }) } };
};

/**
 * Reads what is said of a measure: a row of `/kpi/{id}`.
 *
 * @returns Nothing where it is no such row.
 */
export const readKoladaMeasure = (row: unknown): KoladaMeasure | undefined => {
  if (!isObject(row)) return undefined;
  const [id, title] = [textOf(row['id']), textOf(row['title'])];
  if (!id || !title) return undefined;
  const known = {
    description: textOf(row['description']),
    publishedPeriod: textOf(row['publ_period']),
    preliminaryDay: textOf(row['prel_publication_date']),
    finalDay: textOf(row['publication_date']),
  };
  return { id, title, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)) };
};

/** Women and men have ids of their own in the contract. */
const groupOf: Readonly<Record<string, string>> = { K: 'women', M: 'men' };

interface Entry {
  readonly gender: string;
  readonly value: number | null;
  readonly isMissing: boolean;
  readonly count: number;
}

const entryOf = (entry: unknown): Entry | undefined => {
  // Older answers wrote it with an underscore.
  if (!isObject(entry) || entry['isdeleted'] === true || entry['is_deleted'] === true) return undefined;
  const { gender, value, status, count } = entry;
  return {
    gender: typeof gender === 'string' ? gender : 'T',
    value: typeof value === 'number' && Number.isFinite(value) ? value : null,
    isMissing: typeof status === 'string' && status.toLowerCase() === 'missing',
    count: typeof count === 'number' ? count : 1,
  };
};

/** Whether a period's figures have come, but the final ones have not. */
const isPreliminary = (period: string, measure: KoladaMeasure | undefined, today: string): boolean =>
  measure?.publishedPeriod === period &&
  !!measure.preliminaryDay &&
  measure.preliminaryDay <= today &&
  !(measure.finalDay && measure.finalDay <= today);

/**
 * Reads the figures of one measure for one municipality or group.
 *
 * @param rows Of all pages of `/data/kpi/…/municipality/…`; rows of others among them do not matter.
 * @param selection What is wanted.
 * @param measure What Kolada says of the measure: its title, and what is preliminary.
 * @param today The day that it was fetched, `2026-11-29`.
 */
export const readKolada = (
  rows: readonly unknown[],
  { kpi, municipality, gender = 'T' }: KoladaSelection,
  measure?: KoladaMeasure,
  today = '',
): Reading => {
  const byPeriod = new Map<string, SourceObservation>();
  let members = 1;
  for (const row of rows) {
    if (!isObject(row) || row['kpi'] !== kpi || row['municipality'] !== municipality) continue;
    const period = textOf(row['period']);
    const entries = Array.isArray(row['values']) ? row['values'].map(entryOf).filter(entry => !!entry) : [];
    if (!period || !entries.length) continue;
    const own = entries.find(entry => entry.gender === gender);
    const groups = entries.filter(entry => gender === 'T' && groupOf[entry.gender]);
    members = Math.max(members, ...entries.map(({ count }) => count));
    const status =
      !own || own.value === null
        ? own?.isMissing && 'missing'
        : isPreliminary(period, measure, today) && 'preliminary';
    // Where the total is not told it is not known: it is no sum of its parts.
    if (!own && !groups.length) continue;
    byPeriod.set(period, {
      period,
      value: own?.value ?? null,
      ...(status && { status }),
      ...(groups.length && {
        groups: Object.fromEntries(
          groups
            .map(entry => [groupOf[entry.gender] ?? '', entry.value] as const)
            .sort(([a], [b]) => (a < b ? 1 : -1)),
        ),
      }),
    });
  }
  const series = [...byPeriod.values()].sort((a, b) => Number(a.period) - Number(b.period));
  if (!series.length) return { problem: { code: 'empty' } };
  const decimals = proposeDecimals(series.map(({ value }) => value));
  const unit = measure && proposeUnit(measure.title);
  return {
    series: {
      ...(measure && { title: measure.title }),
      ...(unit && { unit }),
      ...(decimals !== undefined && { decimals }),
      series,
      source: { name: 'Kolada' },
      notes: [
        ...(measure?.description ? [measure.description] : []),
        ...(members > 1 ? [`Ovägt medelvärde för ${members} kommuner.`] : []),
      ],
    },
  };
};
