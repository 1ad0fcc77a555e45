/**
 * Pages that do to the elements what templates, resets and old scripts do to all that is on them. What counts is what is seen:
 * boxes, computed styles, text.
 */
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { isComplete, rendered, spoken, until } from '../support/fixture.js';
import {
  allSeen,
  close,
  elementsIn,
  files,
  frames,
  include,
  open as openWith,
  ours,
  type Site,
  tall,
  visit,
} from '../support/site.js';
import { turnOf } from '../support/share.js';

afterEach(close);

const hostile = '/test/pages/hostile';

/** Opens the page with every element on it, one of them broken, and waits until the others have rendered. */
const open = async (query: string): Promise<[Site, Element[]]> => {
  const site = await visit(`/test/pages/all.html?${query}`, tall);
  const all = (): Element[] => elementsIn(site.document);
  await until(
    () => all().length && all().filter(isComplete).length === all().length - 1,
    `the elements with ${query}`,
  );
  await until(() => site.wrong.length, 'the message about the broken one');
  return [site, all()];
};

const looks = [
  'display',
  'visibility',
  'opacity',
  'color',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-caps',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-decoration-line',
  'white-space',
  'word-break',
  'direction',
  'unicode-bidi',
  'fill',
  'stroke',
  'stroke-width',
  'cursor',
  'pointer-events',
  'user-select',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
  'background-color',
  'float',
  'position',
  'transition-duration',
  'max-width',
];

type Seen = ReadonlyMap<string, string>;

/** What is seen of each part of each element: its box and its style. */
const picture = (elements: readonly Element[]): Seen => {
  const seen = new Map<string, string>();
  for (const element of elements.filter(rendered))
    for (const [index, part] of [...rendered(element)!.querySelectorAll('*')].entries()) {
      const name = `${element.localName} ${index} ${part.localName}.${part.classList.toString()}`;
      const { width, height } = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      seen.set(`${name} box`, `${Math.round(width)} × ${Math.round(height)}`);
      for (const look of looks) seen.set(`${name} ${look}`, style.getPropertyValue(look));
    }
  return seen;
};

const differences = (before: Seen, after: Seen): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter(key => before.get(key) !== after.get(key))
    .map(key => `${key}: ${before.get(key)} → ${after.get(key)}`);

const wrongs = ({ wrong }: Site): string[] => wrong.filter(line => /^(error|rejection|policy)/.test(line));

describe('a page with hostile style sheets', () => {
  let calm: Seen;

  before(async () => {
    const [, elements] = await open(`module=${files.loader}&style=${hostile}/calm.css`);
    calm = picture(elements);
    expect(calm.size).to.be.above(1000);
  });

  for (const sheet of ['reset', 'small-root', 'large-root', 'inherited', 'elements', 'host', 'rtl'])
    it(`looks as without them: ${sheet}.css`, async () => {
      const [, elements] = await open(
        `module=${files.loader}&style=${hostile}/calm.css&style=${hostile}/${sheet}.css`,
      );
      expect(differences(calm, picture(elements))).to.deep.equal([]);
    });
});

describe('a place that is not shown', () => {
  it('hides what is in it, and shows it when it is shown', async () => {
    const [site, elements] = await open(`module=${files.loader}`);
    const main = site.document.querySelector('main')!;
    const visible = (): boolean[] =>
      elements
        .filter(rendered)
        .map(element => rendered(element)!.checkVisibility({ visibilityProperty: true }));
    for (const style of ['visibility: hidden', 'display: none']) {
      main.style.cssText = style;
      expect(new Set(visible()), style).to.deep.equal(new Set([false]));
      main.style.cssText = '';
      expect(new Set(visible()), `not ${style}`).to.deep.equal(new Set([true]));
    }
  });
});

describe('a page with old scripts', () => {
  for (const file of Object.values(files))
    it(`shows what it shows without them: ${file}`, async () => {
      const [, calm] = await open(`module=${file}`);
      const expected = calm.map(spoken);
      const [site, elements] = await open(`module=${file}&script=${hostile}/prototypes.js`);
      expect(elements.map(spoken)).to.deep.equal(expected);
      const prompt = elements.find(({ localName }) => localName === 'civic-feedback-prompt');
      prompt!.shadowRoot!.querySelectorAll('button')[1]!.click();
      await until(() => spoken(prompt!).includes('Skicka'), 'the follow-up');
      expect(wrongs(site)).to.deep.equal([]);
    });

  it('makes elements of blocks and links', async () => {
    const site = await visit(
      `/test/pages/embeds.html?module=${files.loader}&script=${hostile}/prototypes.js`,
    );
    await until(() => elementsIn(site.document).filter(rendered).length === 2);
    expect(wrongs(site)).to.deep.equal([]);
  });
});

