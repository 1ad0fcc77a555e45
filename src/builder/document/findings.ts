/** The library's own faults and hints: the same checks and words as on a page and in `civic-goals check`. */
import { checkDocument } from '../../check/check-document.js';
import type { Fault } from '../../data/faults.js';
import type { UiLocale } from '../words/locale.js';
import { describeFault } from '../../data/describe-fault.js';

/** A fault or a hint, in words. */
export interface Finding {
  /** A hint does not stop an element. */
  readonly hint: boolean;
  readonly code: string;
  /** From the root of the document: `goals.goals[3].title`. */
  readonly path: string;
  readonly message: string;
  /** Where a text is not valid JSON, counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The text around that place, with a caret under it. */
  readonly excerpt?: string;
}

type Described = Pick<Finding, 'code' | 'path' | 'message' | 'line' | 'column'>;

const toFinding = ({ code, path, message, line, column }: Described, hint: boolean): Finding => {
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

/** Describes faults in words. */
export const describeFaults = (faults: readonly Fault[], locale: UiLocale): Finding[] =>
  faults.map(fault => toFinding(describeFault(fault, locale), !!fault.hint));

/** Pictures and answers may go to another origin: the line that the builder writes for the template allows it. */
const isAllowedByTemplate = (expected: string, found: unknown): boolean =>
  /^(picture|srcset|endpoint)$/.test(expected) &&
  typeof found === 'string' &&
  /^\s*https?:\/\/[^\s]/i.test(found);

/**
 * Checks a document: its fields, its references and its ids.
 *
 * @param document A whole document.
 * @param origin The origin that it will be published on.
 */
export const findingsOf = (document: unknown, locale: UiLocale, origin?: string): readonly Finding[] =>
  checkDocument(JSON.stringify(document), locale, origin)
    .filter(({ expected, found }) => !isAllowedByTemplate(expected, found))
    .map(finding => toFinding(finding, finding.hint));
