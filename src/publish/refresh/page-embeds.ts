/** The embeds of an HTML page: where each stands in its text, and what it shows. The page is read as a browser reads it (parse5). */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parts } from '../../generated/elements/parts.js';
import type { ElementName } from '../fallback/fallback-settings.js';

/** Where an embed has its data from. */
export type EmbedSource =
  | { readonly kind: 'text'; readonly text: string }
  /** As it is written: relative to the page, or `#id` of the page's goals document. */
  | { readonly kind: 'address'; readonly address: string }
  /** The page's goals document. */
  | { readonly kind: 'page' };

export interface PageEmbed {
  readonly element: ElementName;
  readonly source: EmbedSource;
  readonly line: number;
  readonly column: number;
  /** The name of what it is written as: `civic-goal-list`, or `data-civic="goal-list"`. */
  readonly name: string;
  /** What stands inside the tag. Nothing, where the tag has no end. */
  readonly inner?: { readonly start: number; readonly end: number };
  /** The nodes inside, but for data. */
  readonly content: readonly Tree.ChildNode[];
  /** Scripts with data, which stay. */
  readonly scripts: readonly { readonly start: number; readonly end: number }[];
  readonly headingLevel?: number;
  /** The language of its place. */
  readonly lang?: string;
  /** Whether it stands where only words may: in a paragraph. */
  readonly isInWords: boolean;
  /** Whether it shows what was said on a certain day, which does not change. */
  readonly isDated: boolean;
  /** Whether its author has said that what stands inside is their own. */
  readonly isOwn: boolean;
}

export interface ReadPage {
  readonly embeds: readonly PageEmbed[];
  /** The page's goals document, as it is written. */
  readonly goals?: string;
}

type Element = Tree.Element;

const attribute = (element: Element, name: string): string | undefined => {
  const value = element.attrs.find(one => one.name === name)?.value.trim();
  return value === '' ? undefined : value;
};

const has = (element: Element, name: string): boolean => element.attrs.some(one => one.name === name);

const isElementName = (name: string): name is ElementName => Object.hasOwn(parts, name);

const isDataScript = (node: Tree.ChildNode): node is Element =>
  tree.isElementNode(node) && node.tagName === 'script' && attribute(node, 'type') === 'application/json';

const textOf = (element: Element): string =>
  element.childNodes.map(node => (tree.isTextNode(node) ? node.value : '')).join('');

/** The first of what a tag has data in, as `data/source.ts` has it. */
const sourceOf = (element: Element, prefix: string, scripts: readonly Element[]): EmbedSource => {
  const text = prefix
    ? attribute(element, `${prefix}data`)
    : (attribute(element, 'data-json') ??
      attribute(element, 'data') ??
      scripts.map(textOf).find(one => one.trim()));
  const address = attribute(element, `${prefix}src`);
  return text !== undefined
    ? { kind: 'text', text }
    : address !== undefined
      ? { kind: 'address', address }
      : { kind: 'page' };
};

const embedOf = (element: Element, lang: string | undefined, isInWords: boolean): PageEmbed | undefined => {
  const { tagName, sourceCodeLocation: place } = element;
  const isTag = tagName.startsWith('civic-');
  const name = isTag ? tagName.slice('civic-'.length) : (attribute(element, 'data-civic') ?? '');
  if (!place?.startTag || !isElementName(name)) return undefined;
  const prefix = isTag ? '' : 'data-civic-';
  const scripts = isTag ? element.childNodes.filter(isDataScript) : [];
  const level = Number(attribute(element, `${prefix}heading-level`));
  const spoken = attribute(element, isTag ? 'lang' : 'data-civic-lang') ?? lang;
  return {
    element: name,
    name: isTag ? tagName : `data-civic="${name}"`,
    source: sourceOf(element, prefix, scripts),
    line: place.startLine,
    column: place.startCol,
    ...(place.endTag && { inner: { start: place.startTag.endOffset, end: place.endTag.startOffset } }),
    content: element.childNodes.filter(node => !isDataScript(node)),
    scripts: scripts.flatMap(({ sourceCodeLocation: at }) =>
      at ? [{ start: at.startOffset, end: at.endOffset }] : [],
    ),
    ...(level >= 1 && level <= 6 && { headingLevel: level }),
    ...(spoken !== undefined && { lang: spoken }),
    isInWords,
    isDated: attribute(element, `${prefix}as-of`) !== undefined,
    isOwn: attribute(element, 'data-civic-fallback') === 'own',
  };
};

/** What holds words alone: a block in it ends it. */
const holdsWords = /^(p|h[1-6]|span|a|em|strong|b|i|small|label|dt|figcaption|summary)$/;

/**
 * Finds the embeds of a page.
 *
 * @param html The text of the page, or of a piece of one.
 */
export const readPage = (html: string): ReadPage => {
  const embeds: PageEmbed[] = [];
  let goals: string | undefined;
  const visit = (node: Tree.ParentNode, lang: string | undefined, isInWords: boolean): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      const { tagName } = child;
      const rel = attribute(child, 'rel')?.split(/\s+/) ?? [];
      if (tagName === 'link' && rel.includes('civic-goals')) goals ??= attribute(child, 'href');
      // The script tag's word holds before the page's content.
      if (tagName === 'script' && attribute(child, 'src') !== undefined)
        goals = attribute(child, 'data-goals') ?? goals;
      const spoken = attribute(child, 'lang') ?? lang;
      const inWords = isInWords || holdsWords.test(tagName);
      const embed = embedOf(child, spoken, isInWords);
      if (embed) embeds.push(embed);
      // What stands in an embed is its fallback, and an embed in that is nobody's.
      else if (!has(child, 'data-civic-off')) visit(child, spoken, inWords);
    }
  };
  visit(parse(html, { sourceCodeLocationInfo: true }), undefined, false);
  return { embeds, ...(goals !== undefined && { goals }) };
};
