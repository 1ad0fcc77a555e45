/**
 * Writes what is copied out of the builder so that it survives editors: `attribute-text.ts` says how, `docs/cms-table.md` what was
 * measured.
 */
import { elements, type ElementName } from '../elements/elements.js';
import { extractPart } from '../elements/extract-part.js';
import { base64url, isAbsolute, linkAddress, partAddress } from './addresses.js';
import { attribute } from './attribute.js';
import { attributeText, jsonText } from './attribute-text.js';
import { htmlElement } from './fallback/html.js';
import { writeFallback } from './fallback/write-fallback.js';
import type { LinkSnippet, Snippet, Snippets, SnippetSettings, Unavailable } from './snippet.js';
import { writeTemplate } from './write-template.js';

/**
 * The longest snippets without a warning, in characters. A link: sitemaps and many address fields take 2 048, and servers need not
 * take more than 8 000 (RFC 9110). Others: well below 65 535, where text fields of some databases end, and about as much as anybody
 * can handle in an editor.
 */
const limits = { link: 2_000, data: 10_000 } as const;

/** A snippet, with its length where that is above the limit. */
const withLength = (code: string, length: number, limit: number): Snippet => ({
  code,
  ...(length > limit && { tooLong: { length, limit } }),
});

/**
 * Writes the snippets of an element.
 *
 * @param document A whole document.
 * @param element What to show.
 * @param settings How to write them.
 */
export const writeSnippets = async (
  document: unknown,
  element: ElementName,
  settings: SnippetSettings,
): Promise<Snippets> => {
  const { page, src, of, headingLevel, lang, appearance, sender, asOf } = settings;
  const template = writeTemplate(document, settings);
  const part = extractPart(document, element, of, { sender, versions: asOf !== undefined });
  const fallback = part === undefined ? undefined : await writeFallback(document, element, settings);
  if (part === undefined || !fallback)
    return { tag: 'no-part', block: 'no-part', link: 'no-part', template, fallback };

  const address = src && partAddress(src, of);
  const source = (dataName: string, srcName: string): string =>
    address ? attribute(srcName, address) : attribute(dataName, jsonText(part));

  const isInline = settings.inlineFallback || elements[element].isSentence;
  const inside = isInline ? fallback.inline : fallback.html;
  const options = (prefix: string): string =>
    attribute(`${prefix}heading-level`, headingLevel) +
    attribute(`${prefix}lang`, lang) +
    attribute(`${prefix}appearance`, appearance) +
    // Written out, as editors do it by themselves.
    attribute(`${prefix}sender`, sender && 'sender') +
    attribute(`${prefix}as-of`, asOf);
  const tag = `civic-${element}`;
  const tagCode = `<${tag}${source(settings.attribute ?? 'data-json', 'src')}${options('')}>${inside}</${tag}>`;
  const blockCode = `<div data-civic="${element}"${source('data-civic-data', 'data-civic-src')}${options('data-civic-')}>${fallback.html}</div>`;

  const link = (): LinkSnippet | Unavailable => {
    if (!address && elements[element].needsDocument) return 'feedback-in-link';
    if (!isAbsolute(page)) return 'no-page';
    // A bare name would be an id in the page's own document.
    const src = address && (/[:/]/.test(address) ? address : `./${address}`);
    const value = src ? encodeURIComponent(src) : `b64:${base64url(JSON.stringify(part))}`;
    const href = linkAddress(page, element, value, settings);
    const attributes = [`href="${attributeText(href)}"`, fallback.attributes].filter(Boolean).join(' ');
    const code = htmlElement('p', htmlElement('a', attributeText(fallback.text), attributes));
    return { ...withLength(code, href.length, limits.link), address: href, text: fallback.text };
  };

  return {
    tag: withLength(tagCode, tagCode.length, limits.data),
    block: withLength(blockCode, blockCode.length, limits.data),
    link: link(),
    template,
    fallback,
  };
};
