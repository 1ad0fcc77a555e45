/** Puts the fallbacks inside the tags of a page up to date with what the tags show, and changes nothing else. */
import { defaultTreeAdapter as tree } from 'parse5';
import { byFragment } from '../../data/fragment.js';
import { parseJson } from '../../data/parse.js';
import { repairOnDemand } from '../../data/repair-on-demand.js';
import { writeFallback } from '../fallback/write-fallback.js';
import { isBlock } from './blocks.js';
import { readPage, type PageEmbed } from './page-embeds.js';
import { isSameHtml } from './same-html.js';

/** What became of an embed. */
export type RefreshOutcome =
  /** It says something else now, or had nothing. */
  | 'changed'
  | 'same'
  /** Its author's own, or of a certain day: left as it is. */
  | 'left'
  /** Another site's document. */
  | 'elsewhere'
  /** Its tag has no end, or what stands in it is a program's: a template's code, or a shadow tree. */
  | 'unsafe'
  /** It names no document. */
  | 'no-source'
  /** Its document cannot be had. */
  | 'no-document'
  /** Its data is broken, or has nothing for it. */
  | 'no-part';

export interface RefreshedEmbed {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly outcome: RefreshOutcome;
  /** The address of its document, where that is what is wrong. */
  readonly address?: string;
}

/** A document's text; or why there is none. */
export type Documents = (address: string) => Promise<{ readonly text: string } | 'elsewhere' | 'no-document'>;

const parse = async (text: string): Promise<unknown> => {
  const strict = parseJson(text);
  return strict.value === undefined ? (await repairOnDemand(text, strict)).value : strict.value;
};

/** What tools fill in on the server: `<?php`, `<%`, `{{`. */
const template = /<[?%]|\{[{%]/;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whether a program has made what stands there: a shadow tree is no fallback. */
const isMade = (content: PageEmbed['content']): boolean =>
  content.some(node => tree.isElementNode(node) && node.tagName === 'template');

/** Another text in the place of one, with the line breaks around it. */
const withSpace = (before: string, text: string): string => {
  const [, start = '', end = ''] = /^(\s*)[^]*?(\s*)$/.exec(before) ?? [];
  return start === before ? text : start + text + end;
};

/** Whether words alone may stand there, or do. */
const wantsWords = ({ element, content, isInWords }: PageEmbed): boolean => {
  if (isInWords) return true;
  const isEmpty = content.every(node => tree.isTextNode(node) && !node.value.trim());
  return isEmpty ? element === 'progress-gauge' : !content.some(isBlock);
};

/**
 * Refreshes a page.
 *
 * @param html Its text.
 * @param documents Gives the documents that it names by their addresses, as they are written there, without what follows `#`.
 * @returns The text, the same byte for byte but for the fallbacks that say something else now; and what became of each embed, in order.
 */
export const refreshPage = async (
  html: string,
  documents: Documents,
): Promise<{ readonly html: string; readonly embeds: readonly RefreshedEmbed[] }> => {
  const { embeds, goals } = readPage(html);
  const parsed = new Map<string, Promise<unknown>>();
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  const dataOf = async ({
    source,
  }: PageEmbed): Promise<
    { readonly root: unknown; readonly fragment: string } | Pick<RefreshedEmbed, 'outcome' | 'address'>
  > => {
    if (source.kind === 'text') return { root: await parse(source.text), fragment: '' };
    const written = source.kind === 'page' ? '' : source.address;
    const [path = '', ...rest] = written.split('#');
    const address = path || goals;
    if (address === undefined) return { outcome: 'no-source' };
    const given = await documents(address);
    if (typeof given === 'string') return { outcome: given, address };
    const root = parsed.get(given.text) ?? parse(given.text);
    parsed.set(given.text, root);
    return { root: await root, fragment: decode(rest.join('#')) };
  };

  const refresh = async (embed: PageEmbed): Promise<Pick<RefreshedEmbed, 'outcome' | 'address'>> => {
    const { element, inner, scripts, content, headingLevel, lang } = embed;
    if (embed.isOwn || embed.isDated) return { outcome: 'left' };
    if (!inner || isMade(content) || template.test(html.slice(inner.start, inner.end)))
      return { outcome: 'unsafe' };
    const given = await dataOf(embed);
    if ('outcome' in given) return given;
    const { root, fragment } = given;
    const fallback =
      root === undefined
        ? undefined
        : await writeFallback(root, element, {
            named: fragment ? byFragment(fragment) : undefined,
            headingLevel,
            lang,
            around: lang,
          });
    if (!fallback) return { outcome: 'no-part' };
    const text = wantsWords(embed) ? fallback.inline : fallback.html;
    if (isSameHtml(content, text)) return { outcome: 'same' };
    const data = scripts.map(({ start, end }) => html.slice(start, end)).join('');
    edits.push({ ...inner, text: withSpace(html.slice(inner.start, inner.end), data + text) });
    return { outcome: 'changed' };
  };

  const told: RefreshedEmbed[] = [];
  for (const embed of embeds) {
    const { name, line, column } = embed;
    told.push({ name, line, column, ...(await refresh(embed)) });
  }
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return { html: result + html.slice(at), embeds: told };
};
