/** What is published: a document, where it is to stand, and in which languages. */
import type { ServedElements } from '../served/served.js';
import type { Locale } from '../../base/language.js';
import type { PictureFonts } from '../pictures/text.js';

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

/** With what pictures are drawn. */
export interface SitePictures {
  readonly fonts: PictureFonts;
  /** What tells one picture from another: the same where they look the same. Letters and digits. */
  readonly keyOf: (svg: string) => string;
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
  /** What renders the elements' trees, where the pages come with those. */
  readonly elements?: ServedElements | undefined;
  readonly terms: OpenDataTerms;
  /** Where the pages are to have pictures. */
  readonly pictures?: SitePictures | undefined;
}

/** A picture: what is to be drawn, and what tells it from others; or else the character that it cannot be drawn for want of. */
export type DrawnFile = { readonly svg: string; readonly key: string } | { readonly missing: string };

/** What stands in a file. */
export type FileContent = string | DrawnFile;

/** Some files that are made together. */
export interface Work {
  readonly make: () => Promise<readonly (readonly [path: string, content: FileContent])[]>;
}

/** A file of the site. Its text is made when it is asked for. */
export interface SiteFile {
  /** Its path below the folder, with `/`. */
  readonly path: string;
  readonly text: () => string | Promise<string>;
}
