/**
 * What somebody pasted: a tag, a block, a link, a document or a part of one, whole or damaged. It is read by what the library reads
 * embeds and documents with, and comes out as a document to go on from, or with the library's own words about what is wrong.
 */
import { check } from '../../data/validate.js';
import type { Fault } from '../../data/faults.js';
import { mend, mendValue, numberFrom } from '../../data/repair.js';
import { read } from '../../data/parse.js';
import { goalsDocument } from '../../contract/document.js';
import type { ElementName } from '../elements/elements.js';
import { findEmbed, type EmbedOptions, type EmbedForm } from './find-embed.js';
import { decodeEntities } from './decode-entities.js';
import { isTable } from './excel.js';
import { findingsOf, describeFaults, type Finding } from '../document/findings.js';
import { messages, type UiLocale } from '../words/paste-messages.js';
import { recoverJson } from './recover-json.js';
import { toDocument } from './to-document.js';

export type Pasted =
  /** Data, in the text itself. */
  | ({
      readonly kind: 'data';
      readonly written: EmbedForm | 'document';
      readonly element: ElementName | undefined;
      /** A whole document, whatever part of one was pasted. */
      readonly document: object;
      readonly findings: readonly Finding[];
    } & EmbedOptions)
  /** An embed that names a document. */
  | ({
      readonly kind: 'address';
      readonly written: EmbedForm;
      readonly element: ElementName;
      readonly src: string;
      readonly findings: readonly Finding[];
    } & EmbedOptions)
  /** A table, for `readTable`. */
  | { readonly kind: 'table' }
  /** Data or an embed that cannot be read. */
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | { readonly kind: 'nothing' };

type Fields = Record<string, unknown>;

/** The object or list that has what a path of a message names, and the name. */
const findParent = (root: object, path: string): readonly [Fields, string] | undefined => {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop();
  let at: unknown = root;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Fields)[step];
  }
  return last !== undefined && typeof at === 'object' && at !== null ? [at as Fields, last] : undefined;
};

/** Numbers that were written as Swedish text, as numbers: a form has no use for others. */
const repairNumbers = (document: object): readonly [object, readonly Fault[]] => {
  const copy = structuredClone(document);
  const context = { base: 'https://kommun.example/goals.json', origins: ['https://kommun.example'] };
  const mended = check(goalsDocument, copy, context, '', mendValue).faults.filter(
    ({ code, found }) => code === 'mended' && typeof found === 'string',
  );
  return [
    copy,
    mended.filter(({ path, found }) => {
      const [holder, key] = findParent(copy, path) ?? [];
      const number = numberFrom(found as string);
      if (!holder || key === undefined || holder[key] !== found || number === undefined) return false;
      holder[key] = number;
      return true;
    }),
  ];
};

/** Text of JSON, to a document. */
const readJson = (
  text: string,
  element: ElementName | undefined,
  locale: UiLocale,
  origin: string | undefined,
): { readonly document?: object; readonly findings: readonly Finding[] } => {
  const strict = read(text);
  const { value, faults } = strict.value === undefined ? mend(text) : strict;
  if (typeof value !== 'object' || value === null)
    return {
      findings:
        value === undefined
          ? describeForEditors(faults, locale)
          : describeFaults([{ code: 'type', path: '', found: value, expected: goalsDocument }], locale),
    };
  return finish(value, describeForEditors(faults, locale), element, locale, origin);
};

type Read = ReturnType<typeof readJson>;

/** What was read, as a whole document, with all that is to be said of it. */
const finish = (
  value: object,
  findings: readonly Finding[],
  element: ElementName | undefined,
  locale: UiLocale,
  origin: string | undefined,
): { readonly document: object; readonly findings: readonly Finding[] } => {
  const [document, mended] = repairNumbers(toDocument(value, element));
  return {
    document,
    findings: [...findings, ...describeForEditors(mended, locale), ...findingsOf(document, locale, origin)],
  };
};

