/** Where names stand beside what they name: pure arithmetic, in pixels from a picture's own corner. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A bracket along a side of a part, or over it where that is in the middle of a line of words. */
export type Mark =
  | { readonly along: number; readonly top: number; readonly bottom: number }
  | { readonly over: number; readonly left: number; readonly right: number };

export interface Place {
  readonly name: string;
  readonly side: 'left' | 'right';
  /** The middle of the name. */
  readonly y: number;
  /** Where its line ends: on its mark. */
  readonly end: { readonly x: number; readonly y: number };
  readonly mark: Mark;
}

/** What is as near to the picture's edge has a bracket there. */
const near = 24;
/** From the edge to the first bracket, and from one to the next. */
const first = 8;
const lane = 6;
/** From what is inside to its own bracket: between two lines of words. */
const beside = 3;
/** What is higher has its bracket along it. */
const high = 60;

/**
 * Moves points apart, as little as can be, to where none is nearer to the next than `least`, and none above 0.
 *
 * @param wanted In rising order.
 */
export const spread = (wanted: readonly number[], least: number): number[] => {
  // Those that would be too near to one another stand as a group around their mean.
  const groups: { sum: number; count: number }[] = [];
  const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;
  wanted.forEach((y, index) => {
    let group = { sum: y - index * least, count: 1 };
    for (let last = groups.at(-1); last && mean(last) >= mean(group); last = groups.at(-1)) {
      group = { sum: group.sum + last.sum, count: group.count + last.count };
      groups.pop();
    }
    groups.push(group);
  });
  return groups
    .flatMap(group => Array<number>(group.count).fill(Math.max(0, mean(group))))
    .map((y, index) => y + index * least);
};

/** On which side each name stands: where its part is, and where there is room if it is on both. */
const sideOf = (box: Box, picture: Box, left: number, right: number): Place['side'] => {
  const [fromLeft, fromRight] = [box.left - picture.left, picture.right - box.right];
  if (fromLeft < near && fromRight < near) return left <= right ? 'left' : 'right';
  return fromLeft < fromRight ? 'left' : 'right';
};

const isNear = (box: Box, picture: Box, side: Place['side']): boolean =>
  Math.abs(box[side] - picture[side]) < near;

/** How far from the picture each of the brackets at one of its edges is: what is small nearest, and what it is in around it. */
const lanesOf = (boxes: readonly Box[]): Map<Box, number> => {
  const lanes: Box[][] = [];
  const bySize = [...boxes].sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  return new Map(
    bySize.map(box => {
      const found = lanes.findIndex(others =>
        others.every(({ top, bottom }) => bottom < box.top + beside || top > box.bottom - beside),
      );
      const at = found < 0 ? lanes.push([]) - 1 : found;
      lanes[at]?.push(box);
      return [box, at];
    }),
  );
};

const markOf = (box: Box, picture: Box, side: Place['side'], at: number): Mark => {
  const { left, right, top, bottom } = box;
  const way = side === 'left' ? -1 : 1;
  if (isNear(box, picture, side))
    return { along: picture[side] + way * (first + lane * at), top: top + 1, bottom: bottom - 1 };
  const other = side === 'left' ? 'right' : 'left';
  if (isNear(box, picture, other) || bottom - top > high)
    return { along: box[side] + way * 2 * beside, top: top + 1, bottom: bottom - 1 };
  return { over: top - beside, left, right };
};

const endOf = (mark: Mark, side: Place['side']): Place['end'] =>
  'over' in mark
    ? { x: mark[side], y: mark.over }
    : { x: mark.along, y: mark.top + Math.min((mark.bottom - mark.top) / 2, 10) };

/**
 * The places.
 *
 * @param parts The parts by their names.
 * @param picture What they are parts of.
 * @param height Of a name, with the space to the next.
 */
export const labelPlaces = (parts: ReadonlyMap<string, Box>, picture: Box, height: number): Place[] => {
  const sides = { left: [] as [string, Box][], right: [] as [string, Box][] };
  for (const part of [...parts].sort(([, a], [, b]) => a.top - b.top || a.bottom - b.bottom))
    sides[sideOf(part[1], picture, sides.left.length, sides.right.length)].push(part);
  return (['left', 'right'] as const).flatMap(side => {
    const lanes = lanesOf(sides[side].map(([, box]) => box).filter(box => isNear(box, picture, side)));
    const marked = sides[side]
      .map(([name, box]) => {
        const mark = markOf(box, picture, side, lanes.get(box) ?? 0);
        return { name, side, mark, end: endOf(mark, side) };
      })
      .sort((a, b) => a.end.y - b.end.y);
    const tops = spread(
      marked.map(({ end }) => end.y - height / 2),
      height,
    );
    return marked.map((place, index) => ({ ...place, y: (tops[index] ?? 0) + height / 2 }));
  });
};
