/** Registers `<civic-goal-page>`. */
import { define } from '../../base/define.js';
import { GoalPage } from './goal-page.js';

define('civic-goal-page', GoalPage);

declare global {
  interface HTMLElementTagNameMap {
    'civic-goal-page': GoalPage;
  }
}
