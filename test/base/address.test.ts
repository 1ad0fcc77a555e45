/** Addresses on the page: what they name is opened, scrolled to and given focus, whenever it comes. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { inPage, rendered, settled, tag, textOf, until } from '../support/fixture.js';

const population = {
  id: 'befolkning',
  title: 'Antal invånare',
  unit: 'invånare',
  direction: 'increase',
  current: { value: 14_925, period: 2024 },
  target: { value: 16_000, period: 2030 },
};
const reserve = {
  id: 'vaxtkraft',
  title: 'Arbetslöshet',
  unit: '%',
  direction: 'decrease',
  current: 6,
  target: 4,
};
const whole = {
  indicators: [population, reserve],
  goalAreas: {
    areas: [
      { id: 'liv', title: 'Ett gott liv', goals: [{ id: '1-1', title: 'Fler ska må bra' }] },
      {
        id: 'tillvaxt',
        title: 'Tillväxt',
        goals: [{ id: '2-1', title: 'Fler ska arbeta', indicators: ['vaxtkraft'] }],
      },
    ],
  },
};

/** A screen and more of the page's own text, before what is looked for. */
const text = '<p>Text.</p>'.repeat(60);

/** What has focus, through shadow roots. */
const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const focusedText = (): string => textOf(focused() === document.body ? null : focused());

const topOf = (element: Element | null): number => Math.round(element?.getBoundingClientRect().top ?? NaN);

/** Nothing more is under way, and no element has taken the visitor anywhere. */
const rest = async (place: Element): Promise<void> => {
  for (const element of place.querySelectorAll<ReactiveElement>('*'))
    if ('updateComplete' in element) await settled(element);
  await import('../../src/base/go-to-address.js');
  await new Promise(resolve => setTimeout(resolve));
};

const arriveAt = (hash: string): void => history.replaceState(null, '', hash);

