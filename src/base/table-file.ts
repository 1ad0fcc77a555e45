/** What a table's file has besides the table. It leaves the page, and so bears what the page says around it. */
import { msg } from '@lit/localize';
import type { Indicator } from '../contract/indicator.js';
import { unitName } from '../contract/unit.js';
import type { Cell } from './csv.js';
import type { Sender } from './sender.js';

/** The rows, all as wide as the widest: some programs take a file whose rows differ for a broken one. */
const evened = (rows: readonly (readonly Cell[])[]): Cell[][] => {
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [...row, ...new Array<Cell>(width - row.length).fill(undefined)]);
};

/** Whose figures they are, of which day, and where they are from. */
interface About {
  readonly sender: Sender | undefined;
  readonly day: string | undefined;
  readonly sources?: readonly NonNullable<Indicator['source']>[];
}

/**
 * The file's cells: the table, an empty row, and what the figures are and where they are from, a line each; days in the one form that every
 * spreadsheet takes for a day.
 *
 * @param rows The table's rows, the heads first.
 * @param about `sender`: whose figures they are, where the element knows it. `day`: the day that they are of, where a day was asked for.
 *   `sources`: where they are from. Default: the indicator's source.
 */
export const fileCells = (
  rows: readonly (readonly Cell[])[],
  { title, unit, source }: Indicator,
  { sender, day, sources = source ? [source] : [] }: About,
): Cell[][] =>
  evened([
    ...rows,
    [],
    ...[
      [msg('Titel', { id: 'trend-chart.file-title' }), title],
      [msg('Uppgifter från', { id: 'trend-chart.file-as-of' }), day],
      [msg('Enhet', { id: 'trend-chart.file-unit' }), unitName(unit)],
      ...sources.flatMap(({ name, href, licence }) => [
        [msg('Källa', { id: 'trend-chart.file-source' }), name, href],
        [msg('Licens', { id: 'trend-chart.file-licence' }), licence],
      ]),
      [msg('Uppdaterad', { id: 'trend-chart.file-updated' }), source?.updated ?? sender?.updated],
      [msg('Avsändare', { id: 'trend-chart.file-sender' }), sender?.name, sender?.href],
    ].filter(([, value]) => value !== undefined),
  ]);
