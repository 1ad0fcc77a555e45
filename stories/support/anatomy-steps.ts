/** What is done to elements so that all of their parts are seen. */
import type { FeedbackSubmitEvent } from '../../src/index.js';
import type { Step } from './anatomy-figure.js';

/** Opens all that opens. */
export const open: Step = (_, root) => {
  for (const details of root.querySelectorAll('details')) details.open = true;
  root.querySelector<HTMLElement>('.opens[aria-expanded=false]')?.click();
  return true;
};

/** Presses what the selector finds. */
export const press =
  (selector: string): Step =>
  (_, root) => {
    const button = root.querySelector<HTMLElement>(selector);
    button?.click();
    return !!button;
  };

/** Writes into the field. */
export const write =
  (text: string): Step =>
  (_, root) => {
    const field = root.querySelector('textarea');
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    return true;
  };

/** Takes the answer, in place of a receiver. */
export const answer =
  (take: (event: FeedbackSubmitEvent) => void): Step =>
  host => {
    host.addEventListener('civic-feedback-submit', event => {
      event.preventDefault();
      take(event);
    });
    return true;
  };
