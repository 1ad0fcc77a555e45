import { attribute } from '../indicator.js';

export const seriesOf = (count, round) =>
  Array.from({ length: count }, (_, index) => ({
    period: `${1500 + Math.floor(index / 2)}-H${(index % 2) + 1}`,
    value: 1000 + ((index * 37 + round * 11) % 200) + index,
  }));

const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve()));
export const box = document.querySelector('#box');

/** Until so many lines are drawn: the drawing comes when it is near the window. */
export const until = async what => {
  for (let time = 0; time < 600; time++) {
    if (what()) return;
    await frame();
  }
  throw new Error('The chart is not drawn.');
};

export const expose = (create, remove = () => (box.textContent = '')) => {
  window.bench = {
    painted: async () => {
      await frame();
      await frame();
      await new Promise(resolve => setTimeout(resolve));
    },
    create,
    remove,
  };
};

const chart = () => box.querySelector('civic-trend-chart');

/** Only the chart's own page has this. */
export const ours = async () => {
  const create = async (count, round) => {
    const series = seriesOf(count, round);
    const data = {
      title: 'Antal invånare',
      unit: 'invånare',
      direction: 'increase',
      series,
      target: { value: 2600, period: '2030' },
    };
    box.innerHTML = `<civic-trend-chart data='${attribute(JSON.stringify(data))}'></civic-trend-chart>`;
    await until(() => chart().shadowRoot?.querySelector('.plot svg path'));
    return chart().shadowRoot.querySelectorAll('*').length;
  };
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${new URLSearchParams(location.search).get('library') ?? '/library/'}civic-goals.js`;
  document.head.append(script);
  expose(create);
  await create(10, 0);
  box.textContent = '';
};
