/** The events of the feedback prompt. Both are fired on the visitor's action only, and cross shadow roots. */
import type { Answer } from './answer.js';

/** `civic-feedback-answer`: yes or no was pressed. */
export type FeedbackAnswerEvent = CustomEvent<Answer>;

/**
 * `civic-feedback-submit`: the visitor is done. A page that takes the answer itself calls `preventDefault()`, and then
 * `accept()` or `reject()`: thanks are said only after the first. After a minute without either, the answer counts as not taken.
 */
export interface FeedbackSubmitEvent extends CustomEvent<Answer> {
  /** The answer has been taken. `message` is shown instead of the thanks. */
  accept(message?: string): void;
  /** The answer could not be taken. What the visitor wrote stays, and can be sent again. `message` is shown instead of ours. */
  reject(message?: string): void;
}

/** An event of ours, not yet fired. */
export const event = (name: string, detail: Answer, cancelable = false): CustomEvent<Answer> =>
  new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });

declare global {
  // For elements, the document and the window alike: they bubble.
  interface GlobalEventHandlersEventMap {
    'civic-feedback-answer': FeedbackAnswerEvent;
    'civic-feedback-submit': FeedbackSubmitEvent;
  }
}
