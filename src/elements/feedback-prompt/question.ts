/** What a visitor meets first, and last: the question with its two buttons, and the thanks. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { Answer } from './answer.js';
import type { FeedbackPromptData } from './feedback-prompt.schema.js';

/** What the question tells the element. */
interface Handlers {
  /** A visitor has come near. */
  readonly near: () => void;
  readonly answer: (helpful: Answer['helpful']) => unknown;
}

/**
 * The question.
 *
 * @param level The level of its heading.
 * @param lang The language of the data's texts, where it is not the element's.
 * @param sending An answer is under way: the buttons say that they are not to be pressed again.
 */
export const question = (
  data: FeedbackPromptData,
  level: number,
  lang: unknown,
  sending: boolean,
  { near, answer }: Handlers,
): TemplateResult => {
  const text =
    data.question ?? msg('Hjälpte informationen på sidan dig?', { id: 'feedback-prompt.question' });
  const own = data.question ? lang : nothing;
  const button = (helpful: Answer['helpful'], label: string | undefined, usual: string): TemplateResult =>
    html`<button
      type="button"
      part="button"
      lang=${label ? lang : nothing}
      aria-disabled=${sending}
      @click=${() => answer(helpful)}
    >
      ${label ?? usual}
    </button>`;
  return html`<div class="asking" role="group" aria-label=${text} @pointerover=${near} @focusin=${near}>
    ${heading(level, text, 'question', own)}
    <p class="buttons">
      ${button('yes', data.yesLabel, msg('Ja', { id: 'feedback-prompt.yes' }))}
      ${button('no', data.noLabel, msg('Nej', { id: 'feedback-prompt.no' }))}
    </p>
  </div>`;
};

/** The thanks. They can be focused: the focus goes there when the buttons go. */
export const thanks = ({ thanks: given }: FeedbackPromptData, lang: unknown): TemplateResult =>
  html`<p class="question" part="thanks" lang=${given ? lang : nothing}>
    ${given ?? msg('Tack för att du hjälper oss!', { id: 'feedback-prompt.thanks' })}
  </p>`;
