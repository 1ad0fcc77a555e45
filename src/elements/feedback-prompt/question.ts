/** What a visitor meets first, and last: the question with its two buttons, and the thanks. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { Answer } from './answer.js';
import type { FeedbackPromptData } from './feedback-prompt.part.js';

/**
 * The question. The buttons are described by it, for those who come to them by the keyboard.
 *
 * @param level The level of its heading.
 * @param lang The language of the data's texts, where it is not the element's.
 * @param busy An answer is under way: the buttons say that they are not to be pressed again.
 * @param answer A button was pressed.
 */
export const question = (
  { question: given, yesLabel, noLabel }: FeedbackPromptData,
  level: number,
  lang: unknown,
  busy: boolean,
  answer: (helpful: Answer['helpful']) => unknown,
): TemplateResult => {
  const button = (helpful: Answer['helpful'], label: string | undefined, usual: string): TemplateResult =>
    html`<button
      type="button"
      part="button"
      lang=${label ? lang : nothing}
      aria-describedby="question"
      aria-disabled=${busy}
      @click=${() => answer(helpful)}
    >
      ${label ?? usual}
    </button>`;
  return html`<div class="asking">
    <div id="question">
      ${heading(
        level,
        given ?? msg('Hjälpte informationen på sidan dig?', { id: 'feedback-prompt.question' }),
        'question',
        given ? lang : nothing,
      )}
    </div>
    <p class="buttons">
      ${button('yes', yesLabel, msg('Ja', { id: 'feedback-prompt.yes' }))}
      ${button('no', noLabel, msg('Nej', { id: 'feedback-prompt.no' }))}
    </p>
  </div>`;
};

/** The thanks, with the focus on them when the buttons go. */
export const thanks = ({ thanks: given }: FeedbackPromptData, lang: unknown): TemplateResult => {
  const text = given ?? msg('Tack för att du hjälper oss!', { id: 'feedback-prompt.thanks' });
  return html`<p class="question" part="thanks" dir="auto" lang=${given ? lang : nothing}>${text}</p>`;
};

/** That an answer waits for the net. It is kept in the page's memory and nowhere else. */
export const waiting = (): string =>
  msg('Det går inte att nå nätet. Låt sidan vara öppen, så skickas ditt svar när det går.', {
    id: 'feedback-prompt.offline',
  });

/** That an answer could not be sent, and whom to turn to. */
export const failure = (
  { contact }: FeedbackPromptData,
  lang: unknown,
  message: string | undefined,
): TemplateResult =>
  html`<div class="error" part="error" role="alert">
    <p>${message ?? msg('Ditt svar kunde inte skickas.', { id: 'feedback-prompt.not-sent' })}</p>
    ${contact ? html`<p><a part="contact" href=${contact.href} dir="auto" lang=${contact.lang ?? lang}>${contact.label}</a></p>` : nothing}
  </div>`;

/** Takes the focus along to the heading of a step, or to another place in it. */
export const takeFocus = (root: ParentNode, selector = '.question'): void => {
  const place = root.querySelector<HTMLElement>(selector);
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
};
