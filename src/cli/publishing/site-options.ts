/** What `publish` is told of a site: where it stands, in which languages, and under which terms. */
import type { OpenDataTerms, PageLocale } from '../../publish/pages/site.js';
import { UsageError } from '../problems.js';

const wrong = (name: string, text: string, sv: string, en: string): UsageError =>
  new UsageError('value-wrong', { sv: `--${name} ${text}: ${sv}`, en: `--${name} ${text}: ${en}` });

/**
 * The address of a folder, with a slash at the end.
 *
 * @throws {UsageError}
 */
export const baseAddress = (text: string): string => {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.search || url.hash || url.username || url.password)
    throw wrong(
      'base',
      text,
      'ska vara adressen till mappen, som https://www.krokom.example/mal/.',
      'should be the address of the folder, such as https://www.krokom.example/mal/.',
    );
  return url.href.replace(/\/*$/, '/');
};

/**
 * The address of the document, which relative addresses in it start from.
 *
 * @throws {UsageError}
 */
export const documentAddress = (text: string): string => {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.hash || url.username || url.password)
    throw wrong(
      'document-address',
      text,
      'ska vara dokumentets adress, som https://www.krokom.example/data/goals.json.',
      'should be the address of the document, such as https://www.krokom.example/data/goals.json.',
    );
  return url.href;
};

/**
 * The address of the library's script.
 *
 * @throws {UsageError}
 */
export const scriptAddress = (text: string): string => {
  if (!/^(https?:\/)?\/[^/\s]\S*\.m?js$/i.test(text) || !URL.canParse(text, 'https://kommun.example'))
    throw wrong(
      'script',
      text,
      'ska vara adressen till skriptet, som /civic-goals/civic-goals.js.',
      'should be the address of the script, such as /civic-goals/civic-goals.js.',
    );
  return text;
};

/**
 * Languages, parted by commas; each once.
 *
 * @param known Those that pages can be in.
 * @throws {UsageError}
 */
export const pageLanguages = (
  text: string,
  known: readonly PageLocale[],
): readonly [PageLocale, ...PageLocale[]] => {
  const names = text
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(Boolean);
  const all = names.flatMap(name => known.find(each => each === name) ?? []);
  const [first, ...rest] = [...new Set(all)];
  if (first === undefined || all.length < names.length)
    throw wrong(
      'languages',
      text,
      `ska vara språk med komma emellan, av ${known.join(', ')}.`,
      `should be languages with commas between, of ${known.join(', ')}.`,
    );
  return [first, ...rest];
};

/** Licences by their short names. */
const licences: Readonly<Record<string, string>> = {
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
  'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
};

interface TermValues {
  readonly licence: string | undefined;
  readonly contact: string | undefined;
  readonly 'organization-number': string | undefined;
  readonly geonames: string | undefined;
}

/**
 * The terms of open data.
 *
 * @throws {UsageError}
 */
export const openDataTerms = (values: TermValues): OpenDataTerms => {
  const { licence, contact, geonames, 'organization-number': number } = values;
  const known = licence === undefined ? undefined : (licences[licence.toLowerCase()] ?? licence);
  if (known !== undefined && (!/^https?:\/\/[^\s/]/.test(known) || !URL.canParse(known)))
    throw wrong(
      'licence',
      known,
      'ska vara cc0, cc-by eller licensens adress.',
      'should be cc0, cc-by or the address of the licence.',
    );
  if (contact !== undefined && !/^[^\s@<>"'#?%&]+@[^\s@<>"'#?%&]+$/.test(contact))
    throw wrong('contact', contact, 'ska vara en e-postadress.', 'should be an e-mail address.');
  if (number !== undefined && !/^\d{6}-?\d{4}$/.test(number))
    throw wrong(
      'organization-number',
      number,
      'ska vara tio siffror, som 212000-2486.',
      'should be ten digits, such as 212000-2486.',
    );
  if (geonames !== undefined && !/^\d+$/.test(geonames))
    throw wrong(
      'geonames',
      geonames,
      'ska vara kommunens nummer i GeoNames.',
      'should be the number of the municipality in GeoNames.',
    );
  return {
    licence: known === undefined ? undefined : new URL(known).href,
    contact,
    organizationNumber: number?.replace('-', ''),
    geonames,
  };
};