describe('a page whose content is named as what scripts ask for', () => {
  /** What a page has, whatever hides its own way to look for it. */
  const all = ({ document }: Site): Element[] => {
    const find: unknown = Reflect.get(Document.prototype, 'querySelectorAll');
    return [...(Reflect.apply(find as () => unknown, document, [ours]) as NodeListOf<Element>)];
  };

  for (const [how, file] of Object.entries(files))
    it(`shows every element where all that a document has is hidden, with the ${how}`, async () => {
      const site = await visit(`/test/pages/all.html?script=${hostile}/names.js&module=${file}`, tall);
      const { hidden } = site as unknown as { hidden: readonly string[] };
      // Names that belong to the document, to the node in it, and what the library asks for.
      expect(hidden).to.include.members([
        'scripts',
        'baseURI',
        'querySelector',
        'querySelectorAll',
        'readyState',
      ]);
      expect(hidden).to.have.length.above(100);
      await until(() => all(site).filter(isComplete).length === all(site).length - 1, 'the elements');
      await until(() => site.wrong.length, 'the message about the broken one');
      expect(wrongs(site)).to.deep.equal([]);
      const prompt = all(site).find(({ localName }) => localName === 'civic-feedback-prompt')!;
      prompt.shadowRoot!.querySelectorAll('button')[1]!.click();
      await until(() => spoken(prompt).includes('Skicka'), 'the follow-up');
    });

  it('makes elements of blocks and links there', async () => {
    const site = await visit(`/test/pages/embeds.html?script=${hostile}/names.js&module=${files.loader}`);
    await until(() => all(site).filter(rendered).length === 2);
    expect(wrongs(site)).to.deep.equal([]);
  });

  const names = [
    'parentNode',
    'parentElement',
    'host',
    'getAttribute',
    'attributes',
    'lang',
    'localName',
    'closest',
  ];
  it('speaks the language of a form that hides what it has behind its fields, and opens the goal that is named', async () => {
    const fields = names.map(name => `<input name="${name}">`).join('');
    const goals = '{"goals":[{"id":"ett","title":"Fler ska bo här","goals":[{"id":"två","title":"Bygg"}]}]}';
    const site = await openWith(
      `<main><form lang="en">${fields}<div><civic-goal-list data='${goals}'></civic-goal-list></div></form></main>`,
    );
    site.location.hash = '#goal-två';
    await include(site);
    const [list] = elementsIn(site.document);
    await until(() => rendered(list!)?.getAttribute('lang') === 'en', 'English');
    await until(
      () => list!.shadowRoot!.activeElement?.textContent.includes('Bygg'),
      'the goal to have the focus',
    );
    expect(wrongs(site)).to.deep.equal([]);
  });
});

describe('a page with two copies of the library', () => {
  const copies = {
    'its two names': [files.loader, `/cdn/civic-goals-${manifest.version}.js`],
    loader: [files.loader, `/__test__/copy${files.loader}`],
    bundle: [files.bundle, `/__test__/copy${files.bundle}`],
    'loader and bundle': [files.loader, files.bundle],
    'bundle and loader': [files.bundle, files.loader],
  };
  for (const [name, [first, second]] of Object.entries(copies)) {
    it(`works, and says so once, when they come together: ${name}`, async () => {
      const [site] = await open(`module=${first}&module=${second}`);
      await until(() => site.wrong.some(line => line.includes('loaded twice')), 'the second to say so');
      expect(site.wrong.filter(line => line.includes('loaded twice'))).to.have.length(1);
      expect(wrongs(site)).to.deep.equal([]);
    });

    it(`leaves what is there alone when the second comes late: ${name}`, async () => {
      const [site, elements] = await open(`module=${first}`);
      const before = elements.map(element => rendered(element)?.firstElementChild);
      await include(site, {}, second);
      await until(() => site.wrong.some(line => line.includes('loaded twice')), 'the second to say so');
      expect(elements.map(element => rendered(element)?.firstElementChild)).to.deep.equal(before);
      const late = site.document.createElement('civic-vision-banner');
      late.setAttribute('data', '{"statement":"Sent men gott"}');
      site.document.body.append(late);
      await until(() => rendered(late));
      expect(wrongs(site)).to.deep.equal([]);
    });
  }

  it('goes by what the first one’s script tag says', async () => {
    const site = await openWith(
      `<div data-civic="vision-banner" data-civic-data='{"statement":"Gott"}'></div>`,
    );
    await include(site, { scope: 'article' });
    await include(site, { scope: 'body' }, `/__test__/copy${files.loader}`);
    await allSeen(site);
    expect(elementsIn(site.document)).to.deep.equal([]);
  });
});

