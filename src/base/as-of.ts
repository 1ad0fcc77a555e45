/** What was said by a certain day, and the line that says so above it. Fetched only where a tag asks for it (`as-of`). */
import { msg, str } from '@lit/localize';
import { css, html, type LitElement, type TemplateResult } from 'lit';
import type { Outcome } from '../data/faults.js';
import type { ResolvedSource } from '../data/source.js';
import { saidBy } from '../data/versions.js';
import { adoptStyles } from './adopt-styles.js';
import { formatDate } from './format.js';
import type { Locale } from './language.js';

const sheet = css`
  .as-of {
    margin-bottom: var(--_gap);
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
    font-weight: bold;
  }
`;

/** That it is not of today, in words: nobody is to take old figures for new ones. */
const line = (day: string, isCurrent: boolean | undefined, locale: Locale): TemplateResult => {
  const when = formatDate(day, locale);
  return html`<p class="as-of" part="as-of">
    ${
      isCurrent
        ? msg(str`Uppgifterna är från ${when}.`, { id: 'as-of.current' })
        : msg(str`Det här är äldre uppgifter, från ${when}. Det finns nyare.`, { id: 'as-of.earlier' })
    }
  </p>`;
};

/** What `saidBy` is told besides the document. */
type Told = Parameters<typeof saidBy> extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Takes what a document said by a day in place of what it says now: see `saidBy`.
 *
 * @param host The element.
 */
export const asOf = async (
  host: LitElement,
  given: Outcome<ResolvedSource> | Promise<Outcome<ResolvedSource>>,
  ...[asked, signal, onForeign]: Told
): Promise<Outcome<ResolvedSource>> => {
  const { value, faults, isCurrent } = await saidBy(await given, asked, signal, onForeign);
  if (!value?.day) return { faults };
  const { day } = value;
  adoptStyles(host, sheet);
  return { value: { ...value, above: locale => line(day, isCurrent, locale as Locale) }, faults };
};
