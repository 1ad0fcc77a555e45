import type { Meta } from '@storybook/web-components-vite';
import page from './krokom/index.html?raw';
import { pasted } from './support/snippet.js';

const meta: Meta = { title: 'Krokom', parameters: { options: { showPanel: false } } };
export default meta;

const main = /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? '';

/** The whole page "Mål och vision" as the municipality would write it. */
export const Page = pasted(main.replaceAll('"goals.json', '"/stories/krokom/goals.json'));
