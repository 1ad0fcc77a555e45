import type { Meta, StoryObj } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import {
  goalAreas,
  goals,
  indicators,
  peers,
  prompts,
  summaries,
  trends,
  visions,
} from '../test/fixtures/examples.js';
import { attributeText } from '../src/builder/snippets/attribute-text.js';
import { snippet } from './support/snippet.js';
import './support/sheet.css';

const meta: Meta = {
  title: 'Anatomy',
  parameters: {
    options: { showPanel: false },
    docs: {
      description: {
        component:
          'The parts of each element, to be reached with `::part()`, and the properties that it takes. Press a part to see where it is: a line of CSS on this page draws the frame, as a municipality’s style sheet would.',
      },
    },
  },
};
export default meta;

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const declarations = manifest.modules.flatMap<object>(
  module => module.declarations,
) as readonly Declaration[];

const anatomy = (tag: string, data: unknown): StoryObj => ({
  render: () => {
    const { cssParts = [], cssProperties = [] } = declarations.find(({ tagName }) => tagName === tag) ?? {};
    const place = document.createElement('div');
    place.className = 'anatomy';
    const row = (first: string, { description = '' }: Named): string =>
      `<tr><th scope="row">${first}</th><td>${attributeText(description)}</td></tr>`;
    place.innerHTML = `<div>${snippet(tag, data, '')}</div>
      <div>
        <table><caption>Parts</caption><tbody>${cssParts
          .map(part => row(`<button type="button" aria-pressed="false">${part.name}</button>`, part))
          .join('')}</tbody></table>
        <table><caption>Properties</caption><tbody>${cssProperties
          .map(property => row(`<code>${property.name}</code>`, property))
          .join('')}</tbody></table>
      </div>
      <style></style>`;
    const style = place.querySelector('style');
    const buttons = [...place.querySelectorAll('button')];
    place.addEventListener('click', ({ target }) => {
      const pressed = buttons.find(button => button === target);
      if (!pressed || !style) return;
      const isShown = pressed.getAttribute('aria-pressed') !== 'true';
      for (const button of buttons)
        button.setAttribute('aria-pressed', String(isShown && button === pressed));
      style.textContent = isShown
        ? `${tag}::part(${pressed.textContent}) { outline: 3px solid #d6006c; outline-offset: 2px; }`
        : '';
    });
    return place;
  },
  parameters: { docs: { source: { code: snippet(tag, data, ''), language: 'html' } } },
});

export const VisionBanner = anatomy('civic-vision-banner', visions.Krokom);
export const GoalAreaList = anatomy('civic-goal-area-list', goalAreas.Linked);
export const GoalList = anatomy('civic-goal-list', goals.EveryField);
export const ProgressGauge = anatomy('civic-progress-gauge', indicators.Milestones);
export const TrendChart = anatomy('civic-trend-chart', trends.Groups);
export const PeerComparison = anatomy('civic-peer-comparison', peers.Points);
export const GoalSummary = anatomy('civic-goal-summary', summaries.Counts);
export const FeedbackPrompt = anatomy('civic-feedback-prompt', prompts.WithReasons);
