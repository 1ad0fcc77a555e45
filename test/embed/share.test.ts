/** The button for sharing as pages get it: when its code is fetched, what is told where it does not come, and that the strictest policy refuses nothing. */
import { expect } from 'chai';
import { rendered, textOf, until } from '../support/fixture.js';
import { close, files, include, open, strict, visit, type Site } from '../support/site.js';

afterEach(close);

const gauge = 'civic-progress-gauge';
const content = `<main><${gauge} data-json='{"title":"Antal invånare","unit":"invånare","current":15595,"target":16000}'></${gauge}></main>`;

const gaugeOf = ({ document }: Site): Element => {
  const element = document.querySelector(gauge);
  if (!element) throw new Error('no gauge');
  return element;
};
const openerOf = (site: Site): HTMLElement | null =>
  rendered(gaugeOf(site))?.querySelector<HTMLElement>('.opener') ?? null;
const panelOf = (site: Site): Element | null => rendered(gaugeOf(site))?.querySelector('.panel') ?? null;
const toldIn = (site: Site): string => textOf(rendered(gaugeOf(site))?.querySelector('.told') ?? null);

/** What a page has fetched for it. */
const fetched = ({ performance }: Site): string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /chunks\/(share-\w+|\w+-sharing)/.exec(name)?.[1] ?? []);

const flaky = (times: number, name: string): string =>
  `/__test__/flaky/${crypto.randomUUID()}/${times}/${name}/civic-goals.js`;

describe('the button for sharing', () => {
  it('costs a page that does not ask for it nothing', async () => {
    const site = await open(content);
    await include(site);
    await until(() => rendered(gaugeOf(site)), 'the gauge');
    expect(openerOf(site)).to.equal(null);
    expect(fetched(site)).to.deep.equal([]);
  });

  it('comes by itself, and what it opens when it is pressed', async () => {
    const site = await open(content);
    await include(site, { actions: '' });
    await until(() => openerOf(site), 'the button');
    expect(fetched(site)).to.deep.equal(['share-button']);
    openerOf(site)?.click();
    await until(() => panelOf(site), 'the panel');
    expect(fetched(site).sort()).to.deep.equal(['gauge-sharing', 'share-button', 'share-panel']);
  });

  it('is on the elements of a page with the bundle, too', async () => {
    const site = await open(content);
    await include(site, { actions: '' }, files.bundle);
    await until(() => openerOf(site), 'the button');
    openerOf(site)?.click();
    await until(() => panelOf(site), 'the panel');
    expect(textOf(panelOf(site)?.querySelector('.servers') ?? null)).to.contain(location.origin);
  });

  it('is left out, and the element shown, where it does not come', async () => {
    const site = await open(content);
    await include(site, { actions: '' }, flaky(99, 'share-button'));
    await until(() => rendered(gaugeOf(site)), 'the gauge');
    expect(openerOf(site)).to.equal(null);
  });

  for (const name of ['share-panel', 'gauge-sharing'])
    it(`says that what it opens did not come, and opens it when it is pressed again: ${name}`, async () => {
      const site = await open(content);
      await include(site, { actions: '' }, flaky(1, name));
      const opener = await until(() => openerOf(site), 'the button');
      opener.click();
      await until(() => toldIn(site) === 'Det gick inte att hämta. Tryck igen.', 'that it failed');
      expect(opener.getAttribute('aria-expanded')).to.equal('false');
      opener.click();
      await until(() => panelOf(site), 'the panel');
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      await until(() => toldIn(site) === '', 'nothing more to be told');
    });

  it('says that a picture did not come, and gives it when it is pressed again', async () => {
    const site = await open(content);
    await include(site, { actions: '' }, flaky(1, 'share-picture'));
    (await until(() => openerOf(site), 'the button')).click();
    const picture = await until(
      () => [...(panelOf(site)?.querySelectorAll('button') ?? [])].find(each => textOf(each).includes('SVG')),
      'the panel',
    );
    site.document.addEventListener('click', event => {
      if ((event.composedPath()[0] as Element).localName === 'a') event.preventDefault();
    });
    picture.click();
    await until(() => toldIn(site) === 'Det gick inte att hämta. Tryck igen.', 'that it failed');
    picture.click();
    await until(() => toldIn(site) === 'Filen laddas ner.', 'the file');
  });

  it('is refused nothing by the strictest policy, whatever is pressed', async () => {
    const head = '<script type="module" src="/cdn/civic-goals.js" data-actions></script>';
    const site = await visit(
      `/test/pages/policy.html?head=${encodeURIComponent(`<script src="/test/pages/watch.js"></script>${head}`)}&h:content-security-policy=${encodeURIComponent(strict)}`,
    );
    site.document.addEventListener('click', event => {
      if ((event.composedPath()[0] as Element).localName === 'a') event.preventDefault();
    });
    (await until(() => openerOf(site), 'the button')).click();
    await until(() => panelOf(site), 'the panel');
    const buttons = [...(panelOf(site)?.querySelectorAll('button') ?? [])].filter(
      // Nobody is there to choose an app.
      each => textOf(each) !== 'Skicka vidare',
    );
    expect(buttons).to.have.length(8);
    // What is told goes before the next is: it is listened to, and not looked for.
    const told: string[] = [];
    const place = rendered(gaugeOf(site));
    if (!place) throw new Error('There is no element.');
    new MutationObserver(() => {
      const words = toldIn(site);
      if (words) told.push(words);
    }).observe(place, { childList: true, characterData: true, subtree: true });
    for (const button of buttons) {
      const before = told.length;
      button.click();
      await until(() => told.length > before, `what is told of ${textOf(button)}`);
      expect(told.at(-1), textOf(button)).to.match(/kopierad|laddas ner|Det gick inte\.$/);
    }
    expect(site.wrong.filter(line => line.startsWith('policy'))).to.deep.equal([]);
  });
});
