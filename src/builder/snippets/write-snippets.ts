/**
 * Writes what is copied out of the builder so that it survives editors: `base/embed-code/` says how, `docs/cms-table.md` what was
 * measured.
 */
import { blockCode, linkAddress, linkCode, partAddress, tagCode } from '../../base/embed-code/embed-code.js';
import { writeFallback } from '../../publish/fallback/write-fallback.js';
import { elements, type ElementName } from '../elements/elements.js';
import { extractPart } from '../elements/extract-part.js';
import { isAbsolute } from './addresses.js';
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
  const { page, src, of, headingLevel, lang, appearance, sender, actions, asOf } = settings;
  const template = writeTemplate(document, settings);
  const part = extractPart(document, element, of, { sender, versions: asOf !== undefined });
  const fallback =
    part === undefined ? undefined : await writeFallback(part, element, { headingLevel, lang });
  if (part === undefined || !fallback)
    return { tag: 'no-part', block: 'no-part', link: 'no-part', template, fallback };

  const address = src && partAddress(src, of);
  const options = {
    'heading-level': headingLevel,
    lang,
    appearance,
    // Written out, as editors do it by themselves.
    sender: sender ? 'sender' : undefined,
    actions: actions ? 'actions' : undefined,
    'as-of': asOf,
  };
  const embed = { element, address, part, options };
  const isInline = settings.inlineFallback || elements[element].isSentence;
  const tag = tagCode(embed, isInline ? fallback.inline : fallback.html, settings.attribute);
  const block = blockCode(embed, fallback.html);

  const link = (): LinkSnippet | Unavailable => {
    if (!address && elements[element].needsDocument) return 'feedback-in-link';
    if (!isAbsolute(page)) return 'no-page';
    const href = linkAddress(embed, page);
    const code = linkCode(href, fallback.text, fallback.attributes);
    return { ...withLength(code, href.length, limits.link), address: href, text: fallback.text };
  };

  return {
    tag: withLength(tag, tag.length, limits.data),
    block: withLength(block, block.length, limits.data),
    link: link(),
    template,
    fallback,
  };
};
