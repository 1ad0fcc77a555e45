/** A page opened with `#civic-debug`, as it is served: what its editor is told, and that other pages fetch nothing of it. */
import { expect } from 'chai';
import { until } from '../support/fixture.js';
import { allSeen, close, files, include, open, type Site } from '../support/site.js';

afterEach(close);

const content = `<main><civic-progres-gauge></civic-progres-gauge><p>&lt;civic-goal-list&gt;</p>
  <civic-vision-banner></civic-vision-banner></main>`;

const boxesIn = ({ document }: Site): Element[] =>
  ['main', 'civic-vision-banner'].flatMap(selector => {
    const place = document.querySelector(selector);
    return [...((place?.shadowRoot ?? place)?.querySelectorAll('.civic-inspected') ?? [])];
  });

/** What a page has fetched to look for mistakes. */
const fetched = ({ performance }: Site): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => name.includes('inspect'));

for (const [how, file] of Object.entries(files))
  describe(`the ${how}, on a page opened with #civic-debug`, () => {
    it('tells what is wrong in its place, also of what arrives later', async () => {
      const site = await open(content);
      site.history.replaceState(null, '', '#civic-debug');
      await include(site, {}, file);
      await until(() => boxesIn(site).length === 3, 'what is wrong');
      site.document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<civic-goal-lits></civic-goal-lits>');
      await until(() => boxesIn(site).length === 4, 'what is wrong with what arrived');
      expect(site.document.querySelector('civic-goal-lits')?.textContent).to.contain('<civic-goal-list>');
    });
  });

describe('the loader', () => {
  it('fetches nothing of that on other pages', async () => {
    const site = await open(content);
    await include(site);
    await allSeen(site, site.document.querySelector('main') ?? undefined);
    expect(fetched(site)).to.deep.equal([]);
    expect(boxesIn(site)).to.deep.equal([]);
  });

  it('fetches it for an element with debug', async () => {
    const site = await open('<main><civic-vision-banner debug></civic-vision-banner></main>');
    await include(site);
    await until(() => boxesIn(site).length === 1, 'what is wrong');
    expect(fetched(site)).to.have.length(1);
  });

  it('opens the page anew when its address is given that end, and no other', async () => {
    const site = await open('');
    await include(site);
    const isReloaded = (): boolean =>
      (site.performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
        ?.type === 'reload';
    const changed = new Promise(resolve => site.addEventListener('hashchange', resolve, { once: true }));
    site.location.hash = '#annat';
    await changed;
    expect(isReloaded()).to.equal(false);
    site.location.hash = '#civic-debug';
    await until(isReloaded, 'the page to be opened anew');
  });
});
