/** What is asked after the answer: reasons to tick and a text. Its code is fetched when a visitor comes near the question. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { heading } from '../../base/heading.js';
import { styles } from './follow-up.styles.js';
import type { Answer } from './answer.js';
import type { FeedbackPromptData } from './feedback-prompt.schema.js';

/** What the follow-up is made from. */
export interface FollowUp {
  readonly data: FeedbackPromptData;
  readonly helpful: Answer['helpful'];
  /** Where the form stands, for its styles. */
  readonly root: unknown;
  /** The language of the data's texts, where it is not the element's. */
  readonly lang: unknown;
  /** The level of its heading. */
  readonly level: number;
  readonly sending: boolean;
  /** Sending has failed once. */
  readonly again: boolean;
  /** The visitor is done: with these fields, or with none. */
  readonly done: (entries: readonly [string, FormDataEntryValue][]) => void;
}

const reasonsOf = ({ data, helpful, lang }: FollowUp, text: string): unknown => {
  // The reasons are for what was wrong.
  const reasons = helpful === 'no' ? data.reasons : undefined;
  return reasons?.length
    ? html`<div role="group" aria-label=${text} class="reasons" lang=${lang}>
        ${reasons.map(reason => {
          const { value, label } = typeof reason === 'string' ? { value: reason, label: reason } : reason;
          return html`<label
            ><input type="checkbox" name="reason" .value=${value} /> <span>${label}</span></label
          >`;
        })}
      </div>`
    : nothing;
};

const privacyOf = ({ data: { privacy }, lang }: FollowUp): TemplateResult => {
  const text =
    privacy?.text ??
    msg('Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling.', {
      id: 'feedback-prompt.privacy',
    });
  return html`<p class="hint" id="privacy" part="privacy" lang=${privacy?.text ? lang : nothing}>
    ${text}
    ${
      privacy?.href
        ? html`<a href=${privacy.href}
            >${msg('Så behandlar vi uppgifterna', { id: 'feedback-prompt.privacy-link' })}</a
          >`
        : nothing
    }
  </p>`;
};

/** The form. Nothing in it is required; what was written stays when sending fails. */
export const followUp = (asked: FollowUp): TemplateResult => {
  const { data, helpful, root, lang, level, sending, again, done } = asked;
  const { styleSheet } = styles;
  if (styleSheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
  const question = data.followUp?.[helpful];
  const text = question ? question : msg('Vad kan vi göra bättre?', { id: 'feedback-prompt.follow-up' });
  const most = data.maxLength ?? 1000;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    done([...new FormData(event.currentTarget as HTMLFormElement)]);
  };
  return html`<form @submit=${onSubmit}>
    ${heading(level, text, 'question', question ? lang : nothing)} ${reasonsOf(asked, text)}
    <label class="comment">
      <span>${msg('Berätta gärna mer', { id: 'feedback-prompt.comment' })}</span>
      <span class="hint">${msg(str`Frivilligt, högst ${most} tecken`, { id: 'feedback-prompt.limit' })}</span>
      <textarea
        name="comment"
        part="comment"
        rows="4"
        maxlength=${most}
        aria-describedby="privacy"
      ></textarea>
    </label>
    ${privacyOf(asked)}
    <p class="buttons">
      <button type="submit" part="button" class="primary" aria-disabled=${sending}>
        ${
          again
            ? msg('Försök igen', { id: 'feedback-prompt.retry' })
            : msg('Skicka', { id: 'feedback-prompt.send' })
        }
      </button>
      <button
        type="button"
        part="button"
        aria-disabled=${sending}
        @click=${() => {
          done([]);
        }}
      >
        ${msg('Hoppa över', { id: 'feedback-prompt.skip' })}
      </button>
    </p>
  </form>`;
};
