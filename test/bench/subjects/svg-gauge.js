import Gauge from 'svg-gauge';

const gauges = new WeakMap();

export default {
  markup: () => '<div class="gauge" style="width:200px"></div>',
  start: (element, { baseline, target, current }) =>
    gauges.set(element, Gauge(element, { min: baseline.value, max: target.value, value: current.value })),
  update: (element, { current }) => gauges.get(element).setValue(current.value),
};
