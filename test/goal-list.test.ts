import { expect } from 'chai';
import '../src/elements/goal-list/define.js';
import { GoalList } from '../src/index.js';
import { broken, goals, krokom } from './fixtures/examples.js';
import { keepsTheContract } from './support/contract.js';
import { rendered, shown, spoken, tag, textOf, until } from './support/fixture.js';

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
      'Barn- och utbildningsnämnden och Kommunstyrelsen 2026 Globala målen: 4, 4.1 och 10',
      'Målet gäller elever i årskurs 9',
      'Prognos: Delvis uppnått Väntas uppnås Utvecklas åt rätt håll',
      'Uppdrag Inför läxhjälp i alla skolor Pågår Rektorerna senast 30 juni 2025',
      'Se över skolskjutsen Klart Rapporten är klar.',
      'Bygg om biblioteket Försenat',
      'Delmål Frånvaron ska minska Processmål Ska minska Kan inte bedömas Utvecklingen är okänd',
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

  it('gives no two signs the same shape', async () => {
    const shapes = await Promise.all(
      ['met', 'partly-met', 'not-met', 'not-assessed'].map(async assessment => {
        const element = await list({ goals: [{ title: 'x', judgement: { assessment } }] });
        return rendered(element)?.querySelector('.shape')?.innerHTML;
      }),
    );
    expect(new Set(shapes).size).to.equal(4);
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
    const { info } = console;
    const said: string[] = [];
    console.info = (...words: unknown[]) => void said.push(words.map(String).join(' '));
    const element = await list({ goals: { goals: [{ title: 'x', indicators: ['borta'] }] }, indicators: [] });
    expect(spoken(element)).to.equal('x');
    await until(() => said.length);
    expect(said.join()).to.contain(
      'goals.goals[0].indicators[0]: Ingen indikator i dokumentet har id "borta"',
    );
    console.info = info;
  });

  it('links a goal that has a page of its own', async () => {
    const [first] = rows(await list(goals.EveryField));
    expect(first?.querySelector('a')?.href).to.equal('https://example.com/skola');
  });

  it('shows five thousand goals', async function () {
    this.timeout(20_000);
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

  it('shows the first ten thousand rows of more, sub-goals and areas counted, and says so', async function () {
    this.timeout(60_000);
    const { info } = console;
    const said: string[] = [];
    console.info = (...words: unknown[]) => void said.push(words.map(String).join(' '));
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
    console.info = info;
    expect(titles).to.equal(10_000);
    expect(sentence).to.equal('Här visas de första 10\u00A0000 av 12\u00A0001.');
    expect(said.join()).to.contain('Listan har 12001 rader; bara de första 10 000 visas.');
  });
});
