/** On paper: what cannot be pressed there is gone, and what belongs together stays on a page. */
import { expect } from 'chai';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import { goalAreas, goals, indicators, summaries, trends } from '../fixtures/examples.js';
import { whole } from '../fixtures/whole.js';
import { rendered, settled, shown, tag, textOf, until } from '../support/fixture.js';
import { open } from '../support/room.js';

const onPaper = (): Promise<boolean> => executeServerCommand('emulate-features', { media: 'print' });
const onScreen = () => executeServerCommand('emulate-features', {});

describe('paper', () => {
  afterEach(onScreen);

  for (const name of Object.keys(whole).filter(name => name !== 'civic-feedback-prompt'))
    it(`${name} is black on nothing, has no buttons, and says where its links lead`, async function () {
      if (!(await onPaper())) this.skip();
      const host = await open(tag(name, whole[name]));
      const all = [...(rendered(host)?.querySelectorAll('*') ?? [])].filter(element =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      );
      expect(all.filter(element => element.matches('button, input, select, textarea'))).to.deep.equal([]);
      // What leads to another place on the same paper needs no address.
      for (const link of all.filter(element => element.matches('a[href]:not([href^="#"])')))
        expect(getComputedStyle(link, '::after').content, link.outerHTML).to.include('http');
      const inks = new Set(all.map(element => getComputedStyle(element).color));
      expect([...inks].some(ink => ink === 'rgb(0, 0, 0)')).to.equal(true);
    });

  for (const name of Object.keys(whole))
    it(`${name} has no mark there of what opens, closes or leads on, from either side`, async function () {
      for (const dir of ['ltr', 'rtl']) {
        const host = await shown(tag(name, whole[name], '', `dir="${dir}"`));
        await settled(host);
        const marked = (): string[] =>
          [...(rendered(host)?.querySelectorAll('*') ?? [])]
            .filter(element => !/^(none|normal)$/.test(getComputedStyle(element, '::before').content))
            .map(element => element.outerHTML);
        const opens = rendered(host)?.querySelector('summary, .opens');
        await onScreen();
        if (opens) expect(marked(), `on the screen, ${dir}`).not.to.deep.equal([]);
        if (!(await onPaper())) this.skip();
        expect(marked(), dir).to.deep.equal([]);
      }
    });

  it('the prompt is left out: nobody can press paper', async function () {
    if (!(await onPaper())) this.skip();
    const host = await open(tag('civic-feedback-prompt', whole['civic-feedback-prompt']));
    expect(rendered(host)?.getBoundingClientRect().height).to.equal(0);
  });

  it('has no fields to choose goals with, and still says how many are shown', async () => {
    const host = await shown(tag('civic-goal-list', goals.Many));
    await settled(host);
    const fields = [...(rendered(host)?.querySelectorAll<HTMLElement>('.filters :is(select, input)') ?? [])];
    expect(fields.length).to.be.above(0);
    expect(fields.some(field => field.checkVisibility())).to.equal(true);
    if (!(await onPaper())) return;
    expect(fields.some(field => field.checkVisibility())).to.equal(false);
    const hits = rendered(host)?.querySelector('.hits');
    if (hits) hits.textContent = '3 mål';
    expect(hits?.checkVisibility()).to.equal(true);
  });

  for (const [name, data] of Object.entries({
    'civic-goal-list': goals.History,
    'civic-goal-area-list': goalAreas.History,
    'civic-progress-gauge': indicators.History,
    'civic-trend-chart': trends.History,
  }))
    it(`${name} has its earlier judgements, which nobody can open there`, async function () {
      const host = await shown(tag(name, data));
      await settled(host);
      const isSeen = (): boolean[] =>
        [...(rendered(host)?.querySelectorAll('.changes') ?? [])].map(text => text.checkVisibility());
      expect(new Set(isSeen())).to.deep.equal(new Set([false]));
      if (!(await onPaper())) this.skip();
      expect(new Set(isSeen())).to.deep.equal(new Set([true]));
    });

  for (const [name, data] of Object.entries({
    'civic-progress-gauge': indicators.OnTheWay,
    'civic-goal-summary': summaries.WithNotAssessed,
  }))
    it(`${name} stays on one page`, async () => {
      const host = await shown(tag(name, data));
      const base = rendered(host)!;
      expect(getComputedStyle(base).breakInside).to.equal('auto');
      if (!(await onPaper())) return;
      expect(getComputedStyle(base).breakInside).to.equal('avoid');
    });

  it('has a goal’s title on the page of what follows', async () => {
    const host = await shown(tag('civic-goal-list', goals.EveryField));
    const title = rendered(host)!.querySelector('.goal-title')!;
    if (!(await onPaper())) return;
    expect(getComputedStyle(title).breakAfter).to.equal('avoid');
  });

  it('lets a page end between two plain goals: a row that ends with its title does not hold on to the next', async () => {
    const host = await shown(tag('civic-goal-list', goals.Krokom));
    if (!(await onPaper())) return;
    const ends = [...rendered(host)!.querySelectorAll('.goal > :last-child')].filter(part =>
      part.matches('.goal-title, .facts'),
    );
    expect(ends.length).to.be.above(5);
    for (const part of ends) expect(getComputedStyle(part).breakAfter, part.outerHTML).to.equal('auto');
  });

  it('prints a gauge’s working, with what it is, and takes it off the screen again', async () => {
    const host = await shown(tag('civic-progress-gauge', indicators.OnTheWay));
    const base = rendered(host)!;
    const working = (): Element | null => base.querySelector('.working');
    // At once: paper waits for nothing but what has come by then.
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      const isThere = working() !== null;
      dispatchEvent(new Event('afterprint'));
      return isThere;
    }, 'the code of the working');
    expect(working()).to.equal(null);
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(working())).to.match(/^Så är det räknat Utgångsvärde/);
    dispatchEvent(new Event('afterprint'));
    base.querySelector<HTMLElement>('.opens')!.click();
    await until(working, 'the working');
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(textOf(working())).to.match(/^Utgångsvärde/);
    host.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(working())).to.match(/^Utgångsvärde/);
    dispatchEvent(new Event('afterprint'));
  });

  it('prints the drawing and the table of a chart that nobody has scrolled to', async () => {
    const host = await shown(tag('civic-trend-chart', trends.Population));
    host.style.marginTop = '20000px';
    const base = rendered(host)!;
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      const isThere = base.querySelector('.line') && base.querySelector('details[open] table');
      dispatchEvent(new Event('afterprint'));
      return isThere;
    }, 'the code of the drawing and of the table');
    expect(base.querySelector('details')?.open).to.equal(false);
  });

  const rare: Readonly<Record<string, readonly [data: object, drawn: string]>> = {
    'with years under its months': [trends.Months, '.at-period, .at-year'],
    'with groups of its own': [trends.ManyGroups, '.group'],
    'with intervals': [trends.Intervals, '.spread'],
  };
  for (const [what, [data, drawn]] of Object.entries(rare))
    it(`prints a chart ${what} whole that nobody has scrolled to`, async () => {
      const host = await shown(tag('civic-trend-chart', data));
      // As wide with the page's scrollbar as without it.
      host.style.width = '600px';
      host.style.marginTop = '20000px';
      const base = rendered(host)!;
      const seen = (): string[] =>
        ['.plot svg', 'details[open] table', drawn].filter(selector => !base.querySelector(selector));
      let missing: string[] = [];
      await until(() => {
        dispatchEvent(new Event('beforeprint'));
        missing = seen();
        dispatchEvent(new Event('afterprint'));
        return !missing.length;
      }, 'all of it');
      // What is drawn is all that is drawn of one that is looked at.
      dispatchEvent(new Event('beforeprint'));
      const onPage = base.querySelector('.plot')?.innerHTML;
      dispatchEvent(new Event('afterprint'));
      host.style.marginTop = '';
      host.scrollIntoView();
      await settled(host);
      expect(base.querySelector('.plot')?.innerHTML).to.equal(onPage);
    });

  it('has what stands over a drawing on its page', async () => {
    const host = await shown(tag('civic-trend-chart', trends.Decrease));
    const over = [...rendered(host)!.querySelectorAll('.title, .wanted, .head')];
    expect(over).to.have.length(3);
    if (!(await onPaper())) return;
    for (const part of over) expect(getComputedStyle(part).breakAfter, part.className).to.equal('avoid');
  });
});
