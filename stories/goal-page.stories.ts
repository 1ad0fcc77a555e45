import type { Meta } from '@storybook/web-components-vite';
import { broken, pages } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = {
  title: 'Goal page',
  component: 'civic-goal-page',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<h2>En kommun att längta till</h2><p><a href="/mal.pdf">Läs våra mål (pdf)</a></p>';
const show = (data: unknown, description = '', attributes = '') =>
  pasted(snippet('civic-goal-page', data, fallback, attributes), description);

export const EveryPart = show(
  pages.EveryPart,
  'All that a document can have. What is not in it is not on the page, and not in the contents.',
);
export const WithoutVision = show(pages.WithoutVision, 'Without a vision the page is called by whose it is.');
export const English = show(pages.English, '', 'lang="en"');
export const LeftOut = show(
  pages.EveryPart,
  'What the page does without: `without="contents vision summary areas indicators feedback"`.',
  'without="contents vision summary areas indicators feedback"',
);
export const FromDocument = pasted(
  '<civic-goal-page src="/stories/krokom/goals.json">' + fallback + '</civic-goal-page>',
);
export const NoData = pasted(
  '<civic-goal-page>' + fallback + '</civic-goal-page>',
  'Without data the text inside stands.',
);
export const BadData = show(
  broken.MissingComma,
  'A comma is missing: the text inside stands, and the console says why.',
);
