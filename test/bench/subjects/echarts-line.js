import { init, use } from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { box, expose, seriesOf } from './trend-chart.js';

use([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

let chart;

expose(
  async (count, round) => {
    box.innerHTML = '<div style="width:600px;height:350px"></div>';
    chart = init(box.firstElementChild, null, { renderer: 'svg' });
    const series = seriesOf(count, round);
    chart.setOption({
      animation: false,
      xAxis: { type: 'category', data: series.map(({ period }) => period) },
      yAxis: { type: 'value', scale: true },
      series: [
        {
          type: 'line',
          data: series.map(({ value }) => value),
          markLine: { data: [{ yAxis: 2600 }] },
        },
      ],
    });
    chart.getZr().flush();
    return box.querySelectorAll('*').length;
  },
  () => {
    chart.dispose();
    box.textContent = '';
  },
);
