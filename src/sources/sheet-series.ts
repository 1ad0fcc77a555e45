/** Reads one series of a table in a file, by the names of its columns: a row for each period, or for each period and group. */
import { parsePeriod } from '../contract/parse-period.js';
import { numberFromText } from '../data/repair.js';
import { readMarks } from './observation-marks.js';
import type { SheetFrom } from './from.js';
import type { Problem, Reading, SourceObservation } from './source-series.js';

/** A cell as its reader sees it: `61,5 %`. */
export interface SheetCell {
  readonly text: string;
}

/** The same whatever tool has saved it. */
const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Where each column is, by its heading, in the first row that has all that are asked for. */
const headingsIn = (
  rows: readonly (readonly SheetCell[])[],
  names: readonly string[],
): { readonly at: number; readonly columns: ReadonlyMap<string, number> } | Problem => {
  const of = (row: readonly SheetCell[]): ReadonlyMap<string, number> =>
    new Map(row.map(({ text }, index) => [folded(text), index]));
  const at = rows.findIndex(row => names.every(name => of(row).has(folded(name))));
  const found = rows[at];
  if (found) return { at, columns: of(found) };
  // The row that has most of them is the one that was meant.
  const count = (row: readonly SheetCell[]): number => names.filter(name => of(row).has(folded(name))).length;
  const [nearest] = [...rows].sort((a, b) => count(b) - count(a));
  if (!nearest) return { code: 'empty' };
  return {
    code: 'no-such-column',
    column: names.find(name => !of(nearest).has(folded(name))) ?? '',
    choices: nearest.flatMap(({ text }) => (text.trim() ? [{ code: text.trim(), label: text.trim() }] : [])),
  };
};

const isTotal = /^(|t|tot\w*|samtliga|alla|alle|all|båda könen|both sexes)$/i;
const known: readonly (readonly [RegExp, string])[] = [
  [/^(kvinn(?:a|or)|women|woman|flickor|k)$/i, 'women'],
  [/^(m[aä]n|men|pojkar|m)$/i, 'men'],
];

const idOf = (title: string): string =>
  known.find(([pattern]) => pattern.test(title))?.[1] ??
  (folded(title)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-') ||
    title);

/** What a cell says: a figure, or why there is none. */
const readValue = (text: string): Pick<SourceObservation, 'value' | 'status'> | undefined => {
  const value = numberFromText(text);
  if (value !== undefined) return { value };
  if (!text.trim()) return { value: null };
  // A word is no mark, though its letters may be.
  if (!/^([.]{1,3}|:|[-–]|[a-z])$/i.test(text.trim())) return undefined;
  const { status, isNil } = readMarks(text.trim().replace('–', '-'), false);
  if (isNil) return { value: 0 };
  return status && { value: null, status };
};

/**
 * Reads a series.
 *
 * @param rows The cells of the sheet, the headings among them.
 * @param from Which columns hold what, and which rows are wanted.
 */
export const readSheetSeries = (
  rows: readonly (readonly SheetCell[])[],
  { where, period, value, group }: Pick<SheetFrom, 'where' | 'period' | 'value' | 'group'>,
): Reading => {
  const names = [period, value, ...(group === undefined ? [] : [group]), ...Object.keys(where)];
  const headings = headingsIn(rows, names);
  if ('code' in headings) return { problem: headings };
  const cell = (row: readonly SheetCell[], name: string): string =>
    row[headings.columns.get(folded(name)) ?? -1]?.text.trim() ?? '';

  const byPeriod = new Map<
    string,
    { observation: SourceObservation; end: number; groups: Map<string, number | null> }
  >();
  const titles = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of rows.slice(headings.at + 1)) {
    if (!Object.entries(where).every(([name, text]) => folded(cell(row, name)) === folded(text))) continue;
    const [when, written] = [cell(row, period), cell(row, value)];
    if (!when && !written) continue;
    const at = parsePeriod(when);
    if (!at) return { problem: { code: 'no-period', text: when } };
    const part = group === undefined ? '' : cell(row, group);
    const key = `${at.text} ${folded(part)}`;
    if (seen.has(key)) return { problem: { code: 'many-rows', period: at.text } };
    seen.add(key);
    const read = readValue(written);
    if (!read) return { problem: { code: 'no-figure', text: written, period: at.text } };
    const entry = byPeriod.get(at.text) ?? {
      observation: { period: at.text, value: null },
      end: at.end,
      groups: new Map<string, number | null>(),
    };
    byPeriod.set(at.text, entry);
    if (isTotal.test(part)) entry.observation = { period: at.text, ...read };
    else {
      const id = idOf(part);
      entry.groups.set(id, read.value);
      titles.set(id, part);
    }
  }
  const series = [...byPeriod.values()]
    .sort((a, b) => a.end - b.end)
    .map(({ observation, groups }) => ({
      ...observation,
      ...(groups.size && { groups: Object.fromEntries(groups) }),
    }));
  if (!series.length) return { problem: { code: 'empty' } };
  const named = [...titles].filter(([id]) => !known.some(([, other]) => other === id));
  return {
    series: {
      series,
      ...(named.length && { groups: named.map(([id, title]) => ({ id, title })) }),
      source: {},
      notes: [],
    },
  };
};
