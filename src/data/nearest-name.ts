/** Which of the names that are known somebody probably meant. */

/** The number of slips by which two names differ: a letter put in, left out, changed, or two that changed places (Damerau). */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = [0, ...b.split('').map((_, index) => index + 1)];
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const same = a.charAt(i) === b.charAt(j);
      const swapped = i && j && a.charAt(i) === b.charAt(j - 1) && a.charAt(i - 1) === b.charAt(j);
      next.push(
        Math.min(
          (row[j] ?? 0) + (same ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          swapped ? (before[j - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** A name that is longer is nobody's slip of the finger. */
const longest = 40;

/**
 * The known name that an unknown one was probably meant to be, or nothing where none is near.
 *
 * @param name What was written.
 * @param known The names that there are.
 */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  // A name that is long is nobody's slip of the finger.
  if (name.length > longest) return undefined;
  // The beginning of one name alone is that name.
  const begun = name.length > 2 ? known.filter(candidate => candidate.startsWith(name.toLowerCase())) : [];
  if (begun.length === 1) return begun[0];
  const nearest = known
    .map(candidate => ({ candidate, away: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)[0];
  return nearest && nearest.away <= Math.max(1, Math.floor(nearest.candidate.length / 3))
    ? nearest.candidate
    : undefined;
};
