/** The fallback of the feedback prompt: a form that sends the same fields without a script, except `id` and `page`. */
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { own } from '../../data/validate.js';
import type { FeedbackPromptData } from '../../elements/feedback-prompt/feedback-prompt.part.js';
import { maxLengthOf } from '../../elements/feedback-prompt/follow-up.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { escapeExact, htmlElement, htmlLink, textElement } from './html.js';
import { inWords, joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';

/** The label of the hidden field that only robots fill in. */
const leaveEmpty: Readonly<Record<Locale, string>> = {
  sv: 'Lämna tomt',
  en: 'Leave empty',
  fi: 'Jätä tyhjäksi',
  nb: 'La stå tomt',
  de: 'Leer lassen',
  ar: 'اتركه فارغًا',
};

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeExact(value)}">`;

const button = (value: 'yes' | 'no', label: Phrase): string =>
  textElement('button', label, `name="helpful" value="${value}"`);

/** The library's own words. */
const words = (text: unknown): Phrase => phrase(toPlainText(text));

/**
 * The comment and the reasons, and whom to write to instead, folded: the form is no higher than the element that takes its place. A form has
 * one step, so they come before the buttons.
 */
const commentFields = (
  feedback: FeedbackPromptData,
  contact: string,
  { locale, own }: FallbackContext,
): string => {
  const { followUp, reasons = [], privacy } = feedback;
  if (followUp?.no === false && followUp.yes === false) return contact;
  const most = maxLengthOf(feedback);
  const limit = formatNumber(most, locale, 0);
  const ask =
    typeof followUp?.no === 'string'
      ? own(followUp.no)
      : words(msg('Vad kan vi göra bättre?', { id: 'feedback-prompt.follow-up' }));
  const ticks = reasons
    .map(reason => (typeof reason === 'string' ? { value: reason, label: reason } : reason))
    .map(
      ({ value, label }) =>
        `<label><input type="checkbox" name="reason" value="${escapeExact(value)}"> ${inWords(own(label))}</label><br>`,
    )
    .join('');
  const personal =
    privacy?.text === undefined
      ? words(
          msg('Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling.', {
            id: 'feedback-prompt.privacy',
          }),
        )
      : own(privacy.text);
  return htmlElement(
    'details',
    textElement('summary', words(msg('Berätta gärna mer', { id: 'feedback-prompt.comment' }))) +
      ticks +
      htmlElement(
        'label',
        `${inWords(ask)}<br><textarea name="comment" rows="4" maxlength="${most}"></textarea>`,
      ) +
      textElement('p', words(msg(str`Frivilligt, högst ${limit} tecken.`, { id: 'feedback-prompt.limit' }))) +
      textElement('p', personal) +
      contact,
  );
};

/** The form where the data has an endpoint, else the question and whom to write to. */
export const feedbackFallback = (feedback: FeedbackPromptData, context: FallbackContext): Fallback => {
  const { locale, raw, own: written } = context;
  const { id, question, yesLabel, noLabel, contact } = feedback;
  const label = (text: string | undefined, word: unknown): Phrase =>
    text === undefined ? words(word) : written(text);
  const asked = label(
    question,
    msg('Hjälpte informationen på sidan dig?', { id: 'feedback-prompt.question' }),
  );
  const endpoint = own(raw, 'endpoint');
  const contactLink = contact
    ? htmlLink(own(own(raw, 'contact'), 'href'), written(contact.label, contact.lang))
    : '';
  const contactLine = contactLink && htmlElement('p', contactLink);
  const form =
    typeof endpoint === 'string'
      ? htmlElement(
          'form',
          textElement('p', asked) +
            commentFields(feedback, contactLine, context) +
            `<p hidden><label>${leaveEmpty[locale]} <input name="website" tabindex="-1" autocomplete="off"></label></p>` +
            hidden('prompt', id ?? '') +
            hidden('lang', locale) +
            button('yes', label(yesLabel, msg('Ja', { id: 'feedback-prompt.yes' }))) +
            ' ' +
            button('no', label(noLabel, msg('Nej', { id: 'feedback-prompt.no' }))),
          `action="${escapeExact(endpoint)}" method="post"`,
        )
      : textElement('p', asked) + contactLine;
  return {
    html: form,
    inline: [inWords(asked), contactLink].filter(Boolean).join('<br>'),
    text: joined([asked]).text,
  };
};
