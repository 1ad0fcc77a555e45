/** What an element shows, as a goals document of its own: what elements, the builder and the commands read. Pure. */
import { partial } from '../../contract/schema.js';
import type { Sender } from '../sender.js';
import type { Fields } from './sharing.js';

/** What is said around a part. */
export interface Around {
  readonly lang: string | undefined;
  /** The document's own texts, as they were given. */
  readonly texts: unknown;
  readonly sender: Sender;
}

/**
 * Whether nothing that a judgement rests on has been left out of a part as wrong. Of such a part a document would be another one, in which nobody
 * sees what is missing, and of which more would be said than the element has said.
 */
export const isWhole = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (!(value as { readonly [partial]?: true })[partial] && Object.values(value).every(isWhole));

/** Without what is not known. */
const known = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * The document.
 *
 * @param fields The fields that hold the part; what they know of the organisation counts before what the document says.
 */
export const partDocument = (
  { organization, ...fields }: Fields,
  { lang, texts, sender }: Around,
): object => {
  const { name, href, lang: spoken, updated } = sender;
  const whose = {
    ...(name !== undefined && known({ lang: spoken === lang ? undefined : spoken, name, href })),
    ...organization,
  };
  return known({
    lang,
    organization: Object.keys(whose).length ? whose : undefined,
    updated,
    texts: typeof texts === 'object' && texts !== null ? texts : undefined,
    ...fields,
  });
};
