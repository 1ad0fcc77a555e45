/** What figures may be used for, in the words that stand under them. */
import { services } from '../../services/addresses.js';
import type { Client } from '../../client/client.js';
import type { From } from '../../sources/from.js';
import { koladaLicence } from '../../sources/kolada.js';

/** An address of Creative Commons by its name. */
const named = (licence: string): string => {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/i.exec(licence) ?? [];
  if (kind && version) return `CC ${kind.toUpperCase()} ${version}`;
  return /publicdomain\/zero|\bcc0\b/i.test(licence) ? 'CC0 1.0' : licence;
};

/** The root of the API that an address is of. */
const rootOf = (address: string): string | undefined =>
  /^(.*\/)(?:tables|savedqueries)\/[^/]+\/data(?:\?|$)/.exec(address)?.[1];

/**
 * The licence of a source.
 *
 * @returns Nothing where the service does not say it.
 */
export const licenceOf = async (from: From, client: Client): Promise<string | undefined> => {
  if (from.type === 'kolada') return koladaLicence;
  const root =
    from.type === 'pxweb'
      ? (from.url ?? services.pxweb)
      : from.type === 'json-stat'
        ? rootOf(from.url)
        : undefined;
  const said = root === undefined ? undefined : await client.licence(root);
  return said === undefined ? undefined : named(said);
};
