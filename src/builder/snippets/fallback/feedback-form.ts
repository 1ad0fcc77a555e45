/** The fallback of the feedback prompt: a form that sends the same fields without a script, except `id` and `page`. */
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../../base/format.js';
import type { Locale } from '../../../base/language.js';
import { own } from '../../../data/validate.js';
import type { FeedbackPromptData } from '../../../elements/feedback-prompt/feedback-prompt.part.js';
import { maxLengthOf } from '../../../elements/feedback-prompt/follow-up.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { escapeExact, escapeText, htmlElement, htmlLink, textElement } from './html.js';
import { collapseSpace, toPlainText } from './plain-text.js';

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

const button = (value: 'yes' | 'no', label: string): string =>
  htmlElement('button', escapeText(label), `name="helpful" value="${value}"`);

/** The comment and the reasons. A form has one step, so they come before the buttons. */
const commentFields = (feedback: FeedbackPromptData, locale: Locale): string => {
  const { followUp, reasons = [], privacy } = feedback;
  if (followUp?.no === false && followUp.yes === false) return '';
  const most = maxLengthOf(feedback);
  const limit = formatNumber(most, locale, 0);
  const ask =
    typeof followUp?.no === 'string'
      ? followUp.no
      : msg('Vad kan vi göra bättre?', { id: 'feedback-prompt.follow-up' });
  const ticks = reasons
    .map(reason => (typeof reason === 'string' ? { value: reason, label: reason } : reason))
    .map(
      ({ value, label }) =>
        `<label><input type="checkbox" name="reason" value="${escapeExact(value)}"> ${escapeText(label)}</label><br>`,
    )
    .join('');
  const personal =
    privacy?.text ??
    msg('Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling.', {
      id: 'feedback-prompt.privacy',
    });
  return htmlElement(
    'details',
    textElement('summary', toPlainText(msg('Berätta gärna mer', { id: 'feedback-prompt.comment' }))) +
      ticks +
      htmlElement(
        'label',
        `${escapeText(toPlainText(ask))}<br><textarea name="comment" rows="4" maxlength="${most}"></textarea>`,
      ) +
      textElement(
        'p',
        toPlainText(msg(str`Frivilligt, högst ${limit} tecken.`, { id: 'feedback-prompt.limit' })),
      ) +
      textElement('p', toPlainText(personal)),
  );
};

/** The form where the data has an endpoint, else the question and whom to write to. */
export const feedbackFallback = (
  feedback: FeedbackPromptData,
  { locale, raw }: FallbackContext,
): Fallback => {
  const { id, question, yesLabel, noLabel, contact } = feedback;
  const asked =
    question ?? toPlainText(msg('Hjälpte informationen på sidan dig?', { id: 'feedback-prompt.question' }));
  const endpoint = own(raw, 'endpoint');
  const contactLink = contact ? htmlLink(own(own(raw, 'contact'), 'href'), contact.label) : '';
  const form =
    typeof endpoint === 'string'
      ? htmlElement(
          'form',
          textElement('p', asked) +
            commentFields(feedback, locale) +
            `<p hidden><label>${leaveEmpty[locale]} <input name="website" tabindex="-1" autocomplete="off"></label></p>` +
            hidden('prompt', id ?? '') +
            hidden('lang', locale) +
            button('yes', yesLabel ?? toPlainText(msg('Ja', { id: 'feedback-prompt.yes' }))) +
            ' ' +
            button('no', noLabel ?? toPlainText(msg('Nej', { id: 'feedback-prompt.no' }))),
          `action="${escapeExact(endpoint)}" method="post"`,
        )
      : textElement('p', asked);
  return {
    html: form + (contactLink && htmlElement('p', contactLink)),
    inline: [escapeText(asked), contactLink].filter(Boolean).join('<br>'),
    text: collapseSpace(asked),
  };
};
