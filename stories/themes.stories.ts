import type { Meta } from '@storybook/web-components-vite';
import { smallPage as page } from './support/small-page.js';
import { pasted } from './support/snippet.js';
import { themes } from './support/themes.js';
import './support/page.css';
import './support/side-by-side.css';

const meta: Meta = { title: 'Themes', parameters: { options: { showPanel: false } } };
export default meta;

const themed = (name: string) => `<div class="page ${name}"><div class="parts">\n${page}\n</div></div>`;
const show = (name: string, description: string) => pasted(themed(name), description);

export const Skarvik = show('skarvik', 'Deep blue, headings with serifs, square corners, thin lines.');
export const Tegelbro = show('tegelbro', 'Warm brick red, narrow letters, little space, broad lines.');
export const Solbacka = show('solbacka', 'A pale yellow: what is drawn with it has to be seen all the same.');
export const Kronvalla = show('kronvalla', 'Near-black, large type, generous space, thick bars.');
export const Granfjall = show('granfjall', 'Forest green, rounded letters, round corners.');

export const SideBySide = pasted(
  `<div class="side-by-side">\n${themes.map(themed).join('\n')}\n</div>`,
  'All five: the files in `stories/themes/` to begin one’s own from.',
);
