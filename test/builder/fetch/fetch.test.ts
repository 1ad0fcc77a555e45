/** Fetching from Kolada in the builder, where the page's owner allows it: what is asked, what is shown, and what becomes of the document. */
import { expect } from 'chai';
import { isForbidden, koladaAddress } from '../../../src/builder/fetch/allowed-service.js';
import { putMeasures } from '../../../src/builder/fetch/put-measures.js';
import { checked, drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';
import { problems } from '../../support/contract.js';
import { until } from '../../support/fixture.js';

const base = 'https://kolada.example/v3/';
const measures = [
  {
    id: 'N01951',
    title: 'Invånare 31/12, antal',
    description: 'Folkmängd den 31 december.',
    publ_period: '2025',
  },
  { id: 'N00941', title: 'Invånare som upplever sig trygga, andel (%)', description: 'Ord '.repeat(200) },
  { id: 'N09999', title: 'Invånare utan siffror, antal' },
];
const places = [
  { id: '2309', title: 'Krokom' },
  { id: '0180', title: 'Stockholm' },
  { id: '0001', title: 'Region Stockholm' },
  { id: '1480', title: 'Nästköping' },
  { id: '1481', title: 'Nästhamn' },
];
const figure = (period: number, value: number | null, status = ''): object => ({
  kpi: 'N01951',
  municipality: '2309',
  period,
  values: [{ gender: 'T', count: 1, status, value, isdeleted: false }],
});
const figures = [figure(2022, null), figure(2023, 15595), figure(2024, 15612), figure(2025, 15640)];

interface Asked {
  readonly path: string;
  readonly options: RequestInit;
}

/** Kolada in the place of the network. */
const answerAsKolada = (answer: (path: string) => unknown): Asked[] => {
  const asked: Asked[] = [];
  globalThis.fetch = async (address, options = {}) => {
    const path = decodeURIComponent((address as string).slice(base.length));
    asked.push({ path, options });
    const body = await answer(path);
    return body instanceof Response ? body : new Response(JSON.stringify({ values: body, next_url: null }));
  };
  return asked;
};

const kolada = (path: string): unknown => {
  const [, kind = '', title] = /^([a-z_]+)\?title=([^&]*)/.exec(path) ?? [];
  const named = (rows: readonly { readonly title: string }[]): unknown =>
    rows.filter(row => row.title.toLowerCase().includes((title ?? '').toLowerCase()));
  if (kind === 'kpi') return named(measures);
  if (kind === 'municipality') return named(places);
  const [, of, ids = ''] = /^(kpi|municipality)\/(.*)$/.exec(path) ?? [];
  if (of) return (of === 'kpi' ? measures : places).filter(({ id }) => ids.split(',').includes(id));
  const [, kpis = '', municipality] = /^data\/kpi\/(.*)\/municipality\/(\d+)/.exec(path) ?? [];
  return municipality === '2309' && kpis.includes('N01951') ? figures : [];
};

const { fetch } = globalThis;
afterEach(() => void (globalThis.fetch = fetch));

const type = async (page: Page, selector: string, text: string): Promise<void> => {
  const field = page.input(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
};
const summaryOf = (page: Page): string => page.one('#fetch-summary').textContent.trim();
const found = (page: Page): Promise<unknown> =>
  until(() => !/^(Söker …)?$/.test(summaryOf(page)), 'what came of the search');

const opened = async (given?: object): Promise<Page> => {
  const page = await openBuilder(given ? undefined : 'progress-gauge', 'sv', `kolada=${base}`);
  if (given) {
    page.area('#paste').value = JSON.stringify(given);
    await page.press('Gå vidare med det här');
  }
  await page.press('Hämta från Kolada');
  return page;
};
const search = async (page: Page, place: string, words: string): Promise<void> => {
  await type(page, '#fetch-place', place);
  await type(page, '#fetch-words', words);
  await page.press('Sök');
};
const tick = async (page: Page, kpi: string): Promise<void> => {
  page.input(`#measure-${kpi}`).click();
  await until(
    () =>
      /siffr|Måttet|gick inte/.test(page.one(`li:has(#measure-${kpi}) .measure-outcome`).textContent) &&
      !page.one(`li:has(#measure-${kpi}) .measure-outcome`).textContent.includes('Hämtar'),
    'the figures',
  );
};

describe('what the page’s owner allows', () => {
  const place = document.createElement('div');
  for (const [sources, address] of [
    ['', undefined],
    ['kolada', 'https://api.kolada.se/v3/'],
    ['scb kolada', 'https://api.kolada.se/v3/'],
    ['kolada=https://www.krokom.example/kolada/v3', 'https://www.krokom.example/kolada/v3/'],
    ['kolada=/kolada/v3/', new URL('/kolada/v3/', location.href).href],
    ['kolada=ftp://kolada.example/', undefined],
    ['koladas', undefined],
  ] as const)
    it(`is read of "${sources}"`, () => {
      place.dataset['sources'] = sources;
      expect(koladaAddress(place)).to.equal(address);
    });

  it('is not asked for anything, and has no button, where nothing is allowed', async () => {
    const page = await openBuilder('progress-gauge');
    expect(page.place.querySelector('#fetch-kolada')).to.equal(null);
  });

  it('is told where the page’s own policy forbids it', () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    for (const [policy, forbidden] of [
      ["connect-src 'none'", true],
      ["default-src 'self'; connect-src https://kolada.example", false],
      ['connect-src https://kolada.example/v3/', false],
      ['connect-src https://other.example', true],
      ["img-src 'self'", false],
      ["connect-src 'self'", true],
      ['connect-src *', false],
    ] as const) {
      // In a document that is not shown it is held to nothing.
      meta.content = policy;
      const other = document.implementation.createHTMLDocument();
      other.head.append(meta);
      expect(isForbidden(base, other), policy).to.equal(forbidden);
    }
  });
});

describe('fetching from Kolada', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('searches, shows the figures of what is ticked, and takes them in as indicators', async () => {
    const asked = answerAsKolada(kolada);
    const page = await opened();
    expect(document.activeElement?.id).to.equal('step-heading');
    await search(page, 'krokom', 'invånare');
    await found(page);
    expect(summaryOf(page)).to.contain('3 mått för Krokom (2309)');
    await tick(page, 'N01951');
    expect(page.one('.fetched').textContent).to.equal('3 siffror, 2023–2025. Den senaste är 15\u00a0640.');
    await tick(page, 'N09999');
    expect(page.one('.measures .fault').textContent).to.contain('inga siffror för den kommunen');
    await checked();
    expect(await problems(page.place)).to.deep.equal([]);
    await page.press('Ta in 1 mått');
    const [indicator] = page.builder.document['indicators'] as object[];
    expect(indicator).to.deep.include({
      title: 'Invånare 31/12, antal',
      decimals: 0,
      series: [
        { period: '2023', value: 15595 },
        { period: '2024', value: 15612 },
        { period: '2025', value: 15640 },
      ],
      from: { type: 'kolada', kpi: 'N01951', municipality: '2309' },
    });
    expect(indicator).to.have.nested.property('source.name', 'Kolada');
    expect(indicator).not.to.have.property('direction');
    expect(page.input('[id="f-indicators[0].title"]').value).to.equal('Invånare 31/12, antal');
    await page.press('Ångra');
    expect(page.builder.document).to.deep.equal({});
    // Nothing but what was searched for, and nothing of who asks.
    expect(asked.map(({ path }) => path.replace(/&per_page=.*|\?per_page.*/, ''))).to.deep.equal([
      'municipality?title=krokom',
      'kpi?title=invånare',
      'kpi/N01951',
      'data/kpi/N01951/municipality/2309',
      'kpi/N09999',
      'data/kpi/N09999/municipality/2309',
    ]);
    for (const { options } of asked)
      expect(options).to.deep.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('asks which municipality is meant, and takes one of just that name', async () => {
    answerAsKolada(kolada);
    const page = await opened();
    await search(page, 'stockholm', 'invånare');
    await found(page);
    expect(summaryOf(page)).to.contain('Stockholm (0180)');
    await search(page, 'näst', 'invånare');
    await until(() => page.place.querySelector('.question'), 'the question');
    expect(page.place.querySelector('.measures')).to.equal(null);
    page.input('#place-1481').click();
    await drawn();
    expect(summaryOf(page)).to.contain('Nästhamn (1481)');
    await search(page, '2309', 'invånare');
    await found(page);
    expect(summaryOf(page)).to.contain('Krokom (2309)');
  });

  it('says what has not been found, and what is missing', async () => {
    answerAsKolada(kolada);
    const page = await opened();
    await page.press('Sök');
    expect(document.activeElement?.id).to.equal('fetch-place');
    await search(page, 'Atlantis', 'invånare');
    await found(page);
    expect(summaryOf(page)).to.equal('Kolada har ingen kommun eller region som heter ”Atlantis”.');
    await search(page, 'Krokom', 'drakar');
    await until(() => summaryOf(page).includes('drakar'), 'the answer');
    expect(summaryOf(page)).to.contain('Inget mått har ”drakar” i sitt namn');
    await page.press('Ta in måtten');
    expect(page.one('.fetch')).not.to.equal(null);
    await page.press('Avbryt');
    expect(page.builder.document).to.deep.equal({});
  });

  it('lets an earlier answer not come over a later one', async () => {
    let release: (value: unknown) => void = () => undefined;
    const first = new Promise(resolve => (release = resolve));
    answerAsKolada(path => (path.startsWith('kpi?title=sen') ? first : kolada(path)));
    const page = await opened();
    await search(page, 'Krokom', 'sen');
    await search(page, 'Krokom', 'trygga');
    await found(page);
    release(measures);
    await checked();
    expect(page.all('.measures > li')).to.have.length(1);
    expect(summaryOf(page)).to.contain('1 mått för');
  });

  it('says in words why nothing came, and can be asked again', async () => {
    let answer: () => unknown = () =>
      new Response('{"detail":"Not now."}', { status: 503, headers: { 'retry-after': '7' } });
    answerAsKolada(() => answer());
    const page = await opened();
    await search(page, 'Krokom', 'invånare');
    await found(page);
    expect(summaryOf(page)).to.contain('vill vara i fred i 7 sekunder');
    for (const [next, words] of [
      [() => new Response('<html>'), 'Svaret är inte JSON'],
      [() => Promise.reject(new TypeError('no way')), 'kolada.example gick inte att nå'],
      [() => new Response('{}'), 'Kontrollera adressen'],
      [() => new Response('{"detail":"Fel parameter"}', { status: 400 }), 'Fel parameter'],
    ] as const) {
      answer = next;
      await page.press('Sök');
      await until(() => summaryOf(page).includes(words), words);
    }
    answerAsKolada(kolada);
    await page.press('Sök');
    await until(() => summaryOf(page).includes('3 mått'), 'the answer');
  });

  it('begins with the municipality that the document is about', async () => {
    answerAsKolada(kolada);
    const page = await opened({
      organization: { name: 'Krokoms kommun', code: '2309' },
      indicators: [{ title: 'x' }],
    });
    expect(page.input('#fetch-place').value).to.equal('2309');
  });

  it('fills in the figures of a new year, where nothing has been typed', async () => {
    answerAsKolada(kolada);
    const page = await openBuilder(undefined, 'sv', `kolada=${base}`);
    const from = { type: 'kolada', kpi: 'N01951', municipality: '2309' };
    page.area('#paste').value = JSON.stringify({
      indicators: [
        { title: 'Invånare', from, series: [{ period: 2023, value: 15595 }] },
        { title: 'Trygga', from: { ...from, kpi: 'N00941' }, series: [{ period: 2023, value: 80 }] },
        { title: 'För hand', series: [{ period: 2023, value: 1 }] },
      ],
    });
    await page.press('Gå vidare med det här');
    await page.press('Nytt år');
    const year = page.input('#new-year-of');
    year.value = '2025';
    year.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    await type(page, '#new-indicators-0-2024', '15 611');
    await page.press('Hämta siffror från Kolada');
    await until(() => page.input('#new-indicators-0-2025').value, 'the figure');
    expect(page.input('#new-indicators-0-2024').value).to.equal('15 611');
    expect(page.input('#new-indicators-0-2025').value).to.equal('15640');
    expect(page.input('#new-indicators-2-2024').value).to.equal('');
    expect(page.one('#open-answer').textContent).to.contain('Trygga: ');
    await checked();
    expect(await problems(page.place)).to.deep.equal([]);
    await page.press('Ta in 2 siffror');
    expect(page.builder.document['indicators']).to.have.deep.nested.property('[0].series', [
      { period: 2023, value: 15595 },
      { period: 2024, value: 15611 },
      { period: 2025, value: 15640 },
    ]);
  });
});

describe('figures that are fetched once more', () => {
  const series = (rows: readonly object[]): never =>
    ({ series: rows, source: { name: 'Kolada' }, notes: [] }) as never;
  const fetched = (rows: readonly object[]): never =>
    [{ kpi: 'N01951', municipality: '2309', series: series(rows) }] as never;

  it('go into the indicator that is fetched from there, and keep what is written beside', () => {
    const given = {
      goals: {
        goals: [
          {
            title: 'Fler',
            indicators: [
              {
                title: 'Eget namn',
                direction: 'increase',
                from: { type: 'kolada', kpi: 'N01951', municipality: '2309' },
                source: { name: 'Kolada', updated: '2025-01-01' },
                series: [
                  { period: 2021, value: 4, status: 'estimated' },
                  { period: 2022, value: null, status: 'suppressed' },
                  { period: 2023, value: 1, note: 'Sagt.' },
                  { period: 2024, value: 2 },
                ],
              },
            ],
          },
        ],
      },
    };
    const before = JSON.stringify(given);
    const { document: after, paths } = putMeasures(
      given,
      fetched([
        // Where a series begins is the document's to say.
        { period: '2020', value: 3 },
        // What Kolada has no word for is a person's.
        { period: '2021', value: 6 },
        { period: '2022', value: null, status: 'missing' },
        { period: '2023', value: 5 },
        // Nothing, without a word of why, takes no figure's place.
        { period: '2024', value: null, groups: { women: 8 } },
        { period: '2025', value: 7, status: 'preliminary' },
      ]),
      '2026-11-30',
    );
    expect(paths).to.deep.equal(['goals.goals[0].indicators[0]']);
    expect(JSON.stringify(given)).to.equal(before);
    expect(after).to.have.deep.nested.property('goals.goals[0].indicators[0]', {
      ...given.goals.goals[0]?.indicators[0],
      source: { name: 'Kolada', updated: '2026-11-30' },
      series: [
        { period: 2021, value: 6, status: 'estimated' },
        { period: 2022, value: null, status: 'suppressed' },
        { period: 2023, value: 5, note: 'Sagt.' },
        { period: 2024, value: 2, groups: { women: 8 } },
        { period: '2025', value: 7, status: 'preliminary' },
      ],
    });
  });

  it('are an indicator of their own beside one of another municipality', () => {
    const given = {
      indicators: [{ from: { type: 'kolada', kpi: 'N01951', municipality: '2303' }, series: [] }],
    };
    const { document: after, paths } = putMeasures(
      given,
      fetched([{ period: '2025', value: 7 }]),
      '2026-11-30',
    );
    expect(paths).to.deep.equal(['indicators[1]']);
    expect(after).to.have.deep.nested.property('indicators[0]', given.indicators[0]);
  });
});
