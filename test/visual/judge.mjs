/** Whether a picture that is not as the record says looks as it should, from the same picture drawn by the code of another commit. */
import { compare } from './compare.mjs';
import { fromPng } from './pictures.mjs';
import { entryOf } from './record.mjs';

/**
 * Judges it.
 *
 * @param before A PNG file, drawn here by the other commit.
 * @param after A PNG file, drawn here by the code as it is.
 * @param recorded What the record says, where the other commit has to draw just that.
 * @returns What is wrong, in `words`, which are empty where nothing is; and the pictures.
 */
export const judge = async (before, after, recorded) => {
  const [one, other] = [fromPng(before), fromPng(after)];
  const { count, difference } = compare(one, other);
  const sides = { before: one, after: other, difference };
  const sizes = one.height === other.height ? '' : `, ${one.height} pixels high before, ${other.height} now`;
  if (count) return { words: `${count} pixels differ${sizes}`, sides };
  if (recorded && (await entryOf(before)) !== recorded)
    return { words: 'It looks as before, but that is not what the record says.', sides };
  return { words: '', sides };
};
