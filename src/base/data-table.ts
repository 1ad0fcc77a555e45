/** Figures as a table, to read, to copy and to download: what the table of every element has around its rows. Fetched when one is opened. */
import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { ResolvedSource } from '../data/source.js';
import { adoptStyles } from './adopt-styles.js';
import { csv, fileName, type Cell } from './csv.js';
import { styles } from './data-table.styles.js';
import type { Locale } from './language.js';
import { languagesAt } from './locale.js';
import { readSender, type Sender } from './sender.js';
import { copied, saved } from './take-out.js';

/** What has been done with a table. */
export type Done = 'copied' | 'saved' | 'failed';

/** What a table is made from. */
export interface DataTable {
  readonly host: LitElement;
  /** What the figures are of: the file's name, too. */
  readonly title: string;
  /** What stands over it: the title with the unit. */
  readonly caption: string;
  readonly locale: Locale;
  /** The language of the caption, where it is not the element's. */
  readonly lang: unknown;
  /** The heads of the columns: `<th scope="col">`. */
  readonly heads: unknown;
  /** The rows: `<tr>`. */
  readonly rows: unknown;
  /** The file's cells. */
  readonly cells: readonly (readonly Cell[])[];
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
export const senderOf = (source: ResolvedSource | undefined, host: LitElement): Sender | undefined => {
  if (!source || senders.has(source)) return source && senders.get(source);
  senders.set(source, {});
  void readSender(source).then(({ value, faults }) => {
    if (value) senders.set(source, value);
    if (faults.length)
      void import('../data/report.js').then(
        ({ report }) => report(host, faults, languagesAt(host)),
        () => undefined,
      );
    host.requestUpdate();
  });
  return undefined;
};

/** The table, with what can be done with it. */
export const dataTable = ({
  host,
  title,
  caption,
  locale,
  lang,
  heads,
  rows,
  cells,
  done,
  tell,
}: DataTable): TemplateResult => {
  const root = host.shadowRoot;
  adoptStyles(host, styles);
  const onCopy = (): void => {
    if (root) void copied(csv(cells, locale), root).then(is => tell(is ? 'copied' : 'failed'));
  };
  const onSave = (): void => {
    if (root) tell(saved(csv(cells, locale), fileName(title), root) ? 'saved' : 'failed');
  };
  return html`<div
      class="scroll"
      role="group"
      tabindex="0"
      aria-label=${msg('Tabell', { id: 'trend-chart.table' })}
    >
      <table part="table">
        <caption dir="auto" lang=${lang} .textContent=${caption}></caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
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
