/** What the loader does with a page: once, as things arrive, in shadow roots, and when a file cannot be had. */
import { expect } from 'chai';
import { rendered, until } from '../support/fixture.js';
import {
  allSeen,
  close,
  elementsIn,
  files,
  frames,
  include,
  open,
  ours,
  type Site,
  strict,
  visit,
} from '../support/site.js';

afterEach(close);

const block = `<div data-civic="vision-banner" data-civic-data='{"statement":"Gott"}'><p>Reserv</p></div>`;
const href = 'https://krokom.example/mal#civic-vision-banner=%7B%22statement%22%3A%22Gott%22%7D';
const link = `<p><a href="${href}">Reserv</a></p>`;

const put = (place: Element | ShadowRoot, html: string): Element => {
  const box = place.ownerDocument.createElement('div');
  box.innerHTML = html;
  place.append(box);
  return box;
};

interface Searching {
  readonly Document: { readonly prototype: { querySelectorAll: (selector: string) => unknown } };
}

/** Notes from now on what a page's document is searched for. */
const searches = (site: Site): string[] => {
  const asked: string[] = [];
  const { prototype } = (site as unknown as Searching).Document;
  const search = prototype.querySelectorAll;
  prototype.querySelectorAll = function (selector) {
    asked.push(selector);
    return search.call(this, selector);
  };
  return asked;
};

const wrongs = ({ wrong }: Site): string[] => wrong.filter(line => /^(error|rejection|policy)/.test(line));

interface Log {
  readonly requests: readonly { readonly url: string; readonly failing: boolean }[];
}
/** The requests for the part that the server was told to fail. */
const failing = async (key: string): Promise<string[]> => {
  const { requests } = (await (await fetch(`/__test__/log?key=${key}`)).json()) as Log;
  return requests.filter(request => request.failing).map(({ url }) => url);
};

for (const [how, file] of Object.entries(files)) {
  describe(`the ${how}`, () => {
    it('upgrades what arrives later, and that in an open shadow root it is told of', async () => {
      const site = await open('<main></main>');
      await include(site, {}, file);
      const main = site.document.querySelector('main')!;
      const late = put(main, block + link);
      const host = put(main, '<div data-civic-inside></div>').firstElementChild!;
      const untold = put(main, '<div></div>').firstElementChild!;
      const roots = [host, untold].map(element => element.attachShadow({ mode: 'open' }));
      for (const root of roots) put(root, block + link);
      await until(() => elementsIn(late).filter(rendered).length === 2, 'what arrived');
      await until(() => elementsIn(roots[0]!).filter(rendered).length === 2, 'what is in the shadow root');
      const later = put(roots[0]!, link);
      await until(() => elementsIn(later).filter(rendered).length, 'what arrived in the shadow root');
      expect(elementsIn(roots[1]!)).to.deep.equal([]);
      expect(wrongs(site)).to.deep.equal([]);
    });

    it('upgrades nothing twice: moved, cloned, its content replaced', async () => {
      const site = await open(`<main>${block}${link}<article></article></main>`);
      await include(site, {}, file);
      const main = site.document.querySelector('main')!;
      await until(() => elementsIn(main).filter(rendered).length === 2);
      const article = main.querySelector('article')!;
      const copies = [...main.children].slice(0, 2).map(node => node.cloneNode(true));
      article.append(...[...main.children].slice(0, 2), ...copies);
      await allSeen(site);
      expect(elementsIn(article)).to.have.length(4);
      await until(() => elementsIn(article).every(rendered));
      article.querySelector('[data-civic]')!.innerHTML = '<p>Ny reserv</p>';
      await until(() => elementsIn(article).filter(rendered).length === 4, 'the block with new content');
      expect(article.querySelectorAll(`:is(${ours}) :is(${ours})`)).to.have.length(0);
    });

    it('leaves alone what a visitor has the focus in, until the focus has left', async () => {
      const site = await open(`<main>${link}<button>Nästa</button></main>`);
      const { document } = site;
      document.querySelector('a')!.focus();
      await include(site, {}, file);
      await allSeen(site);
      expect(elementsIn(document)).to.deep.equal([]);
      expect(document.activeElement).to.equal(document.querySelector('a'));
      document.querySelector('button')!.focus();
      await until(() => elementsIn(document).length, 'the link to be upgraded');
    });

    it('leaves alone what a visitor has selected, until it is selected no more', async () => {
      const site = await open(`<main>${block}</main>`);
      const { document } = site;
      document.getSelection()!.selectAllChildren(document.querySelector('p')!);
      await include(site, {}, file);
      await allSeen(site);
      expect(elementsIn(document)).to.deep.equal([]);
      document.getSelection()!.removeAllRanges();
      await until(() => elementsIn(document).length, 'the block to be upgraded');
    });
  });
}

