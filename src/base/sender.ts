/** Whose a document is, and of which day: what is read of it, and the line that an element ends with. Fetched only where either is asked for. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { date } from '../contract/date.js';
import { organization } from '../contract/organization.js';
import { object } from '../contract/schema.js';
import type { Fault, Outcome } from '../data/faults.js';
import { resolvePart, type Part, type ResolvedPart } from '../data/part.js';
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

/** Reads it. Of what is wrong there is nothing in it. */
export const readSender = async ({ root, base }: ResolvedSource): Promise<Outcome<Sender>> => {
  const { value, faults } = await resolvePart(senderPart, { root, base, fragment: '' });
  const { organization: whose, updated } = value?.value ?? {};
  return { value: { ...whose, lang: whose?.lang ?? value?.lang, updated }, faults };
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

const senderLine = (
  { name, href, lang, updated }: Sender,
  locale: Locale,
  inherited: unknown,
): TemplateResult | typeof nothing => {
  const day = updated === undefined ? '' : formatDate(updated, locale);
  const whose = html`${msg('Avsändare:', { id: 'sender.from' })}
    <span dir="auto" lang=${lang ?? inherited}>${href ? html`<a href=${href}>${name}</a>` : name}</span
    >${name?.endsWith('.') ? ' ' : '. '}`;
  return html`<p class="sender" part="sender">
    ${name === undefined ? nothing : whose}${day && msg(str`Senast uppdaterad ${day}.`, { id: 'sender.updated' })}
  </p>`;
};

/** What ends with whose it is. */
export type Signed<T> = T & {
  /**
   * The line: whose it is, linked where there is an address, and the day.
   *
   * @param inherited The language of the name, where the document does not say.
   */
  readonly senderLine?: (locale: Locale, inherited: unknown) => unknown;
};

/**
 * Adds the line to what an element shows, where its document says whose it is or of which day; and what was wrong with that. Where the line
 * was asked for and the document says neither, that is a hint.
 *
 * @param host The element.
 */
export const sign = async <T>(
  outcome: Outcome<ResolvedPart<T>>,
  host: LitElement,
): Promise<Outcome<Signed<ResolvedPart<T>>>> => {
  if (!outcome.value) return outcome;
  const { value: sender = {}, faults } = await readSender(outcome.value.source);
  const isKnown = sender.name !== undefined || sender.updated !== undefined;
  if (isKnown) adoptStyles(host, sheet);
  const hint: Fault = { code: 'missing', path: 'organization', expected: organization, hint: true };
  return {
    value: {
      ...outcome.value,
      ...(isKnown && {
        senderLine: (locale: Locale, inherited: unknown) => senderLine(sender, locale, inherited),
      }),
    },
    faults: [
      ...outcome.faults,
      ...faults,
      ...(isKnown || faults.length || !host.hasAttribute('sender') ? [] : [hint]),
    ],
  };
};
