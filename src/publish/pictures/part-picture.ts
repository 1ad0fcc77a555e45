/** What the picture of a page shows: the same words as the elements', with the gauge or the chart, where there is one. */
import { formatNumber } from '../../base/format.js';
import type { Indicator } from '../../contract/indicator.js';
import { countedStates } from '../../contract/summary.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import type { ResolvedArea } from '../../elements/goal-area-list/goal-area-list.part.js';
import type { GoalSummaryData } from '../../elements/goal-summary/goal-summary.part.js';
import { partText, shareText } from '../../elements/goal-summary/sentence.js';
import { drawingOf } from '../../elements/progress-gauge/drawing.js';
import { gaugeTexts } from '../../elements/progress-gauge/gauge-texts.js';
import { trendOf } from '../../elements/trend-chart/trend.js';
import { figuresOf } from '../../progress/figures.js';
import { fulfilmentOf } from '../../progress/fulfilment.js';
import { resultOf } from '../../progress/result.js';
import { summaryOf } from '../../progress/summary.js';
import type { FallbackContext } from '../fallback/fallback.js';
import { toPlainText } from '../fallback/plain-text.js';
import { goalResult, resultSentence, sourceSentence, summarySentences } from '../fallback/sentences.js';
import { gaugeHeight, gaugeShapes } from './gauge-shapes.js';
import { looks, summaryHeight, summaryShapes } from './summary-shapes.js';
import type { Card } from './card.js';
import { marksHeight, stateMarks, stateShapes, type StateMark } from './state-shapes.js';
import type { PictureFonts } from './text.js';
import { trendShapes } from './trend-shapes.js';

/** What is on a picture besides whose it is and the site. */
export type Shown = Pick<Card, 'title' | 'text' | 'figure' | 'beside' | 'under'> & {
  /** Where the figures are from. */
  readonly source: string;
};

/** How it is drawn. */
export interface PictureSettings {
  readonly fonts: PictureFonts;
  readonly dir: 'ltr' | 'rtl';
}

/** An indicator's number and drawing: over time, where there is more than one value, else as a bar. */
const drawn = (
  indicator: Indicator,
  { locale }: FallbackContext,
  { fonts, dir }: PictureSettings,
): Pick<Shown, 'figure' | 'beside' | 'under'> => {
  const figures = figuresOf(indicator);
  const fulfilment = fulfilmentOf(indicator);
  const trend = trendOf(indicator, resultOf(indicator, fulfilment));
  const gauge = drawingOf(indicator, fulfilment);
  const texts = gauge && gaugeTexts(gauge, figures, indicator, locale);
  const values = trend.readings.filter(({ value }) => value !== undefined).length;
  return {
    figure: texts && { value: texts.value, after: texts.after.trim() },
    // Words are fetched where it is drawn, in the language that is spoken then.
    ...(trend.isDrawable &&
      values > 1 && {
        beside: area => trendShapes({ indicator, trend, figures, locale }, { ...area, dir }, fonts),
      }),
    ...(gauge &&
      texts?.isHeld && {
        under: {
          height: gaugeHeight,
          draw: area => gaugeShapes(gauge, texts, { ...area, dir }, fonts),
        },
      }),
  };
};

/** What the picture of an indicator shows. */
export const indicatorPicture = (
  indicator: Indicator,
  context: FallbackContext,
  settings: PictureSettings,
): Shown => ({
  title: indicator.title,
  text: resultSentence(indicator, context).text,
  source: sourceSentence(indicator.source, context)?.text ?? '',
  ...drawn(indicator, context, settings),
});

/** The states of a judgement, under the text. */
export const marked = (
  marks: readonly StateMark[],
  { fonts, dir }: PictureSettings,
): Pick<Shown, 'under'> => ({
  under: {
    height: marksHeight(marks),
    draw: area => stateShapes(marks, { ...area, dir }, fonts),
  },
});

/** What the picture of an area shows. */
export const areaPicture = (
  { title, description, judgement }: ResolvedArea,
  settings: PictureSettings,
): Shown => {
  const marks = stateMarks(judgement);
  return { title, text: description ?? '', source: '', ...(marks.length && marked(marks, settings)) };
};

/** What the picture of a goal shows. Of several indicators all are said, and none is drawn: one alone would stand for them all. */
export const goalPicture = (
  goal: ResolvedGoal,
  context: FallbackContext,
  settings: PictureSettings,
): Shown => {
  const { indicators = [] } = goal;
  const [only] = indicators;
  const sources = new Set(indicators.map(({ source }) => sourceSentence(source, context)?.text ?? ''));
  const [source = ''] = sources;
  const marks = indicators.length ? [] : stateMarks(goal.judgement);
  return {
    title: goal.title,
    // What stands as signs is not said in a sentence, too.
    text: marks.length
      ? (goal.description ?? '')
      : goalResult(goal, context).text || (goal.description ?? ''),
    ...(marks.length && marked(marks, settings)),
    source: sources.size === 1 ? source : '',
    ...(only && indicators.length === 1 && drawn(only, context, settings)),
  };
};

/** What the picture of the first page shows: the summary with its bar, where the document has one. */
export const summaryPicture = (
  data: GoalSummaryData,
  { locale }: FallbackContext,
  { fonts, dir }: PictureSettings,
): Pick<Shown, 'text' | 'under'> => {
  const result = summaryOf(data);
  const { scale, counts, shares, total } = result;
  const states = countedStates[scale] as readonly (keyof typeof counts)[];
  const parts = states.map((state, index) => {
    const count = counts[state] ?? 0;
    const share = shareText(shares[state] ?? 0, count, total, locale);
    return {
      look: (index < states.length - 1 && looks[index]) || ('unknown' as const),
      count,
      words: `${toPlainText(partText(scale, state as never))}: ${formatNumber(count, locale, 0)} (${share})`,
    };
  });
  return {
    text: summarySentences(data, locale).sentence.text,
    ...(total > 0 && {
      under: {
        height: summaryHeight,
        draw: area => summaryShapes(parts, { ...area, dir }, fonts),
      },
    }),
  };
};
