/** The lists of groups and of earlier documents, and a year's values for groups and its uncertainty, filled in without a word of JSON. */
import { expect } from 'chai';
import { drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';

const openWith = async (more: object = {}): Promise<Page> => {
  const page = await openBuilder();
  page.area('#paste').value = JSON.stringify({
    indicators: [
      {
        title: 'Elever som trivs',
        unit: '%',
        direction: 'increase',
        series: [
          { period: '2022', value: 80 },
          { period: '2023', value: 81 },
        ],
        ...more,
      },
    ],
  });
  await page.press('Gå vidare med det här');
  await drawn();
  return page;
};

interface Written {
  readonly groups?: readonly Readonly<Record<string, unknown>>[];
  readonly series?: readonly Readonly<Record<string, unknown>>[];
}

const indicatorIn = ({ builder }: Page): Written =>
  (builder.document as { indicators: readonly Written[] }).indicators[0] ?? {};

/** Opens what is folded over a field: all of it. */
const unfoldAll = async (page: Page): Promise<void> => {
  for (let times = 0; times < 6; times++) {
    for (const fold of page.all('.form .fold[aria-expanded="false"]')) fold.click();
    await drawn();
  }
};

const path = 'indicators[0].groups';
const add = async (page: Page, name: string, index: number): Promise<void> => {
  await page.press(page.one(`[id="f-${path}-add"]`));
  await page.write(`${path}[${index}].title`, name);
};

/** The fields of a year's values for groups: what each is called. */
const valuesOf = async (page: Page, year: number): Promise<readonly string[]> => {
  const rows = page.all('.form .series .year');
  const row = rows[year];
  if (!row) throw new Error(`no year ${year}`);
  const more = row.querySelector<HTMLElement>('.tool[aria-expanded="false"]');
  more?.click();
  await drawn();
  return page
    .all(`[id^="f-indicators[0].series[${year}].groups."]`)
    .filter(({ localName }) => localName === 'input')
    .map(({ id }) => page.one(`label[for="${CSS.escape(id)}"]`).textContent.trim());
};

describe('the list of groups', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('takes names, and needs no ids', async () => {
    const page = await openWith();
    await unfoldAll(page);
    await add(page, 'Årskurs 7–9', 0);
    await add(page, 'Fristående skolor', 1);
    await add(page, 'årskurs 7–9!', 2);
    await add(page, 'Kvinnor', 3);
    await add(page, '…', 4);
    expect(indicatorIn(page).groups).to.deep.equal([
      { title: 'Årskurs 7–9', id: 'arskurs-7-9' },
      { title: 'Fristående skolor', id: 'fristaende-skolor' },
      { title: 'årskurs 7–9!', id: 'arskurs-7-9-2' },
      { title: 'Kvinnor', id: 'women' },
      { title: '…', id: 'grupp-5' },
    ]);
  });

  it('asks for a value for each of them, a year, and women and men where there are none', async () => {
    const page = await openWith();
    await unfoldAll(page);
    expect(await valuesOf(page, 0)).to.deep.equal(['Kvinnor', 'Män']);
    await add(page, 'Årskurs 6', 0);
    await add(page, 'Årskurs 9', 1);
    expect(await valuesOf(page, 0)).to.deep.equal(['Årskurs 6', 'Årskurs 9']);
    await page.write('indicators[0].series[0].groups.arskurs-6', '84,5');
    await page.write('indicators[0].series[0].groups.arskurs-9', '71');
    expect(indicatorIn(page).series?.[0]).to.deep.equal({
      period: '2022',
      value: 80,
      groups: { 'arskurs-6': 84.5, 'arskurs-9': 71 },
    });
    // One year alone is enough.
    expect(indicatorIn(page).series?.[1]).to.deep.equal({ period: '2023', value: 81 });
  });

  const given = {
    groups: [
      { id: 'arskurs-6', title: 'Årskurs 6' },
      { id: 'nian', title: 'Årskurs 9' },
    ],
    series: [{ period: '2022', value: 80, groups: { 'arskurs-6': 84, nian: 71 } }],
    current: { period: '2023', value: 81, groups: { nian: 72 } },
  };

  it('takes the values along when a group is called something else, letter by letter', async () => {
    const page = await openWith(given);
    await unfoldAll(page);
    for (const title of ['Årskurs 6,', 'Årskurs 6, alla']) await page.write(`${path}[0].title`, title);
    expect(indicatorIn(page).groups?.[0]).to.deep.equal({ id: 'arskurs-6-alla', title: 'Årskurs 6, alla' });
    expect(indicatorIn(page).series?.[0]?.['groups']).to.deep.equal({ 'arskurs-6-alla': 84, nian: 71 });
    // Who has written an id keeps it.
    await page.write(`${path}[1].title`, 'Nian');
    expect(indicatorIn(page).groups?.[1]).to.deep.equal({ id: 'nian', title: 'Nian' });
  });

  it('takes the values along when an id is changed, in every field; and not into another group', async () => {
    const page = await openWith(given);
    await unfoldAll(page);
    await page.write(`${path}[1].id`, 'ak9');
    expect(indicatorIn(page)).to.deep.include({
      series: [{ period: '2022', value: 80, groups: { 'arskurs-6': 84, ak9: 71 } }],
      current: { period: '2023', value: 81, groups: { ak9: 72 } },
    });
    await page.write(`${path}[1].id`, 'arskurs-6');
    expect(indicatorIn(page).series?.[0]?.['groups']).to.deep.equal({ 'arskurs-6': 84, ak9: 71 });
  });

  it('keeps the values of a group that is removed or moved, and says whose they were', async () => {
    const page = await openWith(given);
    await unfoldAll(page);
    await page.press(/^Flytta ned.*Årskurs 6|^Ned.*Årskurs 6|ner.*Årskurs 6/i);
    expect(indicatorIn(page).groups?.map(({ id }) => id)).to.deep.equal(['nian', 'arskurs-6']);
    expect(await valuesOf(page, 0)).to.deep.equal(['Årskurs 9', 'Årskurs 6']);
    await page.press(/^Ta bort.*Årskurs 9/);
    expect(indicatorIn(page).groups).to.deep.equal([{ id: 'arskurs-6', title: 'Årskurs 6' }]);
    expect(indicatorIn(page).series?.[0]?.['groups']).to.deep.equal({ 'arskurs-6': 84, nian: 71 });
    expect(await valuesOf(page, 0)).to.deep.equal(['Årskurs 6', 'nian']);
  });
});

