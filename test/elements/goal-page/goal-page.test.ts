import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import '../../../src/elements/goal-page/define.js';
import { sectionNames } from '../../../src/elements/goal-page/goal-page.part.js';
import { GoalPage } from '../../../src/index.js';
import { broken, pages } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { keepsTheContract } from '../../support/contract.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const population = pages.EveryPart.indicators[0]?.title ?? '';

const page = async (data: unknown, attributes = ''): Promise<GoalPage> => {
  const element = await shown<GoalPage>(tag('civic-goal-page', data, '', attributes));
  await until(() => inner(element).every(one => rendered(one)), 'all that stands in it');
  await settled(element);
  return element;
};

/** The elements that it is made of, in their order. */
const inner = (element: Element): Element[] =>
  [...(rendered(element)?.querySelectorAll('*') ?? [])].filter(({ localName }) =>
    localName.startsWith('civic-'),
  );

/** The headings that a visitor reads, with their levels, through all that it is made of. */
const outline = (element: Element): string[] => {
  const base = rendered(element);
  if (!base) return [];
  return [...base.querySelectorAll('h1, h2, h3, h4, h5, h6, *')].flatMap(part => {
    if (part.localName.startsWith('civic-')) return outline(part);
    const isSeen = part.getBoundingClientRect().height > 0;
    return /^h\d$/.test(part.localName) && isSeen ? [`${part.localName} ${textOf(part)}`] : [];
  });
};

const links = (element: Element): HTMLAnchorElement[] => [
  ...(rendered(element)?.querySelectorAll<HTMLAnchorElement>('nav a') ?? []),
];

