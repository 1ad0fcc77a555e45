/** The feedback prompt: asks whether the page helped, and what was missing. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import type { GoalsDocument } from '../../contract/document.js';
import { send, uuid, whenReachable, type Answer } from './answer.js';
import type { Conversation } from './conversation.js';
import { event } from './events.js';
import { feedbackPart, type FeedbackPromptData } from './feedback-prompt.part.js';
import { styles } from './feedback-prompt.styles.js';
import { failure, question, takeFocus, thanks, waiting } from './question.js';

export type { Answer } from './answer.js';
export type { FeedbackAnswerEvent, FeedbackSubmitEvent } from './events.js';
export type { FeedbackPromptData } from './feedback-prompt.part.js';

/**
 * @summary "Did this page help you?", with a follow-up and thanks that are said only when the answer has been taken.
 *
 * @csspart question - The question, and the heading of each step.
 * @csspart button - A button.
 * @csspart comment - The field for a comment.
 * @csspart count - How many characters are left.
 * @csspart privacy - What happens with what is sent.
 * @csspart found - What was written, with personal data marked in it.
 * @csspart thanks - The thanks.
 * @csspart status - That the answer is being sent, or waits.
 * @csspart error - That the answer could not be sent.
 * @csspart contact - The link to someone to turn to.
 * @cssprop [--civic-radius] - How round the corners of buttons, fields and pictures are.
 * @fires {FeedbackAnswerEvent} civic-feedback-answer - Yes or no was pressed. `detail` is the answer so far.
 * @fires {FeedbackSubmitEvent} civic-feedback-submit - The visitor is done. Cancelable: a page that takes the answer itself
 *   calls `preventDefault()`, and then `accept()` or `reject()`.
 */
export class FeedbackPrompt extends CivicElement<FeedbackPromptData> {
  static override styles = [CivicElement.styles, styles].flat();

  static override properties: PropertyDeclarations = { _step: { state: true } };

  #id = '';
  #since = 0;
  #helpful: Answer['helpful'] = 'yes';
  #conversation: Conversation | undefined;

  /** How it stands for as long as the conversation's code is not there. */
  private _step: 'asking' | 'sending' | 'waiting' | 'failed' | 'thanked' = 'asking';

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: FeedbackPromptData | GoalsDocument | string | null | undefined;

  protected override readonly shows = feedbackPart;

  protected override renderPart(data: FeedbackPromptData): TemplateResult {
    this.#since ||= performance.now();
    const { headingLevel: level, textLang: lang, _step: step } = this;
    const next = this.#conversation?.render({
      data,
      level,
      lang,
      locale: this.locale,
      root: this.renderRoot,
    });
    return html`<div class="prompt">
      ${
        next?.step ??
        (step === 'thanked'
          ? thanks(data, lang)
          : question(data, level, lang, this.#busy, helpful => this.#answer(helpful, data)))
      }
      <p role="status" part="status">${next ? next.status : step === 'waiting' ? waiting() : nothing}</p>
      ${next ? next.failure : step === 'failed' ? failure(data, lang, undefined) : nothing}
    </div>`;
  }

  /** Yes or no was pressed: the answer is sent at once, for many leave here. What else there is to say is fetched now, and not before. */
  async #answer(helpful: Answer['helpful'], data: FeedbackPromptData): Promise<void> {
    if (this.#busy) return;
    this._step = 'sending';
    this.#helpful = helpful;
    this.#id ||= uuid();
    const answer = this.#collect(data);
    this.dispatchEvent(event('civic-feedback-answer', answer));
    const { endpoint } = data;
    const post = (): Promise<boolean> => (endpoint ? send(answer, endpoint) : Promise.resolve(false));
    const sent = post();
    try {
      const { Conversation } = await import('./conversation.js');
      this.#conversation ??= new Conversation(this);
    } catch {
      // Without its code nothing more can be asked: the answer is all there is.
      const taken =
        (await sent) ||
        (!!endpoint &&
          (await whenReachable(post, () => {
            this._step = 'waiting';
          })));
      this._step = taken ? 'thanked' : 'failed';
      await this.updateComplete;
      if (this._step === 'thanked') takeFocus(this.renderRoot);
      return;
    }
    this._step = 'asking';
    this.#conversation.answered(helpful, data, sent, given => ({ ...this.#collect(data), ...given }));
  }

  get #busy(): boolean {
    return /^(send|wait)ing$/.test(this._step) || !!this.#conversation?.busy;
  }

  #collect(data: FeedbackPromptData): Answer {
    return {
      id: this.#id,
      prompt: data.id ?? '',
      page: location.pathname,
      lang: this.locale,
      helpful: this.#helpful,
      reasons: [],
      comment: '',
      website: '',
      elapsed: Math.round((performance.now() - this.#since) / 1000),
    };
  }
}