describe('a year', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('takes its uncertainty as two numbers, and shows that there is more to it than a value', async () => {
    const page = await openWith();
    await unfoldAll(page);
    await valuesOf(page, 1);
    const more = (): string | undefined => page.all('.form .series .year .tool')[0]?.className;
    expect(more()).not.to.contain('used');
    await valuesOf(page, 0);
    await unfoldAll(page);
    await page.write('indicators[0].series[0].interval.low', '78,5');
    await page.write('indicators[0].series[0].interval.high', '82');
    expect(indicatorIn(page).series?.[0]).to.deep.equal({
      period: '2022',
      value: 80,
      interval: { low: 78.5, high: 82 },
    });
    expect(more()).to.contain('used');
    await page.write('indicators[0].series[0].interval.low', '');
    await page.write('indicators[0].series[0].interval.high', '');
    expect(indicatorIn(page).series?.[0]).to.deep.equal({ period: '2022', value: 80 });
  });
});

describe('the list of earlier documents', () => {
  it('takes a day and an address, a row for each', async () => {
    allowConsole(/: <civic-/);
    const page = await openWith();
    await unfoldAll(page);
    await page.press(page.one('[id="f-versions-add"]'));
    await page.write('versions[0].date', '2024-12-31');
    await page.write('versions[0].href', 'goals-2024.json');
    await page.press(page.one('[id="f-versions-add"]'));
    await page.write('versions[1].date', '2023-12-31');
    await page.write('versions[1].href', 'goals-2023.json');
    expect((page.builder.document as { versions?: unknown }).versions).to.deep.equal([
      { date: '2024-12-31', href: 'goals-2024.json' },
      { date: '2023-12-31', href: 'goals-2023.json' },
    ]);
    expect(page.one('[id="f-versions[0]"]').textContent).to.match(/Tidigare dokument 1 av 2\s+2024-12-31/);
    expect(page.input('[id="f-versions[0].date"]').type).to.equal('date');
  });
});
