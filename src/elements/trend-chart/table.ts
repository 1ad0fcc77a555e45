/** The data as a table, to read, to copy and to download. Its code is fetched when the table is opened. */
import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { valueFormatter } from '../../base/value-text.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Figures } from '../../progress/figures.js';
import { byteOrderMark, csv, fileName, type Cell } from '../../base/csv.js';
import { styles } from './table.styles.js';
import type { Trend } from './trend.js';
import { breakText, menText, missingText, womenText } from './words.js';

/** What has been done with the table. */
export type Done = 'copied' | 'saved' | 'failed';

/** What the table is made from. */
export interface TableInput {
  readonly host: LitElement;
  readonly indicator: Indicator;
  readonly trend: Trend;
  readonly figures: Figures;
  readonly locale: Locale;
  /** The language of the title, where it is not the element's. */
  readonly lang: unknown;
  readonly done: Done | undefined;
  readonly tell: (done: Done) => void;
}

interface Row {
  readonly period: string | number;
  readonly at: number;
  readonly value?: number | undefined;
  readonly women?: number | undefined;
  readonly men?: number | undefined;
  readonly expected?: number | undefined;
  readonly isMissing?: boolean;
  readonly notes: readonly string[];
}

type Key = 'value' | 'women' | 'men' | 'expected';

const rowsOf = ({ indicator: { baseline, target }, trend }: TableInput): Row[] => {
  const { readings, milestones, aim, due } = trend;
  const began = typeof baseline === 'object' ? baseline.period : undefined;
  const rows: Row[] = readings.map(reading => ({
    ...reading,
    isMissing: reading.value === undefined,
    notes: [
      reading.breakBefore ? breakText() : '',
      began !== undefined && String(began) === String(reading.period)
        ? msg('Utgångsvärde', { id: 'trend-chart.baseline' })
        : '',
    ].filter(Boolean),
  }));
  const add = (stop: Row): void => {
    const [note = ''] = stop.notes;
    const same = rows.findIndex(({ at }) => at === stop.at);
    const row = rows[same];
    if (row) rows[same] = { ...row, expected: stop.expected, notes: [...row.notes, note] };
    else rows.push(stop);
  };
  for (const { period, at, value } of milestones)
    add({ period, at, expected: value, notes: [msg('Delmål', { id: 'trend-chart.milestone' })] });
  const by = typeof target === 'object' ? target.period : undefined;
  if (due !== undefined && by !== undefined && aim !== undefined)
    add({ period: by, at: due, expected: aim, notes: [msg('Mål', { id: 'trend-chart.target' })] });
  return rows.sort((a, b) => a.at - b.at);
};

const resultText = (): string => msg('Resultat', { id: 'trend-chart.results' });

/** The columns that have something. */
const columnsOf = (rows: readonly Row[]): { readonly key: Key; readonly head: string }[] =>
  [
    { key: 'value' as const, head: resultText() },
    { key: 'women' as const, head: womenText() },
    { key: 'men' as const, head: menText() },
    { key: 'expected' as const, head: msg('Planen', { id: 'trend-chart.plan' }) },
  ].filter(({ key }) => key === 'value' || rows.some(row => row[key] !== undefined));

const unitOf = ({ unit }: Indicator): string => (unit === undefined ? '' : ` (${unit})`);

const periodHead = (): string => msg('Period', { id: 'trend-chart.period' });
const noteHead = (): string => msg('Anmärkning', { id: 'trend-chart.note' });

/** The table's rows for a spreadsheet: the results' column bears the title, for the file leaves the page. */
const cellsOf = ({ indicator, figures, locale }: TableInput, rows: readonly Row[]): Cell[][] => {
  const columns = columnsOf(rows);
  // What is expected is calculated: to as many decimals as are shown.
  const cell = (row: Row, key: Key): Cell => {
    const value = row[key];
    return value === undefined || key !== 'expected' ? value : Number(value.toFixed(figures.decimals));
  };
  return [
    [
      periodHead(),
      ...columns.map(({ key, head }) => (key === 'value' ? indicator.title + unitOf(indicator) : head)),
      noteHead(),
    ],
    ...rows.map(row => [
      formatPeriod(row.period, locale),
      ...columns.map(({ key }) => cell(row, key)),
      [row.isMissing ? missingText() : '', ...row.notes].filter(Boolean).join(comma(locale)),
    ]),
  ];
};

const copied = async (text: string, root: ParentNode & Node): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without the right to it, or on a page without https, the old way.
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    root.append(area);
    area.select();
    let done = false;
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way there.
      done = document.execCommand('copy');
    } catch {
      // Then not.
    }
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
};

const saved = (text: string, name: string, root: ParentNode & Node): boolean => {
  try {
    const address = URL.createObjectURL(new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    root.append(link);
    link.click();
    link.remove();
    // Some browsers ask for the file a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
};

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

/** The table, with what can be done with it. */
export const table = (tabled: TableInput): TemplateResult => {
  const { host, indicator, figures, locale, lang, done, tell } = tabled;
  const { styleSheet } = styles;
  const root = host.shadowRoot;
  if (styleSheet && root && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
  const rows = rowsOf(tabled);
  const columns = columnsOf(rows);
  // Made while the element's language is spoken, which it is not when a button is pressed.
  const cells = cellsOf(tabled, rows);
  const noted = rows.some(({ notes }) => notes.length);
  const write = valueFormatter(figures, undefined, locale);
  const onCopy = (): void => {
    if (root) void copied(csv(cells, locale), root).then(is => tell(is ? 'copied' : 'failed'));
  };
  const onSave = (): void => {
    if (root) tell(saved(csv(cells, locale), fileName(indicator.title), root) ? 'saved' : 'failed');
  };
  const figure = ({ isMissing, ...row }: Row, key: Key): unknown => {
    const value = row[key];
    if (value !== undefined) return html`<td>${write(value)}</td>`;
    return key === 'value' && isMissing ? html`<td class="missing">${missingText()}</td>` : html`<td></td>`;
  };
  return html`<div
      class="scroll"
      role="group"
      tabindex="0"
      aria-label=${msg('Tabell', { id: 'trend-chart.table' })}
    >
      <table part="table">
        <caption dir="auto" lang=${lang}>
          ${indicator.title}${unitOf(indicator)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${periodHead()}</th>
            ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
            ${noted ? html`<th scope="col" class="note">${noteHead()}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row =>
              html`<tr>
                <th scope="row">${formatPeriod(row.period, locale)}</th>
                ${columns.map(({ key }) => figure(row, key))}
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
