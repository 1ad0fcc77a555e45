/** What the builder knows of each element: the one list of them. What editors most often come for stands first. */
import type { BuilderElement } from './builder-element.js';
import type { ElementName } from './element-name.js';
import { feedbackPrompt } from './feedback-prompt.js';
import { goalAreaList } from './goal-area-list.js';
import { goalList } from './goal-list.js';
import { goalSummary } from './goal-summary.js';
import { peerComparison } from './peer-comparison.js';
import { progressGauge } from './progress-gauge.js';
import { trendChart } from './trend-chart.js';
import { visionBanner } from './vision-banner.js';

export type { ElementName } from './element-name.js';

export const elements: Readonly<Record<ElementName, BuilderElement>> = {
  'progress-gauge': progressGauge,
  'trend-chart': trendChart,
  'peer-comparison': peerComparison,
  'goal-list': goalList,
  'goal-area-list': goalAreaList,
  'goal-summary': goalSummary,
  'vision-banner': visionBanner,
  'feedback-prompt': feedbackPrompt,
};

export const elementNames = Object.keys(elements) as readonly ElementName[];

/** Returns the element with a name, `progress-gauge` or `civic-progress-gauge` in any case, or `undefined`. */
export const parseElementName = (name: string): ElementName | undefined =>
  elementNames.find(element => element === name.toLowerCase().replace(/^civic-/, ''));
