/** Where figures come from, in small type under them. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Indicator } from '../contract/indicator.js';
import { comma, formatDate } from './format.js';
import type { Locale } from './language.js';

/**
 * The source: its name, linked where there is an address, the licence and the day.
 *
 * @param inherited The language of the name, where it is not the element's and the source does not say.
 */
export const sourceLine = (
  { name, href, licence, updated, lang }: NonNullable<Indicator['source']>,
  locale: Locale,
  inherited: unknown,
): TemplateResult => {
  return html`<p class="source" part="source">
    ${msg('Källa:', { id: 'source.from' })}
    <span dir="auto" lang=${lang ?? inherited}>${href ? html`<a href=${href}>${name}</a>` : name}</span
    >${['', licence, updated && formatDate(updated, locale)].filter(part => part !== undefined).join(comma(locale))}
  </p>`;
};
