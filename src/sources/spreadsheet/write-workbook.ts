/** Writes a table as one of Excel's workbooks (`.xlsx`). */
import { writeXlsx } from 'hucre/xlsx';
import type { SheetCell } from '../goals-table/sheet-cell.js';
import type { SheetRows } from '../goals-table/sheet-rows.js';

/**
 * Writes one sheet with a row of headings that stays where it is.
 *
 * @param name Of the sheet.
 */
export const writeWorkbook = async (
  { headings, rows, widths }: SheetRows,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const table: readonly (readonly SheetCell[])[] = [headings.map(value => ({ value })), ...rows];
  const cells = new Map(
    table.flatMap((row, y) =>
      row.flatMap((cell, x) => {
        if (cell.value === undefined) return [];
        const style = {
          ...(cell.format !== undefined && { numFmt: cell.format }),
          ...(y === 0 && { font: { bold: true } }),
        };
        return [
          [
            `${y},${x}`,
            { value: cell.value, type: typeof cell.value === 'number' ? 'number' : 'string', style },
          ] as const,
        ];
      }),
    ),
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        rows: table.map(row => row.map(({ value }) => value ?? null)),
        cells,
        columns: widths.map(width => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
    properties: { created: new Date(0), modified: new Date(0) },
  });
  return new Uint8Array(bytes);
};
