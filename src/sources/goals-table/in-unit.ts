/** A row's figures in another unit. */
import { rounded } from '../spreadsheet/cell-text.js';
import type { GoalRow, Mark, RowFigure } from './goal-row.js';

/**
 * An indicator's row in the unit that the document has.
 *
 * @param factor What its figures are multiplied by.
 * @returns The row without its own unit.
 */
export const inUnit = (row: GoalRow, factor: number): GoalRow => {
  const convert = (value: number): number => rounded(value * factor);
  const figure = (one: RowFigure): RowFigure => ({
    ...one,
    ...(typeof one.value === 'number' && { value: convert(one.value) }),
    ...(one.groups && {
      groups: Object.fromEntries(
        Object.entries(one.groups).map(([id, part]) => [id, part === null ? null : convert(part)]),
      ),
    }),
  });
  const mark = (one: Mark): Mark => (one.value === undefined ? one : { ...one, value: convert(one.value) });
  const { baseline, target, current } = row;
  const rest = Object.fromEntries(
    Object.entries(row).filter(([key]) => key !== 'unit'),
  ) as unknown as GoalRow;
  return {
    ...rest,
    figures: row.figures.map(figure),
    milestones: row.milestones.map(figure),
    ...(baseline && { baseline: mark(baseline) }),
    ...(target && { target: mark(target) }),
    ...(current !== undefined && { current: convert(current) }),
  };
};
