import type { Meta } from '@storybook/web-components-vite';
import granfjall from './granfjall/index.html?raw';
import kronvalla from './kronvalla/index.html?raw';
import skarvik from './skarvik/index.html?raw';
import { pasted } from './support/snippet.js';
import './support/page.css';
import './themes/granfjall.css';
import './themes/kronvalla.css';
import './themes/skarvik.css';

const meta: Meta = { title: 'Municipalities', parameters: { options: { showPanel: false } } };
export default meta;

/** What stands in the page's `<main>`, in the municipality's theme. None of these municipalities exists. */
const page = (name: string, html: string, description: string) => {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  const code = main.replaceAll('"goals.json', `"/stories/${name}/goals.json`);
  return pasted(`<div class="page ${name}"><div class="parts">${code}</div></div>`, description);
};

export const Skarvik = page(
  'skarvik',
  skarvik,
  'A made-up town by the sea: five goals that can all be measured, and a summary worked out from them.',
);
export const Kronvalla = page(
  'kronvalla',
  kronvalla,
  'A made-up large town: twelve goals in four areas, with sub-goals and assignments, judged on three scales.',
);
export const Granfjall = page(
  'granfjall',
  granfjall,
  'A made-up municipality inland, in Swedish and South Sámi: five goals, most of them judged in words alone.',
);