/** The same for whoever has no source to put right: without the word JSON, and with what to do. */
const forEditors = (finding: Finding, locale: UiLocale): Finding => {
  const { code, line, column, message } = finding;
  if (code === 'mended') return { ...finding, message: message.replace(/(?<=\.) [^.]+\.$/, '') };
  if (line === undefined || column === undefined) return finding;
  const [, , ...cause] = message.split(/(?<=\.) (?=\p{Lu})/u);
  return { ...finding, message: messages[locale].unreadable(line, column, cause.join(' ')) };
};

const describeForEditors = (faults: readonly Fault[], locale: UiLocale): Finding[] =>
  describeFaults(faults, locale).map(finding => forEditors(finding, locale));

/** What could be saved of a text that is no longer data: without a comma, or without its end. */
const recover = (
  text: string,
  element: ElementName | undefined,
  locale: UiLocale,
  origin: string | undefined,
): Read | undefined => {
  const { value, lost } = recoverJson(text) ?? {};
  if (!value) return undefined;
  const words = messages[locale];
  const hints = [...(lost ?? [])].map(what => hint(`lost-${what}`, words[`lost-${what}`]));
  return finish(value, hints, element, locale, origin);
};

/** HTML that an editor has published as its source, as it was written. */
const unescapeHtml = (text: string): string => {
  let html = text;
  for (let times = 0; times < 3 && /^[^<]*&(amp;)*lt;\/?[a-z]/i.test(html); times++)
    html = decodeEntities(html);
  return html;
};

const hint = (code: string, message: string): Finding => ({ hint: true, code, path: '', message });

/**
 * Reads what was pasted.
 *
 * @param text Any text.
 * @param locale The language of the messages.
 * @param origin The origin of the municipality's pages.
 */
export const readPasted = (text: string, locale: UiLocale, origin?: string): Pasted => {
  const words = messages[locale];
  const html = unescapeHtml(text);
  const hints = html === text ? [] : [hint('escaped', words.escaped)];
  const embed = findEmbed(html);
  if (embed === undefined) {
    if (/^[^"“”{[]*\t/.test(text) && isTable(text)) return { kind: 'table' };
    // Text with neither a bracket nor a mark is no data, not even a damaged one.
    if (!/[{[]|"\s*:/.test(text)) return isTable(text) ? { kind: 'table' } : { kind: 'nothing' };
    // Data that an editor has put into a paragraph; HTML without any is nothing.
    const bare = text.replace(/^\s*(?:<[^<>]*>\s*)+/, '').replace(/(?:\s*<[^<>]*>)+\s*$/, '');
    if (bare !== text && !/^\s*[{["“”]/.test(bare)) return { kind: 'nothing' };
    const strict = readJson(bare, undefined, locale, origin);
    const { document, findings } = strict.document
      ? strict
      : (recover(bare, undefined, locale, origin) ?? strict);
    return document
      ? { kind: 'data', written: 'document', element: undefined, document, findings }
      : { kind: 'broken', findings };
  }
  const { written, element, count, problem, json, torn, src, further } = embed;
  if (count > 1) hints.push(hint('several', words.several(count)));
  if (problem) {
    const message = problem === 'empty' ? words.empty(`civic-${element}`) : words[problem];
    return { kind: 'broken', findings: [{ hint: false, code: problem, path: '', message }] };
  }
  if (json === undefined)
    return { kind: 'address', written, element, src: src ?? '', findings: hints, ...further };
  const first = readJson(json, element, locale, origin);
  const second = first.document || torn === undefined ? first : readJson(torn, element, locale, origin);
  const best = second.document
    ? second
    : ([torn, json].flatMap(text => (text ? (recover(text, element, locale, origin) ?? []) : []))[0] ??
      first);
  const { document, findings } = best;
  if (!document) return { kind: 'broken', findings };
  if (best === second && best !== first) hints.push(hint('torn', words.torn));
  return { kind: 'data', written, element, document, findings: [...hints, ...findings], ...further };
};
