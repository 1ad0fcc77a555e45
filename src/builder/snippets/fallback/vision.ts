/** The fallback of the vision: a heading and text for each of its parts. */
import { msg } from '@lit/localize';
import { own } from '../../../data/validate.js';
import type { VisionBannerData } from '../../../elements/vision-banner/vision-banner.part.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, escapeText, htmlElement, htmlLink, htmlList, textElement } from './html.js';
import { toPlainText } from './plain-text.js';

export const visionFallback = (vision: VisionBannerData, { level, raw }: FallbackContext): Fallback => {
  const { label, statement, intro, ambition, mission, values, link } = vision;
  const name = label ?? toPlainText(msg('Vision', { id: 'vision-banner.label' }));
  const titled = [
    { title: ambition?.label ?? msg('Visionsmål', { id: 'vision-banner.ambition' }), text: ambition?.text },
    {
      title: mission?.label ?? msg('Verksamhetsidé', { id: 'vision-banner.mission' }),
      text: mission?.text,
    },
    { title: values?.label ?? msg('Värdegrund', { id: 'vision-banner.values' }), text: values?.text },
  ].map(({ title, text }, index) => ({
    title: toPlainText(title),
    text,
    words: index === 2 ? values?.words : undefined,
  }));
  const shown = titled.filter(({ text, words }) => text !== undefined || words);
  const under = `h${Math.min(6, level + 1)}`;
  const text = `${name}: ${statement}`;
  return {
    html:
      textElement(`h${level}`, text) +
      textElement('p', intro) +
      shown
        .map(
          ({ title, text, words }) =>
            textElement(under, title) + htmlList((words ?? []).map(escapeText)) + textElement('p', text),
        )
        .join('') +
      (link ? htmlElement('p', htmlLink(own(own(raw, 'link'), 'href'), link.label)) : ''),
    ...asLines(
      [
        text,
        intro,
        ...shown.map(
          ({ title, text, words }) => `${title}: ${[words?.join(', '), text].filter(Boolean).join('. ')}`,
        ),
      ],
      text,
    ),
  };
};
