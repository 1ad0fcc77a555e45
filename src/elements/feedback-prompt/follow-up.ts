/** What is asked after the answer: reasons to tick and a text. Nothing in it is required. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatNumber } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import type { Answer } from './answer.js';
import type { Draft, PromptContext } from './prompt-context.js';
import type { FeedbackPromptData } from './feedback-prompt.part.js';
import { countGraphemes } from './graphemes.js';

/** What the follow-up is made from. */
interface FollowUp {
  readonly context: PromptContext;
  readonly draft: Draft;
  readonly helpful: Answer['helpful'];
  readonly busy: boolean;
  /** More was written than is taken. */
  readonly tooLong: boolean;
  /** Sending has failed once. */
  readonly again: boolean;
  /** Something was written or ticked. */
  readonly changed: () => void;
  readonly send: () => void;
  readonly skip: () => void;
}

/** How many characters are taken. */
export const maxLengthOf = ({ maxLength = 1000 }: FeedbackPromptData): number => maxLength;

/** What the button that sends says. */
export const sendLabel = (again: boolean): string =>
  again ? msg('Försök igen', { id: 'feedback-prompt.retry' }) : msg('Skicka', { id: 'feedback-prompt.send' });

const reasonsOf = ({ context: { data, lang }, helpful, draft, busy, changed }: FollowUp): unknown => {
  // The reasons are for what was wrong.
  const reasons = helpful === 'no' ? data.reasons : undefined;
  return reasons?.length
    ? html`<fieldset class="reasons">
        <legend class="hint">${msg('Kryssa i det som stämmer', { id: 'feedback-prompt.reasons' })}</legend>
        ${reasons.map(reason => {
          const { value, label } = typeof reason === 'string' ? { value: reason, label: reason } : reason;
          const onChange = ({ target }: Event): void => {
            if ((target as HTMLInputElement).checked) draft.reasons.add(value);
            else draft.reasons.delete(value);
            changed();
          };
          return html`<label dir="auto" lang=${lang}
            ><input
              type="checkbox"
              .checked=${draft.reasons.has(value)}
              ?disabled=${busy}
              @change=${onChange}
            />
            <span>${label}</span></label
          >`;
        })}
      </fieldset>`
    : nothing;
};

const privacyOf = ({ data: { privacy }, lang }: PromptContext): TemplateResult => {
  const text =
    privacy?.text ??
    msg('Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling.', {
      id: 'feedback-prompt.privacy',
    });
  return html`<div class="hint" part="privacy">
    <p id="privacy" dir="auto" lang=${privacy?.text ? lang : nothing}>${text}</p>
    ${
      privacy?.href
        ? html`<p>
            <a href=${privacy.href}
              >${msg('Så behandlar vi uppgifterna', { id: 'feedback-prompt.privacy-link' })}</a
            >
          </p>`
        : nothing
    }
  </div>`;
};

const contactOf = ({ data: { contact }, lang }: PromptContext): unknown =>
  contact
    ? html`<p class="hint">
        ${msg('Behöver du svar eller hjälp?', { id: 'feedback-prompt.contact' })}
        <a part="contact" href=${contact.href} dir="auto" lang=${contact.lang ?? lang}>${contact.label}</a>
      </p>`
    : nothing;

/** How much more may be draft, from when a fifth of it is left. */
const countOf = ({ context: { data, locale }, draft }: FollowUp): string | undefined => {
  const most = maxLengthOf(data);
  const { comment } = draft;
  // No character is shorter than a unit, so a short text needs no counting.
  const left = comment.length < most * 0.8 ? most : most - countGraphemes(comment.trim());
  if (left > most / 5) return undefined;
  const number = formatNumber(Math.abs(left), locale, 0);
  return left < 0
    ? msg(str`Tecken för mycket: ${number}`, { id: 'feedback-prompt.too-many' })
    : msg(str`Tecken kvar: ${number}`, { id: 'feedback-prompt.left' });
};

/** Says how much is left when the visitor pauses, and not at each key. */
let saying: ReturnType<typeof setTimeout> | undefined;
const sayLater = (event: Event): void => {
  const { parentElement } = event.currentTarget as HTMLElement;
  clearTimeout(saying);
  saying = setTimeout(() => {
    const said = parentElement?.querySelector('.unseen');
    if (said) said.textContent = parentElement?.querySelector('.count')?.textContent ?? '';
  }, 1000);
};

/** The form. */
export const followUp = (asked: FollowUp): TemplateResult => {
  const { context, draft, helpful, busy, tooLong, again, changed, send, skip } = asked;
  const { data, level, lang, locale } = context;
  const question = data.followUp?.[helpful];
  const text = question ? question : msg('Vad kan vi göra bättre?', { id: 'feedback-prompt.follow-up' });
  const most = formatNumber(maxLengthOf(data), locale, 0);
  const count = countOf(asked);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  const onInput = (event: Event): void => {
    draft.comment = (event.currentTarget as HTMLTextAreaElement).value;
    changed();
    sayLater(event);
  };
  return html`<form @submit=${onSubmit}>
    ${heading(level, text, 'question', question ? lang : nothing)} ${reasonsOf(asked)}
    <div class="comment">
      <label for="comment">${msg('Berätta gärna mer', { id: 'feedback-prompt.comment' })}</label>
      <p class="hint" id="limit">
        ${msg(str`Frivilligt, högst ${most} tecken.`, { id: 'feedback-prompt.limit' })}
      </p>
      <textarea
        id="comment"
        part="comment"
        rows="4"
        dir="auto"
        ?readonly=${busy}
        aria-invalid=${tooLong ? 'true' : nothing}
        aria-describedby="limit privacy${tooLong ? ' too-long' : ''}"
        .value=${draft.comment}
        @input=${onInput}
      ></textarea>
      ${count ? html`<p class="hint count" part="count" aria-hidden="true">${count}</p>` : nothing}
      <p class="unseen" role="status"></p>
      ${
        tooLong
          ? html`<p class="error" part="error" id="too-long">
              ${msg('Texten är för lång. Korta den, så går den att skicka.', {
                id: 'feedback-prompt.too-long',
              })}
            </p>`
          : nothing
      }
    </div>
    ${privacyOf(context)} ${again ? nothing : contactOf(context)}
    <input
      name="website"
      hidden
      tabindex="-1"
      autocomplete="off"
      @input=${({ target }: Event) => (draft.website = (target as HTMLInputElement).value)}
    />
    <p class="buttons">
      <button type="submit" part="button" class="primary" aria-disabled=${busy}>${sendLabel(again)}</button>
      ${
        // What has been written is not thrown away by a slip.
        draft.comment.trim() || draft.reasons.size
          ? nothing
          : html`<button type="button" part="button" aria-disabled=${busy} @click=${skip}>
              ${msg('Hoppa över', { id: 'feedback-prompt.skip' })}
            </button>`
      }
    </p>
  </form>`;
};
