/** The feedback prompt: asks whether the page helped, and what was missing. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { CivicElement } from '../../base/civic-element.js';
import { heading } from '../../base/heading.js';
import { send, uuid, type Answer } from './answer.js';
import { FeedbackSubmitEvent } from './events.js';
import type { followUp, FollowUp } from './follow-up.js';
import { feedbackPart, type FeedbackPromptData } from './feedback-prompt.schema.js';
import { styles } from './feedback-prompt.styles.js';

export type { Answer } from './answer.js';
export type { FeedbackAnswerEvent, FeedbackSubmitEvent } from './events.js';
export type { FeedbackPromptData } from './feedback-prompt.schema.js';

type Step = 'asking' | 'following-up' | 'thanked';
type Helpful = Answer['helpful'];

/**
 * @summary "Did this page help you?", with a follow-up and thanks that are said only when the answer has been taken.
 *
 * @csspart question - The question.
 * @csspart button - A button.
 * @csspart comment - The field for a comment.
 * @csspart privacy - What happens with what is sent.
 * @csspart thanks - The thanks.
 * @csspart error - That the answer could not be sent.
 * @csspart contact - The link to someone to turn to.
 * @fires {FeedbackAnswerEvent} civic-feedback-answer - Yes or no was pressed. `detail` is the answer so far.
 * @fires {FeedbackSubmitEvent} civic-feedback-submit - The visitor is done. Cancelable: a page that takes the answer itself
 *   calls `preventDefault()`, and then `accept()` or `reject()`.
 */
export class FeedbackPrompt extends CivicElement<FeedbackPromptData> {
  static override styles = [CivicElement.styles, styles].flat();

  static override properties: PropertyDeclarations = {
    _step: { state: true },
    _sending: { state: true },
    _failure: { state: true },
  };

  #id = '';
  #since = 0;
  #helpful: Helpful = 'yes';
  #focus: string | undefined;
  #followUp: typeof followUp | undefined;

  private _step: Step = 'asking';
  private _sending = false;
  private _failure: string | undefined;

  protected override readonly shows = feedbackPart;

  protected override renderPart(data: FeedbackPromptData): TemplateResult {
    this.#since ||= performance.now();
    const content = {
      asking: () => this.#asking(data),
      'following-up': () => this.#followUp?.(this.#asked(data)) ?? nothing,
      thanked: () => this.#thanks(data),
    }[this._step]();
    return html`<div class="prompt">${content}${this._failure === undefined ? nothing : this.#error(data)}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focus) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  #asking(data: FeedbackPromptData): TemplateResult {
    const question = data.question ?? msg('Hjälpte informationen på sidan dig?', { id: 'feedback-prompt.question' });
    const answers: readonly [Helpful, string][] = [
      ['yes', data.yesLabel ?? msg('Ja', { id: 'feedback-prompt.yes' })],
      ['no', data.noLabel ?? msg('Nej', { id: 'feedback-prompt.no' })],
    ];
    const lang = data.question ? this.textLang : nothing;
    return html`<div
      class="asking"
      role="group"
      aria-label=${question}
      lang=${lang}
      @pointerover=${this.#onNear}
      @focusin=${this.#onNear}
    >
      ${heading(this.headingLevel, question, 'question', lang)}
      <p class="buttons">
        ${answers.map(
          ([helpful, label]) =>
            html`<button
              type="button"
              part="button"
              aria-disabled=${this._sending}
              @click=${() => this.#answer(helpful, data)}
            >
              ${label}
            </button>`,
        )}
      </p>
    </div>`;
  }

  #thanks({ thanks }: FeedbackPromptData): TemplateResult {
    const text = thanks ?? msg('Tack för att du hjälper oss!', { id: 'feedback-prompt.thanks' });
    return html`<p class="question thanks" part="thanks" tabindex="-1" lang=${thanks ? this.textLang : nothing}>${text}</p>`;
  }

  #error({ contact }: FeedbackPromptData): TemplateResult {
    const lang = this.textLang;
    const text = this._failure ?? '';
    return html`<div class="error" part="error" role="alert">
      <p>${text || msg('Ditt svar kunde inte skickas.', { id: 'feedback-prompt.not-sent' })}</p>
      ${contact ? html`<p><a part="contact" href=${contact.href} lang=${lang}>${contact.label}</a></p>` : nothing}
    </div>`;
  }

  readonly #onNear = (): void => {
    this.#fetchFollowUp().catch(() => undefined);
  };

  /** Yes or no was pressed: the answer is sent at once, for many leave here. */
  async #answer(helpful: Helpful, data: FeedbackPromptData): Promise<void> {
    if (this._sending) return;
    this.#helpful = helpful;
    this.#id ||= uuid();
    const answer = this.#collect(data, []);
    this.dispatchEvent(new CustomEvent('civic-feedback-answer', { detail: answer, bubbles: true, composed: true }));
    if ((data.followUp?.[helpful] ?? (helpful === 'no' ? '' : false)) === false) {
      await this.#submit(answer, data);
      return;
    }
    if (data.endpoint) void send(answer, data.endpoint);
    try {
      await this.#fetchFollowUp();
    } catch {
      // Without its code the question cannot be asked: the answer itself is what is left to be taken.
      await this.#submit(answer, data);
      return;
    }
    this._failure = undefined;
    this._step = 'following-up';
    this.#focus = '.follow-up';
  }

  /** The follow-up's code is fetched when a visitor comes near, and not before. */
  async #fetchFollowUp(): Promise<void> {
    this.#followUp ??= (await import('./follow-up.js')).followUp;
  }

  #asked(data: FeedbackPromptData): FollowUp {
    return {
      data,
      helpful: this.#helpful,
      lang: this.textLang,
      sending: this._sending,
      again: this._failure !== undefined,
      done: entries => void this.#submit(this.#collect(data, entries), data),
    };
  }

  #collect(data: FeedbackPromptData, form: Iterable<[string, FormDataEntryValue]>): Answer {
    const entries = [...form];
    const texts = (name: string): string[] => entries.filter(([key]) => key === name).map(([, value]) => String(value));
    return {
      id: this.#id,
      prompt: data.id ?? '',
      page: location.pathname,
      lang: this.locale,
      helpful: this.#helpful,
      reasons: texts('reason'),
      comment: texts('comment').join('').trim(),
      elapsed: Math.round((performance.now() - this.#since) / 1000),
    };
  }

  /** The page may take the answer; else it goes to the endpoint. Thanks are said when one of them has said yes. */
  async #submit(answer: Answer, data: FeedbackPromptData): Promise<void> {
    if (this._sending) return;
    this._sending = true;
    this._failure = undefined;
    const event = new FeedbackSubmitEvent(answer);
    const taken = !this.dispatchEvent(event);
    const outcome = taken
      ? await event.settled
      : { ok: !!data.endpoint && (await send(answer, data.endpoint)), message: undefined };
    this._sending = false;
    if (outcome.ok) {
      this._step = 'thanked';
      this.#focus = '.thanks';
    } else this._failure = outcome.message ?? '';
  }
}
