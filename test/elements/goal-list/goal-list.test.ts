import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/goal-list/define.js';
import { GoalList } from '../../../src/index.js';
import { broken, goals, krokom, municipality } from '../../fixtures/examples.js';
import { keepsTheContract } from '../../support/contract.js';
import { expectConsole } from '../../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const list = (data: unknown, attributes = ''): Promise<GoalList> =>
  shown<GoalList>(tag('civic-goal-list', data, '', attributes));

const rows = (element: Element): Element[] => [...(rendered(element)?.querySelectorAll('.goals > li') ?? [])];

describe('civic-goal-list', () => {
  keepsTheContract({
    tag: 'civic-goal-list',
    element: GoalList,
    examples: goals,
    word: 'Stärka samernas kultur och språk',
    document: part => ({ organization: { name: 'Krokoms kommun' }, vision: { statement: 'x' }, goals: part }),
    refused: broken,
  });

  it('lists Krokom’s twelve goals, in a real list', async () => {
    const element = await list(krokom);
    expect(rows(element)).to.have.length(12);
    expect(rendered(element)?.querySelector('ul')?.getAttribute('role')).to.equal('list');
    expect(rendered(element)?.querySelector('h2')?.textContent).to.equal('Förändringsmål 2019');
  });

  it('shows a gauge for the two goals that have an indicator, and for no other', async () => {
    const element = await list(krokom);
    const gauges = [...(rendered(element)?.querySelectorAll('civic-progress-gauge') ?? [])];
    for (const gauge of gauges) await until(() => rendered(gauge));
    expect(gauges.map(gauge => spoken(gauge).replace(/ \d+ \d+(?= invånare$)/, ''))).to.deep.equal([
      'Antal invånare Ska öka 14 925 invånare 2018. Målet är 16 000 till 2030. Kan inte bedömas det är för tidigt att säga egen beräkning Så är det räknat',
      'Behöriga pedagoger på förskola och fritidshem Ska öka Inget resultat ännu. Målet är 50 %.',
    ]);
  });

  it('says the direction of a goal without a number in words, and shows no number, bar or "0 %"', async () => {
    const element = await list(krokom);
    const said = rows(element)
      .filter(row => !row.querySelector('civic-progress-gauge'))
      .map(row => row.textContent.replace(/\s+/g, ' ').trim());
    expect(said.filter(text => text.endsWith('Ska öka'))).to.have.length(4);
    expect(said.filter(text => text.endsWith('Ska minska'))).to.have.length(1);
    expect(said.join(' ')).not.to.match(/\d/);
  });

  it('lets a goal without direction just stand', async () => {
    const [last] = rows(await list(krokom)).slice(-1);
    expect(last?.textContent.replace(/\s+/g, ' ').trim()).to.equal('Stärka samernas kultur och språk');
  });

  it('says every field of a goal', async () => {
    const said = spoken(await list(goals.EveryField));
    for (const words of [
      '2024–2026',
      'Alla elever ska nå målen i skolan Effektmål',
      'Barn- och utbildningsnämnden och Kommunstyrelsen 2026 Globala målen: 4 God utbildning för alla (4.1), 10 Minskad ojämlikhet',
      'Målet gäller elever i årskurs 9',
      'Prognos: Delvis uppnått Väntas uppnås Utvecklas åt rätt håll',
      'Uppdrag (3) Inför läxhjälp i alla skolor Pågår Rektorerna senast 30 juni 2025',
      'Se över skolskjutsen Klart Rapporten är klar.',
      'Bygg om biblioteket Försenat',
      'Delmål (2) Frånvaron ska minska Processmål Ska minska Kan inte bedömas Utvecklingen är okänd',
      'Utfall: Inte uppnått Osäkert om det uppnås Utvecklas åt fel håll',
      'Tryggheten ska vara hög Ska hållas på samma nivå',
    ])
      expect(said).to.contain(words);
  });

  it('does not say the years twice', async () => {
    expect(rendered(await list(krokom))?.querySelector('.period')).to.equal(null);
    expect(
      rendered(await list({ title: 'Mål', period: '2022/2026', goals: [{ title: 'x' }] }))?.querySelector(
        '.period',
      )?.textContent,
    ).to.equal('2022–2026');
  });

  it('gives no two states the same shape, whatever the scale; what is not known is dashed, and nothing else', async () => {
    const judgements = [
      ...['met', 'partly-met', 'not-met', 'not-assessed'].map(assessment => ({ assessment })),
      ...['will-be-met', 'uncertain', 'will-not-be-met', 'not-assessed'].map(outlook => ({ outlook })),
      ...['improving', 'unchanged', 'worsening', 'unknown'].map(trend => ({ trend })),
    ];
    const element = await list({ goals: judgements.map(judgement => ({ title: 'x', judgement })) });
    const marks = [...(rendered(element)?.querySelectorAll('.state') ?? [])];
    expect(marks).to.have.length(12);
    const lineOf = (mark: Element): string => {
      const path = mark.querySelector('path');
      return path ? getComputedStyle(path).strokeDasharray : '';
    };
    const dashed = marks.filter(mark => !/^(none)?$/.test(lineOf(mark)));
    expect(dashed.map(mark => textOf(mark))).to.deep.equal([
      'Kan inte bedömas',
      'Går inte att säga om det uppnås',
      'Utvecklingen är okänd',
    ]);
    const shapes = marks.map(mark => mark.querySelector('path')?.getAttribute('d'));
    // Of what is not known there is one shape for all.
    expect(new Set(shapes).size).to.equal(10);
    expect(new Set(marks.map(mark => textOf(mark))).size).to.equal(12);
  });

  it('tells states apart where a page has no colours of its own', async function () {
    if (!(await executeServerCommand('emulate-features', { 'forced-colors': 'active' }))) this.skip();
    try {
      const element = await list(goals.EveryField);
      const colors = [...(rendered(element)?.querySelectorAll('.shape') ?? [])].map(
        shape => getComputedStyle(shape).color,
      );
      expect(new Set(colors).size).to.equal(1);
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });

  it('takes a bare array of goals for a document’s where the document has other parts, and says nothing of those', async () => {
    for (const part of [
      { organization: { name: 'Krokoms kommun' } },
      { updated: '2026-02-22' },
      { vision: { statement: 'x' } },
      { indicators: [{ title: 'y', current: 1 }] },
      { summary: { counts: { met: 1 } } },
      { feedback: { endpoint: '/svar' } },
      { versions: [{ date: '2024-12-31', href: '/goals-2024.json' }] },
    ])
      expect(spoken(await list({ ...part, goals: [{ title: 'Läsa' }] }))).to.equal('Läsa');
  });

  it('shows, from a whole document, the goals of each area under the area’s title', async () => {
    const element = await list({
      goals: [{ title: 'För sig' }],
      goalAreas: { areas: [{ title: 'Skola', goals: [{ title: 'Läsa' }] }, { title: 'Tom' }] },
    });
    expect(spoken(element)).to.equal('För sig Skola Läsa');
    expect(rendered(element)?.querySelector('h2')?.textContent).to.equal('Skola');
    expect(spoken(await list({ goalAreas: [{ title: 'Skola', goals: [{ title: 'Läsa' }] }] }))).to.equal(
      'Skola Läsa',
    );
  });

  it('shows a goal without an indicator that it refers to in vain, and hints at it', async () => {
    const said = expectConsole(/info: <civic-goal-list>/);
    const element = await list({ goals: { goals: [{ title: 'x', indicators: ['borta'] }] }, indicators: [] });
    expect(spoken(element)).to.equal('x');
    await until(() => said.length);
    expect(said.join()).to.contain(
      'goals.goals[0].indicators[0]: Ingen indikator i dokumentet har id "borta"',
    );
  });

  it('links a goal that has a page of its own', async () => {
    const [first] = rows(await list(goals.EveryField));
    expect(first?.querySelector('a')?.href).to.equal('https://example.com/skola');
  });

  it('shows five thousand goals', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      title: `Mål ${index}`,
      direction: 'increase' as const,
    }));
    const element = document.createElement('civic-goal-list');
    element.data = { goals: many };
    document.body.append(element);
    await until(() => rendered(element));
    expect(rows(element)).to.have.length(5000);
    element.remove();
  });

  it('shows the first ten thousand rows of more, sub-goals and areas counted, and says so', async () => {
    const said = expectConsole(/info: <civic-goal-list>/);
    const some = (count: number) => Array.from({ length: count }, () => ({ title: 'x' }));
    const element = document.createElement('civic-goal-list');
    element.data = {
      goals: { goals: [{ title: 'med delmål', goals: some(5000) }, ...some(3000)] },
      goalAreas: { areas: [{ title: 'Område', goals: some(4000) }] },
    };
    document.body.append(element);
    await until(() => rendered(element)?.querySelector('.first-rows'), 'the sentence');
    const titles = rendered(element)?.querySelectorAll('.goal-title').length;
    const sentence = textOf(rendered(element)?.querySelector('.first-rows') ?? null);
    element.remove();
    expect(titles).to.equal(10_000);
    expect(sentence).to.equal('Här visas de första 10\u00A0000 av 12\u00A0001.');
    expect(said.join()).to.contain('Listan har 12001 rader; bara de första 10 000 visas.');
  });

  describe('a list that can be narrowed down', () => {
    const field = (element: Element, selector: string): HTMLElement => {
      const found = rendered(element)?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    const choose = (element: Element, name: string, value: string): void => {
      const select = field(element, `select[name=${name}]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const write = (element: Element, text: string): void => {
      const input = field(element, 'input[type=search]') as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const seen = (element: Element): string[] =>
      [...(rendered(element)?.querySelectorAll<HTMLElement>('.goals > .goal') ?? [])]
        .filter(row => row.checkVisibility())
        .map(row => textOf(row.querySelector('.goal-title')));
    const hits = (element: Element): string =>
      textOf(field(element, '[role=status]')).replace(/\u00A0/g, ' ');
    const labels = (element: Element): (string | undefined)[] =>
      [...(rendered(element)?.querySelectorAll('.filters label') ?? [])].map(label =>
        [...label.childNodes].map(node => (node instanceof Text ? node.data.trim() : '')).join(''),
      );

    it('is calm where there is nothing to choose between: Krokom’s twelve goals', async () => {
      expect(rendered(await list(krokom))?.querySelector('.filters')).to.equal(null);
      const few = goals.Many.goals.slice(0, 5);
      expect(rendered(await list({ goals: few }))?.querySelector('.filters')).to.equal(null);
    });

    it('offers each field that has at least two values, and a search from twenty goals on', async () => {
      const names = async (data: unknown): Promise<string[]> =>
        [
          ...(rendered(await list(data))?.querySelectorAll<HTMLInputElement>('.filters :is(input, select)') ??
            []),
        ].map(({ name, type }) => name || type);
      expect(await names(municipality)).to.deep.equal(['search', 'area', 'kind', 'owner', 'judgement']);
      expect(await names({ goals: goals.Many.goals.slice(0, 19) })).to.deep.equal([
        'kind',
        'owner',
        'judgement',
      ]);
      expect(await names({ goals: goals.Many.goals.slice(0, 6) })).to.deep.equal(['kind', 'judgement']);
      const bare = Array.from({ length: 20 }, (_, index) => ({ title: `Mål ${index}` }));
      expect(await names({ goals: bare })).to.deep.equal(['search']);
      expect(await names({ goals: bare.slice(1) })).to.deep.equal([]);
    });

    it('shows the goals that match all that is chosen, and says how many', async () => {
      const element = await list(municipality);
      expect(hits(element)).to.equal('');
      choose(element, 'area', 'Trygghet för alla');
      expect(hits(element)).to.equal('6 av 24 mål visas.');
      expect(rendered(element)?.querySelectorAll('.group:not([hidden])')).to.have.length(1);
      choose(element, 'judgement', 'met');
      expect(seen(element)).to.deep.equal(['Fler ska cykla till arbetet (3.3)']);
      choose(element, 'kind', 'process');
      expect(hits(element)).to.equal('Inga mål stämmer med urvalet.');
      expect(seen(element)).to.deep.equal([]);
    });

    it('orders judgements from the best, and names them as elsewhere', async () => {
      const options = [
        ...(field(await list(goals.Many), 'select[name=judgement]') as HTMLSelectElement).options,
      ];
      expect(options.map(({ text }) => text)).to.deep.equal([
        'Alla',
        'Uppnått',
        'Delvis uppnått',
        'Inte uppnått',
        'Kan inte bedömas',
      ]);
    });

    it('finds a goal by what its only indicator comes to', async () => {
      const reached = { title: 'x', current: 5, target: { min: 4 } };
      const missed = { title: 'y', current: 3, target: { min: 4 } };
      const element = await list({
        goals: [reached, missed, reached, missed, missed, missed].map((indicator, index) => ({
          title: `Mål ${index}`,
          indicators: [indicator],
        })),
      });
      choose(element, 'judgement', 'met');
      expect(seen(element)).to.deep.equal(['Mål 0', 'Mål 2']);
    });

    it('searches titles, texts, owners, sub-goals and assignments, all words, whatever case and accents', async () => {
      const element = await list(municipality);
      write(element, '  CYKLA social');
      expect(seen(element)).to.deep.equal(['Fler ska cykla till arbetet (3.3)']);
      write(element, 'långtids 2.2');
      expect(seen(element)).to.deep.equal(['Sjukfrånvaron ska minska (2.2)']);
      // å is a letter of its own; é is an e.
      write(element, 'langtids');
      expect(seen(element)).to.deep.equal([]);
      write(element, 'ärbété'.slice(1));
      expect(seen(element)).to.have.length(4);
      write(element, '');
      expect(seen(element)).to.have.length(24);
      expect(hits(element)).to.equal('');
    });

    it('is worked with the keyboard alone, and all comes back', async () => {
      const element = await list(municipality);
      (field(element, 'input[type=search]') as HTMLInputElement).focus();
      await sendKeys({ type: 'ensamheten' });
      expect(hits(element)).to.equal('4 av 24 mål visas.');
      await sendKeys({ press: 'Enter' });
      expect(seen(element)).to.have.length(4);
      const button = field(element, '.filters button') as HTMLButtonElement;
      expect(textOf(button)).to.equal('Visa alla');
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect(seen(element)).to.have.length(24);
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'input[type=search]'));
      expect(button.checkVisibility()).to.equal(false);
    });

    it('keeps the choice when the language changes, and says it in the new one', async () => {
      const element = await list(municipality);
      choose(element, 'owner', 'Socialnämnden');
      element.lang = 'en';
      await until(() => hits(element) === '6 of 24 goals shown.', 'English');
      expect(seen(element)).to.have.length(6);
      expect(labels(element)).to.contain('Responsible');
    });

    it('marks the language of the values, not of its own words', async () => {
      const element = await list(municipality, 'lang="en"');
      await until(() => rendered(element)?.getAttribute('lang') === 'en');
      const [all, first] = (field(element, 'select[name=owner]') as HTMLSelectElement).options;
      expect([all?.lang, first?.lang]).to.deep.equal(['', 'sv']);
    });

    it('narrows a thousand goals down without drawing a row anew', async () => {
      const element = await list({
        goals: Array.from({ length: 1000 }, (_, index) => ({
          ...goals.Many.goals[index % 24],
          id: `m${index}`,
        })),
      });
      await until(() => rows(element).length === 1000, 'a thousand rows');
      const drawn = rows(element);
      const observer = new MutationObserver(() => undefined);
      observer.observe(rendered(element) as Element, { childList: true, subtree: true });
      for (const word of ['cykla', 'maten', 'bygglov', 'ensamheten', '']) {
        write(element, word);
        await settled(element);
        expect(rows(element), word).to.deep.equal(drawn);
      }
      // The words about how many there are may be written anew for each word, and nothing a row.
      const written = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
      expect(written.length).to.be.below(50);
    });
  });

  describe('a list of hundreds', () => {
    const hundreds = (count = 600) => ({
      goals: Array.from({ length: count }, (_, index) => ({
        id: `m${index}`,
        title: `Mål ${index}`,
        owners: [['Kommunstyrelsen', 'Barnnämnden', 'Socialnämnden'][index % 3]],
      })),
    });
    const choose = (element: Element, value: string): void => {
      const select = rendered(element)?.querySelector<HTMLSelectElement>('select[name=owner]');
      if (select) select.value = value;
      select?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const all = (element: Element): HTMLElement[] => rows(element) as HTMLElement[];
    const standing = (element: Element): string[] =>
      all(element)
        .filter(row => row.checkVisibility({ visibilityProperty: true }) && row.offsetHeight > 0)
        .map(row => textOf(row.querySelector('.goal-title')));
    const inWindow = (element: Element): string[] =>
      all(element)
        .filter(row => {
          const { top, height } = row.getBoundingClientRect();
          return height > 0 && top < innerHeight;
        })
        .map(row => textOf(row.querySelector('.goal-title')));
    const titles = (from: number, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `Mål ${from + 3 * index}`);
    const hits = (element: Element): string => textOf(rendered(element)?.querySelector('.hits') ?? null);
    const whole = (element: Element, count: number): Promise<unknown> =>
      until(() => standing(element).length === count, `${count} rows`);

    it('shows at once what the window has room for, and the rest in the frames after', async () => {
      const element = await list(hundreds());
      scrollTo(0, 0);
      choose(element, 'Barnnämnden');
      expect(hits(element)).to.equal('200 av 600 mål visas.');
      const first = inWindow(element);
      expect(first).to.have.length.above(1);
      expect(first).to.deep.equal(titles(1, first.length));
      expect(standing(element)).to.have.length.above(200);
      await whole(element, 200);
      expect(standing(element)).to.deep.equal(titles(1, 200));
      expect(all(element).filter(row => row.hidden)).to.have.length(400);

      choose(element, '');
      expect(hits(element)).to.equal('');
      const again = inWindow(element);
      expect(again).to.deep.equal(again.map((_, index) => `Mål ${index}`));
      expect(standing(element)).to.have.length.below(600);
      await whole(element, 600);
    });

    it('does as it is told last, whatever was under way', async () => {
      const element = await list(hundreds());
      choose(element, 'Barnnämnden');
      choose(element, 'Socialnämnden');
      await new Promise(requestAnimationFrame);
      choose(element, '');
      choose(element, 'Kommunstyrelsen');
      await whole(element, 200);
      await settled(element);
      expect(standing(element)).to.deep.equal(titles(0, 200));
    });

    it('has all rows as they should be before it is printed', async () => {
      const element = await list(hundreds());
      choose(element, 'Barnnämnden');
      dispatchEvent(new Event('beforeprint'));
      expect(standing(element)).to.deep.equal(titles(1, 200));
      choose(element, '');
      dispatchEvent(new Event('beforeprint'));
      expect(standing(element)).to.have.length(600);
    });

    it('leaves nothing of a hidden row to read, to reach or to see', async () => {
      const element = await list(hundreds(300));
      const height = element.offsetHeight;
      choose(element, 'Barnnämnden');
      dispatchEvent(new Event('beforeprint'));
      const hidden = all(element).filter(row => row.hidden);
      expect(hidden).to.have.length(200);
      for (const row of hidden) expect(row.offsetHeight).to.equal(0);
      const ratio = element.offsetHeight / height;
      expect(ratio).to.be.within(0.3, 0.4);
      getSelection()?.selectAllChildren(element);
      expect(String(getSelection())).not.to.contain('Mål 0');
      getSelection()?.removeAllRanges();
    });

    it('takes the visitor to a goal that has not come back yet', async () => {
      const element = await list(hundreds());
      choose(element, 'Barnnämnden');
      location.hash = '#goal-m599';
      await until(() => textOf(element.shadowRoot?.activeElement ?? null) === 'Mål 599', 'the goal');
      expect(standing(element)).to.have.length(600);
      expect(element.shadowRoot?.activeElement?.getBoundingClientRect().top).to.be.within(0, innerHeight);
      history.replaceState(null, '', location.pathname + location.search);
      scrollTo(0, 0);
    });

    it('hides and shows whole areas, and their rows with them', async () => {
      const { goals: some } = hundreds();
      const areas = ['Skola', 'Vård', 'Natur'].map((title, index) => ({
        title,
        goals: some
          .slice(200 * index, 200 * (index + 1))
          .map(goal => ({ ...goal, owners: [`Nämnd ${index}`] })),
      }));
      const element = await list({ goalAreas: { areas } });
      const groups = (): string[] =>
        [
          ...(rendered(element)?.querySelectorAll<HTMLElement>('.group:not([hidden]) .group-title') ?? []),
        ].map(title => textOf(title));
      choose(element, 'Nämnd 1');
      expect(groups()).to.deep.equal(['Vård']);
      await whole(element, 200);
      choose(element, 'Nämnd 2');
      await until(() => groups().join() === 'Natur', 'the other area');
      await whole(element, 200);
      choose(element, '');
      await whole(element, 600);
      expect(groups()).to.deep.equal(['Skola', 'Vård', 'Natur']);
    });
  });

  describe('a goal’s address on the page', () => {
    const focused = (element: Element): string => textOf(element.shadowRoot?.activeElement ?? null);
    afterEach(() => {
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('takes the visitor to the goal when the page comes, and when the address changes', async () => {
      history.replaceState(null, '', '#goal-4-6');
      const element = await list(municipality);
      await until(() => focused(element) === 'Ensamheten bland äldre ska minska (4.6)', 'the goal');
      expect(Math.abs(element.shadowRoot?.activeElement?.getBoundingClientRect().top ?? 1e9)).to.be.below(
        innerHeight,
      );
      location.hash = '#goal-1-1';
      await until(() => focused(element) === 'Fler elever ska nå målen i skolan (1.1)', 'the other goal');
      expect(scrollY).to.be.below(800);
      scrollTo(0, 0);
    });

    it('opens what the goal stands in, and shows it though the list has been narrowed down', async () => {
      const element = await list(municipality);
      const search = rendered(element)?.querySelector<HTMLInputElement>('input[type=search]');
      if (search) search.value = 'cykla';
      search?.dispatchEvent(new Event('input', { bubbles: true }));
      location.hash = '#goal-3-a';
      await until(() => focused(element) === 'Långtidssjukskrivna ska få stöd', 'the sub-goal');
      expect(element.shadowRoot?.activeElement?.checkVisibility()).to.equal(true);
      expect(rendered(element)?.querySelectorAll('.goal[hidden]')).to.have.length(0);
      scrollTo(0, 0);
    });

    it('opens the area that the goal stands in', async () => {
      await import('../../../src/elements/goal-area-list/define.js');
      const areas = inPage(tag('civic-goal-area-list', municipality)).firstElementChild;
      await until(() => areas && rendered(areas));
      location.hash = '#goal-2-3';
      const inner = await until(() =>
        [...(areas?.shadowRoot?.querySelectorAll('civic-goal-list') ?? [])].find(
          each => focused(each) === 'Fler ska cykla till arbetet (2.3)',
        ),
      );
      expect(inner.closest('details')?.open).to.equal(true);
      expect(areas?.shadowRoot?.querySelectorAll('details[open]')).to.have.length(1);
      scrollTo(0, 0);
    });

    it('leaves an id alone that the page has itself, and one that no list has', async () => {
      const place = inPage(`<p id="goal-1-1">Sidans eget</p>${tag('civic-goal-list', municipality)}`);
      const element = place.lastElementChild as GoalList;
      await until(() => rendered(element));
      for (const hash of ['#goal-1-1', '#goal-borta', '#goal-%E0%A4', '#goal-']) {
        location.hash = hash;
        // What would go there has come by then.
        await import('../../../src/base/go-to-address.js');
        await settled(element);
        expect(focused(element), hash).to.equal('');
      }
    });

    it('takes the visitor to the first of two lists that show the goal', async () => {
      const place = inPage(tag('civic-goal-list', municipality) + tag('civic-goal-list', municipality));
      const [first, second] = [...place.children] as GoalList[];
      await until(() => second && rendered(second));
      location.hash = '#goal-1-2';
      await until(() => first && focused(first), 'the first');
      expect(second && focused(second)).to.equal('');
      scrollTo(0, 0);
    });
  });
});
