/** The library's own faults and hints: the same checks and words as on a page and in `civic-goals check`. */
import { checkDocument } from '../../check/check-document.js';
import type { Fault } from '../../data/faults.js';
import type { UiLocale } from '../words/locale.js';
import { describeFault } from '../../data/describe-fault.js';
import { english, swedish } from '../../data/message-words.js';

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

/** So many are listed: who has mended those is told of more. */
const most = 100;

/**
 * Checks a document: its fields, its references and its ids. Of very many findings the first are given, faults before hints, and how many
 * there are besides.
 *
 * @param document A whole document.
 * @param origin The origin that it will be published on.
 */
export const findingsOf = (document: unknown, locale: UiLocale, origin?: string): readonly Finding[] => {
  const all = checkDocument(JSON.stringify(document), locale, origin).filter(
    ({ expected, found }) => !isAllowedByTemplate(expected, found),
  );
  if (all.length <= most) return all.map(finding => toFinding(finding, finding.hint));
  const inOrder = [...all.filter(({ hint }) => !hint), ...all.filter(({ hint }) => hint)];
  const count = (all.length - most).toLocaleString([locale]);
  const message = (locale === 'sv' ? swedish : english).more(count);
  return [
    ...inOrder.slice(0, most).map(finding => toFinding(finding, finding.hint)),
    { hint: !!inOrder[most]?.hint, code: 'more', path: '', message },
  ];
};
