/** The library's classes and types. Importing this defines nothing: `civic-goals/define` does. */
export { CivicElement } from './base/civic-element.js';
export { configure, type Settings } from './data/settings.js';
export type { GoalsDocument } from './contract/document.js';
export type { Goal } from './contract/goal.js';
export type { Indicator } from './contract/indicator.js';
export type { Judgement, Judgements } from './contract/judgement.js';
export type { Summary } from './contract/summary.js';
export type { ReportedFault } from './data/describe-fault.js';
export type { CivicErrorDetail, CivicErrorEvent } from './data/report.js';
export { VisionBanner, type VisionBannerData } from './elements/vision-banner/vision-banner.js';
export { GoalAreaList, type GoalAreaListData } from './elements/goal-area-list/goal-area-list.js';
export { GoalList, type GoalListData } from './elements/goal-list/goal-list.js';
export {
  ProgressGauge,
  type ProgressGaugeData,
  type ProgressResult,
  type ResultEvent,
} from './elements/progress-gauge/progress-gauge.js';
export { TrendChart, type TrendChartData } from './elements/trend-chart/trend-chart.js';
export { PeerComparison, type PeerComparisonData } from './elements/peer-comparison/peer-comparison.js';
export {
  GoalSummary,
  type GoalSummaryData,
  type SummaryEvent,
  type SummaryResult,
} from './elements/goal-summary/goal-summary.js';
export {
  FeedbackPrompt,
  type Answer,
  type FeedbackAnswerEvent,
  type FeedbackPromptData,
  type FeedbackSubmitEvent,
} from './elements/feedback-prompt/feedback-prompt.js';
export { GoalPage, type GoalPageData } from './elements/goal-page/goal-page.js';
