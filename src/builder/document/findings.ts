/** What the library itself says of a document: the same reading, mending and words as on a page and in `civic-goals check`. */
import { checkDocument } from '../../check/check-document.js';
import type { Fault } from '../../data/faults.js';
import { say } from '../../data/report.js';
import type { UiLocale } from '../words/paste-messages.js';

/** A fault or a hint, in words. */
export interface Finding {
  /** A hint does not stop an element. */
  readonly hint: boolean;
  readonly code: string;
  /** From the root of the document: `goals.goals[3].title`. */
  readonly path: string;
  readonly message: string;
  /** For a text that is no JSON: where, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The text around the place, with a caret under it. */
  readonly excerpt?: string;
}

interface Described {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

const findingOf = ({ code, path, message, line, column }: Described, hint: boolean): Finding => {
  const [sentence = '', ...excerpt] = message.split('\n');
  return {
    hint,
    code,
    path,
    message: sentence,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(excerpt.length && { excerpt: excerpt.join('\n') }),
  };
};

/** Faults in words. */
export const describeFaults = (faults: readonly Fault[], locale: UiLocale): Finding[] =>
  faults.map(fault => findingOf(say(fault, locale), !!fault.hint));

/** Pictures and answers may be of another origin, where the page allows it: the line for the template that the builder writes does. */
const isAllowedByTemplate = (expected: string, found: unknown): boolean =>
  /^(picture|srcset|endpoint)$/.test(expected) &&
  typeof found === 'string' &&
  /^\s*https?:\/\/[^\s]/i.test(found);

/**
 * Everything that the library says of a document: of its fields, its references, its ids.
 *
 * @param document A whole document.
 * @param origin The origin that it will be published on.
 */
export const findingsOf = (document: unknown, locale: UiLocale, origin?: string): readonly Finding[] =>
  checkDocument(JSON.stringify(document), locale, origin)
    .filter(({ expected, found }) => !isAllowedByTemplate(expected, found))
    .map(finding => findingOf(finding, finding.hint));
