/** What the results are compared with: thin lines with names at their ends, in the sentence, in the table and in the file. */
import { expect } from 'chai';
import '../../../src/elements/trend-chart/define.js';
import { indicator as schema } from '../../../src/contract/indicator.js';
import { validate } from '../../../src/data/validate.js';
import { cellsOf } from '../../../src/elements/trend-chart/table-csv.js';
import { rowsOf } from '../../../src/elements/trend-chart/table-rows.js';
import { trendOf, type Trend } from '../../../src/elements/trend-chart/trend.js';
import type { Indicator, TrendChart } from '../../../src/index.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { rendered, settled, shown, tag, textOf, until } from '../../support/fixture.js';

const checked = (data: object): Indicator => {
  const { value } = validate(schema, { title: 'x', ...data }, { base: 'https://a.example/', origins: [] });
  if (!value) throw new Error('not valid');
  return value;
};
const trend = (data: object): Trend => {
  const value = checked(data);
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
const plain = (element: Element | null): string => textOf(element).replace(/\u00A0/g, ' ');

const years = (first: number, values: readonly (number | null)[]): object[] =>
  values.map((value, index) => ({ value, period: first + index }));
const own = { series: years(2021, [5, 6, null, 8]) };

describe('what a chart is compared with', () => {
  it('is drawn as thin lines that stand back, with names at their ends, and without marks', async () => {
    const { root } = await chart(trends.Compared);
    const lines = [...root.querySelectorAll('.compared')];
    // One of them has a gap, and so a line and a value by itself.
    expect(lines).to.have.length(3);
    const width = (line: Element | null | undefined): number =>
      line ? parseFloat(getComputedStyle(line).strokeWidth) : NaN;
    for (const line of lines) expect(width(line)).to.be.below(width(root.querySelector('.line.value')) / 2);
    const dashes = lines.map(line => getComputedStyle(line).strokeDasharray);
    expect(new Set(dashes).size).to.equal(3);
    expect([...root.querySelectorAll('.at-group')].map(({ textContent }) => textContent)).to.deep.equal([
      'Riket',
      'Liknande kommuner',
      'Norrvik',
    ]);
    expect(root.querySelectorAll('.sign')).to.have.length(1);
  });

  it('is said at the period of the result, and with every point', async () => {
    const { root } = await chart(trends.Compared);
    expect(plain(root.querySelector('.sentence'))).to.equal(
      'Från 82,3 % år 2018 till 86,5 % år 2024. Som jämförelse: Riket 86,0 %, Liknande kommuner 84,9 % och Norrvik 91,2 %. Målet är 92,0 % till 2027.',
    );
    expect(
      root
        .querySelector('input')
        ?.getAttribute('aria-valuetext')
        ?.replace(/\u00A0/g, ' '),
    ).to.equal('2024: 86,5 %, Riket 86,0 %, Liknande kommuner 84,9 %, Norrvik 91,2 %');
  });

  it('has a column each in the table and in the file, at the periods of the results alone', () => {
    const value = checked({
      ...own,
      comparisons: [
        { title: 'Åre', kind: 'municipality', series: years(2019, [1, 2, 3, 4, 5, 6, 7]) },
        { title: 'Riket', kind: 'nation', series: years(2022, [9, 10]) },
        { title: 'Utan', kind: 'group', series: years(2010, [1]) },
      ],
    });
    const read = trendOf(value, resultOf(value));
    expect(cellsOf(rowsOf(value, read), value, read, 'sv', undefined).slice(0, 5)).to.deep.equal([
      ['Period', 'x', 'Riket', 'Åre', 'Anmärkning'],
      ['2021', 5, undefined, 3, ''],
      ['2022', 6, 9, 4, ''],
      ['2023', undefined, 10, 5, 'uppgift saknas'],
      ['2024', 8, undefined, 6, ''],
    ]);
  });

  it('does not stand for a result that is missing', async () => {
    const { root } = await chart({
      title: 'x',
      ...own,
      comparisons: [{ title: 'Riket', kind: 'nation', series: years(2021, [1, 2, 3, 4]) }],
    });
    expect(plain(root.querySelector('.sentence'))).to.contain('Uppgift saknas för 2023.');
  });

  it('is of the same period, and of no part of it', () => {
    const { groups, readings } = trend({
      series: years(2022, [5, 6]),
      comparisons: [
        {
          title: 'Kvartal',
          kind: 'nation',
          series: [
            { value: 1, period: '2022-Q4' },
            { value: 2, period: '2023-Q4' },
          ],
        },
        {
          title: 'Prognos',
          kind: 'nation',
          series: [{ value: 1, period: 2023, status: 'forecast' }],
        },
        { title: 'Dag', kind: 'county', current: { value: 7, period: '2023-12-31' } },
      ],
    });
    expect(groups.map(({ title }) => title)).to.deep.equal(['Dag']);
    expect(readings.map(({ groups }) => groups)).to.deep.equal([[undefined], [7]]);
  });

  it('is told from the result by as many decimals as that takes', () => {
    const compared = [{ title: 'Riket', kind: 'nation', series: years(2022, [1, 6.2004]) }];
    expect(trend({ series: years(2022, [5, 6.2]), comparisons: compared }).decimals).to.equal(4);
    expect(trend({ series: years(2022, [5, 6.2]) }).decimals).to.equal(1);
  });

  it('is drawn as far as lines can be told apart, groups first; how many are not is said', async () => {
    const many = [...new Array(7).keys()].map(index => ({
      title: `Kommun ${index}`,
      kind: 'municipality',
      series: years(2021, [index, index + 1, index, index + 2]),
    }));
    const { root } = await chart({ title: 'x', ...own, comparisons: many });
    expect(root.querySelectorAll('.compared')).to.have.length(6);
    expect(plain(root.querySelector('.sentence'))).to.contain(
      'Diagrammet visar 6 av 7 jämförelser. Alla står i tabellen.',
    );
    const groups = [2021, 2022].map(period => ({ value: 5, period, groups: { women: 4, men: 6 } }));
    const both = await chart({ title: 'x', series: groups, comparisons: many });
    expect(both.root.querySelectorAll('.line.group:not(.compared)')).to.have.length(2);
    expect(both.root.querySelectorAll('.compared')).to.have.length(4);
    expect(plain(both.root.querySelector('.sentence'))).to.contain('Diagrammet visar 4 av 7 jämförelser.');
  });

  it('leaves a chart that is compared with nothing as it was', () => {
    const [one, other] = [trend(own), trend({ ...own, comparisons: [] })];
    expect(other).to.deep.equal(one);
    expect(one.groups).to.deep.equal([]);
  });
});