describe('under a strict policy', () => {
  for (const [how, file] of [
    ...Object.entries(files),
    ['loader, at its second try', `/__test__/flaky/${crypto.randomUUID()}/1/core/civic-goals.js`],
  ])
    it(`links and blocks are upgraded, and not one violation is reported, with the ${how}`, async () => {
      const policy = encodeURIComponent(strict);
      const site = await visit(`/test/pages/embeds.html?module=${file}&h:content-security-policy=${policy}`);
      await until(() => elementsIn(site.document).filter(rendered).length === 2);
      expect(site.wrong).to.deep.equal([]);
    });
});

describe('the loader', () => {
  it('does all once with the library on the page three times', async () => {
    const site = await open(`<main>${block}${link}</main>`);
    for (const file of [files.loader, files.bundle, `${files.loader}?2`]) await include(site, {}, file);
    await allSeen(site);
    await until(() => elementsIn(site.document).filter(rendered).length === 2);
    await frames(site);
    expect(elementsIn(site.document)).to.have.length(2);
    expect(wrongs(site)).to.deep.equal([]);
  });

  it('waits for the rest of the page before it judges a link in it', async () => {
    const site = await open('');
    const { document } = site;
    document.open();
    // What is written into a page comes in parts, as from a slow server.
    /* eslint-disable @typescript-eslint/no-deprecated */
    document.write(`<main><p>${link.slice(3, -4)}`);
    const key = crypto.randomUUID();
    await include(site, {}, `/__test__/flaky/${key}/0/upgrade/civic-goals.js`);
    expect(document.readyState).to.equal('loading');
    await until(async () => (await failing(key)).length, 'the part for links to be fetched');
    await frames(site);
    document.write(` är vad vi vill.</p>${link}</main>`);
    /* eslint-enable @typescript-eslint/no-deprecated */
    document.close();
    await until(() => elementsIn(document).length);
    expect(elementsIn(document.querySelector('main > p'))).to.deep.equal([]);
  });

  it('looks once a frame, however much arrives', async () => {
    const site = await open('<main></main>');
    await include(site);
    const asked = searches(site);
    await frames(site);
    expect(asked).to.have.length(0);
    await new Promise(resolve => void site.requestAnimationFrame(resolve));
    for (let round = 0; round < 20; round++) {
      put(site.document.querySelector('main')!, '<p>Text</p>');
      await Promise.resolve();
    }
    await frames(site);
    expect(asked).to.have.length(1);
  });

  it('looks through a page of 5 000 nodes without embeds in the time of a few plain walks', async () => {
    const text = '<p>Ett <a href="/x#y">stycke</a> med <b>text</b></p><ul><li>Punkt</li></ul>';
    const site = await open(`<main>${text.repeat(500)}</main>`);
    const { document } = site;
    // As many texts as elements.
    expect(document.querySelectorAll('main *')).to.have.length(2500);
    const asked = searches(site);
    await include(site);
    const selector = asked.at(-1) ?? '';
    expect(selector).to.contain('data-civic');
    const observer = new MutationObserver(() => undefined);
    const time = (look: () => unknown): number => {
      const began = performance.now();
      for (let time = 0; time < 50; time++) {
        // Engines remember what they have found until the page changes.
        document.body.append('');
        observer.observe(document, { childList: true, subtree: true });
        look();
      }
      return performance.now() - began;
    };
    // The clocks of engines are coarse and machines have other things to do: the best of ten, in turn with a plain walk.
    let [own, plain] = [Infinity, Infinity];
    for (let round = 0; round < 10; round++) {
      own = Math.min(
        own,
        time(() => {
          for (const found of document.documentElement.querySelectorAll(selector))
            throw new Error(found.outerHTML);
        }),
      );
      plain = Math.min(
        plain,
        time(() => {
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
          while (walker.nextNode());
        }),
      );
    }
    observer.disconnect();
    expect(own / plain).to.be.below(15);
  });
});

