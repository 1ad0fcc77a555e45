/** The chart: measured, laid out and drawn, and read by pointer and keyboard. Its code is fetched when a visitor comes near. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Locale } from '../../base/language.js';
import { valueFormatter } from '../../base/value-text.js';
import type { Unit } from '../../contract/unit.js';
import { realDocument } from '../../data/real-document.js';
import type { ChartInput } from './chart-input.js';
import { wordsOf } from './chart-words.js';
import { drawing } from './drawing.js';
import type { Measure } from './label-placement.js';
import { layoutOf, type Layout } from './layout.js';
import { servedLike } from './served-space.js';
import type { Space } from './space.js';
import { pointerHandlers, slider, type Read } from './point-reader.js';
import { pointText } from './point-text.js';
import type * as Rare from './rare.js';
import type { Trend } from './trend.js';

/** A layout, and what it was made from: it is made again when one of them is another. */
export interface Chart {
  readonly trend: Trend;
  readonly space: Space;
  readonly locale: Locale;
  readonly layout: Layout | undefined;
}

let context: CanvasRenderingContext2D | null | undefined;
/** What the context is set to: setting it costs more than measuring does. */
let setTo: string | undefined;

/** A text as it comes out in a font; nothing where the browser does not tell. What `sans-serif` is depends on the language. */
const metricsOf = (font: string, lang: string, text: string): TextMetrics | undefined => {
  context ??= realDocument.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const wanted = `${lang} ${font}`;
  if (wanted !== setTo) {
    context.canvas.lang = lang;
    context.font = font;
    setTo = wanted;
  }
  return context.measureText(text);
};

/**
 * The box that is drawn in, as the page has laid it out; nothing where it has not.
 *
 * @param isServed Whether the page came with a drawing: it stays as it is, where it can.
 */
export const spaceOf = (plot: Element, isServed: boolean): Space | undefined => {
  const { clientWidth: width, clientHeight: height } = plot;
  if (!width || !height) return undefined;
  // A font may have come since.
  setTo = undefined;
  const { fontSize, fontFamily } = getComputedStyle(plot);
  const lang = plot.closest<HTMLElement>('[lang]')?.lang ?? '';
  const font = `${fontSize} ${fontFamily}`;
  const size = parseFloat(fontSize);
  const served = isServed ? servedLike(width, height, size) : undefined;
  if (served) return served;
  const { fontBoundingBoxAscent: up = 0, fontBoundingBoxDescent: down = 0 } =
    metricsOf(font, lang, 'Åg 0') ?? {};
  // Some fonts are taller than their size says: a line of theirs has room, too.
  const em = Math.max(size, up, down / 0.3);
  const measure: Measure = (text, strong) =>
    metricsOf(strong ? `700 ${font}` : font, lang, text)?.width ?? text.length * size * 0.7;
  return { width, height, em, measure, sample: measure('Åg 0') };
};

/** Whether two boxes have the same room for lines and words. */
export const isSame = (a: Space | undefined, b: Space | undefined): boolean =>
  a?.width === b?.width && a?.height === b?.height && a?.em === b?.em && a?.sample === b?.sample;

/**
 * Lays the chart out, once for each thing that it depends on.
 *
 * @param before What was laid out last.
 * @param space The box.
 * @param rare What few trends need; nothing, while it is not there.
 */
export const chartOf = (
  before: Chart | undefined,
  shown: ChartInput,
  space: Space,
  rare?: typeof Rare,
): Chart => {
  const { trend, locale, indicator } = shown;
  if (before?.trend === trend && before.space === space && before.locale === locale) return before;
  return {
    trend,
    space,
    locale,
    layout: layoutOf(trend, space, wordsOf(shown, rare), indicator.range, rare),
  };
};

/** Where the axis begins, where that is not at 0; with the unit, so that one sentence says both. */
export const axisText = ({ layout }: Chart, unit: Unit | undefined, locale: Locale): string => {
  if (layout?.begins === undefined) return '';
  const from = valueFormatter(layout.decimals, unit, locale)(layout.begins);
  return msg(str`Axeln börjar vid ${from}.`, { id: 'trend-chart.begins' });
};

/** The point that is read, in words. */
export const pointReadText = ({ indicator: { unit }, trend, locale }: ChartInput, index: number): string => {
  const reading = trend.readings[index];
  return reading ? pointText(reading, trend, unit, locale) : '';
};

/**
 * What stands in the box.
 *
 * @param read The point that is read, as an index.
 * @param rest Where the slider stands while none is read.
 * @param onRead What is done when another one is.
 */
export const chart = (
  shown: ChartInput,
  { layout, space }: Chart,
  read: number | undefined,
  rest: number | undefined,
  onRead: Read,
): unknown => {
  if (!layout) return nothing;
  const { readings, last } = shown.trend;
  const at = read ?? rest ?? last ?? readings.length - 1;
  const { move, leave } = pointerHandlers(layout.places, onRead);
  return html`${readings.length > 1 ? slider(readings.length, at, pointReadText(shown, at), onRead) : nothing}
    <div class="drawing" @pointerdown=${move} @pointermove=${move} @pointerleave=${leave}>
      ${drawing(layout, space, read)}
    </div>`;
};
