import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as banner from './vision-banner.stories.js';
import * as areas from './goal-area-list.stories.js';
import * as goals from './goal-list.stories.js';
import * as gauge from './progress-gauge.stories.js';
import * as chart from './trend-chart.stories.js';
import * as peers from './peer-comparison.stories.js';
import * as summary from './goal-summary.stories.js';
import * as prompt from './feedback-prompt.stories.js';
import * as page from './goal-page.stories.js';
import './support/sheet.css';

const meta: Meta = { title: 'All states', parameters: { options: { showPanel: false } } };
export default meta;

interface Documented {
  readonly docs?: { readonly source?: { readonly code?: string } };
}

type Story = StoryObj & { readonly decorators?: readonly Decorate[] };
type Decorate = (story: () => HTMLElement) => HTMLElement;

/** A story's own HTML, with what stands around it. */
const drawn = ({ render, decorators = [] }: Story): HTMLElement =>
  decorators.reduce<() => HTMLElement>(
    (inner, around) => () => around(inner),
    render as unknown as () => HTMLElement,
  )();

/** The stories of an element that an editor could paste, on one sheet: name and state. Those that go on by themselves do so here. */
const sheet = (stories: Readonly<Record<string, unknown>>, width = '22rem'): StoryObj => {
  const states = Object.entries(stories).filter(
    (entry): entry is [string, Story] =>
      !!((entry[1] as Story).parameters as Documented | undefined)?.docs?.source?.code,
  );
  return {
    render: () => {
      const place = document.createElement('div');
      place.className = 'sheet';
      place.style.setProperty('--width', width);
      for (const [name, story] of states) {
        const section = document.createElement('section');
        const title = document.createElement('p');
        title.className = 'state-name';
        title.textContent = name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
        section.append(title, drawn(story));
        place.append(section);
      }
      return place;
    },
    play: async context => {
      const sections = [...context.canvasElement.querySelectorAll<HTMLElement>('.sheet > section')];
      for (const [index, [, { play }]] of states.entries()) {
        const canvasElement = sections[index];
        if (canvasElement) await play?.({ ...context, canvasElement });
      }
    },
  };
};

export const VisionBanner = sheet(banner, '32rem');
export const GoalAreaList = sheet(areas, '32rem');
export const GoalList = sheet(goals, '32rem');
export const ProgressGauge = sheet(gauge);
export const TrendChart = sheet(chart, '28rem');
export const PeerComparison = sheet(peers, '28rem');
export const GoalSummary = sheet(summary);
export const FeedbackPrompt = sheet(prompt);
export const GoalPage = sheet(page, '40rem');
