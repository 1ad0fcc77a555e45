import type { Meta } from '@storybook/web-components-vite';
import { broken, goalAreas } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';
import { goalAreaList } from '../src/contract/goal-area.js';

const meta: Meta = {
  title: 'Goal area list',
  component: 'civic-goal-area-list',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<ul><li>Hållbar tillväxt</li><li>Medborgaren i fokus</li></ul>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-goal-area-list', data, fallback, attributes));

export const TryIt = tryIt('goal-area-list', goalAreaList, 'GoalAreaList', goalAreas.Linked, fallback);
export const Krokom = show(goalAreas.Krokom);
export const Linked = show(goalAreas.Linked);
export const WithGoals = show(goalAreas.WithGoals);
export const EarlierJudgements = show(goalAreas.History);
export const LongWords = show(goalAreas.LongWords);

export const FromDocument = pasted(
  '<civic-goal-area-list src="/stories/krokom/goals.json">' + fallback + '</civic-goal-area-list>',
);

export const NoData = pasted(
  '<civic-goal-area-list>' + fallback + '</civic-goal-area-list>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-goal-area-list', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const BadDataAndNothingInside = pasted(snippet('civic-goal-area-list', broken.Missing, ''));
