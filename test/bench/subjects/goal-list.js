/** Lists of goals as a municipality has them: a judgement for each, an owner, and a gauge for every fifth. */
import { indicatorOf } from '../indicator.js';

const owners = ['Kommunstyrelsen', 'Barnnämnden', 'Socialnämnden', 'Byggnadsnämnden', 'Kulturnämnden'];
const assessments = ['met', 'partly-met', 'not-met', 'not-assessed'];

const goalOf = (index, round = 0) => ({
  title: `Andelen ${['resor', 'måltider', 'bostäder', 'elever'][index % 4]} av slag ${index} ska öka`,
  description: 'Det här arbetar kommunen med i alla verksamheter, och det följs upp varje år i bokslutet.',
  kind: index % 3 ? 'outcome' : 'process',
  period: '2023/2026',
  owners: [owners[index % owners.length]],
  judgement: { assessment: assessments[((index + round) % 7) % 4], by: owners[index % owners.length] },
  ...(index % 5 === 0 && { indicators: [indicatorOf(index, round)] }),
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

/** How many goals the list says that it shows; without such a sentence it shows all. */
const said = () => {
  const { textContent } = list().shadowRoot.querySelector('.hits');
  const [some, digits] = textContent.match(/^(\d[\d\s]*)/) ?? [];
  return some ? Number(digits.replace(/\s/g, '')) : textContent ? 0 : rows().length;
};

/** Changes one of the fields: how long until the next frame, and until all rows are as they should be, in and out of the window. */
const change = async (field, value) => {
  await painted();
  const began = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
  const time = performance.now() - began;
  const hits = said();
  while (shown() !== hits) {
    if (performance.now() - began > 20_000) throw new Error(`${shown()} rows are shown, and not ${hits}.`);
    await painted();
  }
  return { time, whole: performance.now() - began, shown: hits };
};

/** All gauges of the list have been drawn. */
const whole = async () => {
  await list().updateComplete;
  const gauges = [...list().shadowRoot.querySelectorAll('civic-progress-gauge')];
  await customElements.whenDefined('civic-progress-gauge');
  await gauges.at(-1)?.updateComplete;
};

const give = (count, round) => {
  list().data = { title: 'Mål', goals: Array.from({ length: count }, (_, index) => goalOf(index, round)) };
};

window.bench = {
  painted: async () => {
    await painted();
    await painted();
  },
  create: async count => {
    box.innerHTML = '<civic-goal-list></civic-goal-list>';
    give(count, 0);
    await whole();
    return rows().length;
  },
  update: async count => {
    give(count, 1);
    await whole();
  },
  filter: value => change(list().shadowRoot.querySelector('select[name=owner]'), value),
  search: async value => {
    const input = list().shadowRoot.querySelector('input[type=search]');
    return input ? change(input, value) : undefined;
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
