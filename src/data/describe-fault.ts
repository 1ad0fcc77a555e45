/** A fault in words, in Swedish or English, for the one who can repair it. What visitors see goes through the translations. */
import type { Schema } from '../contract/schema.js';
import { diagnose } from './diagnose.js';
import type { Fault, FaultCode } from './faults.js';
import { english, swedish } from './message-words.js';
import { nearestName } from './nearest-name.js';

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

const shorten = (found: unknown): string => {
  const text = typeof found === 'string' ? `"${found}"` : (JSON.stringify(found) as string | undefined);
  if (!text) return '–';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
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
    const what = expected ? words.repairs.number : words.repairs[String(found) as keyof typeof words.repairs];
    return {
      ...given,
      expected: expectation(expected),
      message: words.repaired(what, expected ? shorten(found) : ''),
    };
  }
  const wanted = expectation(expected);
  return { ...given, expected: wanted, message: words.faults[code](shorten(found), words.kinds(wanted)) };
};
