/** A look at personal data in what was written, before anything is sent: what was found, and what is to stay. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { heading } from '../../base/heading.js';
import type { Draft, PromptContext } from './prompt-context.js';
import { sendLabel } from './follow-up.js';
import type { PersonalData } from './personal-data.js';

/** What the look is made from. */
interface Review {
  readonly context: PromptContext;
  readonly draft: Draft;
  readonly found: readonly PersonalData[];
  readonly busy: boolean;
  /** Sending has failed once. */
  readonly again: boolean;
  /** Something was kept, or not. */
  readonly changed: () => void;
  readonly send: () => void;
  /** The visitor wants to write it in other words. */
  readonly back: () => void;
}

/** What stands in a text in place of what was taken out. */
export const placeholderFor = (kind: PersonalData['kind']): string => {
  switch (kind) {
    case 'identity':
      return msg('[personnummer]', { id: 'feedback-prompt.instead-of-identity' });
    case 'email':
      return msg('[e-postadress]', { id: 'feedback-prompt.instead-of-email' });
    case 'phone':
      return msg('[telefonnummer]', { id: 'feedback-prompt.instead-of-phone' });
  }
};

/** The text with what was found marked in it. */
const marked = (text: string, found: readonly PersonalData[]): unknown[] => [
  ...found.flatMap(({ start, end }, index) => [
    text.slice(found[index - 1]?.end ?? 0, start),
    html`<mark>${text.slice(start, end)}</mark>`,
  ]),
  text.slice(found.at(-1)?.end ?? 0),
];

/** One line for each that differs: what happens with it, or the choice. */
const choices = ({ draft, found, busy, changed }: Review): TemplateResult[] => {
  const { comment, kept } = draft;
  const each = new Map(found.map(({ kind, start, end }) => [comment.slice(start, end), kind]));
  return [...each].map(([text, kind]) => {
    if (kind === 'identity')
      return html`<li>
        ${msg(str`Personnumret ${text} skickas aldrig.`, { id: 'feedback-prompt.never-sent' })}
      </li>`;
    const onChange = ({ target }: Event): void => {
      if ((target as HTMLInputElement).checked) kept.add(text);
      else kept.delete(text);
      changed();
    };
    return html`<li>
      <label
        ><input type="checkbox" .checked=${kept.has(text)} ?disabled=${busy} @change=${onChange} />
        <span
          >${
            kind === 'email'
              ? msg(str`Behåll e-postadressen ${text}`, { id: 'feedback-prompt.keep-email' })
              : msg(str`Behåll telefonnumret ${text}`, { id: 'feedback-prompt.keep-phone' })
          }</span
        ></label
      >
    </li>`;
  });
};

/** The look. */
export const review = (asked: Review): TemplateResult => {
  const { context, draft, found, busy, again, send, back } = asked;
  return html`<div class="review">
    ${heading(
      context.level,
      msg('Det ser ut att finnas personuppgifter i din text', { id: 'feedback-prompt.review' }),
      'question',
      undefined,
    )}
    <p>
      ${msg('Texten är inte skickad än. Det som skickas kan läsas av andra, för det blir allmän handling.', {
        id: 'feedback-prompt.review-why',
      })}
    </p>
    <p class="found" part="found" dir="auto">${marked(draft.comment, found)}</p>
    <ul class="reasons">
      ${choices(asked)}
    </ul>
    <p class="hint">
      ${msg(str`Det du inte behåller tas bort. I texten står då till exempel ${placeholderFor('phone')}.`, {
        id: 'feedback-prompt.review-how',
      })}
    </p>
    <p class="buttons">
      <button type="button" part="button" class="primary" aria-disabled=${busy} @click=${send}>
        ${sendLabel(again)}
      </button>
      <button type="button" part="button" aria-disabled=${busy} @click=${back}>
        ${msg('Ändra texten', { id: 'feedback-prompt.back' })}
      </button>
    </p>
  </div>`;
};
