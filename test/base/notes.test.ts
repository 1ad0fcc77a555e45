/** What a document notes of a figure: said once, with its period, in the language of the data, in every element that shows the figure, and in its table and file. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { cellsOf } from '../../src/elements/trend-chart/table-csv.js';
import { rowsOf } from '../../src/elements/trend-chart/table-rows.js';
import { trendOf } from '../../src/elements/trend-chart/trend.js';
import { observationsOf } from '../../src/progress/figures.js';
import { resultOf } from '../../src/progress/result.js';
import { inPage, rendered, tag, textOf, until } from '../support/fixture.js';

const borders = 'Gränserna ändrades.';
const indicator = {
  title: 'Antal invånare',
  direction: 'increase' as const,
  baseline: { value: 14925, period: 2018, note: borders },
  series: [
    { value: 15000, period: 2019, note: borders },
    { value: 15100, period: 2020 },
    { value: 15612, period: 2024, note: 'Räknat i mars.' },
  ],
  milestones: [{ value: 15800, period: 2026, note: 'Beslutat i efterhand.' }],
  target: { value: 16000, period: 2030, note: 'Enligt översiktsplanen.' },
};

const linesIn = async (name: string, data: object): Promise<string[]> => {
  const place = inPage(`<div lang="en">${tag(name, data)}</div>`);
  const element = place.querySelector(name) as ReactiveElement;
  const base = await until(() => rendered(element), 'it');
  return [...base.querySelectorAll('.notes li')].map(line => textOf(line));
};

describe('notes', () => {
  it('stand under a gauge, of the figures that it says', async () => {
    expect(await linesIn('civic-progress-gauge', indicator)).to.deep.equal([
      `2018: ${borders}`,
      '2024: Räknat i mars.',
      '2030: Enligt översiktsplanen.',
    ]);
  });

  it('stand under a chart, each once with all its periods', async () => {
    expect(await linesIn('civic-trend-chart', indicator)).to.deep.equal([
      `2018, 2019: ${borders}`,
      '2024: Räknat i mars.',
      '2026: Beslutat i efterhand.',
      '2030: Enligt översiktsplanen.',
    ]);
  });

  it('are in the language of the data, where the page has another', async () => {
    const place = inPage(`<div lang="en">${tag('civic-progress-gauge', { ...indicator, lang: 'sv' })}</div>`);
    const base = await until(
      () => rendered(place.firstElementChild?.firstElementChild as ReactiveElement),
      'it',
    );
    const notes = [...base.querySelectorAll('.notes span')];
    expect(notes).to.have.length(3);
    for (const note of notes) expect(note.closest('[lang]')?.getAttribute('lang')).to.equal('sv');
  });

  it('stand in the rows of the table, and in the file', () => {
    const trend = trendOf(indicator, resultOf(indicator));
    const rows = rowsOf(indicator, trend);
    expect(rows.flatMap(({ period, own }) => own.map(note => `${period}: ${note}`))).to.deep.equal([
      `2018: ${borders}`,
      `2019: ${borders}`,
      '2024: Räknat i mars.',
      '2026: Beslutat i efterhand.',
      '2030: Enligt översiktsplanen.',
    ]);
    const notes = cellsOf(rows, indicator, trend, 'sv', undefined).map(cells => cells.at(-1));
    for (const { own } of rows)
      for (const note of own) expect(notes.some(cell => String(cell).endsWith(note))).to.equal(true);
  });

  it('are of their value: what has another value for the same period does not have the note', () => {
    const [first] = observationsOf({
      series: [{ value: 1, period: 2024, note: 'x' }],
      current: { value: 2, period: 2024 },
    }).results;
    expect(first).to.deep.equal({ value: 2, period: 2024 });
    const [same] = observationsOf({
      series: [{ value: 1, period: 2024, note: 'x' }],
      current: { value: 1, period: 2024 },
    }).results;
    expect(same?.note).to.equal('x');
  });
});
