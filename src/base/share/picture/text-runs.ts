/**
 * The runs of a line in which letters of both directions stand: each is drawn by itself where the browser has put it. Programs that draw, also the canvases
 * of some browsers, order such a line by other rules than the page does. Pure.
 */

/** A letter and where it stands; without a place of its own it goes with the one before it. */
export interface Letter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Letters that stand one after the other, from left to right or from right to left. */
export interface Run {
  readonly direction: 'ltr' | 'rtl';
  readonly letters: Letter[];
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Numbers are written from left to right, in every script. */
const leftToRight = /[\p{L}\p{N}]/u;
/** What tells how text runs (UAX #9): a run needs none of it. */
const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** How far apart letters may stand that touch, in pixels. */
const near = 1;

const directionOf = (letter: Letter, last: Letter | undefined): Run['direction'] | undefined => {
  if (/\p{N}/u.test(letter.text)) return 'ltr';
  if (rightToLeft.test(letter.text)) return 'rtl';
  if (leftToRight.test(letter.text)) return 'ltr';
  // A sign between letters goes where it stands.
  if (!last) return undefined;
  return Math.abs(letter.left - last.right) <= near
    ? 'ltr'
    : Math.abs(letter.right - last.left) <= near
      ? 'rtl'
      : undefined;
};

/** Whether a letter stands where a run goes on. */
const goesOn = ({ direction, letters }: Run, letter: Letter): boolean => {
  const last = letters.filter(({ left }) => !Number.isNaN(left)).at(-1);
  return (
    !last ||
    (direction === 'ltr'
      ? Math.abs(letter.left - last.right) <= near
      : Math.abs(letter.right - last.left) <= near)
  );
};

/**
 * The runs of a line.
 *
 * @param letters Its letters, in the order in which they are read.
 * @param base Which way the line runs.
 * @returns One, where all of it runs one way.
 */
export const runsOf = (letters: readonly Letter[], base: Run['direction']): readonly Run[] => {
  if (base === 'ltr' && !letters.some(({ text }) => rightToLeft.test(text)))
    return [{ direction: base, letters: [...letters] }];
  const runs: Run[] = [];
  for (const { text, left, right } of letters) {
    const letter = { text: text.replace(marks, ''), left, right };
    if (!letter.text) continue;
    const run = runs.at(-1);
    if (Number.isNaN(left)) {
      run?.letters.push(letter);
      continue;
    }
    const last = run?.letters.filter(one => !Number.isNaN(one.left)).at(-1);
    const direction = directionOf(letter, last) ?? base;
    if (run?.direction === direction && goesOn(run, letter)) run.letters.push(letter);
    else runs.push({ direction, letters: [letter] });
  }
  return runs;
};
