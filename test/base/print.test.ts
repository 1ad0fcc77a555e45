/** On paper: what cannot be pressed there is gone, and what belongs together stays on a page. */
import { expect } from 'chai';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import { goals, indicators, summaries, trends } from '../fixtures/examples.js';
import { whole } from '../fixtures/whole.js';
import { rendered, settled, shown, tag } from '../support/fixture.js';
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
      for (const link of all.filter(element => element.matches('a[href]')))
        expect(getComputedStyle(link, '::after').content, link.outerHTML).to.include('http');
      const inks = new Set(all.map(element => getComputedStyle(element).color));
      expect([...inks].some(ink => ink === 'rgb(0, 0, 0)')).to.equal(true);
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

  it('has what stands over a drawing on its page', async () => {
    const host = await shown(tag('civic-trend-chart', trends.Decrease));
    const over = [...rendered(host)!.querySelectorAll('.title, .wanted, .head')];
    expect(over).to.have.length(3);
    if (!(await onPaper())) return;
    for (const part of over) expect(getComputedStyle(part).breakAfter, part.className).to.equal('avoid');
  });
});
