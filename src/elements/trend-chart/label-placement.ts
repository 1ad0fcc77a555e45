/** Puts words into a drawing so that none stands on another, none is cut, and as few as can be stand on a line. Pure. */
import { goesThrough, overlap, stretchesOf, touching, type Box, type Point } from './geometry.js';

/** How wide a text is, in pixels. */
export type Measure = (text: string, strong?: boolean) => number;

/** Where a text may stand: its baseline, and which part of it is at `x`. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Label extends Spot {
  /** What it is about: `tick`, `value`, `target`. */
  readonly name: string;
  readonly text: string;
  /** It stands on a line, for want of a free place: it has to cover what is under it. */
  readonly covers: boolean;
}

/** Tenths of a pixel are enough. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** What it costs to stand on a line: more than any place that is free. */
const onLine = 100;

/** How far a text may be from what it is about, in its own heights: farther off nobody would see that they belong together. */
const [farAlong, farUp] = [10, 6];

/**
 * The places for a text about a mark, the nearest first; of two that are as near the one above.
 *
 * @param about The mark; without `x` it is a line across, and any place along it is as near.
 * @param room Where the text may end, and how far up and down its foot may stand.
 */
export const placesNear = (
  about: { readonly x: number | undefined; readonly y: number },
  room: Box,
  em: number,
): Spot[] => {
  const steps = (most: number, by: number): number[] =>
    new Array(Math.floor(most / by) + 1).fill(by * em).map((step: number, index) => index * step);
  const heights = steps(farUp, 0.5).flatMap(step => [-0.75 * em - step, 1.5 * em + step]);
  const ends =
    about.x === undefined
      ? steps((room.right - room.left) / em, 1).map(step => room.right - step)
      : steps(farAlong, 1).flatMap(step => [(about.x ?? 0) - step, (about.x ?? 0) + step]);
  // Beside the mark, too.
  return [...heights, 0.35 * em]
    .flatMap(dy =>
      ends.map(x => ({
        away:
          Math.max(em, Math.abs(dy - 0.35 * em)) + (about.x === undefined ? 0 : Math.abs(x - about.x) / 2),
        spot: { x, y: about.y + dy, anchor: 'end' as const },
      })),
    )
    .filter(({ spot: { x, y } }) => x >= room.left && x <= room.right && y >= room.top && y <= room.bottom)
    .sort((a, b) => a.away - b.away)
    .map(({ spot }) => spot);
};

/** Puts texts one after the other; what has been put stays. */
export interface LabelPlacement {
  readonly labels: readonly Label[];
  /**
   * Puts a text.
   *
   * @param name What it is about.
   * @param texts The text, and shorter ones for where there is no room.
   * @param spots Where it may stand, the best first.
   * @param how `must`: it stands in any case, moved into the drawing. `free`: only where no line is under it.
   */
  readonly put: (
    name: string,
    texts: readonly string[],
    spots: readonly Spot[],
    how?: 'must' | 'free',
  ) => void;
  /** Puts a text where somebody else has found a place for it. */
  readonly set: (name: string, text: string, spot: Spot) => void;
}

/**
 * @param area The drawing.
 * @param em The size of the text.
 * @param lines The lines that texts had better not stand on.
 * @param grid How far down there are lines across, which matter less.
 */
export const createLabelPlacement = (
  area: Box,
  em: number,
  measure: Measure,
  lines: readonly (readonly Point[])[],
  grid: readonly number[],
): LabelPlacement => {
  const labels: Label[] = [];
  const taken: Box[] = [];
  const stretches = lines.map(stretchesOf);
  /** Years in a row need more room between them to be told apart. */
  const gapOf = (name: string): number => (name === 'period' ? 1.6 : 0.35) * em;

  const boxOf = ({ x, y, anchor }: Spot, wide: number): Box => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    return { left, top: y - em, right: left + wide, bottom: y + 0.3 * em };
  };
  const isInside = (box: Box): boolean =>
    box.left >= area.left - touching &&
    box.right <= area.right + touching &&
    box.top >= area.top - touching &&
    box.bottom <= area.bottom + touching;
  const isFree = ({ left, top, right, bottom }: Box, gap: number): boolean =>
    !taken.some(other => overlap({ left: left - gap, top, right: right + gap, bottom }, other));
  const gridUnder = (box: Box): number => grid.filter(y => box.top < y && y < box.bottom).length;
  /** The lines under a box, or so near its ends that a letter would look like a part of them. */
  const linesUnder = ({ left, top, right, bottom }: Box): number => {
    const box = { left: left - 0.2 * em, top, right: right + 0.2 * em, bottom };
    return stretches.filter(line => goesThrough(line, box)).length;
  };

  /** How far down a text may stand: where it is meant to, or a little off, between two lines across. */
  const heights = (y: number): number[] => [
    y,
    ...grid.flatMap(line => [line - 0.35 * em, line + 1.05 * em]).filter(at => Math.abs(at - y) < 0.9 * em),
  ];

  const take = (name: string, text: string, spot: Spot, box: Box, covers = linesUnder(box) > 0): void => {
    labels.push({ ...spot, x: round(spot.x), y: round(spot.y), name, text, covers });
    taken.push(box);
  };

  return {
    labels,
    set(name, text, spot) {
      const box = boxOf(spot, measure(text));
      take(name, text, spot, box, linesUnder(box) + gridUnder(box) > 0);
    },
    put(name, texts, spots, how) {
      const strong = name === 'value';
      let best: { cost: number; text: string; spot: Spot; box: Box } | undefined;
      texts.forEach((text, shorter) => {
        const wide = measure(text, strong);
        spots.forEach((meant, index) => {
          // An earlier spot and a longer text are worth less than a free view of the lines.
          const worth = shorter * 0.5 + index * 0.01;
          if (best && best.cost <= worth) return;
          // A tick's number stands on its line, as far as that would go.
          (name === 'tick' ? [meant.y] : heights(meant.y)).forEach((y, moved) => {
            const least = worth + (moved && 0.02);
            if (best && best.cost <= least) return;
            const spot = { ...meant, y };
            const box = boxOf(spot, wide);
            if (!isInside(box) || !isFree(box, gapOf(name))) return;
            const cost = onLine * linesUnder(box) + 0.2 * gridUnder(box) + least;
            if (!best || cost < best.cost) best = { cost, text, spot, box };
          });
        });
      });
      const [text, spot] = [texts[0], spots[0]];
      if (how === 'free' && best && best.cost >= onLine) return;
      if (best) take(name, best.text, best.spot, best.box);
      else if (how === 'must' && text !== undefined && spot) {
        const wide = measure(text, strong);
        const x = Math.max(area.left, Math.min(area.right - wide, boxOf(spot, wide).left));
        const y = Math.max(area.top + em, Math.min(area.bottom - 0.3 * em, spot.y));
        const moved: Spot = { x, y, anchor: 'start' };
        const box = boxOf(moved, wide);
        if (isInside(box) && isFree(box, gapOf(name))) take(name, text, moved, box);
      }
    },
  };
};
