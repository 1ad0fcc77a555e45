import type { Meta } from '@storybook/web-components-vite';
import { indicator } from '../src/contract/indicator.js';
import { broken, indicators } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = {
  title: 'Progress gauge',
  component: 'civic-progress-gauge',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>Antal invånare: 14 925 år 2018. Målet är 16 000 till 2030.</p>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-progress-gauge', data, fallback, attributes));

export const TryIt = tryIt('progress-gauge', indicator, 'Indicator', indicators.OnTheWay, fallback);
export const Population = show(indicators.Population);
export const OnTheWay = show(indicators.OnTheWay);
// One set of figures, four methods: the first, above, is `on-path`.
export const ShareOfTarget = show(indicators.ShareOfTarget);
export const ShareOfJourney = show(indicators.ShareOfJourney);
export const Threshold = show(indicators.Threshold);
export const ThroughMilestones = show(indicators.Milestones);
export const OnPlan = show(indicators.OnPath);
export const BehindPlan = show(indicators.Behind);
export const TargetYearHasCome = show(indicators.TargetYear);
export const TooEarlyToTell = show(indicators.TooEarly);
export const OlderThanBaseline = show(indicators.OlderThanBaseline);
export const MeasuredInANewWay = show(indicators.Break);
export const NoDirection = show(indicators.NoDirection);
export const FloorReached = show(indicators.FloorReached);
export const Arc = show(indicators.OnTheWay, 'appearance="arc"');
export const ArcBackwards = show(indicators.WorseThanBaseline, 'appearance="arc"');
export const ArcRange = show(indicators.Range, 'appearance="arc"');
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
export const JudgedOtherwiseThanWorkedOut = show(indicators.JudgedOtherwise);
export const Outturn = show(indicators.Outturn);
export const CannotBeAssessed = show(indicators.CannotBeAssessed);
export const Held = show(indicators.Held);
export const DecidedEarlier = show(indicators.DecidedEarlier);
export const MilestoneAlone = show(indicators.MilestoneAlone);
export const Singular = show(indicators.Singular);
export const UnitBeforeTheNumber = show(indicators.Place);
export const ArcUnitBeforeTheNumber = show(indicators.Place, 'appearance="arc"');
export const Old = show(indicators.Old);
export const EarlierJudgements = show(indicators.History);
export const LongWords = show(indicators.LongWords);

export const FromDocument = pasted(
  '<civic-progress-gauge src="/stories/krokom/goals.json#befolkning">' + fallback + '</civic-progress-gauge>',
);

export const WithSender = pasted(
  '<civic-progress-gauge src="/stories/skarvik/goals.json#invanare" sender>' +
    fallback +
    '</civic-progress-gauge>',
  'With `sender` it ends with whose the document is, and its day. On a page of another origin than the document’s it always does.',
);

export const AsOf = pasted(
  '<civic-progress-gauge src="/stories/skarvik/goals.json#invanare" as-of="2025-12-31">' +
    fallback +
    '</civic-progress-gauge>',
  'With `as-of` it shows what the document said by that day, from its `versions`, and says so above.',
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
