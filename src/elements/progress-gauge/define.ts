/** Registers `<civic-progress-gauge>`. */
import { define } from '../../base/define.js';
import { ProgressGauge } from './progress-gauge.js';

define('civic-progress-gauge', ProgressGauge);

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-gauge': ProgressGauge;
  }
}
