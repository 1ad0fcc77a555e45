/** The data as a table, to read, to copy and to download. Its code is fetched when the table is opened. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { dataTable, senderOf, type Done } from '../../base/data-table.js';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { intervalText, valueFormatter } from '../../base/value-text.js';
import type { Indicator } from '../../contract/indicator.js';
import type { ResolvedSource } from '../../data/source.js';
import { cellsOf } from './table-csv.js';
import { columnsOf, noteHead, periodHead, rowsOf, unitOf, type Column, type Row } from './table-rows.js';
import type { Trend } from './trend.js';
import { missingText } from './words.js';

export type { Done } from '../../base/data-table.js';

/** What the table is made from. */
export interface TableInput {
  readonly host: LitElement;
  readonly indicator: Indicator;
  readonly trend: Trend;
  readonly locale: Locale;
  /** The language of the title, where it is not the element's. */
  readonly lang: unknown;
  /** What the element was given: it may say whose figures they are. */
  readonly source: ResolvedSource | undefined;
  readonly done: Done | undefined;
  readonly tell: (done: Done) => void;
}

/** The table, with what can be done with it. */
export const table = (tabled: TableInput): TemplateResult => {
  const { host, indicator, trend, locale, lang, source, done, tell } = tabled;
  const rows = rowsOf(indicator, trend);
  const columns = columnsOf(rows, trend);
  // Made while the element's language is spoken, which it is not when a button is pressed.
  const cells = cellsOf(rows, indicator, trend, locale, senderOf(source, host), source?.day);
  const noted = rows.some(({ notes, own }) => notes.length || own.length);
  const write = valueFormatter(trend.decimals, undefined, locale);
  const writePlan = valueFormatter(trend.planDecimals, undefined, locale);
  const figure = (row: Row, { key, of }: Column): unknown => {
    const value = of(row);
    if (typeof value === 'object') return html`<td class="between">${intervalText(value, write)}</td>`;
    if (value !== undefined) return html`<td>${(key === 'expected' ? writePlan : write)(value)}</td>`;
    return key === 'value' && row.isMissing
      ? html`<td class="missing">${missingText()}</td>`
      : html`<td></td>`;
  };
  return dataTable({
    host,
    title: indicator.title,
    caption: indicator.title + unitOf(indicator),
    locale,
    lang,
    heads: html`<th scope="col">${periodHead()}</th>
      ${columns.map(({ head, isOwn }) =>
        isOwn
          ? html`<th scope="col" dir="auto" lang=${lang}>${head}</th>`
          : html`<th scope="col">${head}</th>`,
      )}
      ${noted ? html`<th scope="col" class="note">${noteHead()}</th>` : nothing}`,
    rows: rows.map(
      row =>
        html`<tr>
          <th scope="row">${formatPeriod(row.period, locale, indicator.periodKind)}</th>
          ${columns.map(column => figure(row, column))}
          ${
            noted
              ? html`<td class="note">
                  ${row.notes.join(comma(locale))}
                  ${row.own.map(note => html`<div dir="auto" lang=${lang}>${note}</div>`)}
                </td>`
              : nothing
          }
        </tr>`,
    ),
    cells,
    done,
    tell,
  });
};
