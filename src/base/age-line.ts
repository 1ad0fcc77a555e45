/** That figures are old, in words. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Indicator } from '../contract/indicator.js';
import { oldPeriod } from '../progress/age.js';
import { endOf } from '../progress/path.js';
import { adoptStyles } from './adopt-styles.js';
import { formatPeriod } from './format.js';
import type { Locale } from './language.js';

export const sheet = css`
  .age {
    margin-top: 0.3em;
    max-width: 38em;
  }
`;

/** Today, as a document would write it. */
const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * The line; nothing, where no newer figures may be expected, and where the document does not say how often they come.
 *
 * @param host The element.
 * @param day The day by which figures are old.
 */
export const ageLine = (
  host: LitElement,
  indicator: Indicator,
  locale: Locale,
  day = today(),
): TemplateResult | typeof nothing => {
  const every = indicator.source?.every;
  const period = every && oldPeriod(indicator, every, endOf(day));
  if (period === undefined) return nothing;
  adoptStyles(host, sheet);
  const when = formatPeriod(period, locale, indicator.periodKind);
  return html`<p class="age" part="age">
    ${msg(str`De senaste siffrorna är från ${when}. Det kan finnas nyare.`, { id: 'figure.old' })}
  </p>`;
};
