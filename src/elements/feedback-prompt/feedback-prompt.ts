/** The feedback prompt: asks whether the page helped, and what was missing. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { CivicElement } from '../../base/civic-element.js';
import type { GoalsDocument } from '../../goals-document.schema.js';
import { send, uuid, type Answer } from './answer.js';
import { offer, tell } from './events.js';
import type * as FollowUpModule from './follow-up.js';
import { feedbackPart, type FeedbackPromptData } from './feedback-prompt.schema.js';
import { styles } from './feedback-prompt.styles.js';
import { question, thanks } from './question.js';

export type { Answer } from './answer.js';
export type { FeedbackAnswerEvent, FeedbackSubmitEvent } from './events.js';
export type { FeedbackPromptData } from './feedback-prompt.schema.js';

/** The fields of the follow-up: texts all of them. */
type Entries = readonly [string, FormDataEntryValue][];

type Step = 'asking' | 'following-up' | 'thanked';

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
 * @cssprop [--civic-radius] - How round the corners of buttons, fields and pictures are.
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
  #helpful: Answer['helpful'] = 'yes';
  #followUp: typeof FollowUpModule | undefined;

  private _step: Step = 'asking';
  private _sending = false;
  /** Why the answer could not be taken, in the page's words; blank for our own. */
  private _failure: string | undefined;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: FeedbackPromptData | GoalsDocument | string | null | undefined;

  protected override readonly shows = feedbackPart;

  protected override renderPart(data: FeedbackPromptData): TemplateResult {
    this.#since ||= performance.now();
    const { contact } = data;
    const lang = this.textLang;
    const failed = this._failure !== undefined;
    return html`<div class="prompt">
      ${
        this._step === 'asking'
          ? question(data, this.headingLevel, lang, this._sending, {
              near: this.#onNear,
              answer: helpful => this.#answer(helpful, data),
            })
          : this._step === 'thanked'
            ? thanks(data, lang)
            : this.#followUp?.followUp({
                data,
                helpful: this.#helpful,
                lang,
                root: this.renderRoot,
                sending: this._sending,
                level: this.headingLevel,
                again: failed,
                done: entries => void this.#submit(data, entries),
              })
      }
      ${
        failed
          ? html`<div class="error" part="error" role="alert">
              <p>
                ${this._failure || msg('Ditt svar kunde inte skickas.', { id: 'feedback-prompt.not-sent' })}
              </p>
              ${contact ? html`<p><a part="contact" href=${contact.href} lang=${contact.lang ?? lang}>${contact.label}</a></p>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Yes or no was pressed: the answer is sent at once, for many leave here. */
  async #answer(helpful: Answer['helpful'], data: FeedbackPromptData): Promise<void> {
    if (this._sending) return;
    this.#helpful = helpful;
    this.#id ||= uuid();
    this._failure = undefined;
    const answer = this.#collect(data, []);
    tell(this, answer);
    // Unless the page says otherwise, only those whom the page did not help are asked for more.
    if ((data.followUp?.[helpful] ?? helpful === 'no') === false) return this.#submit(data, []);
    if (data.endpoint) void send(answer, data.endpoint);
    // Without its code nothing more can be asked: the answer is what is left to be taken.
    if (!(await this.#fetchFollowUp())) return this.#submit(data, []);
    return this.#show('following-up');
  }

  /** The follow-up's code is fetched when a visitor comes near, and not before. */
  async #fetchFollowUp(): Promise<boolean> {
    try {
      this.#followUp ??= await import('./follow-up.js');
      return true;
    } catch {
      return false;
    }
  }

  readonly #onNear = (): void => {
    void this.#fetchFollowUp();
  };

  #collect(data: FeedbackPromptData, entries: Entries): Answer {
    const texts = (name: string): string[] =>
      entries.flatMap(([key, value]) => (key === name ? [value as string] : []));
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
  async #submit(data: FeedbackPromptData, entries: Entries): Promise<void> {
    if (this._sending) return;
    this._sending = true;
    // A message that comes again must first go, or it is not announced again.
    this._failure = undefined;
    await this.updateComplete;
    const answer = this.#collect(data, entries);
    const offered = offer(this, answer);
    const refusal = offered
      ? await offered
      : data.endpoint && (await send(answer, data.endpoint))
        ? undefined
        : '';
    this._sending = false;
    this._failure = refusal;
    if (refusal === undefined) await this.#show('thanked');
  }

  /** Goes on to the next step, and takes the focus along. */
  async #show(step: Step): Promise<void> {
    this._step = step;
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('.question');
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  }
}
