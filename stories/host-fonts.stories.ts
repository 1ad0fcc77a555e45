import type { Meta } from '@storybook/web-components-vite';
import { smallPage as page } from './support/small-page.js';
import { pasted } from './support/snippet.js';
import './support/fonts.css';
import './support/page.css';
import './support/side-by-side.css';

const meta: Meta = {
  title: 'Host fonts',
  parameters: {
    options: { showPanel: false },
    docs: {
      description: {
        component:
          'The elements take the font of the page around them. Here they stand on pages that differ in nothing else: with the system’s font, with serifs, and with narrow, wide and tall letters. The fonts are files of this project, so that everyone sees the same.',
      },
    },
  },
};
export default meta;

const on = (font: string) => `<div class="page ${font}"><div class="parts">\n${page}\n</div></div>`;
const show = (font: string, description: string) => pasted(on(font), description);

export const System = show('system', 'What most pages have: the font of the visitor’s system.');
export const Serif = show('serif', 'Source Serif 4.');
export const Condensed = show('condensed', 'Roboto Condensed: a third less wide than most.');
export const Wide = show('wide', 'Encode Sans Expanded: a third wider than most.');
export const Tall = show(
  'tall',
  'Noto Naskh Arabic: its lines are half as high again as those of most, for Latin letters too.',
);

export const SideBySide = pasted(
  `<div class="side-by-side">\n${['system', 'serif', 'condensed'].map(on).join('\n')}\n</div>`,
  'A font with serifs and a narrow one, beside that of the system.',
);
