/** A fault in words, in Swedish or English, for the one who can repair it. What visitors see goes through the translations. */
import type { Schema } from '../contract/schema.js';
import { diagnose } from './diagnose.js';
import type { Fault, FaultCode } from './faults.js';
import { english, swedish, type ValueRepairKind, type Words } from './message-words.js';
import { nearestName } from './nearest-name.js';
import { objectsIn } from './objects.js';
import { own } from './validate.js';
import type { RepairKind } from './repair.js';

/** One fault with its message: what `civic-error` carries. */
export interface ReportedFault {
  readonly code: FaultCode;
  /** From the root of what was given: `goals[3].sdgs[0]`. */
  readonly path: string;
  /** What stood there. For broken JSON: the text around the place. */
  readonly found: unknown;
  /** What would have been right: `number`, `"met" | "not-met"`. */
  readonly expected: string;
  /** The same as a sentence, in Swedish or English. */
  readonly message: string;
  /** For broken JSON: where, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** What was repaired in a value, by what was expected there. Of two that fit nothing is repaired; but the unit is put where all figures have it. */
const valueRepairOf = ({ kind }: Schema): ValueRepairKind =>
  kind === 'number' || kind === 'list' ? kind : kind === 'either' ? 'unit' : 'word';

/** What a description expects, in a few neutral words that the message puts into a sentence. */
const expectation = (schema: Schema | undefined): string => {
  if (!schema) return '';
  switch (schema.kind) {
    case 'lazy':
      return expectation(schema.of());
    case 'either':
      return schema.options.map(expectation).join(' | ');
    case 'oneOf':
      return schema.values.map(value => JSON.stringify(value)).join(' | ');
    case 'text':
      return schema.name ?? 'text';
    case 'number':
    case 'list': {
      const { min, max } = schema;
      const limits = [min ? `≥ ${min}` : '', max === undefined || max === Infinity ? '' : `≤ ${max}`];
      return `${schema.kind} ${limits.filter(Boolean).join(', ')}`.trim();
    }
    default:
      return schema.kind;
  }
};

/** How much of what was found a message shows, in characters. */
const shown = 120;

/** The beginning of a value as JSON, a little longer than is shown of it: data may be as long as it likes, or run in a circle. */
const beginningOf = (value: unknown, room: number): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  let text = '';
  for (const key of isList ? value.keys() : Object.keys(value)) {
    if (text.length > room) break;
    const name = isList ? '' : `${JSON.stringify(key)}:`;
    text += `${text && ','}${name}${beginningOf((value as Record<string, unknown>)[key], room - text.length)}`;
  }
  return isList ? `[${text}]` : `{${text}}`;
};

const shorten = (found: unknown): string => {
  if (found === undefined) return '–';
  const text = typeof found === 'string' ? `"${found.slice(0, shown)}"` : beginningOf(found, shown);
  return text.length > shown ? `${text.slice(0, shown - 1)}…` : text;
};

/** What is not shown because of it, and that the rest is. */
const consequencesOf = ({ path, stops, unjudged }: Fault, words: Words): string[] => {
  if (stops == null) return [];
  if (!stops) return [words.leftOut.all];
  return [
    stops === path ? words.leftOut.itself : words.leftOut.other(stops),
    ...(unjudged ? [words.leftOut.unjudged] : []),
  ];
};

/** So many ids are named where one is not there. */
const handful = 6;

/** What is said of an id that is not there: those that are, and the one that was probably meant. */
const otherIds = ({ code, found, among }: Fault, words: typeof swedish): string => {
  if (among === undefined || typeof found !== 'string' || found.startsWith('/')) return '';
  const ids: string[] = [];
  for (const { part, path } of objectsIn(among)) {
    const id = own(part, 'id');
    // A reference is to an indicator; an address may be of anything.
    const fits = code === 'not-found' || /(^|\.)indicators\[\d+\]$/.test(path);
    if (typeof id === 'string' && fits) ids.push(id);
  }
  const shown = ids.slice(0, handful).join(', ');
  return words.ids(nearestName(found, ids), shown && `${shown}${ids.length > handful ? ' …' : '.'}`);
};

/** An address on the reader's own computer or the office's network, as Windows writes it and as browsers do. */
export const isOnOwnComputer = (address: string): boolean => /^\s*([a-z]:[\\/]|\\\\|file:)/i.test(address);

/** What else is to be said of a fault: what has probably happened, and what to do. */
const advice = (fault: Fault, words: typeof swedish): string => {
  const { code, found } = fault;
  if (code === 'status') return words.statuses[String(found)] ?? '';
  if (typeof found !== 'string') return '';
  if (/^(type|address|network)$/.test(code) && isOnOwnComputer(found)) return words.ownComputer;
  if (code === 'address' && found.startsWith('#')) return words.noDocument;
  return otherIds(fault, words);
};

/**
 * One fault in words.
 *
 * @param locale `sv` for Swedish, else English.
 */
export const describeFault = (fault: Fault, locale: string): ReportedFault => {
  const words = locale === 'sv' ? swedish : english;
  const { code, path, found, expected } = fault;
  const given: Pick<ReportedFault, 'code' | 'path' | 'found'> = { code, path, found };
  if (code === 'json' && typeof found === 'string') {
    const { line, column, cause, excerpt } = diagnose(found);
    const message = `${words.json(line, column)} ${words.causes[cause]}\n${excerpt}`;
    return { ...given, found: excerpt.split('\n', 1)[0], expected: 'JSON', message, line, column };
  }
  if (code === 'unknown-field') {
    const fields = expected?.kind === 'object' ? Object.keys(expected.fields) : [];
    const near = nearestName(path.split('.').at(-1) ?? '', fields);
    return { ...given, expected: fields.join(', '), message: words.unknown(near, fields.join(', ')) };
  }
  if (code === 'repaired') {
    const what = words.repairs[expected ? valueRepairOf(expected) : (String(found) as RepairKind)];
    const message = words.repaired(what, expected ? shorten(found) : '');
    return { ...given, expected: expectation(expected), message };
  }
  const say = (found: string, wanted: string): string =>
    [words.faults[code](found, wanted), ...consequencesOf(fault, words)].join(' ');
  if (code === 'unknown-name') {
    const names = expected?.kind === 'object' ? Object.keys(expected.fields) : [];
    const near = nearestName(path.split('.').at(-1) ?? '', names) ?? '';
    return { ...given, expected: names.join(', '), message: say(near, names.join(', ')) };
  }
  if (code === 'no-version' || code === 'version-day') {
    const [one = '', other = ''] = found as readonly string[];
    return { ...given, expected: '', message: say(one, other) };
  }
  if (code === 'reversed' && expected?.kind === 'object' && expected.order) {
    const [low, high] = expected.order;
    const [least, most] = found as readonly number[];
    return { ...given, expected: `${low} ≤ ${high}`, message: say(`${low}: ${least}, ${high}: ${most}`, '') };
  }
  const wanted = expectation(expected);
  const message = say(shorten(found), words.kinds(wanted));
  return { ...given, expected: wanted, message: `${message} ${advice(fault, words)}`.trimEnd() };
};
