/** Registers `<civic-goal-area-list>`. */
import { define } from '../../base/define.js';
import { GoalAreaList } from './goal-area-list.js';

define('civic-goal-area-list', GoalAreaList);

declare global {
  interface HTMLElementTagNameMap {
    'civic-goal-area-list': GoalAreaList;
  }
}
