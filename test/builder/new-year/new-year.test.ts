/** "New year": every indicator that waits for a figure on one page, and out comes the document and what changed. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { NewYear } from '../../../src/builder/new-year/new-year.js';
import { doubtOf } from '../../../src/builder/new-year/doubts.js';
import { putFigures } from '../../../src/builder/new-year/put-figures.js';
import { resultsOf, waitingIn, yearToFill } from '../../../src/builder/new-year/waiting.js';
import { checked, drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';
import { problems } from '../../support/contract.js';

const document = {
  lang: 'sv',
  goals: {
    goals: [
      {
        title: 'Fler ska bo här',
        indicators: [
          {
            title: 'Antal invånare',
            unit: 'invånare',
            direction: 'increase',
            series: [
              { period: 2023, value: 15595 },
              { period: 2024, value: 15612, note: 'Räknat i mars.' },
              { period: 2030, value: 16000, status: 'forecast' },
            ],
            target: { value: 16000, period: 2030 },
          },
          'trygghet',
        ],
      },
    ],
  },
  indicators: [
    {
      id: 'trygghet',
      title: 'Trygga',
      unit: '%',
      direction: 'increase',
      current: { value: 81, period: '2024' },
    },
    { title: 'Utan år', direction: 'increase', current: 7 },
    {
      title: 'Läsåret',
      series: [
        { period: '2023/24', value: 90 },
        { period: '2024/25', value: 91 },
      ],
    },
    { title: 'Varje kvartal', series: [{ period: '2025-Q2', value: 5 }] },
    { title: 'Klar', series: [{ period: 2025, value: 1 }] },
    {
      title: 'Väntas',
      series: [
        { period: 2024, value: 3 },
        { period: 2025, value: null, status: 'not-published' },
      ],
    },
  ],
};

const asked = (year: number): string[] =>
  waitingIn(document, year).map(({ title, periods }) => `${title}: ${periods.join(', ')}`);

describe('what waits for a figure', () => {
  it('is asked for by its own kind of period, from its latest result on', () => {
    expect(asked(2025)).to.deep.equal([
      'Trygga: 2025',
      'Utan år: 2025',
      'Varje kvartal: 2025-Q3, 2025-Q4',
      'Väntas: 2025',
      'Antal invånare: 2025',
    ]);
    expect(asked(2026)).to.include.members(['Trygga: 2025, 2026', 'Läsåret: 2025/2026', 'Klar: 2026']);
  });

  it('is of the last year that has ended, or of a later one that the document has', () => {
    expect(yearToFill(document, 2026)).to.equal(2025);
    expect(yearToFill(document, 2025)).to.equal(2025);
    expect(yearToFill({}, 2026)).to.equal(2025);
  });
});

describe('a document of any kind', () => {
  it('waits for figures where it has indicators, and loses none of the others', () => {
    for (const odd of [
      { indicators: [5, null, { title: 7, series: 'x', unit: { other: 3 }, current: [] }] },
      { 'a.b': { indicators: [{ title: 'A' }] } },
      { indicators: [{ title: 'A', series: [null, 5, { period: {} }] }] },
    ]) {
      const before = JSON.stringify(odd);
      const year = new NewYear(odd, 2026);
      for (const one of year.waiting) year.type(`${one.path} ${one.periods[0] ?? ''}`, '4');
      expect(year.count).to.equal(year.waiting.length);
      const { document: after } = year;
      expect(JSON.stringify(odd)).to.equal(before);
      expect(waitingIn(after, year.year).length).to.equal(0);
      expect(JSON.stringify(after)).not.to.contain('[object');
    }
  });
});

describe('a new figure', () => {
  const put = (indicator: object, period: string, value: number, isPreliminary = false): unknown =>
    (
      putFigures({ indicators: [indicator] }, ['indicators', 0], indicator as never, [
        { period, value, isPreliminary },
      ]) as { indicators: unknown[] }
    ).indicators[0];

  it('stands where its time is, written as the others are', () => {
    expect(put(document.goals.goals[0]?.indicators[0] as object, '2025', 15640, true)).to.have.deep.property(
      'series',
      [
        { period: 2023, value: 15595 },
        { period: 2024, value: 15612, note: 'Räknat i mars.' },
        { period: 2025, value: 15640, status: 'preliminary' },
        { period: 2030, value: 16000, status: 'forecast' },
      ],
    );
    const newestFirst = {
      series: [
        { period: '2024', value: 2 },
        { period: '2023', value: 1 },
      ],
    };
    expect(put(newestFirst, '2025', 3)).to.have.deep.property('series', [
      { period: '2025', value: 3 },
      ...newestFirst.series,
    ]);
  });

  it('takes the place of what was foreseen, or of why there was none', () => {
    const given = { series: [{ period: 2025, value: null, status: 'not-published', note: 'I juni' }] };
    expect(put(given, '2025', 3)).to.have.deep.property('series', [
      { period: 2025, note: 'I juni', value: 3 },
    ]);
  });

  it('moves what was the current result into the series, with all that is said of it', () => {
    const current = { value: 81, period: '2024', status: 'preliminary', interval: { low: 79, high: 83 } };
    expect(put({ title: 'x', current }, '2025', 82)).to.deep.equal({
      title: 'x',
      series: [current, { period: '2025', value: 82 }],
    });
    expect(put({ title: 'x', current: 7 }, '2025', 82)).to.deep.equal({
      title: 'x',
      series: [{ period: '2025', value: 82 }],
    });
  });

  it('is the latest afterwards, and all others are what they were, whatever the series', () => {
    const series = fc
      .uniqueArray(fc.integer({ min: 1990, max: 2024 }), { maxLength: 12 })
      .chain(years => fc.tuple(fc.constantFrom('up', 'down', 'mixed'), fc.constant(years)))
      .map(([order, years]) =>
        (order === 'mixed' ? years : [...years].sort((a, b) => (order === 'up' ? a - b : b - a))).map(
          period => ({
            period,
            value: period / 7,
          }),
        ),
      );
    fc.assert(
      fc.property(series, fc.boolean(), (given, isCurrent) => {
        const indicator =
          isCurrent && given.length ? { series: given.slice(1), current: given[0] } : { series: given };
        const before = resultsOf(indicator);
        const after = resultsOf(put(indicator, '2025', 1.5) as never);
        expect(after).to.deep.equal([...before, { period: '2025', value: 1.5 }]);
      }),
    );
  });

  it('is looked at once more beside those before it', () => {
    const known = [{ period: '2024', value: 85 }];
    expect(
      [0.86, 850, 85, -2, 86, 'none' as const, undefined].map(value => doubtOf(value, known)),
    ).to.deep.equal(['leap', 'leap', 'same', 'sign', undefined, 'no-number', undefined]);
    expect(doubtOf(5, [])).to.equal(undefined);
  });
});

describe('cells of a spreadsheet', () => {
  it('fill in the indicators downwards, and their periods to the right', () => {
    const year = new NewYear(document, 2026);
    const [first] = year.waiting;
    if (!first) throw new Error('nothing waits');
    expect(year.paste(first, '2025', '82,5\r\n\r\n5,1\t5,2\r\n4\r\n15 640\r\n9\r\n')).to.equal(1);
    expect(year.changes('sv')).to.deep.equal([
      'Trygga: 2025: 82,5 %; 2024 var det 81 %',
      'Varje kvartal: 2025-Q3: 5,1; 2025-Q4: 5,2; 2025-Q2 var det 5',
      'Väntas: 2025: 4; 2024 var det 3',
      'Fler ska bo här, Antal invånare: 2025: 15\u00a0640 invånare; 2024 var det 15\u00a0612 invånare',
    ]);
  });
});

describe('the page of a new year', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  const opened = async (): Promise<Page> => {
    const page = await openBuilder();
    page.area('#paste').value = JSON.stringify(document);
    await page.press('Gå vidare med det här');
    await page.press('Nytt år');
    const year = page.input('#new-year-of');
    year.value = '2025';
    year.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    return page;
  };

  const type = async (page: Page, id: string, text: string): Promise<void> => {
    const field = page.input(`#${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
  };

  const first = 'new-goals-goals-0-indicators-0-2025';

  it('asks for every figure by a name of its own, and shows the ones before', async () => {
    const page = await opened();
    expect(globalThis.document.activeElement?.id).to.equal('step-heading');
    expect(page.all('.waiting')).to.have.length(5);
    expect(page.all('.known li').map(known => known.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '2024 81',
      'utan år 7',
      '2025-Q2 5',
      '2024 3',
      '2023 15 595',
      '2024 15 612',
    ]);
    await checked();
    expect(await problems(page.place)).to.deep.equal([]);
  });

  it('takes the figures in, says what changed, and can be undone', async () => {
    const page = await opened();
    await type(page, first, '15 640');
    await type(page, 'new-indicators-0-2025', '0,8');
    expect(page.one('#new-indicators-0-2025-doubt').textContent).to.contain('2024 var det 81 %');
    await type(page, 'new-indicators-0-2025', '82');
    await page.press('Ta in 2 siffror');
    expect(page.area('#year-changes').value.split('\n')).to.have.length(2);
    expect(page.builder.document['indicators']).to.have.deep.nested.property('[0].series', [
      { value: 81, period: '2024' },
      { period: '2025', value: 82 },
    ]);
    await checked();
    expect(await problems(page.place)).to.deep.equal([]);
    await page.press('Tillbaka till formuläret');
    await page.press('Ångra');
    expect(page.builder.document['indicators']).to.deep.equal(document.indicators);
  });

  it('takes nothing in while something is no number, and leads to it', async () => {
    const page = await opened();
    await type(page, first, 'många');
    await page.press(/^Ta in/);
    expect(globalThis.document.activeElement?.id).to.equal(first);
    expect(page.input(`#${first}`).getAttribute('aria-invalid')).to.equal('true');
    expect(page.builder.document['goals']).to.deep.equal(document.goals);
    await page.press('Avbryt');
    expect(page.one('.form')).not.to.equal(null);
  });
});
