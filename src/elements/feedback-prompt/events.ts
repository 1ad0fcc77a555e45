/** The events of the feedback prompt. Both are fired on the visitor's action only, and cross shadow roots. */
import type { Answer } from './answer.js';

/** `civic-feedback-answer`: yes or no was pressed. */
export type FeedbackAnswerEvent = CustomEvent<Answer>;

/**
 * `civic-feedback-submit`: the visitor is done. A page that takes the answer itself calls `preventDefault()`, and then
 * `accept()` or `reject()`: thanks are said only after the first.
 */
export interface FeedbackSubmitEvent extends CustomEvent<Answer> {
  /** The answer has been taken. */
  accept(): void;
  /** The answer could not be taken. What the visitor wrote stays, and can be sent again. `message` is shown instead of ours. */
  reject(message?: string): void;
}

/** Nothing where the answer was taken, else the message to show; blank for the element's own. */
type Refusal = string | undefined;

const event = (name: string, detail: Answer, cancelable: boolean): CustomEvent<Answer> =>
  new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });

/** Tells the page that yes or no was pressed. */
export const tell = (element: Element, answer: Answer): void => {
  element.dispatchEvent(event('civic-feedback-answer', answer, false));
};

/**
 * Offers the answer to the page.
 *
 * @returns Nothing where the page leaves it to the element; else what the page makes of it, as soon as it has said so.
 */
export const offer = (element: Element, answer: Answer): Promise<Refusal> | undefined => {
  const submit = event('civic-feedback-submit', answer, true);
  const settled = new Promise<Refusal>(settle => {
    const methods: Pick<FeedbackSubmitEvent, 'accept' | 'reject'> = {
      accept: () => {
        settle(undefined);
      },
      reject: (message = '') => {
        settle(message);
      },
    };
    Object.assign(submit, methods);
  });
  return element.dispatchEvent(submit) ? undefined : settled;
};

declare global {
  // For elements, the document and the window alike: they bubble.
  interface GlobalEventHandlersEventMap {
    'civic-feedback-answer': FeedbackAnswerEvent;
    'civic-feedback-submit': FeedbackSubmitEvent;
  }
}
