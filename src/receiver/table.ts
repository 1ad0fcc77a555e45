/** What the page of answers is laid out with: tables, and links to the rest of a long one. */
import { setImmediate as turn } from 'node:timers/promises';
import { address, type Query } from './address.js';
import { html, type Content, type Markup } from './html.js';
import type { View } from './view.js';

/** So many rows are made before others have their turn. */
const slice = 20;

/** The rows of a table, a few at a time: an answer that comes meanwhile does not wait for all of a long page. */
export const rowsOf = async <Item>(
  items: readonly Item[],
  cells: (item: Item) => readonly Content[],
): Promise<Markup[]> => {
  const rows: Markup[] = [];
  for (const item of items) {
    if (rows.length % slice === slice - 1) await turn();
    const [first, ...rest] = cells(item);
    rows.push(
      html`<tr role="row">
        <th scope="row" role="rowheader">${first}</th>
        ${rest.map(cell => html`<td role="cell">${cell}</td>`)}
      </tr>`,
    );
  }
  return rows;
};

/** A table. Its roles are written out, because the layout of narrow screens would take them away. */
export const table = (caption: string, headings: readonly string[], rows: readonly Markup[]): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table role="table" class="${headings.length > 2 && 'wide'}">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${headings.map(heading => html`<th scope="col" role="columnheader">${heading}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>`;

/**
 * Links to what comes before and after.
 *
 * @param from How many were passed over.
 * @param size How many stand on a page.
 * @param isMore Whether there are more than that.
 * @param labels Of the two links.
 */
export const pager = (
  { lang, said }: View,
  query: Query,
  from: number,
  size: number,
  isMore: boolean,
  [before, after]: readonly [string, string],
): Content =>
  (from > 0 || isMore) &&
  html`<nav aria-label="${said.pager}" class="pager">
    ${from > 0 && html`<a rel="prev" href="${address(lang, { ...query, from: Math.max(0, from - size) })}">${before}</a>`}
    ${isMore && html`<a rel="next" href="${address(lang, { ...query, from: from + size })}">${after}</a>`}
  </nav>`;
