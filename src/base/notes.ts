/** What a document notes of its figures, in its own words. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Indicator } from '../contract/indicator.js';
import { adoptStyles } from './adopt-styles.js';
import { comma, formatPeriod } from './format.js';
import type { Locale } from './language.js';

/** What may have a note. */
export interface Noted {
  readonly note?: string | undefined;
  readonly period?: string | number | undefined;
}

export const sheet = css`
  .notes {
    margin: 0.3em 0 0;
    padding: 0;
    max-width: 38em;
    list-style: none;
    font-size: 0.9em;
    color: var(--_muted);
  }
`;

/**
 * The notes, each once, with the periods that it is of: `2021, 2022: Gränserna ändrades.`
 *
 * @param host The element.
 * @param observations The figures that it shows, in the order in which they are read.
 * @param lang The language of the data's texts, where it is not the element's.
 */
export const noteLines = (
  host: LitElement,
  observations: readonly Noted[],
  { periodKind }: Indicator,
  locale: Locale,
  lang: unknown,
): TemplateResult | typeof nothing => {
  const periods = new Map<string, Set<string>>();
  for (const { note, period } of observations) {
    if (note === undefined) continue;
    const of = periods.get(note) ?? new Set();
    periods.set(note, of);
    if (period !== undefined) of.add(formatPeriod(period, locale, periodKind));
  }
  if (!periods.size) return nothing;
  adoptStyles(host, sheet);
  return html`<ul class="notes" part="notes" role="list">
    ${[...periods].map(
      ([note, of]) =>
        html`<li>
          ${of.size ? `${[...of].join(comma(locale))}: ` : nothing}<span dir="auto" lang=${lang}
            >${note}</span
          >
        </li>`,
    )}
  </ul>`;
};
