/**
 * Reads what was pasted: a tag, a block, a link, a document or a part of one, whole or damaged. The result is a document to go on
 * from, or the library's own messages about what is wrong.
 */
import type { ElementName } from '../elements/elements.js';
import type { EmbedForm } from '../elements/embed-form.js';
import { maxLength } from '../../data/parse.js';
import { describeProblem } from '../../sources/problem-words.js';
import { describeFaults, type Finding } from '../document/findings.js';
import { toIndicator } from '../document/to-indicator.js';
import type { UiLocale } from '../words/locale.js';
import { pasteMessages } from '../words/paste-messages.js';
import { isTable } from '../../sources/table/arrange-table.js';
import { maxTable } from '../../sources/table/cells.js';
import { decodeEntities } from './decode-entities.js';
import type { EmbedOptions } from './embed-options.js';
import { findEmbed, type FoundEmbed } from './find-embed.js';
import { hint, readDamagedJson, readJson } from './read-json.js';
import { readReply, type ReplyForm } from './read-reply.js';

export type Pasted =
  /** Data in the text itself. */
  | ({
      readonly kind: 'data';
      readonly form: EmbedForm | 'document';
      readonly element: ElementName | undefined;
      /** A whole document, whatever part of one was pasted. */
      readonly document: object;
      readonly findings: readonly Finding[];
      /** The form of an office's answer, where it is one. */
      readonly reply?: ReplyForm;
    } & EmbedOptions)
  /** An embed that names a document. */
  | ({
      readonly kind: 'address';
      readonly form: EmbedForm;
      readonly element: ElementName;
      readonly src: string;
      readonly findings: readonly Finding[];
    } & EmbedOptions)
  /** A table, for `readTable`. */
  | { readonly kind: 'table' }
  /** Data or an embed that cannot be read. */
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | { readonly kind: 'nothing' };

/** What was pasted, where it can be gone on from. */
export type PastedData = Extract<Pasted, { kind: 'data' }>;

/** An embed whose data is in a document. */
export type PastedAddress = Extract<Pasted, { kind: 'address' }>;

/** HTML, where an editor has published its source code as text. */
const unescapeHtml = (text: string): string => {
  let html = text;
  for (let times = 0; times < 3 && /^[^<]*&(amp;)*lt;\/?[a-z]/i.test(html); times++)
    html = decodeEntities(html);
  return html;
};

/** A text without the tags that it ends with. Goes back a tag at a time, and looks at none twice. */
const withoutEndingTags = (text: string): string => {
  let kept = text;
  for (;;) {
    const trimmed = kept.trimEnd();
    const start = trimmed.lastIndexOf('<');
    if (start < 0 || trimmed.indexOf('>', start) !== trimmed.length - 1) return kept;
    kept = trimmed.slice(0, start).trimEnd();
  }
};

/** Reads an answer of Kolada or PxWeb: a document of its series. */
const openReply = (text: string, locale: UiLocale): Pasted | undefined => {
  const reply = readReply(text);
  if (!reply) return undefined;
  const { form, all, problem } = reply;
  if (problem || !all.length) {
    const message = describeProblem(problem ?? { code: 'empty' }, locale);
    return { kind: 'broken', findings: [{ hint: false, code: 'reply', path: '', message }] };
  }
  return {
    kind: 'data',
    form: 'document',
    element: undefined,
    document: { indicators: all.map(({ series }) => toIndicator(series)) },
    findings: [hint('reply', pasteMessages[locale].reply(all.length))],
    reply: form,
  };
};

/** Whether a text has several rows of cells, as they are copied: a table of goals has its years among other headings. */
const hasRows = (text: string): boolean =>
  text.length <= maxTable &&
  !/[<>]/.test(text) &&
  text.split('\n').filter(line => line.trim() && line.includes('\t')).length > 1;

/** Reads a text without an embed: data, an office's answer, a table, or nothing. */
const readText = (text: string, locale: UiLocale, origin: string | undefined): Pasted => {
  const reply = openReply(text, locale);
  if (reply) return reply;
  if (/^[^"“”{[]*\t/.test(text) && isTable(text)) return { kind: 'table' };
  // Data has a bracket or a quotation mark, even when it is damaged.
  if (!/[{[]|"\s*:/.test(text))
    return isTable(text) || hasRows(text) ? { kind: 'table' } : { kind: 'nothing' };
  // An editor may have put the data into paragraphs. HTML without data is nothing.
  const bare = withoutEndingTags(text.replace(/^\s*(?:<[^<>]*>\s*)+/, ''));
  if (bare !== text && !/^\s*[{["“”]/.test(bare)) return { kind: 'nothing' };
  const context = { element: undefined, locale, origin };
  const strict = readJson(bare, context);
  const { document, findings } = strict.document ? strict : (readDamagedJson(bare, context) ?? strict);
  return document
    ? { kind: 'data', form: 'document', element: undefined, document, findings }
    : { kind: 'broken', findings };
};

/** Reads the data of an embed. */
const readEmbed = (
  embed: FoundEmbed,
  hints: readonly Finding[],
  locale: UiLocale,
  origin: string | undefined,
): Pasted => {
  const { form, element, problem, json, torn, src, options } = embed;
  const messages = pasteMessages[locale];
  if (problem) {
    const message = problem === 'empty' ? messages.empty(`civic-${element}`) : messages[problem];
    return { kind: 'broken', findings: [{ hint: false, code: problem, path: '', message }] };
  }
  if (json === undefined)
    return { kind: 'address', form, element, src: src ?? '', findings: hints, ...options };
  const context = { element, locale, origin };
  const first = readJson(json, context);
  const second = first.document || torn === undefined ? first : readJson(torn, context);
  const best = second.document
    ? second
    : ([torn, json].flatMap(text => (text ? (readDamagedJson(text, context) ?? []) : []))[0] ?? first);
  const { document, findings } = best;
  if (!document) return { kind: 'broken', findings };
  const isTorn = best === second && best !== first;
  return {
    kind: 'data',
    form,
    element,
    document,
    findings: [...hints, ...(isTorn ? [hint('torn', messages.torn)] : []), ...findings],
    ...options,
  };
};

/**
 * Reads what was pasted.
 *
 * @param text Any text.
 * @param locale The language of the messages.
 * @param origin The origin of the municipality's pages.
 */
export const readPasted = (text: string, locale: UiLocale, origin?: string): Pasted => {
  if (text.length > maxLength)
    return { kind: 'broken', findings: describeFaults([{ code: 'too-large', path: '' }], locale) };
  const messages = pasteMessages[locale];
  const html = unescapeHtml(text);
  const embed = findEmbed(html);
  if (embed === undefined) return readText(text, locale, origin);
  const hints = [
    ...(html === text ? [] : [hint('escaped', messages.escaped)]),
    ...(embed.count > 1 ? [hint('several', messages.several(embed.count))] : []),
  ];
  return readEmbed(embed, hints, locale, origin);
};
