/** Where figures are fetched is filled in by a form, and what the form cannot show stays as it is. */
import { expect } from 'chai';
import { drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';

const openWith = async (from: unknown): Promise<Page> => {
  const page = await openBuilder();
  page.area('#paste').value = JSON.stringify({
    indicators: [
      { title: 'Antal', series: [{ period: 2023, value: 1 }], ...(from !== undefined && { from }) },
    ],
  });
  await page.press('Gå vidare med det här');
  for (let round = 0; round < 3; round++) {
    for (const fold of page.all('.form [aria-expanded=false]')) fold.click();
    await drawn();
  }
  return page;
};

const fromIn = ({ builder }: Page): unknown =>
  (builder.document['indicators'] as readonly { from?: unknown }[])[0]?.from;

const choose = async (page: Page, type: string): Promise<void> => {
  const select = page.select('[id="f-indicators[0].from.type"]');
  select.value = type;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
};

const fill = async (page: Page, key: string, text: string): Promise<void> => {
  const input = page.input(`[id="f-indicators[0].from.${key}"]`);
  input.value = text;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
  await drawn();
};

const problem = (page: Page): string =>
  page.place
    .querySelector('[data-field="Indicator.from"] > .notes')
    ?.textContent.replace(/\s+/g, ' ')
    .trim() ?? '';

describe('where figures are fetched', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('is a measure and a municipality of Kolada, and what is missing is said', async () => {
    const page = await openWith(undefined);
    expect(problem(page)).to.equal('');
    await choose(page, 'kolada');
    expect(problem(page)).to.match(/Nyckeltalets id.*saknas/);
    await fill(page, 'kpi', 'N01951');
    await fill(page, 'municipality', '2309');
    expect(problem(page)).to.equal('');
    expect(fromIn(page)).to.deep.equal({ type: 'kolada', kpi: 'N01951', municipality: '2309' });
    await choose(page, '');
    expect(fromIn(page)).to.equal(undefined);
  });

  it('has what is chosen of a table on one line, and rows of a spreadsheet', async () => {
    const page = await openWith({
      type: 'pxweb',
      table: 'TAB1',
      values: { Region: '2309', Kon: ['1', '2'] },
    });
    const values = page.input('[id="f-indicators[0].from.values"]');
    expect(values.value).to.equal('Region=2309; Kon=1,2');
    await fill(page, 'values', 'Region = 2309 ;Tid=top(10)');
    expect(fromIn(page)).to.deep.equal({
      type: 'pxweb',
      table: 'TAB1',
      values: { Region: '2309', Tid: 'top(10)' },
    });
    await choose(page, 'xlsx');
    await fill(page, 'file', 'siffror.xlsx');
    await fill(page, 'period', 'År');
    await fill(page, 'value', 'Andel');
    await fill(page, 'where', 'Kommun=Krokom');
    expect(fromIn(page)).to.deep.equal({
      type: 'xlsx',
      file: 'siffror.xlsx',
      period: 'År',
      value: 'Andel',
      where: { Kommun: 'Krokom' },
    });
    expect(problem(page)).to.equal('');
  });

  it('stays as it is where the form cannot show it', async () => {
    for (const from of [
      'svars',
      { type: 'elsewhere', of: [1] },
      { type: 'pxweb', table: 7, values: { 'a;b': 'c=d' } },
      { type: 'csv', file: 'a.csv', where: [1], period: 'x', value: 'y' },
    ]) {
      const page = await openWith(from);
      for (const field of page.all('[data-field="Indicator.from"] input'))
        for (const name of ['input', 'blur']) field.dispatchEvent(new Event(name, { bubbles: true }));
      await drawn();
      expect(fromIn(page)).to.deep.equal(from);
      page.builder.stop();
      page.place.remove();
    }
  });
});
