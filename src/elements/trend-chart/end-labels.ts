/** Where the names of many lines stand: after the ends of the lines, in their order and none on another. Pure. */
import type { Box } from './geometry.js';
import { round, type Measure } from './label-placement.js';

/** The end of a line, and its name. */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A name in its place: its lines of text, each with where its foot is, and a thread to the line that it is of. */
export interface EndLabel {
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly thread: readonly { readonly x: number; readonly y: number }[];
}

/** A text that is too wide, cut where it must be. */
const cut = (text: string, wide: number, measure: Measure): string => {
  if (measure(text) <= wide) return text;
  // By characters, so that none is cut in two.
  const letters = text.match(/./gsu) ?? [];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > wide) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** A text in one line or two. */
export const wrapped = (text: string, wide: number, most: number, measure: Measure): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && (measure(longer) <= wide || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(line => cut(line, wide, measure));
};

/**
 * Puts names after the ends of lines, each as near to its end as the others let it.
 *
 * @param ends The ends, in any order.
 * @param room Where the names may stand.
 * @returns A label for each end, in the order given; nothing for those that there is no room for.
 */
export const endLabels = (
  ends: readonly LineEnd[],
  room: Box,
  em: number,
  measure: Measure,
): (EndLabel | undefined)[] => {
  const high = 1.45 * em;
  const fits = Math.floor((room.bottom - room.top) / high);
  // In two lines, as far as that goes.
  let spare = fits - ends.length;
  const linesOf = (text: string): string[] => {
    const lines = wrapped(text, room.right - room.left, spare > 0 ? 2 : 1, measure);
    spare -= lines.length - 1;
    return lines;
  };
  const blocks = ends
    .slice(0, fits)
    .map((end, index) => ({ end, index, lines: linesOf(end.text) }))
    .sort((a, b) => a.end.y - b.end.y || a.index - b.index);
  const tops: number[] = [];
  let next = room.top;
  for (const { end, lines } of blocks) {
    const top = Math.max(next, end.y - (lines.length * high) / 2);
    tops.push(top);
    next = top + lines.length * high;
  }
  // What has come too far down moves up, and those above it as far as they must.
  let floor = room.bottom;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const tall = (blocks[index]?.lines.length ?? 1) * high;
    tops[index] = Math.min(tops[index] ?? 0, floor - tall);
    floor = tops[index] ?? 0;
  }
  const labels: (EndLabel | undefined)[] = ends.map(() => undefined);
  blocks.forEach(({ end, index, lines }, place) => {
    const top = tops[place] ?? 0;
    const middle = top + (lines.length * high) / 2;
    const isFar = Math.abs(middle - end.y) > 0.3 * em || room.left - end.x > 1.5 * em;
    const to = room.left - 0.3 * em;
    labels[index] = {
      x: room.left,
      lines: lines.map((text, row) => ({ text, y: top + row * high + 0.95 * em })),
      thread: isFar
        ? [
            { x: round(end.x + 0.4 * em), y: end.y },
            { x: round(to), y: round(middle) },
          ]
        : [],
    };
  });
  return labels;
};