describe('civic-goal-page', () => {
  keepsTheContract({
    tag: 'civic-goal-page',
    element: GoalPage,
    examples: pages,
    word: 'Målområden',
    document: whole => whole,
    refused: broken,
  });

  it('has what the document has, in one order, under one outline', async () => {
    const element = await page(pages.EveryPart);
    expect(inner(element).map(({ localName }) => localName.replace('civic-', ''))).to.deep.equal([
      'vision-banner',
      'goal-summary',
      'goal-area-list',
      'goal-list',
      'progress-gauge',
      'trend-chart',
      'progress-gauge',
      'peer-comparison',
      'progress-gauge',
      'feedback-prompt',
    ]);
    const levels = outline(element).map(each => Number(each[1]));
    expect(levels[0]).to.equal(2);
    // No level is passed over on the way down, and nothing is named twice by a heading of its own and of what stands in it.
    levels.slice(1).forEach((level, index) => expect(level).to.be.at.most((levels[index] ?? 0) + 1));
    expect(outline(element).filter(each => each.endsWith(population))).to.have.length(1);
  });

  it('lists what it has, each with a link that leads to it', async () => {
    const element = await page(pages.EveryPart);
    const entries = links(element).map(({ textContent, hash }) => [textContent, hash]);
    expect(entries.map(([title]) => title)).to.include.members(['Indikatorer', population]);
    expect(entries.at(-3)?.[1]).to.equal('#civic-goal-page=befolkning');
    for (const link of links(element)) {
      const { focused } = await followed(link);
      expect(focused.textContent).to.equal(link.textContent);
    }
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leads to each indicator by an address of its own, whatever they are called', async () => {
    const titles = [
      'Skolan',
      'Skolan',
      'Skolan',
      '{"title":1}',
      'b64:e30',
      'Vatten \\ud83d',
      'Mål 1/2: a?b&c',
    ];
    const ids = ['goals', 'indicator-3', undefined, undefined, undefined, '\\udc00', undefined];
    const indicators = titles.map((title, index) => ({
      id: ids[index],
      title,
      current: { value: 1, period: '2025' },
    }));
    const element = await page(
      JSON.stringify({ goals: [{ title: 'Fler' }], indicators }).replaceAll('\\\\', '\\'),
    );
    const hashes = links(element).map(({ hash }) => hash);
    expect(new Set(hashes)).to.have.property('size', hashes.length);
    expect(hashes).to.have.length(2 + titles.length);
    const places = hashes.map(hash => {
      const name = decodeURIComponent(hash.replace(/^[^=]*=/, ''));
      return rendered(element)?.querySelectorAll(`[id="page-${CSS.escape(name)}"]`).length;
    });
    expect(places).to.deep.equal(hashes.map(() => 1));
    for (const link of links(element)) await followed(link);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('follows a link to where the address leads already', async () => {
    const element = await page(pages.EveryPart);
    const [first] = links(element);
    if (!first) throw new Error('There is no link.');
    await followed(first);
    scrollTo(0, document.documentElement.scrollHeight);
    first.focus();
    expect((await followed(first)).focused.textContent).to.equal(first.textContent);
    history.replaceState(null, '', location.pathname + location.search);
  });

  /** Where the focus stands after a link has been followed. */
  const followed = async (link: HTMLAnchorElement): Promise<{ focused: Element }> => {
    const root = link.getRootNode() as ShadowRoot;
    link.click();
    const focused = await until(() => {
      const { activeElement } = root;
      return activeElement &&
        activeElement !== link &&
        activeElement.localName !== 'a' &&
        activeElement.textContent === link.textContent
        ? activeElement
        : undefined;
    }, `the focus to follow ${link.hash}`);
    return { focused };
  };

  it('leaves out each part that the page does without', async () => {
    for (const name of [...sectionNames, 'contents']) {
      const element = await page(pages.EveryPart, `without="${name}"`);
      const base = rendered(element);
      const part = name === 'vision' ? 'civic-vision-banner' : name === 'contents' ? 'nav' : `#page-${name}`;
      expect(!!base?.querySelector(part), name).to.equal(false);
      expect(links(element).map(({ hash }) => hash)).not.to.include(`#civic-goal-page=${name}`);
      element.without = '';
      await until(() => rendered(element)?.querySelector(part), `${name} again`);
    }
  });

  it('shows the areas without their goals where these have a list of their own', async () => {
    const element = await page(pages.EveryPart);
    const areas = inner(element).find(({ localName }) => localName === 'civic-goal-area-list');
    expect(!!(areas && rendered(areas)?.querySelector('details'))).to.equal(false);
    const alone = await page(pages.EveryPart, 'without="goals"');
    const list = inner(alone).find(({ localName }) => localName === 'civic-goal-area-list');
    expect(!!(list && rendered(list)?.querySelector('details'))).to.equal(true);
  });

  it('is called by whose it is where there is no vision', async () => {
    expect(outline(await page(pages.WithoutVision))[0]).to.equal('h2 Skarviks kommun');
    const bare = await page({ goals: [{ title: 'x' }], indicators: [{ title: 'y', current: 1 }] });
    expect(outline(bare)).to.deep.equal(['h2 Innehåll', 'h2 Mål', 'h2 Indikatorer', 'h3 y']);
  });

  it('says how it goes only where it is said, or a goal has been judged', async () => {
    const names = async (data: unknown): Promise<string[]> =>
      inner(await page(data)).map(one => one.localName);
    expect(await names({ goals: [{ title: 'x' }] })).to.deep.equal(['civic-goal-list']);
    expect(await names(pages.WithoutVision)).not.to.include('civic-goal-summary');
    expect(await names({ goals: [{ title: 'x', judgement: { assessment: 'met' } }] })).to.include(
      'civic-goal-summary',
    );
  });

  it('takes relative addresses from where the document is', async () => {
    const element = inPage('<civic-goal-page src="/stories/krokom/goals.json"></civic-goal-page>')
      .firstElementChild as GoalPage;
    await until(() => rendered(element) && inner(element).every(one => rendered(one)), 'all of it');
    const [banner] = inner(element);
    const chosen = (): string | undefined => (banner && rendered(banner))?.querySelector('img')?.currentSrc;
    expect(await until(chosen, 'a picture to be chosen')).to.contain('/stories/krokom/');
    await settled(element);
  });

  it('stands when one of its parts is wrong, and says which', async () => {
    const said = allowConsole(/./);
    const element = await shown<GoalPage>(
      tag('civic-goal-page', { ...pages.EveryPart, vision: { statement: 7 } }),
    );
    await until(() => said.some(line => /civic-vision-banner/.test(line)), 'the word of it');
    await settled(element);
    expect(spoken(element)).to.contain('Indikatorer');
  });

  it('shows any of the parts by themselves, and nothing where there are none', async () => {
    allowConsole(/./);
    const keys = ['vision', 'goalAreas', 'goals', 'indicators', 'summary', 'feedback'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...keys], { minLength: 1 }), async chosen => {
        const data = Object.fromEntries(chosen.map(key => [key, pages.EveryPart[key]]));
        const element = await page(data);
        const parts = inner(element).map(({ localName }) => localName);
        expect(parts.includes('civic-vision-banner')).to.equal(chosen.includes('vision'));
        expect(parts.includes('civic-trend-chart')).to.equal(chosen.includes('indicators'));
        expect(parts.includes('civic-feedback-prompt')).to.equal(chosen.includes('feedback'));
        expect(parts.includes('civic-goal-area-list')).to.equal(chosen.includes('goalAreas'));
        expect(new Set(links(element).map(({ hash }) => hash)).size).to.equal(links(element).length);
      }),
      { numRuns: 20 },
    );
  });
});
