import type { Meta } from '@storybook/web-components-vite';
import { whole } from '../test/fixtures/whole.js';
import { pseudo } from '../test/support/pseudo.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = { title: 'Languages' };
export default meta;

const all = (attributes: string, more: object = {}) =>
  Object.entries(whole)
    .map(([tag, data]) => snippet(tag, { ...data, ...more }, '<p>…</p>', attributes))
    .join('\n<br />\n');

const show = (lang: string, description: string) =>
  pasted(
    `<div lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>\n${all('', { lang: 'sv' })}\n</div>`,
    description,
  );

const complete = 'The municipality’s own texts stay in Swedish, and are marked so.';
const partial =
  'Words with a source, each with its own lang; the rest is in Swedish. Nobody who speaks it has looked at them yet.';

export const English = show('en', complete);
export const Finnish = show('fi', complete);
export const Norwegian = show('nb', complete);
export const German = show('de', complete);
export const Arabic = show(
  'ar',
  'From right to left: the gauge is filled from the right; time in the chart goes to the right all the same.',
);
export const SouthSami = show('sma', partial);
export const NorthSami = show('se', partial);
export const LuleSami = show('smj', partial);
export const Meankieli = show('fit', partial);
export const NorthSamiInNorway = show('se-NO', 'In Norway the rest is in Norwegian.');
export const Pseudo = pasted(
  `<div lang="en">\n${all('', { lang: 'en', texts: pseudo })}\n</div>`,
  'Every text 30 per cent longer and with accents: what is cut, overlaps or was not translated is seen at once.',
);
