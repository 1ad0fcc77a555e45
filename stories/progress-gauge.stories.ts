import type { Meta } from '@storybook/web-components-vite';
import { broken, indicators } from '../test/fixtures/examples.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = { title: 'Progress gauge', component: 'civic-progress-gauge' };
export default meta;

const fallback = '<p>Antal invånare: 14 925 år 2018. Målet är 16 000 till 2030.</p>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-progress-gauge', data, fallback, attributes));

export const Population = show(indicators.Population);
export const OnTheWay = show(indicators.OnTheWay);
export const Compact = show(indicators.OnTheWay, 'compact');
export const NoResult = show(indicators.NoResult);
export const Zero = show(indicators.Zero);
export const ZeroResult = show(indicators.ZeroResult);
export const Negative = show(indicators.Negative);
export const BeyondTarget = show(indicators.BeyondTarget);
export const WorseThanBaseline = show(indicators.WorseThanBaseline);
export const LessIsBetter = show(indicators.Decrease);
export const BaselineIsTarget = show(indicators.BaselineIsTarget);
export const Range = show(indicators.Range);
export const OnlyTarget = show(indicators.OnlyTarget);
export const OnlyResult = show(indicators.OnlyResult);
export const OnlyDirection = show(indicators.OnlyTitle);
export const LatestOfSeries = show(indicators.Series);
export const Judged = show(indicators.Judged);
export const LongWords = show(indicators.LongWords);

export const FromDocument = pasted(
  '<civic-progress-gauge src="/stories/krokom/goals.json#befolkning">' + fallback + '</civic-progress-gauge>',
);

export const NoData = pasted(
  '<civic-progress-gauge>' + fallback + '</civic-progress-gauge>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-progress-gauge', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const BadDataAndNothingInside = pasted(snippet('civic-progress-gauge', broken.Missing, ''));
