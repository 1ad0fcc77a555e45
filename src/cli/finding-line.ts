/** A finding in a document on a line of its own, as compilers write it: `goals.json: 7:5: fel: …`. */
import type { Finding } from '../check/check-document.js';
import type { Language } from './language.js';

const kinds = {
  sv: { fault: 'fel', hint: 'tips', advice: 'råd' },
  en: { fault: 'fault', hint: 'hint', advice: 'advice' },
};

/** @param file What the document is called. */
export const findingLine = (
  file: string,
  { path, message, line, column, hint, advice }: Finding,
  language: Language,
): string => {
  const where = line === undefined ? path : `${line}:${column ?? 1}`;
  const kind = kinds[language][advice ? 'advice' : hint ? 'hint' : 'fault'];
  return [file, where, kind, message].filter(Boolean).join(': ');
};
