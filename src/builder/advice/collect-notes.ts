/** All notes on the document: the library's faults and hints, and advice. */
import { findingsOf } from '../document/findings.js';
import type { Note } from '../document/note.js';
import type { UiLocale } from '../words/locale.js';
import { advise } from '../../check/advice/advise.js';
import { readColor } from './read-color.js';

/** A blank text is missing, not wrong. */
const isMissing = (code: string, path: string, blank: ReadonlySet<string>): boolean =>
  code === 'missing' || blank.has(path);

/** The paths of texts that are blank. */
const findBlanks = (value: unknown, path = ''): string[] => {
  if (value === '') return [path];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => findBlanks(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => findBlanks(item, path ? `${path}.${key}` : key));
};

/**
 * Returns all notes on a document.
 *
 * @param today The day by which results are old or new, `2026-11-26`.
 */
export const collectNotes = (
  document: unknown,
  locale: UiLocale,
  today = new Date().toISOString().slice(0, 10),
): readonly Note[] => {
  const blank = new Set(findBlanks(document));
  const findings = findingsOf(document, locale).map(({ hint, code, path, message }): Note => ({
    path,
    message,
    serious: !hint,
    kind: hint ? 'hint' : 'fault',
    missing: isMissing(code, path, blank),
  }));
  const advice = advise(document, { locale, today, color: readColor }).map(({ path, message }): Note => ({
    path,
    message,
    serious: false,
    kind: 'advice',
    missing: false,
  }));
  // Advice on what is missing also says why, and takes the place of the library's message.
  const advised = new Map(advice.map(({ path, message }) => [path, message]));
  const isAdvised = ({ path, missing }: Note): boolean => missing && advised.has(path);
  const replaced = findings
    .filter(isAdvised)
    .map(note => ({ ...note, message: advised.get(note.path) ?? '' }));
  return [
    ...findings.filter(note => !isAdvised(note)),
    ...replaced,
    ...advice.filter(({ path }) => !replaced.some(note => note.path === path)),
  ];
};
