/** Whole pages with what the build makes for pages: the loader, the bundle, both; under a strict policy; Krokom's own. */
import { expect } from 'chai';
import type { CivicElement } from '../../src/index.js';
import { isComplete, rendered, spoken, until } from '../support/fixture.js';
import { close, elementsIn, frames, type Site, strict, tall, visit } from '../support/site.js';

afterEach(close);

/** All elements of `all.html` but the one that is broken. */
const whole = 8;

const loader = 'module=/cdn/civic-goals.js';
const bundle = 'module=/cdn/civic-goals.bundle.js';

/** Opens a page and waits until its elements have rendered: all of them, or as many as are expected. */
const open = async (address: string, expected: number): Promise<[Site, Element[]]> => {
  const page = await visit(address, tall);
  const elements = elementsIn(page.document);
  await until(() => elements.filter(isComplete).length >= expected, `${expected} elements of ${address}`);
  // What is wrong is said after the words for it have been fetched.
  await frames(page);
  return [page, elements];
};

const texts = (elements: Element[]): string[] => elements.map(spoken);

describe('a page', () => {
  for (const [name, how] of [
    ['loader', loader],
    ['bundle', bundle],
  ] as const) {
    it(`renders every element, and one that is broken harms no other, with the ${name}`, async () => {
      const [page, elements] = await open(`/test/pages/all.html?${how}`, whole);
      expect(
        elements.filter(element => !rendered(element)).map(element => element.textContent),
      ).to.deep.equal(['Trasig']);
      await until(() => page.wrong.length, 'the message about the broken one');
      expect(page.wrong).to.have.length(1);
      expect(page.wrong[0]).to.match(/^warn <civic-progress-gauge> data: Texten är inte giltig JSON/);
    });

    it(`renders the same under a strict policy, and not one violation is reported, with the ${name}`, async () => {
      const [, loose] = await open(`/test/pages/all.html?${how}`, whole);
      const expected = texts(loose);
      const [page, elements] = await open(
        `/test/pages/all.html?${how}&h:content-security-policy=${encodeURIComponent(strict)}`,
        whole,
      );
      expect(texts(elements)).to.deep.equal(expected);
      await until(() => page.wrong.length, 'the message about the broken one');
      expect(page.wrong.filter(line => line.startsWith('policy'))).to.deep.equal([]);
      expect(page.wrong).to.have.length(1);
    });
  }

  it('keeps its fallbacks without script', async () => {
    const [page, elements] = await open('/test/pages/all.html', 0);
    expect(elements.map(element => element.textContent)).to.deep.equal([
      'Vision',
      'Målområden',
      'Mål',
      '15 595 invånare',
      '15 595 invånare',
      '15 595 invånare',
      'Trasig',
      '8 av 30 mål är uppnådda.',
      'Skriv till oss',
      'En kommun att längta till',
    ]);
    for (const { firstElementChild } of elements)
      expect(firstElementChild?.getBoundingClientRect().height).to.be.above(0);
    expect(page.wrong).to.deep.equal([]);
  });

  it('keeps its fallbacks where Lit may make no policy of its own', async () => {
    const none = strict.replace('trusted-types lit-html', "trusted-types 'none'");
    const [, elements] = await open(
      `/test/pages/all.html?${loader}&h:content-security-policy=${encodeURIComponent(none)}`,
      0,
    );
    // Engines without Trusted Types know no such ban, and render.
    if (!('trustedTypes' in globalThis)) return;
    for (const { firstElementChild } of elements)
      expect(firstElementChild?.getBoundingClientRect().height).to.be.above(0);
  });

  it('asks its own host alone', async () => {
    const [page] = await open(`/test/pages/all.html?${loader}`, whole);
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect(new Set(asked)).to.deep.equal(new Set([location.origin]));
  });

  it('asks once for a document that three elements name', async () => {
    const [page] = await open(`/test/pages/all.html?${loader}`, whole);
    const asked = page.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('goals.json'));
    expect(asked).to.have.length(1);
  });

  it('gets elements that arrive later', async () => {
    const [page] = await open('/test/pages/all.html', 0);
    const { document } = page;
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: '/cdn/civic-goals.js' });
    document.head.append(script);
    await until(() => rendered(document.querySelector('civic-goal-list') ?? document.body));
    const late = document.createElement('civic-vision-banner') as CivicElement<unknown>;
    late.setAttribute('data', '{"statement":"Sent men gott"}');
    document.body.append(late);
    await until(() => rendered(late));
    expect(spoken(late)).to.equal('Vision Sent men gott');
  });
});

describe('Krokom’s page', () => {
  it('shows everything that the municipality says', async () => {
    const [, elements] = await open('/stories/krokom/index.html', 6);
    const said = texts(elements).join('\n');
    for (const words of [
      'Krokoms kommun gör plats för växtkraft!',
      'från lagom till bäst',
      'möter medborgarens behov',
      'välkomnande modig nära pålitlig',
      'Hållbar tillväxt och utveckling',
      'Nämndsspecifika förändringsmål',
      '14 925 invånare 2018. Målet är 16 000 till 2030.',
      'Inget resultat ännu. Målet är 50 %.',
      'Stärka samernas kultur och språk',
      'Hjälpte informationen på sidan dig? Ja Nej',
    ])
      expect(said).to.contain(words);
  });

  it('is the same under a strict policy, and not one violation is reported', async () => {
    const [, loose] = await open('/stories/krokom/index.html', 6);
    const expected = texts(loose);
    const policy = encodeURIComponent(strict);
    const [page, elements] = await open(
      `/stories/krokom/index.html?script=/test/pages/watch.js&h:content-security-policy=${policy}`,
      6,
    );
    expect(texts(elements)).to.deep.equal(expected);
    expect(page.wrong).to.deep.equal([]);
    // The policy is there: what it forbids is refused.
    page.document.body.setAttribute('style', 'color: red');
    await until(() => page.wrong.some(line => line.startsWith('policy style-src')), 'the policy to be heard');
  });

  it('has an outline without a gap', async () => {
    const [page] = await open('/stories/krokom/index.html', 6);
    const headings = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(element => {
        if (element.shadowRoot) return rendered(element) ? headings(element.shadowRoot) : [];
        return element.matches('h1, h2, h3, h4, h5, h6') && element.getBoundingClientRect().height
          ? [element]
          : [];
      });
    const levels = headings(page.document).map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0), `${index}: ${levels.join()}`).to.be.at.most(1);
    });
  });
});
