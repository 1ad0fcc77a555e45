import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { indicators, peers, summaries, trends } from '../test/fixtures/examples.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = { title: 'Sharing' };
export default meta;

const krokoms = {
  lang: 'sv',
  organization: { name: 'Krokoms kommun', href: 'https://www.krokom.se/' },
  updated: '2026-03-03',
};

const show = (tag: string, part: object, description: string): StoryObj =>
  pasted(snippet(tag, { ...krokoms, ...part }, '<p>Läs om våra mål.</p>', 'actions'), description);

export const Gauge = show(
  'civic-progress-gauge',
  { indicators: [indicators.OnTheWay] },
  'With `actions` it ends with the button. What it opens is fetched when it is pressed.',
);
export const Chart = show(
  'civic-trend-chart',
  { indicators: [trends.Population] },
  'The figures are those of its table.',
);
export const Comparison = show(
  'civic-peer-comparison',
  { organization: { ...krokoms.organization, code: '2309' }, indicators: [peers.Emissions] },
  'With all that it is compared with.',
);
export const Summary = show(
  'civic-goal-summary',
  { summary: summaries.WithNotAssessed },
  'How many of each, with their shares.',
);

/** With the panel open, as a visitor has it. */
export const Opened: StoryObj = {
  ...show(
    'civic-progress-gauge',
    { indicators: [indicators.OnTheWay] },
    'Open: the link, files and, where the page has the library’s script, code for other websites.',
  ),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('civic-progress-gauge');
    for (;;) {
      const root = element?.shadowRoot;
      if (root?.querySelector('.panel')) return;
      const opener = root?.querySelector<HTMLButtonElement>('.opener[aria-expanded="false"]');
      if (opener && !root?.querySelector('.told')?.textContent) opener.click();
      await new Promise(requestAnimationFrame);
    }
  },
};
