import type { Meta } from '@storybook/web-components-vite';
import { indicator } from '../src/contract/indicator.js';
import { broken, trends } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = {
  title: 'Trend chart',
  component: 'civic-trend-chart',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>Antal invånare: från 14 785 år 2014 till 15 595 år 2023. Målet är 16 000 till 2030.</p>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-trend-chart', data, fallback, attributes));

export const TryIt = tryIt('trend-chart', indicator, 'Indicator', trends.Population, fallback);
export const Population = show(trends.Population);
export const WomenAndMen = show(trends.Groups);
export const ManyGroups = show(trends.ManyGroups);
export const Compared = show(trends.Compared);
export const MissingValues = show(trends.Gap);
export const NewMethod = show(trends.Break);
export const Milestones = show(trends.Milestones);
export const Range = show(trends.Range);
export const LessIsBetter = show(trends.Decrease);
export const Intervals = show(trends.Intervals);
export const Months = show(trends.Months);
export const MixedPeriods = show(trends.Quarters);
export const OnePoint = show(trends.OnePoint);
export const NoResult = show(trends.NoResult);
export const NothingToDraw = show(trends.NothingToDraw);
export const Negative = show(trends.Negative);
export const Percent = show(trends.Percent);
export const Forecast = show(trends.Forecast);
export const Singular = show(trends.Singular);
export const UnitBeforeTheNumber = show(trends.Place);
export const Old = show(trends.Old);
export const EarlierJudgements = show(trends.History);
export const LongWords = show(trends.LongWords);

export const NoData = pasted(
  '<civic-trend-chart>' + fallback + '</civic-trend-chart>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-trend-chart', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
