/** What the drawing, the table and the sentence share about groups. */
import { menText, womenText } from './words.js';
import type { Group } from './trend.js';

/** So many lines can be told apart, and named, in one drawing; the table has them all. */
export const mostGroups = 6;

/** The name of a group: the indicator's, or the library's word. */
export const groupText = ({ id, title }: Group): string =>
  title ?? (id === 'women' ? womenText() : menText());

/** The same inside of a sentence: only the library's own words are known to be no names. */
export const groupTextWithin = (group: Group): string => group.title ?? groupText(group).toLowerCase();

/** The groups of those that the results are for: what they are compared with comes after them. */
export const ownGroups = ({ groups }: { readonly groups: readonly Group[] }): readonly Group[] =>
  groups.filter(({ isCompared }) => !isCompared);
