/**
 * What is copied out of the builder: the tag, the block, the link, and the line for the template. Written so that they live through
 * editors: `attribute-text.ts` says how, `docs/cms-table.md` what was measured.
 */
import { own } from '../../data/validate.js';
import { objectsIn } from '../../data/objects.js';
import { attributeText, jsonText } from './attribute-text.js';
import { extractPart } from '../elements/extract-part.js';
import type { ElementName } from '../elements/elements.js';
import { writeFallback } from './fallback/write-fallback.js';
import { htmlElement, type Fallback } from './fallback/html.js';

/** How snippets are written. */
export interface SnippetSettings {
  /** The folder of the library's files: `/civic-goals/`. */
  readonly base: string;
  /** The page where a person can read about the goal, absolute: what a link leads to. */
  readonly page?: string | undefined;
  /** The address of the published document: the snippets then name it, and do not hold the data. */
  readonly src?: string | undefined;
  /** The page's goals document, for the template. */
  readonly goals?: string | undefined;
  /** Which part of the document: see `cut`. */
  readonly of?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly lang?: string | undefined;
  readonly appearance?: string | undefined;
  /** The name of the tag's attribute. WordPress and Drupal cut up one that is named `data`. */
  readonly attribute?: 'data-json' | 'data' | undefined;
  /** The text directly inside the tag: WordPress puts what stands on lines of its own outside of it. */
  readonly inlineFallback?: boolean | undefined;
}

/** Longer than it may be. */
export interface TooLong {
  /** Its length in characters. */
  readonly length: number;
  readonly limit: number;
}

/** One of the three forms, ready to be copied. */
export interface Snippet {
  /** One line of HTML. */
  readonly code: string;
  /** It may be cut off on its way: better name the document. */
  readonly tooLong?: TooLong;
}

/**
 * Why there is no snippet: the document has nothing for the element (or several and it is not said which); no absolute address
 * of a page to lead to is given; the question is never made from a link's own data, as anybody could then ask it.
 */
export type Unavailable = 'no-part' | 'no-page' | 'feedback-in-link';

export interface Snippets {
  readonly tag: Snippet | Unavailable;
  readonly block: Snippet | Unavailable;
  readonly link: Snippet | Unavailable;
  /** The lines for the site's template. */
  readonly template: string;
  /** What stands in them without a script. */
  readonly fallback: Fallback | undefined;
}

/**
 * The longest snippets that are handed out without a word. An address: what sitemaps and many systems' fields for addresses take
 * (2 048), as servers need not take more than 8 000 (RFC 9110). The rest: well below 65 535, where a field of some databases ends,
 * with the page's own text beside it, and about the length at which nobody finds the end of it in an editor.
 */
export const limits = { link: 2_000, data: 10_000 } as const;

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` ${name}="${attributeText(String(value))}"`;

/** UTF-8 as base64url: letters, digits, `-` and `_`, which no tool changes in an address. */
export const base64url = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The address of a document with the name of a part of it. */
const addressOf = (src: string, of: string | undefined): string =>
  of ? `${src.replace(/#.*$/s, '')}#${encodeURIComponent(of).replaceAll('%2F', '/')}` : src;

const isAbsolute = (address: unknown): address is string => {
  try {
    return typeof address === 'string' && /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
};

/** A link's address to a page, which says in its fragment what to show. */
const linkTo = (page: string, element: ElementName, what: string, settings: SnippetSettings): string => {
  const { headingLevel, lang, appearance } = settings;
  const further = Object.entries({ 'heading-level': headingLevel, lang, appearance })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `&${name}=${value}`)
    .join('');
  return `${page.trim().replace(/#.*$/s, '')}#civic-${element}=${what}${further}`;
};

const withLength = (code: string, length: number, limit: number): Snippet => ({
  code,
  ...(length > limit && { tooLong: { length, limit } }),
});

/** Origins, besides the page's own, whose documents are shown, whose pictures are taken and to which answers go. */
const originsIn = (document: unknown, { page, src }: SnippetSettings): string[] => {
  const addresses: unknown[] = [src];
  for (const { part } of objectsIn(document)) {
    const srcset = own(part, 'srcset');
    addresses.push(own(part, 'src'), own(part, 'endpoint'));
    if (typeof srcset === 'string') addresses.push(...srcset.trim().split(/\s+/));
  }
  const origins = addresses.filter(isAbsolute).map(address => new URL(address).origin);
  const here = isAbsolute(page) ? new URL(page).origin : '';
  return [...new Set(origins)].filter(origin => origin !== here).sort();
};

const writeTemplate = (document: unknown, settings: SnippetSettings): string => {
  const origins = originsIn(document, settings).join(' ');
  const src = `${settings.base.replace(/\/*$/, '')}/civic-goals.js`;
  const script = `<script type="module"${attribute('src', src)}${attribute('data-origins', origins)}></script>`;
  const { goals } = settings;
  return goals ? `<link rel="civic-goals"${attribute('href', goals)}>\n${script}` : script;
};

/**
 * The snippets of an element.
 *
 * @param document A whole document.
 * @param element What to show.
 * @param settings How.
 */
export const writeSnippets = async (
  document: unknown,
  element: ElementName,
  settings: SnippetSettings,
): Promise<Snippets> => {
  const { page, src, of, headingLevel, lang, appearance } = settings;
  const template = writeTemplate(document, settings);
  const part = extractPart(document, element, of);
  const fallback = part === undefined ? undefined : await writeFallback(document, element, settings);
  if (part === undefined || !fallback)
    return { tag: 'no-part', block: 'no-part', link: 'no-part', template, fallback };

  const address = src && addressOf(src, of);
  const source = (dataName: string, srcName: string): string =>
    address ? attribute(srcName, address) : attribute(dataName, jsonText(part));

  // A sentence needs no paragraph of its own in a tag.
  const inside = settings.inlineFallback || element === 'progress-gauge' ? fallback.inline : fallback.html;
  const further = (prefix: string): string =>
    attribute(`${prefix}heading-level`, headingLevel) +
    attribute(`${prefix}lang`, lang) +
    attribute(`${prefix}appearance`, appearance);
  const tag = `civic-${element}`;
  const tagCode = `<${tag}${source(settings.attribute ?? 'data-json', 'src')}${further('')}>${inside}</${tag}>`;
  const blockCode = `<div data-civic="${element}"${source('data-civic-data', 'data-civic-src')}${further('data-civic-')}>${fallback.html}</div>`;

  const link = (): Snippet | Unavailable => {
    if (!address && element === 'feedback-prompt') return 'feedback-in-link';
    if (!isAbsolute(page)) return 'no-page';
    // A name alone would be an id in the page's own document.
    const named = address && (/[:/]/.test(address) ? address : `./${address}`);
    const what = named ? encodeURIComponent(named) : `b64:${base64url(JSON.stringify(part))}`;
    const href = linkTo(page, element, what, settings);
    const attributes = [`href="${attributeText(href)}"`, fallback.attributes].filter(Boolean).join(' ');
    const code = htmlElement('p', htmlElement('a', attributeText(fallback.text), attributes));
    return withLength(code, href.length, limits.link);
  };

  return {
    tag: withLength(tagCode, tagCode.length, limits.data),
    block: withLength(blockCode, blockCode.length, limits.data),
    link: link(),
    template,
    fallback,
  };
};

/** A document as the file `goals.json` has it. */
export const formatDocument = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
