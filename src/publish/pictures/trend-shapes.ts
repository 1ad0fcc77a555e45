/** The drawing of a trend chart in a picture: what the element draws, where it draws it, in its colours on a light page. */
import type { Color } from '../../base/share/picture/color.js';
import type { Matrix, PathShape, Stroke } from '../../base/share/picture/shape.js';
import { axisText } from '../../elements/trend-chart/chart.js';
import type { ChartInput } from '../../elements/trend-chart/chart-input.js';
import { wordsOf } from '../../elements/trend-chart/chart-words.js';
import { layoutOf, type GroupLayout, type Layout } from '../../elements/trend-chart/layout.js';
import * as rare from '../../elements/trend-chart/rare.js';
import type { Place, Space } from '../../elements/trend-chart/space.js';
import { groupMarks } from '../../elements/trend-chart/group-marks.js';
import { accent, band, ground, line, muted, spread, text } from './card-colors.js';
import type { Area, CardShape, LineShape } from './card-shape.js';
import { directionOf, pictureText, widthOf, type PictureFonts } from './text.js';

/** How much larger it is than on a page, whose text is read from nearer by. */
const scale = 1.75;

/** The room over it, for where its axis begins. */
const head = 34;

/** The size of its text on a page, in pixels. */
const em = 13.33;

const stroke = (
  color: Color,
  width = 1,
  dashes: readonly number[] = [],
  cap: Stroke['cap'] = 'butt',
): Stroke => ({ color, width, dashes, cap, join: 'round' });

/** The dashes of groups, as the element's style sheet has them: women's, men's, and those of others by their order. */
const dashesOf = ({ id }: GroupLayout, index: number): readonly number[] => {
  const first = [9, 3];
  if (id === 'women') return first;
  if (id === 'men') return [2, 2.5];
  return [first, [2, 2.5], [12, 3, 2, 3], [5, 3], [6, 2, 1, 2, 1, 2], [1, 4]][index] ?? first;
};

const circle = ({ x, y = 0 }: Place, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A drawing's paths, lowest first. */
const pathsOf = (layout: Layout): Omit<PathShape, 'kind'>[] => {
  const { plot, ticks, zero, lines, groups, dots, plan, outlook, milestones, target } = layout;
  const across = (y: number): string => `M${plot.left} ${y}H${plot.right}`;
  const upright = (x: number, from: number, to: number): string => `M${x} ${from}V${to}`;
  const range = layout.band;
  const edge = stroke(muted, 1, [2, 3]);
  return [
    ...(range
      ? [
          {
            d: `M${plot.left} ${range.top}H${plot.right}V${Math.max(range.top + 1, range.bottom)}H${plot.left}Z`,
            fill: band,
          },
          { d: across(range.top), stroke: edge },
          { d: across(range.bottom), stroke: edge },
        ]
      : []),
    ...layout.spreads.map(({ path, isAlone }) => ({
      d: path,
      fill: spread,
      stroke: stroke(accent, 1.5, isAlone ? [] : [0.1, 3.5], 'round'),
    })),
    ...ticks.map(y => ({ d: across(y), stroke: stroke(y === zero ? muted : line) })),
    ...layout.breaks.map(x => ({
      d: upright(x, plot.top, plot.bottom),
      stroke: stroke(muted, 1.5, [1, 3], 'round'),
    })),
    ...(plan ? [{ d: plan, stroke: stroke(muted, 1.5, [5, 4]) }] : []),
    ...(outlook ? [{ d: outlook, stroke: stroke(accent, 3, [0.1, 6], 'round') }] : []),
    ...groups.flatMap((group, index) => [
      ...group.lines.map(d => ({
        d,
        stroke: group.isCompared
          ? stroke(muted, 1, dashesOf(group, index))
          : stroke(text, 1.5, dashesOf(group, index)),
      })),
      ...(group.thread ? [{ d: group.thread, stroke: stroke(muted, 0.75) }] : []),
      ...(group.marks.length
        ? [
            {
              d: group.marks
                .map(({ x, y = 0 }) => `M${x} ${y}${groupMarks[index % groupMarks.length] ?? ''}`)
                .join(''),
              fill: ground,
              stroke: stroke(text, 1.2),
            },
          ]
        : []),
    ]),
    ...lines.map(d => ({ d, stroke: stroke(accent, 3, [], 'round') })),
    ...milestones.map(({ x, y = 0 }) => ({
      d: `M${x - 4} ${y}l4 -4 4 4 -4 4z`,
      stroke: stroke(muted, 1.5),
    })),
    ...dots.map(dot => ({ d: circle(dot, 3), fill: accent })),
    ...(target
      ? target.x === undefined
        ? [{ d: across(target.y), stroke: stroke(muted, 1.5, [5, 4]) }]
        : [
            { d: upright(target.x, target.y, plot.bottom), stroke: stroke(line) },
            { d: `M${target.x - 5} ${target.y}l5 -5 5 5 -5 5z`, fill: text },
          ]
      : []),
    ...(layout.last ? [{ d: circle(layout.last, 4.5), fill: accent }] : []),
  ];
};

const strong = new Set(['value', 'target', 'women', 'men', 'group']);

/**
 * Draws it.
 *
 * @returns Nothing, where no number says how far apart the values are.
 */
export const trendShapes = (
  shown: ChartInput,
  { left, top, width, height, dir }: Area & { readonly dir: 'ltr' | 'rtl' },
  fonts: PictureFonts,
): readonly CardShape[] | undefined => {
  const space: Space = {
    ...{ width: width / scale, height: (height - head) / scale, em },
    measure: (words, isBold) => widthOf(pictureText(words), em, isBold ? fonts.bold : fonts.regular),
  };
  const layout = layoutOf(shown.trend, space, wordsOf(shown, rare), shown.indicator.range, rare);
  if (!layout) return undefined;
  const { indicator, trend, locale } = shown;
  // Where the axis does not begin at 0 it is said, as on a page.
  const begins = pictureText(axisText({ trend, space, locale, layout }, indicator.unit, locale));
  const down = begins ? head : 0;
  const matrix: Matrix = [scale, 0, 0, scale, left, top + down];
  return [
    ...(begins
      ? [
          {
            kind: 'line',
            text: begins,
            ...{
              x: dir === 'rtl' ? left + width : left,
              y: top + 20,
              anchor: dir === 'rtl' ? 'end' : 'start',
            },
            ...{ size: 21, color: muted, direction: directionOf(begins, dir) },
          } satisfies LineShape,
        ]
      : []),
    ...pathsOf(layout).map(path => ({ kind: 'path', ...path, matrix }) satisfies PathShape),
    ...layout.labels.map(
      ({ name, text: words, x, y, anchor, covers }) =>
        ({
          kind: 'line',
          text: pictureText(words),
          ...{ x: left + x * scale, y: top + down + y * scale, anchor, size: em * scale },
          isBold: name === 'value',
          color: strong.has(name) ? text : muted,
          direction: directionOf(words, 'ltr'),
          isOver: covers,
        }) satisfies LineShape,
    ),
  ];
};
