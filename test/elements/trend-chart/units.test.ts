/** A chart whose unit has forms: in each place where it stands. */
import { expect } from 'chai';
import '../../../src/elements/trend-chart/define.js';
import { axisText, type Chart } from '../../../src/elements/trend-chart/chart.js';
import { cellsOf } from '../../../src/elements/trend-chart/table-csv.js';
import { rowsOf } from '../../../src/elements/trend-chart/table-rows.js';
import { trendOf } from '../../../src/elements/trend-chart/trend.js';
import type { Unit } from '../../../src/contract/unit.js';
import type { Indicator, TrendChart } from '../../../src/index.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { rendered, settled, shown, tag, textOf, until } from '../../support/fixture.js';

const one = (element: Element, selector: string): HTMLElement => {
  const found = rendered(element)?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const plain = (node: Element): string => textOf(node).replace(/\u00A0/g, ' ');

/** A chart, drawn. */
const chart = async (data: unknown, attributes = ''): Promise<TrendChart> => {
  const element = await shown<TrendChart>(tag('civic-trend-chart', data, '', attributes));
  await until(() => rendered(element)?.querySelector('svg'), 'drawing');
  await settled(element);
  return element;
};

/** What is read of each point. */
const readings = async (element: TrendChart): Promise<string[]> => {
  const slider = one(element, 'input');
  slider.focus();
  const read: string[] = [];
  for (let index = 0; index <= Number((slider as HTMLInputElement).max); index++) {
    (slider as HTMLInputElement).value = String(index);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(element);
    read.push((slider.getAttribute('aria-valuetext') ?? '').replace(/\u00A0/g, ' '));
  }
  slider.blur();
  return read;
};

describe('the unit of a chart', () => {
  it('is in the singular beside 1, and by its name where it stands alone', async () => {
    const element = await chart(trends.Singular);
    expect(plain(one(element, '.unit'))).to.equal('olyckor');
    const read = await readings(element);
    expect(read[0]).to.match(/^2019: 7 olyckor/);
    expect(read.at(-1)).to.match(/^2024: 1 olycka(,|$)/);
    one(element, 'summary').click();
    await until(() => rendered(element)?.querySelector('table'), 'the table');
    expect(plain(one(element, 'caption'))).to.equal('Olyckor på cykel (olyckor)');
    expect(element.result?.unit).to.equal('olyckor');
  });

  it('is said with the figures where nothing is drawn', async () => {
    const element = await shown(
      tag('civic-trend-chart', {
        title: 'x',
        direction: 'decrease',
        unit: { one: 'olycka', other: 'olyckor' },
        current: 1,
        target: 0,
      }),
    );
    expect(plain(one(element, '.sentence'))).to.equal('Resultatet är 1 olycka. Målet är 0 olyckor.');
  });

  it('says in the singular where the axis begins', () => {
    const at = (begins: number, decimals: number, unit: Unit): string =>
      axisText({ layout: { begins, decimals } } as Chart, unit, 'sv').replace(/\u00A0/g, ' ');
    const degrees = { one: 'grad', other: 'grader' };
    expect(at(1, 0, degrees)).to.equal('Axeln börjar vid 1 grad.');
    expect(at(1, 1, degrees)).to.equal('Axeln börjar vid 1,0 grader.');
    expect(at(100, 0, { other: 'plats', before: true })).to.equal('Axeln börjar vid plats 100.');
    expect(at(50, 0, '%')).to.equal('Axeln börjar vid 50 %.');
  });

  it('stands before each number where it is to', async () => {
    const element = await chart(trends.Place);
    expect(plain(one(element, '.sentence'))).to.match(
      /^Från plats 201 \(2019\) till plats 145 \(2024\)\. .* Målet är plats 100 till 2030\.$/,
    );
    const read = await readings(element);
    expect(read[0]).to.match(/^2019: plats 201(,|$)/);
    expect(read.at(-1)).to.match(/^2024: plats 145, /);
    expect(plain(one(element, '.unit'))).to.equal('plats');
    expect(element.shadowRoot?.textContent).not.to.match(/\u00A0[ \u00A0]|plats plats/);
  });

  it('has its name in the file', () => {
    const cells = (indicator: Indicator): unknown[][] => {
      const trend = trendOf(indicator, resultOf(indicator));
      return cellsOf(rowsOf(indicator, trend), indicator, trend, 'sv', undefined);
    };
    const singular = cells(trends.Singular);
    expect(singular[0]?.[1]).to.equal('Olyckor på cykel (olyckor)');
    expect(singular.find(([head]) => head === 'Enhet')?.[1]).to.equal('olyckor');
    expect(cells(trends.Place as Indicator).find(([head]) => head === 'Enhet')?.[1]).to.equal('plats');
    expect(cells({ ...trends.Singular, unit: 'kr' }).find(([head]) => head === 'Enhet')?.[1]).to.equal('kr');
  });

  it('is per cent where that is its name, on every number of the axis', async () => {
    const series = [50, 60].map((value, index) => ({ value, period: 2020 + index }));
    const element = await chart({ title: 'x', unit: { other: '%' }, series });
    const labels = [...(rendered(element)?.querySelectorAll('svg text') ?? [])].map(plain);
    expect(labels).to.include('60 %');
    expect(plain(one(element, '.sentence'))).to.contain('Från 50 % år 2020 till 60 % år 2021.');
  });
});