describe('the texts of a language', () => {
  /** The files of languages that a page has asked for, by what they hold. */
  const asked = ({ performance }: Site): string[] =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/(languages|en|fi|nb|de|ar|sma|smj|se|fit)-[\w-]+\.js$/.exec(name)?.[1] ?? [])
      .sort();

  const page = (lang: string): string => `<main lang="${lang}">${block}</main>`;

  it('are not asked for on a Swedish page', async () => {
    const site = await open(page('sv-SE'));
    await include(site);
    await allSeen(site);
    expect(asked(site)).to.deep.equal([]);
  });

  for (const [lang, files] of [
    ['fi', ['fi', 'languages']],
    ['sma', ['languages', 'sma']],
    ['tlh', ['languages']],
  ] as const)
    it(`are asked for once, and no other’s: ${lang}`, async () => {
      const site = await open(page(lang) + page(lang));
      await include(site);
      await allSeen(site);
      await until(() => asked(site).length === files.length, files.join());
      await frames(site);
      expect(asked(site)).to.deep.equal(files);
      expect(site.wrong).to.deep.equal([]);
    });
});

describe('a part that cannot be fetched', () => {
  for (const name of ['vision-banner', 'core', 'upgrade'])
    it(`is asked for once more: ${name}`, async () => {
      const key = crypto.randomUUID();
      const site = await open(`<main>${link}</main>`);
      await include(site, {}, `/__test__/flaky/${key}/1/${name}/civic-goals.js`);
      await until(() => elementsIn(site.document).filter(rendered).length, 'the second try');
      expect(await failing(key)).to.have.length(2);
      expect(site.wrong).to.deep.equal([]);
    });

  it('is asked for once more beside elements that are there', async () => {
    const key = crypto.randomUUID();
    const goals = '/stories/krokom/goals.json';
    const site = await open(`<main>${block}<civic-goal-list src="${goals}"></civic-goal-list></main>`);
    await include(site, {}, `/__test__/flaky/${key}/1/goal-list/civic-goals.js`);
    await until(() => elementsIn(site.document).filter(rendered).length === 2, 'both');
    const asked = site.performance.getEntriesByType('resource').filter(({ name }) => /\/core-/.test(name));
    expect(asked).to.have.length(1);
    expect(site.wrong).to.deep.equal([]);
  });

  it('is there for an element that arrives when another has had it at its second try', async () => {
    const key = crypto.randomUUID();
    const site = await open(`<main>${link}</main>`);
    await include(site, {}, `/__test__/flaky/${key}/1/core/civic-goals.js`);
    await until(() => elementsIn(site.document).filter(rendered).length, 'the first');
    const gauge = put(
      site.document.querySelector('main')!,
      '<div data-civic="progress-gauge" data-civic-src="/stories/krokom/goals.json#befolkning"><p>Reserv</p></div>',
    );
    await until(() => elementsIn(gauge).filter(rendered).length, 'the later one');
    expect(site.wrong).to.deep.equal([]);
  });

  it('leaves the fallback, says so once, and is left alone from then on', async () => {
    const key = crypto.randomUUID();
    const site = await open(`<main>${link}</main>`);
    await include(site, {}, `/__test__/flaky/${key}/99/upgrade/civic-goals.js`);
    await until(() => site.wrong.length, 'the message');
    put(site.document.body, link);
    await frames(site);
    expect(site.wrong).to.have.length(1);
    expect(site.wrong[0]).to.contain('warn civic-goals: loading failed');
    expect(await failing(key)).to.have.length(2);
    expect(site.document.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('is not asked for at another address where the page holds the files to hashes', async () => {
    const key = crypto.randomUUID();
    const map = '<script type="importmap">{"integrity":{}}</script>';
    const site = await open(`<main>${link}</main>`, map);
    await include(site, {}, `/__test__/flaky/${key}/99/upgrade/civic-goals.js`);
    await until(() => site.wrong.length, 'the message');
    expect(new Set(await failing(key))).to.have.length(1);
  });
});
