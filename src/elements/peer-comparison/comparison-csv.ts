/** The comparison as a file for a spreadsheet. */
import type { Cell } from '../../base/csv.js';
import type { Sender } from '../../base/sender.js';
import { fileCells } from '../../base/table-file.js';
import { unitName } from '../../contract/unit.js';
import type { Drawn } from './drawn.js';
import { sourcesOf } from './sources.js';
import { tableOf } from './table-rows.js';

/**
 * The file's cells: the table, an empty row, and what the table is.
 *
 * @param sender Whose figures they are, where the element knows it.
 * @param day The day that they are of, where a day was asked for.
 */
export const cellsOf = (drawn: Drawn, sender: Sender | undefined, day: string | undefined): Cell[][] => {
  const { data } = drawn;
  const { heads, rows } = tableOf(drawn);
  const unit = unitName(data.unit);
  const valueHead = unit === undefined ? data.title : `${data.title} (${unit})`;
  // In the file a column says by itself what it is of.
  const fileHeads = heads.map(({ text }, index) => (index === 1 ? `${valueHead}, ${text}` : text));
  return fileCells([fileHeads, ...rows.map(({ cells }) => cells)], data, {
    sender,
    day,
    sources: sourcesOf(data),
  });
};
