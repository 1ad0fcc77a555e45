import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { anatomySheet, describedIn } from './support/anatomy.js';
import { shared, viewsOf } from './support/anatomy-views.js';
import './support/anatomy.css';

const meta: Meta = {
  title: 'Anatomy',
  parameters: {
    options: { showPanel: false },
    docs: {
      source: { code: null },
      description: {
        component:
          'The parts of each element, to be reached with `::part()`, each with its name and a line to where it is, and the properties that the element takes. The tables say the same in words. Press a part there to see its frame: a line of CSS draws it, as a municipality’s style sheet would.',
      },
    },
  },
};
export default meta;

const anatomy = (tag: string): StoryObj => {
  const { own, properties } = describedIn(tag);
  return { render: () => anatomySheet(tag, viewsOf[tag] ?? [], own, properties) };
};

export const EveryElement: StoryObj = {
  render: () => anatomySheet('civic-goal-summary', [shared], describedIn('civic-goal-summary').shared),
  parameters: {
    docs: {
      description: {
        story:
          'What every element has, or may have: here a summary of more goals than are shown, of a day that is asked for.',
      },
    },
  },
};
export const VisionBanner = anatomy('civic-vision-banner');
export const GoalAreaList = anatomy('civic-goal-area-list');
export const GoalList = anatomy('civic-goal-list');
export const ProgressGauge = anatomy('civic-progress-gauge');
export const TrendChart = anatomy('civic-trend-chart');
export const PeerComparison = anatomy('civic-peer-comparison');
export const GoalSummary = anatomy('civic-goal-summary');
export const FeedbackPrompt = anatomy('civic-feedback-prompt');
export const GoalPage = anatomy('civic-goal-page');
