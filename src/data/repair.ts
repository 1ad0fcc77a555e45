/**
 * Repairs what editors and their tools break on the way, where only one meaning is possible. Fetched only after a strict parse or
 * check has failed; what comes out must pass the same strict parse and check, so nothing here decides what is right.
 */
import type { Schema } from '../contract/schema.js';
import type { Fault, Outcome } from './faults.js';
import { isBlank, isObject, own } from './own.js';
import { parseJson } from './parse.js';
import type { Repair } from './validate.js';

/** What was repaired in a text: the `found` of the hint `repaired`. */
export type RepairKind = 'entities' | 'quotes' | 'single-quotes' | 'markup' | 'spaces' | 'commas' | 'minus';

/** Applies a change to what stands between texts in double quotes, never to the texts. */
const outside = (text: string, change: (between: string) => string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const start = text.indexOf('"', at);
    const between = start < 0 ? text.length : start;
    pieces.push(change(text.slice(at, between)));
    at = between + 1;
    // To the mark that ends the text, or to the end of all.
    while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    pieces.push(text.slice(between, ++at));
  }
  return pieces.join('');
};

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  '#39': "'",
  '#x27': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  '#160': '\u00A0',
  '#8220': '“',
  '#8221': '”',
  '#8243': '″',
  '#8211': '–',
  amp: '&',
  '#38': '&',
  '#038': '&',
};

/** One level of escaping taken off, all at once, so that `&amp;quot;` becomes `&quot;` and no more. */
const unescape = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

/** Escaped as a whole: the first mark that stands there is an escaped one. */
const escaped = /^[^"“”„″']*?&(?:amp;|#0?38;)*(?:quot|#34|#x22|#39|#x27|apos|#8220|#8221|#8243);/i;

/** The steps, in order; each is tried on what the ones before it have made. */
const steps: readonly (readonly [RepairKind, (text: string) => string])[] = [
  ['entities', text => (escaped.test(text) ? unescape(text) : text)],
  ['entities', text => (escaped.test(text) ? unescape(text) : text)],
  ['entities', text => (escaped.test(text) ? unescape(text) : text)],
  // Where straight marks are left, the curly ones may be the author's own.
  ['quotes', text => (text.includes('"') ? text : text.replace(/[“”„″]/g, '"'))],
  ['single-quotes', text => (/["\\]/.test(text) ? text : text.replace(/'/g, '"'))],
  ['markup', text => outside(text, between => between.replace(/<\/?(?:p|br)(?:\s[^<>]*)?\/?>/gi, ' '))],
  ['spaces', text => outside(text, between => between.replace(/[\s\u200B\u2060\uFEFF]/g, ' '))],
  ['minus', text => outside(text, between => between.replace(/[–−](?=\d)/g, '-'))],
  ['commas', text => outside(text, between => between.replace(/,(?=\s*[}\]])/g, ''))],
];

/** The longest text that is mended, in characters: what an editor pastes. What programs write is seldom broken, and takes long to look through. */
export const maxMended = 2e5;

const hint = (found: RepairKind): Fault => ({ code: 'repaired', path: '', found, hint: true });

/**
 * Repairs a text that is no JSON.
 *
 * @param text The text.
 * @returns What it means, with a hint for each thing that was repaired; or the fault that strict reading gave.
 */
export const repairJson = (text: string): Outcome<unknown> => {
  const strict = parseJson(text);
  // What is too large or too deep does not come to be smaller.
  if (strict.faults[0]?.code !== 'json' || text.length > maxMended) return strict;
  const faults: Fault[] = [];
  let repaired = text;
  for (const [repair, step] of steps) {
    const next = step(repaired);
    if (next === repaired) continue;
    repaired = next;
    if (!faults.some(({ found }) => found === repair)) faults.push(hint(repair));
    const { value } = parseJson(repaired);
    if (value !== undefined) return { value, faults };
  }
  return strict;
};

const spaces = '[ \\u00A0\\u2007\\u2009\\u202F]';
const grouped = new RegExp(`^(\\d{1,3}(?:${spaces}\\d{3})+|\\d+)(?:([.,])(\\d+))?${spaces}*%?$`);

/**
 * A number that was written as Swedish text: `"14 925"` with any kind of space, `"3,5"`, `"50 %"`, `"−2"`.
 *
 * @returns The number; nothing for any other text, and for one with two meanings: `1,234` and `1.234`.
 */
export const numberFromText = (text: string): number | undefined => {
  const [, sign = '', rest = ''] = /^([+\-–−]?)(.*)$/.exec(text.trim()) ?? [];
  const [, whole = '', mark, decimals = ''] = grouped.exec(rest) ?? [];
  if (!whole || (mark && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole))) return undefined;
  const value = Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
  return /[-–−]/.test(sign) ? -value : value;
};

const repairOne = (schema: Schema, value: unknown): unknown => {
  // One thing where a list is meant is a list of one.
  if (schema.kind === 'list') return Array.isArray(value) || schema.min > 1 ? undefined : [value];
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (schema.kind === 'number') return numberFromText(value);
  if (schema.kind === 'flag') return word === 'true' || (word === 'false' ? false : undefined);
  return schema.kind === 'oneOf' && schema.values.includes(word) ? word : undefined;
};

/** All figures of an indicator, as they are written. */
const figuresIn = (value: object): unknown[] =>
  ['baseline', 'current', 'target', 'series', 'milestones']
    .flatMap(key => own(value, key))
    .flatMap(item => (isObject(item) ? [item['value'], item['min'], item['max']] : [item]))
    .filter(figure => !isBlank(figure));

/** Repairs values that are of the wrong kind, for `validate`. */
export const repairValue: Repair = {
  value: repairOne,
  missing: (schema, value) => {
    // By its fields: the part of the contract that describes it is not to be fetched for this.
    const isIndicator = schema.kind === 'object' && 'series' in schema.fields && 'unit' in schema.fields;
    if (!isIndicator || own(value, 'unit') !== undefined) return {};
    const figures = figuresIn(value);
    const isPercent = figures.every(figure => typeof figure === 'string' && figure.trim().endsWith('%'));
    return figures.length && isPercent ? { unit: '%' } : {};
  },
};