describe('pages that change without a load', () => {
  const content = (statement: string): string =>
    `<main><civic-vision-banner data='{"statement":"${statement}"}'><p>Reserv</p></civic-vision-banner>` +
    `<div data-civic="vision-banner" data-civic-data='{"statement":"${statement}"}'><p>Reserv</p></div>` +
    `<p><a href="/mal#civic-vision-banner=%7B%22statement%22%3A%22${statement}%22%7D">Reserv</a></p></main>`;

  const says = (site: Site, statement: string): Promise<unknown> =>
    until(() => {
      const elements = elementsIn(site.document);
      return elements.length === 3 && elements.every(element => spoken(element) === `Vision ${statement}`);
    }, `three times “${statement}”`);

  for (const [how, file] of Object.entries(files)) {
    it(`show what is new, and again what was there before, with the ${how}`, async () => {
      const site = await openWith(content('Ett'));
      const { document } = site;
      await include(site, {}, file);
      await says(site, 'Ett');
      // A copy is kept for the way back, as Turbo and htmx do, and the body is another.
      const kept = document.body.cloneNode(true) as HTMLElement;
      const next = document.createElement('body');
      next.innerHTML = content('Två');
      document.body.replaceWith(next);
      await says(site, 'Två');
      next.replaceWith(kept);
      await says(site, 'Ett');
      expect(wrongs(site)).to.deep.equal([]);
    });

    it(`show what is new where only what differs is written, with the ${how}`, async () => {
      const site = await openWith(content('Ett'));
      const { document } = site;
      await include(site, {}, file);
      await says(site, 'Ett');
      // What a morphing library does with a page that differs in its data: attributes are set, nodes stay.
      document.querySelector('civic-vision-banner')!.setAttribute('data', '{"statement":"Två"}');
      document.querySelector('[data-civic]')!.setAttribute('data-civic-data', '{"statement":"Två"}');
      const link = document.querySelector('a')!;
      link.setAttribute('href', link.getAttribute('href')!.replace('Ett', 'Två'));
      await says(site, 'Två');
    });
  }

  it('keep what was written into a prompt that is moved', async () => {
    const site = await openWith(
      `<main><civic-feedback-prompt data='{"endpoint":"/__test__/echo"}'></civic-feedback-prompt></main><aside></aside>`,
    );
    await include(site);
    const prompt = site.document.querySelector('civic-feedback-prompt')!;
    await until(() => rendered(prompt));
    prompt.shadowRoot!.querySelectorAll('button')[1]!.click();
    const comment = await until(() => prompt.shadowRoot!.querySelector('textarea'));
    comment.value = 'Det här har jag skrivit';
    site.document.querySelector('aside')!.append(prompt);
    await frames(site);
    expect(prompt.shadowRoot!.querySelector('textarea')!.value).to.equal('Det här har jag skrivit');
  });
});

describe('a page with a thousand embeds', () => {
  for (const [how, file] of turnOf(Object.entries(files)))
    it(`shows nine hundred, and the fallback of the hundred that are broken, with the ${how}`, async () => {
      const forms = [
        (data: string, inside: string) =>
          `<civic-progress-gauge data='${data}'>${inside}</civic-progress-gauge>`,
        (data: string, inside: string) =>
          `<div data-civic="progress-gauge" data-civic-data='${data}'>${inside}</div>`,
        (data: string, inside: string) =>
          `<p><a href="/mal#civic-progress-gauge=${encodeURIComponent(data)}">${inside.replace(/<.*?>/g, '')}</a></p>`,
      ];
      const embeds = Array.from({ length: 1000 }, (_, index) => {
        const data = JSON.stringify({ title: `Mål ${index}`, current: index, target: 2000 });
        const form = forms[index % 3]!;
        return form(index % 10 ? data : data.slice(0, -9), `<p>Reserv ${index}</p>`);
      });
      const site = await openWith(`<main>${embeds.join('')}</main>`);
      await include(site, {}, file);
      await until(() => elementsIn(site.document).length === 1000, 'all to be upgraded');
      await until(() => elementsIn(site.document).filter(rendered).length === 900, 'nine hundred to render');
      elementsIn(site.document).forEach((element, index) => {
        if (index % 10) expect(spoken(element)).to.contain(`Mål ${index}`);
        else expect((element.firstElementChild as HTMLElement).innerText).to.equal(`Reserv ${index}`);
      });
      expect(wrongs(site)).to.deep.equal([]);
    });
});

describe('a browser that is too old', () => {
  for (const [how, file] of Object.entries(files))
    for (const lacks of ['old-style-sheets', 'old-css'])
      it(`shows the fallbacks, and nothing is defined or said: ${lacks}, with the ${how}`, async () => {
        const site = await visit(`/test/pages/all.html?module=${file}&script=${hostile}/${lacks}.js`);
        await frames(site);
        for (const element of elementsIn(site.document)) {
          expect(element.matches(':defined')).to.equal(false);
          expect((element as HTMLElement).innerText).to.match(/\S/);
        }
        expect(site.wrong).to.deep.equal([]);
      });
});

describe('a megabyte of JSON', () => {
  it('is shown', async () => {
    const goals = Array.from({ length: 2000 }, (_, index) => ({
      title: `Mål ${index}`,
      text: 'Kommunen ska '.repeat(40),
    }));
    const text = JSON.stringify({ goals });
    expect(text.length).to.be.above(1_000_000);
    const site = await openWith('<main><civic-goal-list><p>Reserv</p></civic-goal-list></main>');
    const [list] = elementsIn(site.document);
    list!.setAttribute('data', text);
    await include(site);
    await until(() => rendered(list!)?.textContent.includes('Mål 1999'));
    expect(wrongs(site)).to.deep.equal([]);
  });
});
