/** What is to be seen only of all versions together: whether they stand in the order of their days. */
import { endOfDate } from '../contract/date.js';
import { own } from '../data/own.js';
import type { CheckFault } from './check-faults.js';

const dayOf = (date: unknown): string =>
  typeof date === 'string' || typeof date === 'number' ? String(date).trim() : '';

/**
 * Looks for versions that are younger than what stands above them, the document itself at the top, and for days that are there twice. Elements
 * find their way in any order; who reads the list does not.
 *
 * @param root A whole document.
 */
export const checkVersions = (root: unknown): readonly CheckFault[] => {
  const faults: CheckFault[] = [];
  const seen = new Set<string>();
  let above = dayOf(own(root, 'updated'));
  [own(root, 'versions') ?? []].flat().forEach((each: unknown, index) => {
    const found = dayOf(own(each, 'date'));
    if (!found) return;
    const path = `versions[${index}].date`;
    if (seen.has(found)) faults.push({ code: 'version-twice', path, found, hint: true });
    else if (above && endOfDate(found) > endOfDate(above))
      faults.push({ code: 'version-order', path, found, more: above, hint: true });
    seen.add(found);
    above = found;
  });
  return faults;
};
