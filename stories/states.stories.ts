import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as banner from './vision-banner.stories.js';
import * as areas from './goal-area-list.stories.js';
import * as goals from './goal-list.stories.js';
import * as gauge from './progress-gauge.stories.js';
import * as chart from './trend-chart.stories.js';
import * as summary from './goal-summary.stories.js';
import * as prompt from './feedback-prompt.stories.js';
import { pasted } from './support/snippet.js';
import './support/sheet.css';

const meta: Meta = { title: 'All states', parameters: { options: { showPanel: false } } };
export default meta;

interface Documented {
  readonly docs?: { readonly source?: { readonly code?: string } };
}

/** The stories of an element that are nothing but HTML, on one sheet: name and state. */
const sheet = (stories: Readonly<Record<string, unknown>>, width = '22rem'): StoryObj => {
  const states = Object.entries(stories).flatMap(([name, story]) => {
    const { code } = ((story as StoryObj).parameters as Documented | undefined)?.docs?.source ?? {};
    const title = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    return code ? `<section><p class="state-name">${title}</p>${code}</section>` : [];
  });
  return pasted(`<div class="sheet" style="--width:${width}">${states.join('\n')}</div>`);
};

export const VisionBanner = sheet(banner, '32rem');
export const GoalAreaList = sheet(areas, '32rem');
export const GoalList = sheet(goals, '32rem');
export const ProgressGauge = sheet(gauge);
export const TrendChart = sheet(chart, '28rem');
export const GoalSummary = sheet(summary);
export const FeedbackPrompt = sheet(prompt);
