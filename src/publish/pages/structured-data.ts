/** What pages say to search engines in schema.org's words (release 30): data sets, and where a page stands among the others. Pure. */
import { own } from '../../data/validate.js';

/** schema.org asks for no length, and Google for 50 to 5 000 characters. */
const [least, most] = [50, 5000];

/** What is measured. */
export interface Measured {
  readonly name: string;
  readonly unit: string | undefined;
}

export interface DataSet {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** What stands after a description that is too short. */
  readonly more: string;
  readonly lang: string;
  readonly licence: string | undefined;
  readonly organization: { readonly name: string; readonly url?: string } | undefined;
  readonly modified: string | undefined;
  /** The first and the last year. */
  readonly years: readonly [number, number] | undefined;
  readonly measured: readonly Measured[];
  readonly distributions: readonly {
    readonly name: string;
    readonly type: string;
    readonly url: string;
  }[];
}

/** Long enough for a search engine, with true words. */
const described = (text: string, more: string): string => {
  const long = text.length < least && more ? `${text}${/[.!?…]$/.test(text) ? '' : '.'} ${more}` : text;
  return long.length > most ? `${long.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : long;
};

/** A `Dataset`; nothing where it cannot be described in as many words as are asked for. */
export const dataSet = (given: DataSet): object | undefined => {
  const description = described(given.description, given.more);
  if (description.length < least) return undefined;
  const { organization, years, modified, licence } = given;
  const body = organization && { '@type': 'Organization', ...organization };
  return {
    '@type': 'Dataset',
    '@id': `${given.url}#data`,
    name: given.name,
    description,
    url: given.url,
    inLanguage: given.lang,
    isAccessibleForFree: true,
    ...(licence !== undefined && { license: licence }),
    ...(body && { creator: body, publisher: body }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(years && { temporalCoverage: years[0] === years[1] ? String(years[0]) : years.join('/') }),
    ...(given.measured.length && {
      variableMeasured: given.measured.map(({ name, unit }) => ({
        '@type': 'PropertyValue',
        name,
        ...(unit !== undefined && { unitText: unit }),
      })),
    }),
    distribution: given.distributions.map(({ name, type, url }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: type,
      contentUrl: url,
    })),
  };
};

/** Where a page stands: from the first page to it. */
export const breadcrumbs = (steps: readonly { readonly name: string; readonly url: string }[]): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});

/** All that a page says. */
export const graph = (things: readonly (object | undefined)[]): object => ({
  '@context': 'https://schema.org',
  '@graph': things.filter(thing => thing !== undefined),
});

/** Whose document it is, as schema.org has it. */
export const organizationOf = (
  document: unknown,
): { readonly name: string; readonly url?: string } | undefined => {
  const given = own(document, 'organization');
  const [name, href] = [own(given, 'name'), own(given, 'href')];
  return typeof name === 'string'
    ? { name, ...(typeof href === 'string' && /^https?:/.test(href) && { url: href }) }
    : undefined;
};
