import type { Meta } from '@storybook/web-components-vite';
import { broken, goals, municipality } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';
import { goalList } from '../src/contract/goal-list.js';

const meta: Meta = {
  title: 'Goal list',
  component: 'civic-goal-list',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>Läs om <a href="https://example.com/mal">kommunens mål</a>.</p>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-goal-list', data, fallback, attributes));

export const TryIt = tryIt('goal-list', goalList, 'GoalList', goals.EveryField, fallback);
export const Krokom = show(goals.Krokom);
export const EveryField = show(goals.EveryField);
export const Many = show(goals.Many);
export const UnderAreas = show(municipality);
export const EarlierJudgements = show(goals.History);
export const LongWords = show(goals.LongWords);

export const FromDocument = pasted(
  '<civic-goal-list src="/stories/krokom/goals.json">' + fallback + '</civic-goal-list>',
);

export const NoData = pasted(
  '<civic-goal-list>' + fallback + '</civic-goal-list>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-goal-list', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const BadDataAndNothingInside = pasted(snippet('civic-goal-list', broken.Missing, ''));
