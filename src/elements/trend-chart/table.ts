/** The data as a table, to read, to copy and to download. Its code is fetched when the table is opened. */
import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { readSender, type Sender } from '../../base/sender.js';
import { intervalText, valueFormatter } from '../../base/value-text.js';
import { languagesAt } from '../../base/locale.js';
import type { Indicator } from '../../contract/indicator.js';
import { csv, fileName } from '../../base/csv.js';
import type { ResolvedSource } from '../../data/source.js';
import { cellsOf } from './table-csv.js';
import { columnsOf, noteHead, periodHead, rowsOf, unitOf, type Column, type Row } from './table-rows.js';
import { styles } from './table.styles.js';
import { copied, saved } from './take-out.js';
import type { Trend } from './trend.js';
import { missingText } from './words.js';

/** What has been done with the table. */
export type Done = 'copied' | 'saved' | 'failed';

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

const doneText = (done: Done | undefined): string => {
  switch (done) {
    case 'copied':
      return msg('Kopierat.', { id: 'trend-chart.copied' });
    case 'saved':
      return msg('Filen laddas ner.', { id: 'trend-chart.saved' });
    case 'failed':
      return msg('Det gick inte.', { id: 'trend-chart.failed' });
    case undefined:
      return '';
  }
};

/** Whose the documents are that have been asked. */
const senders = new WeakMap<ResolvedSource, Sender>();

/** Whose the figures are; where that is not known yet, it is read, and then the element renders anew. */
const senderOf = (source: ResolvedSource | undefined, host: LitElement): Sender | undefined => {
  if (!source || senders.has(source)) return source && senders.get(source);
  senders.set(source, {});
  void readSender(source).then(({ value, faults }) => {
    if (value) senders.set(source, value);
    if (faults.length)
      void import('../../data/report.js').then(
        ({ report }) => report(host, faults, languagesAt(host)),
        () => undefined,
      );
    host.requestUpdate();
  });
  return undefined;
};

/** The table, with what can be done with it. */
export const table = (tabled: TableInput): TemplateResult => {
  const { host, indicator, trend, locale, lang, source, done, tell } = tabled;
  const { styleSheet } = styles;
  const root = host.shadowRoot;
  if (styleSheet && root && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
  const rows = rowsOf(indicator, trend);
  const columns = columnsOf(rows, trend);
  // Made while the element's language is spoken, which it is not when a button is pressed.
  const cells = cellsOf(rows, indicator, trend, locale, senderOf(source, host), source?.day);
  const noted = rows.some(({ notes }) => notes.length);
  const write = valueFormatter(trend.decimals, undefined, locale);
  const writePlan = valueFormatter(trend.planDecimals, undefined, locale);
  const onCopy = (): void => {
    if (root) void copied(csv(cells, locale), root).then(is => tell(is ? 'copied' : 'failed'));
  };
  const onSave = (): void => {
    if (root) tell(saved(csv(cells, locale), fileName(indicator.title), root) ? 'saved' : 'failed');
  };
  const figure = (row: Row, { key, of }: Column): unknown => {
    const value = of(row);
    if (typeof value === 'object') return html`<td class="between">${intervalText(value, write)}</td>`;
    if (value !== undefined) return html`<td>${(key === 'expected' ? writePlan : write)(value)}</td>`;
    return key === 'value' && row.isMissing
      ? html`<td class="missing">${missingText()}</td>`
      : html`<td></td>`;
  };
  return html`<div
      class="scroll"
      role="group"
      tabindex="0"
      aria-label=${msg('Tabell', { id: 'trend-chart.table' })}
    >
      <table part="table">
        <caption dir="auto" lang=${lang} .textContent=${indicator.title + unitOf(indicator)}></caption>
        <thead>
          <tr>
            <th scope="col">${periodHead()}</th>
            ${columns.map(({ head, isOwn }) =>
              isOwn
                ? html`<th scope="col" dir="auto" lang=${lang}>${head}</th>`
                : html`<th scope="col">${head}</th>`,
            )}
            ${noted ? html`<th scope="col" class="note">${noteHead()}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row =>
              html`<tr>
                <th scope="row">${formatPeriod(row.period, locale, indicator.periodKind)}</th>
                ${columns.map(column => figure(row, column))}
                ${noted ? html`<td class="note">${row.notes.join(comma(locale))}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="buttons">
      <button type="button" part="button" @click=${onCopy}>
        ${msg('Kopiera som CSV', { id: 'trend-chart.copy' })}
      </button>
      <button type="button" part="button" @click=${onSave}>
        ${msg('Ladda ner som CSV', { id: 'trend-chart.save' })}
      </button>
    </p>
    <p class="done" role="status">${doneText(done)}</p>`;
};
