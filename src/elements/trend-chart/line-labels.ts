/** The words at the lines of a chart: the result's value, and what the lines are called. Pure. */
import type { Frame } from './frame.js';
import { placesNear, type LabelPlacement, type Spot } from './label-placement.js';
import { endOf, type Places } from './places.js';
import type { Place, Space, Words } from './space.js';
import type { Reading } from './readings.js';
import type { Trend } from './trend.js';

/** What all words are put by. */
export interface Putting {
  readonly trend: Trend;
  readonly frame: Frame;
  readonly places: Places;
  readonly space: Space;
  readonly words: Words;
  readonly placement: LabelPlacement;
}

/** What words had better not stand on. */
export const linesIn = (
  { left, right, top, bottom }: Frame,
  { lines, groups, column, outlook, plan, mark, band, breaks, milestones, spreads, last, zero }: Places,
  em: number,
): (readonly Place[])[] => {
  const across = (y: number): Place[] => [left, right].map(x => ({ x, y }));
  const upright = (x: number, from: number, to: number): Place[] => [from, to].map(y => ({ x, y }));
  /** As high as a mark is drawn. */
  const sign = ({ x, y = 0 }: Place): Place[] => upright(x, y - 0.4 * em, y + 0.4 * em);
  return [
    ...lines,
    ...groups.flat(),
    ...column.map(label => label?.thread ?? []),
    outlook,
    plan,
    // The target's pole, or its line across, and its mark.
    !mark ? [] : mark.x === undefined ? across(mark.y) : upright(mark.x, mark.y, bottom),
    ...(mark?.x === undefined ? [] : [sign({ x: mark.x, y: mark.y })]),
    ...(band ? [across(band.top), across(band.bottom)] : []),
    ...breaks.map(at => upright(at, top, bottom)),
    ...milestones.map(sign),
    // Of one that stands alone the upright between its ends.
    ...spreads.flatMap(ends => (ends[0]?.length === 1 ? [ends.flat()] : ends)),
    // The mark of the result, and the line that tells more from less.
    last ? sign(last) : [],
    zero === undefined ? [] : across(zero),
  ];
};

/** The places around a mark, those on one side first. */
const around = ({ x, y = 0 }: Place, first: 'above' | 'below' | 'right', em: number): Spot[] => {
  const above: Spot[] = [
    { x, y: y - 0.75 * em, anchor: 'middle' },
    { x: x + 0.2 * em, y: y - 0.75 * em, anchor: 'end' },
    { x: x - 0.2 * em, y: y - 0.75 * em, anchor: 'start' },
  ];
  const below = above.map(spot => ({ ...spot, y: y + 1.5 * em }));
  const beside: Spot[] = [
    { x: x + 0.7 * em, y: y + 0.33 * em, anchor: 'start' },
    { x: x - 0.7 * em, y: y + 0.33 * em, anchor: 'end' },
  ];
  const sides = { above, below, right: beside.slice(0, 1) };
  return [...sides[first], ...above, ...below, ...beside];
};

/** The result's value, and the names of the lines. */
export const putLines = (
  { trend, frame, places, space, words, placement: { put, set } }: Putting,
  result: Reading | undefined,
): void => {
  const { groups, left, bottom } = frame;
  const { width, em } = space;
  const isColumn = trend.hasColumn;
  for (const label of places.column)
    for (const { text, y } of label?.lines ?? [])
      set('group', text, { x: label?.x ?? 0, y, anchor: 'start' });
  const { last } = places;
  if (result?.value !== undefined && last) {
    const first = groups.length && !isColumn ? 'right' : result.side === 'below' ? 'below' : 'above';
    // Among many lines, wherever near it there is a place.
    const more = isColumn
      ? placesNear({ x: last.x, y: last.y ?? 0 }, { left, top: em, right: width, bottom }, em).slice(0, 60)
      : [];
    put('value', [words.figure(result.value)], [...around(last, first, em), ...more], 'must');
  }
  // The name of a line stands after its end, or on the side where the other line is not.
  const heightOf = (index: number): number => endOf(places.groups[index])?.y ?? 0;
  if (!isColumn)
    groups.forEach(({ id }, index) => {
      const run = places.groups[index]?.at(-1) ?? [];
      const side = heightOf(index) < heightOf(1 - index) ? 'above' : 'below';
      const spots = [run.at(-1), run[run.length >> 1], run[0]].flatMap((place, index) =>
        place ? around(place, index ? side : 'right', em).slice(0, index ? 3 : 1) : [],
      );
      put(id, [words.groups[index] ?? ''], spots);
    });
  const foreseen = places.outlook.slice(trend.last === undefined ? 0 : 1).at(-1);
  if (foreseen) put('forecast', [words.forecast], around(foreseen, 'right', em));
};
