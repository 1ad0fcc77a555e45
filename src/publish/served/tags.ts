/** The tags on a page, each with the tree of its element where pages are served with those. */
import { relativeAddress } from '../pages/address.js';
import type { PageContent, Wrap } from '../pages/content.js';
import { inTags, unwrapped } from '../pages/wrap.js';
import { styledElements, type ServedElement, type ServedElements, type ServedPage } from './served.js';

/** The path of an element's style sheet. */
export const sheetPath = (element: string): string => `elements/${element}.css`;

/** Holds the place of a tree while the page is written: in no text of a document is there a `<`. */
const placeOf = (index: number): string => `<!--tree ${index}-->`;

/**
 * The tags of one page.
 *
 * @param elements What renders them; nothing, where pages have none.
 * @param path The path of the page.
 */
export const pageTags = (
  elements: ServedElements | undefined,
  { path, lang, hasScript }: { readonly path: string; readonly lang: string; readonly hasScript: boolean },
): {
  readonly wrap: Wrap;
  /** The content with the trees in the tags. */
  readonly fill: (content: PageContent) => Promise<PageContent>;
} => {
  if (!elements) return { wrap: hasScript ? inTags : unwrapped, fill: content => Promise.resolve(content) };
  const pending: Parameters<ServedElements['serve']>[] = [];
  const used = new Set<string>();
  const hashes = new Set<string>();
  const page: ServedPage = {
    lang,
    sheetOf: tag => relativeAddress(path, sheetPath(tag.replace('civic-', ''))),
    note: (tag, found) => {
      used.add(tag.replace('civic-', ''));
      for (const hash of found) hashes.add(hash);
    },
  };
  const wrap: Wrap = (element, html, given) => {
    const place = placeOf(pending.push([element as ServedElement, given, page]) - 1);
    return hasScript
      ? inTags(element, place + html, given)
      : `<civic-${element}>${place}${html}</civic-${element}>`;
  };
  const fill = async (content: PageContent): Promise<PageContent> => {
    let { body } = content;
    for (const given of pending) {
      const template = await elements.serve(...given);
      body = body.replace(placeOf(pending.indexOf(given)), () => template ?? '');
    }
    const sheets = styledElements.filter(element => used.has(element)).map(sheetPath);
    return { ...content, body, trees: { sheets, hashes: [...hashes] } };
  };
  return { wrap, fill };
};
