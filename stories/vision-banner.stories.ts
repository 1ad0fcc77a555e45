import type { Meta } from '@storybook/web-components-vite';
import { broken, visions } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';
import { vision } from '../src/contract/vision.js';

const meta: Meta = {
  title: 'Vision banner',
  component: 'civic-vision-banner',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>Krokoms kommun gör plats för växtkraft!</p>';
const show = (data: unknown, attributes = '') =>
  pasted(snippet('civic-vision-banner', data, fallback, attributes));

export const TryIt = tryIt('vision-banner', vision, 'Vision', visions.Krokom, fallback);
export const Krokom = show(visions.Krokom);
export const WithoutPicture = show(visions.WithoutPicture);
export const StatementOnly = show(visions.StatementOnly);
export const CreditAndLink = show(visions.Credited);
export const LongWords = show(visions.LongWords);
export const InAnotherLanguage = show(visions.English);

export const FromDocument = pasted(
  '<civic-vision-banner src="/stories/krokom/goals.json">' + fallback + '</civic-vision-banner>',
);

export const WithSender = pasted(
  '<civic-vision-banner src="/stories/granfjall/goals.json" sender>' + fallback + '</civic-vision-banner>',
);

export const NoData = pasted(
  '<civic-vision-banner>' + fallback + '</civic-vision-banner>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-vision-banner', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const BadDataAndNothingInside = pasted(snippet('civic-vision-banner', broken.Missing, ''));
