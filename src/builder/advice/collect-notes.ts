/** All that is to be said of the document: the library's checks, and advice. */
import { advise } from './advise.js';
import { readColor } from './contrast.js';
import { findingsOf } from '../document/findings.js';
import type { UiLocale } from '../words/field-names.js';
import type { Note } from '../document/note.js';

/** A row that nothing has been written in yet is missing, not wrong. */
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
 * @param today The day that results are old or new on, `2026-11-26`.
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
  // Where advice says what is missing, and why, the contract's own words add nothing.
  const said = new Map(advice.map(({ path, message }) => [path, message]));
  const isTold = ({ path, missing }: Note): boolean => missing && said.has(path);
  const told = findings.filter(isTold).map(note => ({ ...note, message: said.get(note.path) ?? '' }));
  return [
    ...findings.filter(note => !isTold(note)),
    ...told,
    ...advice.filter(({ path }) => !told.some(note => note.path === path)),
  ];
};
