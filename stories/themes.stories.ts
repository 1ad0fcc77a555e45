import type { Meta } from '@storybook/web-components-vite';
import skarvik from './skarvik/goals.json' with { type: 'json' };
import { pasted, snippet } from './support/snippet.js';
import './support/page.css';
import './themes/granfjall.css';
import './themes/kronvalla.css';
import './themes/skarvik.css';
import './themes/solbacka.css';
import './themes/tegelbro.css';
import './support/side-by-side.css';

const meta: Meta = { title: 'Themes', parameters: { options: { showPanel: false } } };
export default meta;

const { statement, intro, mission } = skarvik.vision;
const areas = skarvik.goalAreas.areas.map(({ title, description }) => ({ title, description }));
const indicator = (name: string) => skarvik.indicators.find(({ id }) => id === name);

/** The same small page for all, so that nothing but the theme differs. */
const page = [
  snippet('civic-vision-banner', { statement, intro, mission }, `<p>${statement}</p>`),
  snippet('civic-goal-area-list', { title: 'Tre områden', areas }, '<p>Läs om våra målområden.</p>'),
  snippet('civic-progress-gauge', indicator('invanare'), '<p>8 172 invånare 2025.</p>'),
  snippet('civic-trend-chart', indicator('gymnasiebehorighet'), '<p>89,3 procent är behöriga.</p>'),
  snippet('civic-feedback-prompt', { contact: skarvik.feedback.contact }, '<p>Skriv till kommunen.</p>'),
].join('\n');

const themed = (name: string) => `<div class="page ${name}"><div class="parts">\n${page}\n</div></div>`;
const show = (name: string, description: string) => pasted(themed(name), description);

export const Skarvik = show('skarvik', 'Deep blue, headings with serifs, square corners, thin lines.');
export const Tegelbro = show('tegelbro', 'Warm brick red, narrow letters, little space, broad lines.');
export const Solbacka = show('solbacka', 'A pale yellow: what is drawn with it has to be seen all the same.');
export const Kronvalla = show('kronvalla', 'Near-black, large type, generous space, thick bars.');
export const Granfjall = show('granfjall', 'Forest green, rounded letters, round corners.');

export const SideBySide = pasted(
  `<div class="side-by-side">\n${['skarvik', 'tegelbro', 'solbacka', 'kronvalla', 'granfjall'].map(themed).join('\n')}\n</div>`,
  'All five: the files in `stories/themes/` to begin one’s own from.',
);
