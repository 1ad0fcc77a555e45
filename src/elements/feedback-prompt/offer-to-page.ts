/** An answer is offered to the page before it is sent: the page may have a channel of its own. */
import type { Answer } from './answer.js';
import { event, type FeedbackSubmitEvent } from './events.js';

/** What became of an answer. */
export interface OfferResult {
  readonly taken: boolean;
  /** What to say of it in place of the usual. */
  readonly message?: string | undefined;
}

/** How long a page may take, in milliseconds. */
const timeout = 60_000;

/**
 * Offers an answer to the page.
 *
 * @returns Nothing where the page leaves it to the element; else what the page makes of it, as soon as it has said so.
 */
export const offerToPage = (element: Element, answer: Answer): Promise<OfferResult> | undefined => {
  const submit = event('civic-feedback-submit', answer, true);
  let settle: (result: OfferResult) => void;
  const settled = new Promise<OfferResult>(resolve => (settle = resolve));
  const methods: Pick<FeedbackSubmitEvent, 'accept' | 'reject'> = {
    accept: message => {
      settle({ taken: true, message });
    },
    reject: message => {
      settle({ taken: false, message });
    },
  };
  Object.assign(submit, methods);
  if (element.dispatchEvent(submit)) return undefined;
  setTimeout(methods.reject, timeout);
  return settled;
};
