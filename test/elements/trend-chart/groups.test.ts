import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import '../../../src/elements/trend-chart/define.js';
import { indicator as schema } from '../../../src/contract/indicator.js';
import { describeFault } from '../../../src/data/describe-fault.js';
import type { Fault } from '../../../src/data/faults.js';
import { validate } from '../../../src/data/validate.js';
import { endLabels, wrapped } from '../../../src/elements/trend-chart/end-labels.js';
import { cellsOf } from '../../../src/elements/trend-chart/table-csv.js';
import { rowsOf } from '../../../src/elements/trend-chart/table-rows.js';
import { trendOf } from '../../../src/elements/trend-chart/trend.js';
import type { Indicator, TrendChart } from '../../../src/index.js';
import { reportInconsistencies } from '../../../src/progress/consistency.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { rendered, settled, shown, tag, textOf, until } from '../../support/fixture.js';
import { casesOf } from '../../support/share.js';

const plain = (element: Element | null | undefined): string =>
  textOf(element ?? null).replace(/\u00A0/g, ' ');

const checked = (data: unknown): { readonly value: Indicator; readonly faults: Fault[] } => {
  const { value, faults } = validate(schema, data, { base: 'https://a.example/', origins: [] });
  if (!value) throw new Error('not valid');
  const all = [...faults];
  reportInconsistencies(value, '', fault => void all.push(fault));
  return { value, faults: all };
};

const trend = (data: unknown) => {
  const { value } = checked(data);
  return trendOf(value, resultOf(value));
};

const chart = async (data: unknown): Promise<{ readonly element: TrendChart; readonly root: Element }> => {
  allowConsole(/info: <civic-trend-chart>/);
  const element = await shown<TrendChart>(tag('civic-trend-chart', data));
  const root = rendered(element);
  if (!root) throw new Error('nothing rendered');
  await until(() => root.querySelector('svg'), 'drawing');
  await settled(element);
  return { element, root };
};

const named = (count: number): Record<string, unknown> => ({
  title: 'x',
  groups: [...new Array(count).keys()].map(index => ({ id: `g${index}`, title: `Område ${index + 1}` })),
  series: [2020, 2021, 2022].map(period => ({
    period,
    value: 10,
    groups: Object.fromEntries(
      [...new Array(count).keys()].map(index => [`g${index}`, index + (period % 3)]),
    ),
  })),
});

