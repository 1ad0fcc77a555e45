/** The bar of a gauge in a picture: what the element draws, in its colours on a light page. */
import type { Color } from '../../base/share/picture/color.js';
import type { PathShape } from '../../base/share/picture/shape.js';
import type { Drawing } from '../../elements/progress-gauge/drawing.js';
import type { GaugeTexts } from '../../elements/progress-gauge/gauge-texts.js';
import { box, path, stripes, type BarPlace } from './bar.js';
import { accent, muted, partly, text, tick, track } from './card-colors.js';
import type { CardShape, LineShape } from './card-shape.js';
import { directionOf, pictureText, widthOf, type PictureFonts } from './text.js';

/** How thick a gauge's bar is, how far its marks reach out, and how large what is written about it is. */
const [thickness, reach, size] = [30, 14, 24];

/** How much room the bar takes with what is written over it and under it. */
export const gaugeHeight = size + 22 + reach + thickness + reach + size + 14;

/** A gauge's bar, with the target over it and values under it. */
export const gaugeShapes = (
  drawing: Drawing,
  { aim, axis }: GaugeTexts,
  { left, top, width, dir }: BarPlace,
  fonts: PictureFonts,
): readonly CardShape[] => {
  const all = width;
  const {
    band,
    partly: from,
    fill,
    backwards,
    baseline,
    current,
    target,
    expected,
    milestones,
    ticks,
  } = drawing;
  const y = top + size + 22 + reach;
  const at = (share: number): number => left + width * (dir === 'rtl' ? 1 - share : share);
  const stretch = ([start, end]: readonly [number, number]): readonly [number, number] => {
    const [one, other] = [at(start), at(end)];
    return [Math.min(one, other), Math.abs(other - one)];
  };
  const span = (part: readonly [number, number]): string => {
    const [x, wide] = stretch(part);
    return box(x, y, wide, thickness);
  };
  const striped = (part: readonly [number, number], wide: number, step: number): string => {
    const [x, all] = stretch(part);
    return stripes({ left: x, top: y, width: all, height: thickness }, wide, step);
  };
  const upright = (share: number, wide: number, from: number, to: number, color: Color): PathShape => {
    const x = Math.min(left + all - wide, Math.max(left, at(share) - wide / 2));
    return path(box(x, from, wide, to - from), { fill: color });
  };
  /** A text as near its place as the bar's ends let it be. */
  const written = (words: string, share: number, foot: number, isBold: boolean): LineShape => {
    const line = pictureText(words);
    const half = widthOf(line, size, isBold ? fonts.bold : fonts.regular) / 2;
    const x = at(share);
    const anchor = x - half < left ? 'start' : x + half > left + width ? 'end' : 'middle';
    return {
      kind: 'line',
      text: line,
      x: anchor === 'start' ? left : anchor === 'end' ? left + width : x,
      ...{ y: foot, anchor, size, isBold, color: isBold ? text : muted, direction: directionOf(line, dir) },
    };
  };
  const middle = target?.at ?? (band ? (band[0] + band[1]) / 2 : 0);
  const bottom = y + thickness;
  return [
    ...(current
      ? [path(box(left, y, width, thickness), { fill: track })]
      : [
          path(box(left, y, width, thickness), {
            stroke: { color: muted, width: 2, dashes: [6, 6], cap: 'butt', join: 'miter' },
          }),
        ]),
    ...ticks
      .filter(mark => mark.at > 0.002 && mark.at < 0.998)
      .map(mark => upright(mark.at, 2, y, bottom, tick)),
    ...(band ? [path(striped(band, 4, 10), { fill: { ...accent, alpha: 0.55 } })] : []),
    ...(band ? band.map(end => upright(end, 2, y, bottom, text)) : []),
    ...(from ? [path(span(from), { fill: partly })] : []),
    ...(fill ? [path(backwards ? striped(fill, 6, 12) : span(fill), { fill: accent })] : []),
    ...milestones.map(mark => upright(mark.at, 2, y, bottom, text)),
    ...(baseline ? [upright(baseline.at, 2, y, bottom + reach * 0.6, text)] : []),
    ...(expected
      ? [0, 1, 2, 3].map(index => upright(expected.at, 4, y + 14 + 10 * index, y + 20 + 10 * index, text))
      : []),
    ...(target ? [upright(target.at, 4, y - reach, bottom, text)] : []),
    ...(current ? [upright(current.at, 8, y - reach * 0.4, bottom + reach * 0.4, text)] : []),
    ...(aim ? [written(aim, middle, y - reach - 10, true)] : []),
    ...axis.map(({ at: share, text: words }) => written(words, share, bottom + reach + size, false)),
  ];
};
