/** Registers `<civic-trend-chart>`. */
import { define } from '../../base/define.js';
import { TrendChart } from './trend-chart.js';

define('civic-trend-chart', TrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'civic-trend-chart': TrendChart;
  }
}