describe('an address on the page', () => {
  before(() => setViewport({ width: 1024, height: 768 }));
  beforeEach(() => scrollTo(0, 0));
  afterEach(() => {
    (focused() as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    arriveAt(location.pathname + location.search);
  });

  for (const hash of [
    '#befolkning',
    '#civic-progress-gauge=befolkning',
    '#civic-progress-gauge%3Dbefolkning',
  ])
    it(`${hash} takes the visitor who comes by it to the gauge, when that has come`, async () => {
      arriveAt(hash);
      const place = inPage(`${text}<civic-progress-gauge><p>Reserv</p></civic-progress-gauge>${text}`);
      const gauge = place.querySelector('civic-progress-gauge')!;
      gauge.data = population;
      await until(() => focusedText() === 'Antal invånare', 'focus at the gauge');
      expect(topOf(gauge)).to.be.within(-1, 1);
    });

  it('may say options, another form of the same, and the data itself', async () => {
    const json = encodeURIComponent(JSON.stringify({ indicators: [reserve] }));
    const base64 = btoa(JSON.stringify({ indicators: [{ id: 'vaxtkraft', title: '' }] }));
    for (const what of [
      'vaxtkraft&heading-level=3',
      'https%3A%2F%2Fkommun.example%2Fgoals.json%23vaxtkraft',
      'Arbetsl%C3%B6shet',
      json,
      `b64:${base64}`,
    ]) {
      arriveAt(`#civic-trend-chart=${what}`);
      const place = inPage(
        text +
          tag('civic-progress-gauge', reserve) +
          tag('civic-trend-chart', population) +
          tag('civic-trend-chart', reserve),
      );
      const chart = place.lastElementChild;
      await until(() => chart?.matches(':focus-within, :focus'), what);
      expect(focusedText(), what).to.equal('Arbetslöshet');
      (focused() as HTMLElement).blur();
      scrollTo(0, 0);
    }
  });

  it('without a name is that of the first element of its kind', async () => {
    arriveAt('#civic-goal-summary');
    const place = inPage(
      text +
        tag('civic-progress-gauge', population) +
        tag('civic-goal-summary', { counts: { met: 3 } }) +
        text,
    );
    await until(() => place.querySelector('civic-goal-summary')?.matches(':focus'), 'focus at the summary');
  });

  it('is answered by an area and by a goal in it, and opens the area', async () => {
    const place = inPage(text + tag('civic-goal-area-list', whole) + text);
    await until(() => place.querySelector('civic-goal-area-list')?.matches(':defined'));
    const areas = place.querySelector('civic-goal-area-list')!;
    await until(() => rendered(areas));
    for (const hash of ['#area-tillvaxt', '#tillvaxt', '#civic-goal-area-list=tillvaxt']) {
      location.hash = hash;
      await until(() => focusedText() === 'Tillväxt', hash);
      expect(topOf(areas.shadowRoot!.getElementById('area-tillvaxt')), hash).to.be.within(-1, 1);
      expect(areas.shadowRoot!.querySelectorAll('details[open]'), hash).to.have.length(0);
      (focused() as HTMLElement).blur();
    }
    for (const hash of ['#goal-2-1', '#2-1', '#civic-goal-list=2-1']) {
      location.hash = hash;
      await until(() => focusedText() === 'Fler ska arbeta', hash);
      expect(areas.shadowRoot!.querySelectorAll('details[open]'), hash).to.have.length(1);
      (focused() as HTMLElement).blur();
    }
  });

  it('is answered by a gauge under a goal, though the list has been narrowed down', async () => {
    const goals = Array.from({ length: 30 }, (_, index) => ({
      title: `Mål ${index}`,
      ...(index === 7 && { indicators: [population] }),
    }));
    const place = inPage(tag('civic-goal-list', { goals }));
    const list = place.querySelector('civic-goal-list')!;
    const search = await until(() => rendered(list)?.querySelector<HTMLInputElement>('input[type=search]'));
    const gauge = await until(() => list.shadowRoot!.querySelector('civic-progress-gauge'));
    await until(() => rendered(gauge));
    search.value = 'Mål 9';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => !gauge.checkVisibility(), 'the gauge to be hidden');
    location.hash = '#befolkning';
    await until(() => focusedText() === 'Antal invånare', 'focus at the gauge');
    expect(gauge.checkVisibility()).to.equal(true);
  });

  it('opens what the page has closed around the element, and stops where the page says', async () => {
    const place = inPage(
      `${text}<details><summary>Mer</summary>${tag('civic-progress-gauge', population)}</details>${text}`,
    );
    const gauge = place.querySelector('civic-progress-gauge')!;
    gauge.style.scrollMarginTop = '60px';
    await until(() => rendered(gauge));
    location.hash = '#befolkning';
    await until(() => focusedText() === 'Antal invånare', 'focus at the gauge');
    expect(place.querySelector('details')!.open).to.equal(true);
    expect(topOf(gauge)).to.be.within(59, 61);
  });

  it('goes to the first on the page that shows it, and back and forward between two', async () => {
    const place = inPage(
      tag('civic-progress-gauge', population) +
        tag('civic-trend-chart', population) +
        tag('civic-trend-chart', reserve),
    );
    const [gauge, , other] = [...place.children];
    await until(() => other && rendered(other));
    location.hash = '#befolkning';
    await until(() => gauge?.matches(':focus'), 'the gauge');
    location.hash = '#vaxtkraft';
    await until(() => other?.matches(':focus'), 'the chart');
    history.back();
    await until(() => gauge?.matches(':focus'), 'the gauge again');
    history.forward();
    await until(() => other?.matches(':focus'), 'the chart again');
  });

  it('is answered once', async () => {
    arriveAt('#befolkning');
    const place = inPage(tag('civic-progress-gauge', population) + text);
    await until(() => focusedText() === 'Antal invånare', 'focus at the gauge');
    (focused() as HTMLElement).blur();
    place.insertAdjacentHTML('afterbegin', tag('civic-progress-gauge', population));
    await until(() => rendered(place.firstElementChild!));
    await rest(place);
    expect(focusedText()).to.equal('');
  });

  it('moves nobody who has scrolled, or is at something else', async () => {
    arriveAt('#befolkning');
    const place = inPage(`${text}<civic-progress-gauge></civic-progress-gauge>${text}`);
    const gauge = place.querySelector('civic-progress-gauge')!;
    // The address has been heard of before the data has come.
    place.insertAdjacentHTML('afterbegin', tag('civic-progress-gauge', reserve));
    await until(() => rendered(place.firstElementChild!));
    await rest(place);
    scrollTo(0, 300);
    gauge.data = population;
    await until(() => rendered(gauge));
    await rest(place);
    expect(focusedText()).to.equal('');
    expect(scrollY).to.equal(300);

    arriveAt('#vaxtkraft');
    const form = inPage(`<button>Sök</button>${text}<civic-progress-gauge></civic-progress-gauge>`);
    form.insertAdjacentHTML('afterbegin', tag('civic-progress-gauge', population));
    await until(() => rendered(form.firstElementChild!));
    await rest(form);
    form.querySelector('button')!.focus();
    form.querySelector<HTMLElement & { data: unknown }>('civic-progress-gauge:last-child')!.data = reserve;
    await until(() => rendered(form.lastElementChild!));
    await rest(form);
    expect(focusedText()).to.equal('Sök');
  });

  it('is left to the page where the page has something of that name', async () => {
    const place = inPage(
      `<p id="befolkning">Sidans eget</p><a name="vaxtkraft"></a>${tag('civic-progress-gauge', population)}${tag('civic-progress-gauge', reserve)}`,
    );
    await until(() => rendered(place.lastElementChild!));
    for (const hash of [
      '#befolkning',
      '#vaxtkraft',
      '#borta',
      '#%E0%A4',
      '#/befolkning',
      '#civic-debugger',
    ]) {
      location.hash = hash;
      await rest(place);
      expect(focusedText(), hash).to.equal('');
    }
  });
});
