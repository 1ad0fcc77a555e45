import type { Meta } from '@storybook/web-components-vite';
import { indicator } from '../src/contract/indicator.js';
import { broken, peers } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = {
  title: 'Peer comparison',
  component: 'civic-peer-comparison',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

const fallback = '<p>Utsläpp av växthusgaser: 4,2 ton per invånare 2024. Riket: 4,4.</p>';
const show = (data: unknown, description = '', attributes = '') =>
  pasted(snippet('civic-peer-comparison', data, fallback, attributes), description);

export const TryIt = tryIt('peer-comparison', indicator, 'Indicator', peers.Emissions, fallback);
export const Emissions = show(peers.Emissions, 'Bars, as they begin at 0. The less the better.');
export const Named = show(peers.Named, 'The document says whose the figures are.');
export const Points = show(
  peers.Points,
  'Values so near to each other are points on a scale that says where it begins.',
);
export const ByName = show(peers.Named, 'In the order of names there are no places.', 'order="name"');
export const Provisional = show(
  peers.Provisional,
  'Preliminary values are hatched; what is missing is there with why.',
);
export const NoDirection = show(
  peers.NoDirection,
  'Where neither way is better there is an order, and no places.',
);
export const Uncertain = show(peers.Uncertain, 'Values that are not known exactly have no places.');
export const Negative = show(peers.Negative);
export const NationAlone = show(peers.NationAlone);
export const NoResult = show(peers.NoResult);
export const Many = show(
  peers.Many,
  'Of very many those around the municipality are drawn; the table has them all.',
);
export const LongWords = show(peers.LongWords);
export const English = pasted(
  snippet('civic-peer-comparison', peers.English, '<p>81% feel safe.</p>', 'lang="en"'),
);

export const NoData = pasted(
  '<civic-peer-comparison>' + fallback + '</civic-peer-comparison>',
  'Without data the text inside stands.',
);
export const BadData = pasted(
  snippet('civic-peer-comparison', broken.MissingComma, fallback),
  'A comma is missing: the text inside stands, and the console says why.',
);
export const NothingToCompareWith = pasted(
  snippet('civic-peer-comparison', { title: 'Andel trygga', current: 81 }, fallback, 'debug'),
  'Without comparisons there is nothing to show, and the editor is told.',
);
