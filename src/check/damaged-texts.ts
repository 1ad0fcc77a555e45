/** Texts that were read in the wrong encoding on their way, and say something else than what was written. */
import type { CheckFault } from './check-faults.js';
import { decodeTwice } from './encoded-twice.js';
import { textsIn } from './texts-in.js';

/** So many are named one by one: in a file that was saved wrong, every text is damaged. */
const most = 10;

export const findDamagedTexts = (root: unknown): readonly CheckFault[] => {
  const faults = textsIn(root).flatMap(({ text, path }): CheckFault[] => {
    const right = decodeTwice(text);
    if (right !== undefined) return [{ code: 'encoded-twice', path, found: text, more: right }];
    return text.includes('\uFFFD') ? [{ code: 'lost-characters', path, found: text }] : [];
  });
  const more = faults.length - most;
  return more > 1
    ? [...faults.slice(0, most), { code: 'more-texts', path: '', found: String(more) }]
    : faults;
};
