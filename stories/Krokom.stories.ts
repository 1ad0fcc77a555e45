import type { Meta } from '@storybook/web-components-vite';
import page from './krokom/index.html?raw';
import { pasted } from './support/snippet.js';
import './support/page.css';

const meta: Meta = { title: 'Krokom', parameters: { options: { showPanel: false } } };
export default meta;

const main = /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? '';
const code = main
  .replaceAll('"goals.json', '"/stories/krokom/goals.json')
  .replace('class="pair"', 'class="row"');

/** The whole page "Mål och vision" as the municipality would write it. */
export const Page = pasted(`<div class="page"><div class="parts">${code}</div></div>`);
