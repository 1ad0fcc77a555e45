/** Makes rows equally long, without what is empty at the ends: formatted cells without anything in them are told as cells. */
import type { Cell, Cells } from '../table/cells.js';

/** How many of a list are left when what is empty at its end goes. */
const filledLength = <T>(list: readonly T[], isFilled: (item: T) => boolean): number => {
  let length = list.length;
  while (length > 0 && !isFilled(list[length - 1] as T)) length--;
  return length;
};

export const cutEmpty = (rows: Cells): Cells => {
  const isFilled = ({ text }: Cell): boolean => text !== '';
  const height = filledLength(rows, row => row.some(isFilled));
  const width = rows.reduce((most, row) => Math.max(most, filledLength(row, isFilled)), 0);
  return rows.slice(0, height).map(row => row.slice(0, width));
};
