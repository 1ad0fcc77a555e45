/** Boxes and lines, and which lines go through which boxes. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place; without `y` where there is no value. */
export interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

/** Boxes that touch are apart, whatever a computer makes of the last digit. */
export const touching = 0.1;

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - touching &&
  b.left < a.right - touching &&
  a.top < b.bottom - touching &&
  b.top < a.bottom - touching;

/** Whether a line from `a` to `b` goes through a box (Liang and Barsky). */
const crosses = (a: Point, b: Point, { left, top, right, bottom }: Box): boolean => {
  // Most lines are far away.
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  const [ax, ay, dx, dy] = [a.x, a.y ?? 0, b.x - a.x, (b.y ?? 0) - (a.y ?? 0)];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - left],
    [dx, right - ax],
    [-dy, ay - top],
    [dy, bottom - ay],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
};

/** A part of a line, and the box that it is in: most of a long line is far from any text. */
export interface Stretch {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** How many points a stretch goes on for. */
const stretchLength = 32;

/** A line in stretches. */
export const stretchesOf = (line: readonly Point[]): Stretch[] => {
  const stretches: Stretch[] = [];
  // Each ends where the next begins; a point that stands alone is one.
  for (let at = 0; at === 0 || at < line.length - 1; at += stretchLength) {
    const points = line.slice(at, at + stretchLength + 1);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y = 0 }) => y)];
    const box = {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
    stretches.push({ points, box });
  }
  return stretches;
};

const isBeside = (a: Box, b: Box): boolean =>
  a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom;

/** Whether any of a line goes through a box. */
export const goesThrough = (stretches: readonly Stretch[], box: Box): boolean =>
  stretches.some(
    ({ points, box: around }) =>
      !isBeside(around, box) &&
      points.some(
        (point, index) =>
          (index > 0 || points.length === 1) && crosses(points[index - 1] ?? point, point, box),
      ),
  );
