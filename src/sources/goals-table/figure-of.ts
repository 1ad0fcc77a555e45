/** What a row of a table is of, where a column says it: all that is counted, a group of it, or milestones. */
import { labelText } from '../spreadsheet/cell-text.js';
import { columnKind } from '../table/headings.js';
import { titleKey } from './compare.js';

/** A group has the name that the table gives it. */
export type FigureOf = 'all' | 'milestone' | { readonly group: string };

const milestone = /^(delmål|årsmål|milestones?|(yearly|annual) targets?)$/i;

/** @param said What the column says: nothing, or a word for the whole, is the whole. */
export const figureOf = (said: string): FigureOf => {
  const group = labelText(said);
  if (milestone.test(group)) return 'milestone';
  return group && columnKind(group) !== 'value' ? { group } : 'all';
};

/** The same for what is the same. */
export const keyOfFigures = (of: FigureOf): string =>
  typeof of === 'string' ? of : `group ${titleKey(of.group)}`;
