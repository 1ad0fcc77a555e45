/** What is published: a document, where it is to stand, and in which languages. */
import type { Locale } from '../../base/language.js';

/** A language that pages can be in. */
export type PageLocale = Locale;

/** Who answers for open data, and under which terms it is given. What is not said is left out. */
export interface OpenDataTerms {
  /** The address of the licence. Without it there is no record for data portals. */
  readonly licence?: string | undefined;
  /** An e-mail address for those who have questions. */
  readonly contact?: string | undefined;
  /** The ten digits of the organisation number, by which portals know the publisher. */
  readonly organizationNumber?: string | undefined;
  /** The number of the municipality in GeoNames. */
  readonly geonames?: string | undefined;
}

export interface Site {
  /** The address of the folder, with a slash at the end. */
  readonly base: string;
  /** The document, checked. Its addresses are absolute (`absoluteAddresses`). */
  readonly document: unknown;
  /** The languages of the pages, each once. The first stands at the root, the others in folders of their names. */
  readonly languages: readonly [Locale, ...Locale[]];
  /** The address of the library's script, where the pages are to load it. */
  readonly script?: string | undefined;
  readonly terms: OpenDataTerms;
}

/** Some files that are made together. */
export interface Work {
  readonly make: () => Promise<readonly (readonly [path: string, text: string])[]>;
}

/** A file of the site. Its text is made when it is asked for. */
export interface SiteFile {
  /** Its path below the folder, with `/`. */
  readonly path: string;
  readonly text: () => string | Promise<string>;
}
