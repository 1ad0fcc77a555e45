/** The fallback of the vision: a heading and text for each of its parts. */
import { msg } from '@lit/localize';
import { own } from '../../data/validate.js';
import type { VisionBannerData } from '../../elements/vision-banner/vision-banner.part.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlElement, htmlLink, htmlList, textElement } from './html.js';
import { joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';

/** A text of the data's, or else the library's word. */
const label = (own: string | undefined, word: unknown, context: FallbackContext): Phrase =>
  own === undefined ? phrase(toPlainText(word)) : context.own(own);

export const visionFallback = (vision: VisionBannerData, context: FallbackContext): Fallback => {
  const { level, raw } = context;
  const { statement, intro, ambition, mission, values, link } = vision;
  const written = (text: string | undefined): Phrase | undefined =>
    text === undefined ? undefined : context.own(text);
  const shown = [
    {
      title: label(ambition?.label, msg('Visionsmål', { id: 'vision-banner.ambition' }), context),
      text: written(ambition?.text),
      words: undefined,
    },
    {
      title: label(mission?.label, msg('Verksamhetsidé', { id: 'vision-banner.mission' }), context),
      text: written(mission?.text),
      words: undefined,
    },
    {
      title: label(values?.label, msg('Värdegrund', { id: 'vision-banner.values' }), context),
      text: written(values?.text),
      words: values?.words.map(word => context.own(word)),
    },
  ].filter(({ text, words }) => text ?? words);
  const under = `h${Math.min(6, level + 1)}`;
  const name = label(vision.label, msg('Vision', { id: 'vision-banner.label' }), context);
  const text = joined([name, context.own(statement)], ': ');
  const described = written(intro);
  return {
    html:
      textElement(`h${level}`, text) +
      textElement('p', described) +
      shown
        .map(
          ({ title, text, words = [] }) =>
            textElement(under, title) + htmlList(words) + textElement('p', text),
        )
        .join('') +
      (link
        ? htmlElement('p', htmlLink(own(own(raw, 'link'), 'href'), context.own(link.label, link.lang)))
        : ''),
    ...asLines(
      [
        text,
        described,
        ...shown.map(({ title, text, words = [] }) =>
          joined([title, joined([joined(words, ', '), text], '. ')], ': '),
        ),
      ],
      text,
    ),
  };
};
