/** Registers `<civic-feedback-prompt>`. */
import { define } from '../../base/define.js';
import { FeedbackPrompt } from './feedback-prompt.js';

define('civic-feedback-prompt', FeedbackPrompt);

declare global {
  interface HTMLElementTagNameMap {
    'civic-feedback-prompt': FeedbackPrompt;
  }
}
