/** Lists of goals as a municipality has them: a judgement for each, an owner, and a gauge for every fifth. */
import { indicatorOf } from '../indicator.js';

const owners = ['Kommunstyrelsen', 'Barnnämnden', 'Socialnämnden', 'Byggnadsnämnden', 'Kulturnämnden'];
const assessments = ['met', 'partly-met', 'not-met', 'not-assessed'];

const goalOf = index => ({
  title: `Andelen ${['resor', 'måltider', 'bostäder', 'elever'][index % 4]} av slag ${index} ska öka`,
  description: 'Det här arbetar kommunen med i alla verksamheter, och det följs upp varje år i bokslutet.',
  kind: index % 3 ? 'outcome' : 'process',
  period: '2023/2026',
  owners: [owners[index % owners.length]],
  judgement: { assessment: assessments[(index % 7) % 4], by: owners[index % owners.length] },
  ...(index % 5 === 0 && { indicators: [indicatorOf(index)] }),
});

const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve()));
const painted = async () => {
  await frame();
  await new Promise(resolve => setTimeout(resolve));
};
const box = document.querySelector('#box');
const list = () => box.querySelector('civic-goal-list');
const rows = () => [...list().shadowRoot.querySelectorAll('.goals > .goal')];
const shown = () => rows().filter(row => !row.hidden).length;

/** From what a visitor does to the next frame that shows it. */
const timed = async act => {
  await painted();
  const began = performance.now();
  act();
  await painted();
  return performance.now() - began;
};

/** All gauges of the list have been drawn. */
const whole = async () => {
  await list().updateComplete;
  const gauges = [...list().shadowRoot.querySelectorAll('civic-progress-gauge')];
  await customElements.whenDefined('civic-progress-gauge');
  await gauges.at(-1)?.updateComplete;
};

window.bench = {
  painted: async () => {
    await painted();
    await painted();
  },
  create: async count => {
    box.innerHTML = '<civic-goal-list></civic-goal-list>';
    list().data = { title: 'Mål', goals: Array.from({ length: count }, (_, index) => goalOf(index)) };
    await whole();
    return rows().length;
  },
  filter: async value => {
    const select = list().shadowRoot.querySelector('select[name=owner]');
    const time = await timed(() => {
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return { time, shown: shown() };
  },
  search: async value => {
    const input = list().shadowRoot.querySelector('input[type=search]');
    if (!input) return undefined;
    const time = await timed(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return { time, shown: shown() };
  },
  remove: () => (box.textContent = ''),
};

window.ready = (async () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${new URLSearchParams(location.search).get('library') ?? '/library/'}civic-goals.js`;
  document.head.append(script);
  box.innerHTML = '<civic-goal-list></civic-goal-list>';
  await customElements.whenDefined('civic-goal-list');
  await window.bench.create(12);
  window.bench.remove();
})();
