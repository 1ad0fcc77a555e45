/** The elements that the builder makes embeds of. */
import { oneIndicator } from '../../base/one-indicator.js';
import { feedbackPart } from '../../elements/feedback-prompt/feedback-prompt.part.js';
import { goalAreasPart } from '../../elements/goal-area-list/goal-area-list.part.js';
import { goalsPart } from '../../elements/goal-list/goal-list.part.js';
import { summaryPart } from '../../elements/goal-summary/goal-summary.part.js';
import { visionPart } from '../../elements/vision-banner/vision-banner.part.js';

/** Their names: the tags without `civic-`. */
export const elementNames = [
  'vision-banner',
  'goal-area-list',
  'goal-list',
  'progress-gauge',
  'trend-chart',
  'goal-summary',
  'feedback-prompt',
] as const;

export type ElementName = (typeof elementNames)[number];

/** What each element shows of a document. */
export const partOf = {
  'vision-banner': visionPart,
  'goal-area-list': goalAreasPart,
  'goal-list': goalsPart,
  'progress-gauge': oneIndicator,
  'trend-chart': oneIndicator,
  'goal-summary': summaryPart,
  'feedback-prompt': feedbackPart,
} as const;

/** The element that a name is of, `progress-gauge` or `civic-progress-gauge` in any case; nothing for any other. */
export const parseElementName = (name: string): ElementName | undefined =>
  elementNames.find(element => element === name.toLowerCase().replace(/^civic-/, ''));
