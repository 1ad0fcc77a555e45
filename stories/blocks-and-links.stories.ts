import type { Meta } from '@storybook/web-components-vite';
import { goals, indicators, visions } from '../test/fixtures/examples.js';
import { block, link, linkTo } from './support/snippet.js';
import { upgraded } from './support/upgraded.js';

const meta: Meta = { title: 'Blocks and links' };
export default meta;

const page = 'https://www.krokom.se/mal-och-vision';
const text = 'Antal invånare: 14 925 år 2018. Målet är 16 000 till 2030.';
const gauge = link(linkTo(page, 'progress-gauge', indicators.OnTheWay), text);

export const Link = upgraded(
  `<p>${gauge}</p>`,
  'A link alone in its paragraph becomes the element. Its text is what is shown without script: say the figures in it.',
);
export const LinkToDocument = upgraded(
  `<p>${link('/stories/krokom/index.html#civic-progress-gauge=%2Fstories%2Fkrokom%2Fgoals.json%23befolkning', text)}</p>`,
  'The address of a goals document, percent-encoded, with the id of what to show.',
);
export const LinkWithLevelAndLanguage = upgraded(
  `<p>${link(`${linkTo(page, 'vision-banner', visions.StatementOnly)}&heading-level=3&lang=en`, 'A place to long for')}</p>`,
  'After `&`: `heading-level`, `lang`, `appearance` and `sender`, and nothing else.',
);
export const LinkInList = upgraded(
  `<ul><li>${gauge}</li><li>Fler mål finns i budgeten.</li></ul>`,
  'Alone in a list item or in a table cell it becomes the element, too.',
);
export const LinkInSentence = upgraded(
  `<p>Krokom växer: ${gauge} Så räknar vi.</p>`,
  'A link in a sentence stays a link, for whoever reads the sentence.',
);
export const LinkInBold = upgraded(
  `<p><strong>${gauge}</strong></p>`,
  'What an editor wraps around the link does not matter.',
);
export const Block = upgraded(
  block('progress-gauge', indicators.OnTheWay, `<p>${text}</p>`),
  'The block stays, with its id and its class, around the element.',
);
export const BlockFromDocument = upgraded(
  `<div data-civic="goal-list" data-civic-src="/stories/krokom/goals.json" data-civic-heading-level="3"><p>Läs om våra mål.</p></div>`,
  'The same from a goals document, with a heading of the third level.',
);
export const BlockWithSender = upgraded(
  `<div data-civic="progress-gauge" data-civic-src="/stories/skarvik/goals.json#invanare" data-civic-sender><p>${text}</p></div>`,
  'With `data-civic-sender` it ends with whose the document is, and its day.',
);
export const BlockOfManyGoals = upgraded(
  block('goal-list', goals.Krokom, '<p>Läs om våra mål.</p>'),
  'A whole list in one block.',
);
export const Refused = upgraded(
  `<p>${link(`${page}#civic-progress-gauge={"title":`, text)}</p>`,
  'Data that is broken: the link stands, and the console says why.',
);
