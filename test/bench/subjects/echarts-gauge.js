import { init, use } from 'echarts/core';
import { GaugeChart } from 'echarts/charts';
import { SVGRenderer } from 'echarts/renderers';

use([GaugeChart, SVGRenderer]);

const option = ({ baseline, target, current }) => ({
  animation: false,
  series: [
    {
      type: 'gauge',
      min: baseline.value,
      max: target.value,
      progress: { show: true },
      data: [{ value: current.value }],
    },
  ],
});
const charts = new WeakMap();

export default {
  markup: () => '<div style="width:300px;height:200px"></div>',
  start: (element, indicator) => {
    const chart = init(element, null, { renderer: 'svg' });
    charts.set(element, chart);
    chart.setOption(option(indicator));
    chart.getZr().flush();
  },
  update: (element, indicator) => {
    const chart = charts.get(element);
    chart.setOption(option(indicator));
    chart.getZr().flush();
  },
  stop: element => charts.get(element).dispose(),
};
