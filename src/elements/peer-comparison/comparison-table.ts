/** The comparison as a table, to read, to copy and to download. Its code is fetched when the table is opened. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { dataTable, senderOf, type Done } from '../../base/data-table.js';
import type { ResolvedSource } from '../../data/source.js';
import { cellsOf } from './comparison-csv.js';
import type { Drawn } from './drawn.js';
import { tableOf } from './table-rows.js';

export type { Done } from '../../base/data-table.js';

/** What the table is made from. */
export interface TableInput extends Drawn {
  readonly host: LitElement;
  /** What the element was given: it may say whose figures they are. */
  readonly source: ResolvedSource | undefined;
  readonly done: Done | undefined;
  readonly tell: (done: Done) => void;
}

/** The table, with what can be done with it. */
export const table = (input: TableInput): TemplateResult => {
  const { host, data, locale, lang, source, done, tell } = input;
  const { caption, heads, rows } = tableOf(input);
  return dataTable({
    host,
    title: data.title,
    caption,
    locale,
    lang,
    heads: heads.map(({ text, isNote }) => html`<th scope="col" class=${isNote ? 'note' : ''}>${text}</th>`),
    rows: rows.map(
      ({ peer, texts: [name, ...rest] }) =>
        html`<tr>
          <th scope="row" dir="auto" lang=${peer.given?.lang ?? lang}>${name}</th>
          ${rest.map((text, index) =>
            heads[index + 1]?.isNote
              ? html`<td class="note">
                  ${text}
                  ${peer.note === undefined ? nothing : html`<div dir="auto" lang=${peer.given?.lang ?? lang}>${peer.note}</div>`}
                </td>`
              : html`<td>${text}</td>`,
          )}
        </tr>`,
    ),
    cells: cellsOf(input, senderOf(source, host), source?.day),
    done,
    tell,
  });
};
