/** Registers `<civic-goal-list>`. */
import { define } from '../../base/define.js';
import { GoalList } from './goal-list.js';

define('civic-goal-list', GoalList);

declare global {
  interface HTMLElementTagNameMap {
    'civic-goal-list': GoalList;
  }
}
