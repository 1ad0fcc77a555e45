/** Registers `<civic-goal-summary>`. */
import { define } from '../../base/define.js';
import { GoalSummary } from './goal-summary.js';

define('civic-goal-summary', GoalSummary);

declare global {
  interface HTMLElementTagNameMap {
    'civic-goal-summary': GoalSummary;
  }
}
