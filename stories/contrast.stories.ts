import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { contrastSheet } from './support/contrast-sheet.js';
import './support/contrast.css';
import './support/sheet.css';

const meta: Meta = {
  title: 'Contrast',
  parameters: {
    options: { showPanel: false },
    docs: {
      source: { code: null },
      description: {
        component:
          'Each pair of a colour and what it stands on, in each theme, light and dark, measured on the elements under the table as the browser draws them. Text needs 4.5:1 and what is drawn 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Pairs that look alike are one row.',
      },
    },
  },
};
export default meta;

const sheet = (theme: string, description: string): StoryObj => ({
  render: () => contrastSheet(theme),
  parameters: { docs: { description: { story: description } } },
});

export const AsTheToolbar = sheet(
  '',
  'The theme that the toolbar has; at first none, which is the library’s own look.',
);
export const Skarvik = sheet('skarvik', 'Deep blue.');
export const Tegelbro = sheet('tegelbro', 'Brick red.');
export const Solbacka = sheet('solbacka', 'A pale yellow, which is drawn darker where that is needed.');
export const Kronvalla = sheet('kronvalla', 'Near-black.');
export const Granfjall = sheet('granfjall', 'Forest green.');
export const TooWeak = sheet(
  'too-weak',
  'How a pair is shown that has too little: here `--civic-color-muted` is a grey that somebody has chosen. All colours but the accent are used as they are written.',
);
