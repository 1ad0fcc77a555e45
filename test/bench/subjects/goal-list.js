/** A list of goals as our element shows it. */
import { goalsOf } from '../goals.js';
import { marks } from '../marks.js';

const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve()));
/** Until the next frame is painted. */
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
  performance.mark(marks.began);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
  performance.mark(marks.answered);
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
  list().data = { title: 'Mål', goals: goalsOf(count, round) };
};

window.bench = {
  framed: painted,
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
