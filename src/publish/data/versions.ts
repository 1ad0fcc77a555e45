/** The document as it is published: its addresses absolute, and its earlier versions beside it. Pure. */
import { parseJson } from '../../data/parse.js';
import { own } from '../../data/validate.js';
import { absoluteAddresses } from '../pages/address.js';
import {
  documentFile,
  figuresFile,
  figuresForExcelFile,
  figuresMetadataFile,
  recordFile,
} from './figures-file.js';

/** A name of a file in the same folder. */
const plainName = /^[^/\\:?#.][^/\\:?#]*\.json$/i;

const taken = new Set(
  [documentFile, figuresFile, figuresForExcelFile, figuresMetadataFile, recordFile, 'data/pages.json'].map(
    path => path.slice('data/'.length),
  ),
);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The files of earlier days that stand beside a document and are published with it.
 *
 * @returns Their names; none of what is published under that name itself, or stands elsewhere.
 */
export const versionNames = (document: unknown): readonly string[] => {
  const listed = own(document, 'versions');
  const names = (Array.isArray(listed) ? (listed as unknown[]) : []).flatMap(each => {
    const href = own(each, 'href');
    const name = typeof href === 'string' ? decode(href.trim().replace(/^\.\//, '')) : '';
    return plainName.test(name) && !taken.has(name.toLowerCase()) ? [name] : [];
  });
  return [...new Set(names)];
};

/** A document whose addresses lead to the same places from another folder; what is published beside it keeps its address. */
export const publishedDocument = (document: unknown, base: string): unknown => {
  const whole = absoluteAddresses(document, base);
  const listed = own(whole, 'versions');
  if (!Array.isArray(listed)) return whole;
  const beside = new Set(versionNames(document));
  const versions = (listed as unknown[]).map(each => {
    const href = own(each, 'href');
    return typeof href === 'string' && !beside.has(decode(href.trim().replace(/^\.\//, '')))
      ? absoluteAddresses(each, base)
      : each;
  });
  return versions.every((each, index) => each === (listed as unknown[])[index])
    ? whole
    : { ...(whole as object), versions };
};

/**
 * The text of a document as it is published: as it was written, where it is proper JSON and its addresses lead to the same places.
 *
 * @param text As it was written.
 * @param document As it was read, and mended.
 */
export const publishedText = (text: string, document: unknown, base: string): string => {
  const published = publishedDocument(document, base);
  return published === document && parseJson(text).value !== undefined
    ? text
    : `${JSON.stringify(published, null, 2)}\n`;
};
