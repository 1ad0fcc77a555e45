import type { Meta } from '@storybook/web-components-vite';
import { summary } from '../src/contract/summary.js';
import { broken, summaries } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = {
  title: 'Goal summary',
  component: 'civic-goal-summary',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>8 av 30 mål är uppnådda, 3 delvis och 19 inte.</p>';
const show = (data: unknown, description = '') =>
  pasted(snippet('civic-goal-summary', data, fallback), description);

export const TryIt = tryIt('goal-summary', summary, 'Summary', summaries.Counts, fallback);
export const Counts = show(summaries.Counts);
export const WithNotAssessed = show(
  summaries.WithNotAssessed,
  'What nobody has judged is a part like the others.',
);
export const Outlook = show(summaries.Outlook);
export const Trend = show(summaries.Trend);
export const Pace = show(summaries.Pace);
export const FromGoals = show(
  summaries.FromGoals,
  'Counted: judged goals, indicators that are judged or worked out, sub-goals in the place of their goal.',
);
export const TrendFromGoals = show(summaries.TrendFromGoals);
export const PaceFromGoals = show(summaries.PaceFromGoals);
export const AllMet = show(summaries.AllMet);
export const NoneMet = show(summaries.NoneMet);
export const OneGoal = show(summaries.OneGoal);
export const NoGoals = show(summaries.NoGoals);
export const Thirds = show(summaries.Thirds, 'The shares add up to 100.');
export const OneInAThousand = show(summaries.OneInAThousand, 'However small a part is, it is seen.');
export const Krokom = show(summaries.Krokom, 'Every goal of a whole document.');
export const Assignments = show(summaries.Assignments);
export const AssignmentsFromGoals = show(summaries.AssignmentsFromGoals);
export const LongWords = show(summaries.LongWords);
export const English = pasted(
  snippet('civic-goal-summary', summaries.English, '<p>1 of 6 goals has been met.</p>', 'lang="en"'),
);

export const FromDocument = pasted(
  '<civic-goal-summary src="/stories/krokom/goals.json">' + fallback + '</civic-goal-summary>',
);

export const NoData = pasted(
  '<civic-goal-summary>' + fallback + '</civic-goal-summary>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-goal-summary', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const UnknownState = pasted(
  snippet('civic-goal-summary', { counts: { met: 8, 'partly-met': 3, notmet: 19 } }, fallback, 'debug'),
  'A state that the scale does not have is passed over, and the editor is told which there are.',
);
