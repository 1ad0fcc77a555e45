/** What a document has pages for: its areas, goals and indicators, each with its place. Pure. */
import { own } from '../../data/validate.js';

export type PartKind = 'goal' | 'area' | 'indicator';

/** A part of a document that may have a page. */
export interface DocumentPart {
  readonly kind: PartKind;
  readonly id: string | undefined;
  /** As it was written. */
  readonly part: object;
  /** Where it stands: `goals.goals[3]`. */
  readonly path: string;
  /** The language that holds there. */
  readonly lang: string | undefined;
  /** The goal or the area that it stands in. */
  readonly within?: DocumentPart;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const textOf = (value: unknown, key: string): string | undefined => {
  const text = own(value, key);
  return typeof text === 'string' && text.trim() ? text : undefined;
};

/** A list that may be written bare or with a title: its items, where they stand and their language. */
const listIn = (
  document: unknown,
  key: string,
  inner: string,
): { readonly items: readonly unknown[]; readonly path: string; readonly lang: string | undefined } => {
  const given = own(document, key);
  const spoken = textOf(given, 'lang') ?? textOf(document, 'lang');
  if (isList(given)) return { items: given, path: key, lang: spoken };
  const items = own(given, inner);
  return { items: isList(items) ? items : [], path: `${key}.${inner}`, lang: spoken };
};

/**
 * The parts of a document, areas before goals before shared indicators, each before what stands in it.
 *
 * @param document A whole document.
 */
export const partsIn = (document: unknown): readonly DocumentPart[] => {
  const all: DocumentPart[] = [];
  const add = (
    kind: PartKind,
    items: unknown,
    path: string,
    lang: string | undefined,
    within?: DocumentPart,
  ): void => {
    if (!isList(items)) return;
    items.forEach((part, index) => {
      if (typeof part !== 'object' || part === null) return;
      const spoken = textOf(part, 'lang') ?? lang;
      const at = `${path}[${index}]`;
      const found = { kind, id: textOf(part, 'id'), part, path: at, lang: spoken, ...(within && { within }) };
      all.push(found);
      if (kind === 'indicator') return;
      add('indicator', own(part, 'indicators'), `${at}.indicators`, spoken, found);
      add('goal', own(part, 'goals'), `${at}.goals`, spoken, found);
    });
  };
  const areas = listIn(document, 'goalAreas', 'areas');
  add('area', areas.items, areas.path, areas.lang);
  const goals = listIn(document, 'goals', 'goals');
  add('goal', goals.items, goals.path, goals.lang);
  add('indicator', own(document, 'indicators'), 'indicators', textOf(document, 'lang'));
  return all;
};
