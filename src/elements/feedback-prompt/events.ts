/** The events of the feedback prompt. Both are fired on the visitor's action only, and cross shadow roots. */
import type { Answer } from './answer.js';

/** `civic-feedback-answer`: yes or no was pressed. */
export type FeedbackAnswerEvent = CustomEvent<Answer>;

/**
 * `civic-feedback-submit`: the visitor is done. A page that takes the answer itself calls `preventDefault()`, and then
 * `accept()` or `reject()`: thanks are said only after the first.
 */
export class FeedbackSubmitEvent extends CustomEvent<Answer> {
  #settle: ((outcome: { ok: boolean; message?: string | undefined }) => void) | undefined;

  /** Kept once `accept` or `reject` has been called; never, where neither is. */
  readonly settled = new Promise<{ ok: boolean; message?: string | undefined }>(settle => {
    this.#settle = settle;
  });

  constructor(detail: Answer) {
    super('civic-feedback-submit', { detail, bubbles: true, composed: true, cancelable: true });
  }

  /** The answer has been taken. */
  accept(): void {
    this.#settle?.({ ok: true });
  }

  /** The answer could not be taken. What the visitor wrote stays, and can be sent again. */
  reject(message?: string): void {
    this.#settle?.({ ok: false, message });
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-feedback-answer': FeedbackAnswerEvent;
    'civic-feedback-submit': FeedbackSubmitEvent;
  }
}
