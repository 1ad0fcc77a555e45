/** Whose a document is, and of which day: what is read of it, and the line that an element ends with. Fetched only where either is asked for. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { date } from '../contract/date.js';
import { organization } from '../contract/organization.js';
import { object } from '../contract/schema.js';
import type { Fault, Outcome } from '../data/faults.js';
import { resolvePart, type Part } from '../data/part.js';
import type { ResolvedSource } from '../data/source.js';
import { own } from '../data/validate.js';
import { adoptStyles } from './adopt-styles.js';
import { formatDate } from './format.js';
import type { Locale } from './language.js';

/** Whose a document is, and of which day, as far as it says so. */
export interface Sender {
  readonly name?: string | undefined;
  readonly href?: string | undefined;
  /** The language of the name, where the document says so. */
  readonly lang?: string | undefined;
  readonly updated?: string | undefined;
}

const fields = object({ organization, updated: date });

const senderPart: Part<(typeof fields)['type']> = {
  find: root => ({
    part: { organization: own(root, 'organization'), updated: own(root, 'updated') },
    path: '',
  }),
  schema: fields,
};

/**
 * Reads it.
 *
 * @param source What an element was given: a document, or a part of one, which says nothing of that.
 * @param isWanted Whether somebody has asked for it to be seen: a document that says nothing is hinted at then.
 * @returns It, and what was wrong with it, of which there is nothing in it.
 */
export const readSender = async (
  { root, base }: ResolvedSource,
  isWanted = false,
): Promise<Outcome<Sender>> => {
  const { value, faults } = await resolvePart(senderPart, { root, base, fragment: '' });
  const { organization: whose, updated } = value?.value ?? {};
  const isSilent = isWanted && !whose && updated === undefined && !faults.length;
  const hint: Fault = { code: 'missing', path: 'organization', expected: organization, hint: true };
  return {
    value: { ...whose, lang: whose?.lang ?? value?.lang, updated },
    faults: isSilent ? [hint] : faults,
  };
};

const sheet = css`
  .sender {
    margin-top: var(--_gap);
    font-size: 0.833em;
    color: var(--_muted);
  }
  .source + .sender {
    margin-top: 0.3em;
  }
`;

/**
 * The line: whose it is, linked where there is an address, and the day.
 *
 * @param host The element.
 * @param inherited The language of the name, where the document does not say.
 */
export const senderLine = (
  host: LitElement,
  { name, href, lang, updated }: Sender,
  locale: Locale,
  inherited: unknown,
): TemplateResult | typeof nothing => {
  if (name === undefined && updated === undefined) return nothing;
  adoptStyles(host, sheet);
  const day = updated === undefined ? '' : formatDate(updated, locale);
  const whose = html`${msg('Avsändare:', { id: 'sender.from' })}
    <span dir="auto" lang=${lang ?? inherited}>${href ? html`<a href=${href}>${name}</a>` : name}</span
    >${name?.endsWith('.') ? '' : '.'} `;
  return html`<p class="sender" part="sender">
    ${name === undefined ? nothing : whose}${day && msg(str`Senast uppdaterad ${day}.`, { id: 'sender.updated' })}
  </p>`;
};