describe('the groups of an indicator', () => {
  const series = (groups: unknown): unknown[] => [
    { period: 2020, value: 1 },
    { period: 2021, value: 2, groups },
  ];
  const rows: readonly [string, unknown, readonly string[], readonly string[]][] = [
    ['women and men need no title', { series: series({ women: 1, men: 3 }) }, ['women', 'men'], []],
    ['one of them is enough', { series: series({ men: 3 }) }, ['men'], []],
    [
      'those that are named stand in their own order, and then women and men',
      {
        groups: [
          { id: 'b', title: 'B' },
          { id: 'a', title: 'A' },
        ],
        series: series({ a: 1, women: 1, b: 2 }),
      },
      ['b', 'a', 'women'],
      [],
    ],
    [
      'women and men may be given a place and a name',
      { groups: [{ id: 'men', title: 'Pojkar' }, { id: 'women' }], series: series({ women: 1, men: 2 }) },
      ['men', 'women'],
      [],
    ],
    [
      'one without a value is not there',
      { groups: [{ id: 'a', title: 'A' }], series: series({ women: 1, a: null }) },
      ['women'],
      [],
    ],
    [
      'one that nobody has named is told and not shown',
      { series: series({ women: 1, wimen: 2 }) },
      ['women'],
      ['unknown-name series[1].groups.wimen'],
    ],
    [
      'it is told once, however often it is there',
      { series: [...series({ x: 1 }), { period: 2022, value: 1, groups: { x: 2 } }] },
      [],
      ['unknown-name series[1].groups.x'],
    ],
    [
      'one without a title is told, and shown by its id',
      { groups: [{ id: 'a' }], series: series({ a: 1 }) },
      ['a'],
      ['missing groups[0].title'],
    ],
    [
      'one without an id is left out and told',
      { groups: [{ title: 'A' }], series: series({ women: 1 }) },
      ['women'],
      ['missing groups[0].id'],
    ],
    [
      'a value that is none is left out and told',
      { series: series({ women: 1, men: 'många' }) },
      ['women'],
      ['type series[1].groups.men'],
    ],
    ['0 is a value', { series: series({ women: 0 }) }, ['women'], []],
    [
      'one may be called what objects have by nature',
      {
        groups: [
          { id: 'constructor', title: 'C' },
          { id: 'toString', title: 'T' },
        ],
        series: series({ constructor: 5 }),
      },
      ['constructor'],
      [],
    ],
    [
      'of two with one id the first counts',
      {
        groups: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
        series: series({ a: 1 }),
      },
      ['a'],
      [],
    ],
  ];
  for (const [what, data, ids, faults] of rows)
    it(what, () => {
      const given = { title: 'x', ...(data as object) };
      expect(trend(given).groups.map(({ id }) => id)).to.deep.equal(ids);
      expect(checked(given).faults.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(faults);
    });

  it('are asked for by the name that was probably meant', () => {
    const said = (data: object): string[] =>
      checked({ title: 'x', ...data }).faults.map(fault => describeFault(fault, 'sv').message);
    expect(said({ series: series({ wimen: 1 }) })[0]).to.match(/Menade du women\?/);
    expect(
      said({ groups: [{ id: 'kommunal', title: 'Kommunala' }], series: series({ komunal: 1 }) })[0],
    ).to.match(/Menade du kommunal\?/);
    expect(said({ series: series({ åttondeklassare: 1 }) })[0]).to.match(/women, men/);
  });

  it('have a gap in their line where one has no value, and never 0 in its place', () => {
    const { groups, readings } = trend(trends.ManyGroups);
    expect(groups.map(({ runs }) => runs.map(run => run.length))).to.deep.equal([[5], [2, 2], [5], [5]]);
    expect(readings[2]?.groups[1]).to.equal(undefined);
  });

  it('are no addresses: two indicators may have the same', async () => {
    const { objectsIn } = await import('../../../src/data/objects.js');
    const ids = [...objectsIn({ indicators: [named(2), named(2)] })].map(
      ({ part }) => (part as { id?: string }).id,
    );
    expect(ids.filter(Boolean)).to.deep.equal([]);
  });

  it('are lines of their own, told apart by dashes and marks, with their names at the ends', async () => {
    const { root } = await chart(named(6));
    const lines = [...root.querySelectorAll('.line.group')];
    expect(lines).to.have.length(6);
    const colors = new Set(lines.map(line => getComputedStyle(line).stroke));
    expect(new Set(lines.map(line => getComputedStyle(line).strokeDasharray)).size).to.equal(6);
    // Colour tells nothing.
    expect(colors.size).to.equal(1);
    const signs = [...root.querySelectorAll('.sign')].map(
      sign => /m.*?(?=M|$)/.exec(sign.getAttribute('d') ?? '')?.[0],
    );
    expect(new Set(signs).size).to.equal(6);
    const names = [...root.querySelectorAll('.at-group')];
    expect(names.map(plain).sort()).to.deep.equal([1, 2, 3, 4, 5, 6].map(index => `Område ${index}`));
    // From the top down in the order of their lines' ends.
    const byHeight = names
      .map(name => ({ name: plain(name), y: name.getBoundingClientRect().top }))
      .sort((a, b) => a.y - b.y);
    expect(byHeight.map(({ name }) => name)).to.deep.equal(
      [6, 5, 4, 3, 2, 1].map(index => `Område ${index}`),
    );
  });

  it('are all in the table where they are too many to draw, and the sentence says so', async () => {
    const { element, root } = await chart(named(9));
    expect(root.querySelectorAll('.line.group')).to.have.length(6);
    expect(plain(root.querySelector('.sentence'))).to.include(
      'Diagrammet visar 6 av 9 grupper. Alla står i tabellen.',
    );
    root.querySelector('summary')?.click();
    await until(() => root.querySelector('table'), 'the table');
    await settled(element);
    expect([...root.querySelectorAll('thead th')].map(plain)).to.include('Område 9');
    const { root: few } = await chart(named(6));
    expect(plain(few.querySelector('.sentence'))).not.to.include('Diagrammet visar');
  });

  it('have a column each in the table and in the file', () => {
    const { value } = checked(trends.ManyGroups);
    const shape = trendOf(value, resultOf(value));
    const cells = cellsOf(rowsOf(value, shape), value, shape, 'sv', undefined);
    expect(cells[0]?.map(String)).to.deep.equal([
      'Period',
      'Elever som trivs i skolan (%)',
      'Kommunala skolor',
      'Fristående skolor',
      'Årskurs F–6',
      'Årskurs 7–9',
      'Planen',
      'Anmärkning',
    ]);
    expect(cells[3]?.slice(0, 6)).to.deep.equal(['2021', 82.4, 82.1, undefined, 88.5, 75.1]);
  });

  it('are said at each point, by their own names as they are written', async () => {
    const { root } = await chart(trends.ManyGroups);
    root.querySelector('input')?.focus();
    await until(() => plain(root.querySelector('.reading')), 'a point');
    expect(plain(root.querySelector('.reading'))).to.match(
      /, Kommunala skolor 86,4 %, Fristående skolor 86,9 %, Årskurs F–6 91,2 %, Årskurs 7–9 80,7 %$/,
    );
  });

  it('do not move the drawing when a point of many is read', async () => {
    for (const width of [320, 700]) {
      const { element, root } = await chart(trends.ManyGroups);
      if (element.parentElement) element.parentElement.style.width = `${width}px`;
      await settled(element);
      const plot = root.querySelector('.plot');
      const before = plot?.getBoundingClientRect().top;
      root.querySelector('input')?.focus();
      await until(() => plain(root.querySelector('.reading')), 'a point');
      expect(plot?.getBoundingClientRect().top, `${width} px`).to.be.closeTo(before ?? 0, 1);
      root.querySelector('input')?.blur();
    }
  });

  it('say that there is no result for all, where there are results for groups alone', async () => {
    const { root } = await chart({
      title: 'x',
      series: [1, 2].map(value => ({ period: 2020 + value, groups: { women: value } })),
    });
    expect(plain(root.querySelector('.sentence'))).to.equal(
      'Resultaten finns bara för grupper, inte för alla tillsammans.',
    );
  });
});

describe('the names after the ends of lines', () => {
  const em = 13;
  const measure = (text: string): number => (text.match(/./gsu) ?? []).length * 7;

  it('are never on one another, inside their room and in the order of their lines, for any ends', () => {
    const end = fc.record({
      x: fc.integer({ min: 50, max: 200 }),
      y: fc.integer({ min: -20, max: 220 }),
      text: fc.constantFrom(
        'A',
        'Kommunala skolor',
        'Svenska för invandrare (SFI)',
        'Kommunalförbundsdirektionssammanträdesprotokollsjusterare',
        'ا ب',
      ),
    });
    fc.assert(
      fc.property(
        fc.array(end, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 40, max: 240 }),
        fc.integer({ min: 40, max: 260 }),
        (ends, wide, high) => {
          const room = { left: 230, top: 10, right: 230 + wide, bottom: 10 + high };
          const labels = endLabels(ends, room, em, measure);
          expect(labels).to.have.length(ends.length);
          const fits = Math.floor(high / (1.45 * em));
          expect(labels.filter(Boolean)).to.have.length(Math.min(ends.length, fits));
          const placed = labels.flatMap((label, index) => (label ? [{ ...label, end: ends[index]! }] : []));
          for (const { lines, x } of placed)
            for (const { text, y } of lines) {
              expect(x + measure(text)).to.be.at.most(Math.max(room.right, x + measure('x…')) + 0.1);
              expect(y - 0.95 * em).to.be.at.least(room.top - 0.1);
              expect(y + 0.25 * em).to.be.at.most(room.bottom + 0.1);
            }
          const feet = placed.flatMap(({ lines }) => lines.map(({ y }) => y)).sort((a, b) => a - b);
          feet
            .slice(1)
            .forEach((y, index) => expect(y - (feet[index] ?? 0)).to.be.at.least(1.45 * em - 0.01));
          const order = [...placed].sort((a, b) => (a.lines[0]?.y ?? 0) - (b.lines[0]?.y ?? 0));
          order
            .slice(1)
            .forEach(({ end }, index) => expect(end.y).to.be.at.least(order[index]?.end.y ?? NaN));
          // What stands apart from its line has a thread to it.
          for (const { lines, end, thread } of placed) {
            const middle = ((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0)) / 2 - 0.35 * em;
            if (Math.abs(middle - end.y) > 0.5 * em) {
              expect(thread[0]?.y).to.equal(end.y);
              expect(thread[1]?.x).to.be.below(room.left);
            }
          }
        },
      ),
      { numRuns: casesOf(3000) },
    );
  });

  it('are broken between words, and cut where a word has no room', () => {
    expect(wrapped('Kommunala skolor', 80, 2, measure)).to.deep.equal(['Kommunala', 'skolor']);
    expect(wrapped('Kommunala skolor', 200, 2, measure)).to.deep.equal(['Kommunala skolor']);
    expect(wrapped('Svenska för invandrare och andra', 84, 2, measure)).to.deep.equal([
      'Svenska för',
      'invandrare…',
    ]);
    expect(wrapped('Kommunalförbund', 70, 1, measure)).to.deep.equal(['Kommunalf…']);
  });
});
