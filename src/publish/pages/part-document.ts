/** A part of a document with what it needs of the rest, as a document of its own: what a page about it is written of, and what its tags are given. Pure. */
import { indicatorsIn } from '../../data/references.js';
import { own } from '../../data/validate.js';
import type { DocumentPart, PartKind } from './parts-in.js';

/** What is said for all of a document, beside the language. */
const shared = ['organization', 'updated', 'method', 'partlyFrom', 'texts'] as const;

/** Where a part of each kind stands in a document of its own. */
const placed: Readonly<Record<PartKind, (part: object) => object>> = {
  goal: part => ({ goals: { goals: [part] } }),
  area: part => ({ goalAreas: { areas: [part] } }),
  indicator: part => ({ indicators: [part] }),
};

/** The ids of the indicators that a goal or an area refers to, in it and in what stands in it. */
const referredTo = (part: unknown, ids = new Set<string>()): Set<string> => {
  const listed = own(part, 'indicators');
  if (Array.isArray(listed))
    for (const item of listed as unknown[]) if (typeof item === 'string') ids.add(item);
  const goals = own(part, 'goals');
  if (Array.isArray(goals)) for (const goal of goals as unknown[]) referredTo(goal, ids);
  return ids;
};

/**
 * Makes documents of parts.
 *
 * @param document The whole one.
 * @param parts All its parts.
 */
export const partDocuments = (
  document: unknown,
  parts: readonly DocumentPart[],
): {
  /** The document of a part. */
  readonly of: (part: DocumentPart) => object;
  /** The indicators of a goal, in order, those that it refers to looked up. */
  readonly indicatorsOf: (goal: DocumentPart) => readonly DocumentPart[];
} => {
  const lang = own(document, 'lang');
  const inside = new Map(parts.map(part => [part.part, part]));
  const indicators = new Map<string, DocumentPart>();
  for (const { part, path, lang: spoken } of indicatorsIn(document)) {
    const id = own(part, 'id');
    // The first of an id counts.
    if (typeof id !== 'string' || indicators.has(id) || typeof part !== 'object' || !part) continue;
    indicators.set(id, inside.get(part) ?? { kind: 'indicator', id, part, path, lang: spoken });
  }
  const around = Object.fromEntries(
    ['lang', ...shared].flatMap(key => {
      const value = own(document, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  /** With its language, where that is not the document's. */
  const alone = (found: DocumentPart): object =>
    found.lang === undefined || found.lang === lang ? found.part : { lang: found.lang, ...found.part };
  const of = (part: DocumentPart): object => {
    const whole = placed[part.kind](alone(part));
    const others = [...referredTo(part.part)].flatMap(id => {
      const found = indicators.get(id);
      return found && !isIn(found, part) ? [alone(found)] : [];
    });
    return { ...around, ...whole, ...(others.length && { indicators: others }) };
  };
  const indicatorsOf = (goal: DocumentPart): readonly DocumentPart[] => {
    const listed = own(goal.part, 'indicators');
    return Array.isArray(listed)
      ? (listed as unknown[]).flatMap(item => {
          const found = typeof item === 'string' ? indicators.get(item) : inside.get(item as object);
          return found ? [found] : [];
        })
      : [];
  };
  return { of, indicatorsOf };
};

/** Whether a part stands in another. */
const isIn = ({ within }: DocumentPart, part: DocumentPart): boolean =>
  within !== undefined && (within === part || isIn(within, part));
