/** Makes a whole document of any part that an element takes: the way back from `extractPart`, to go on from what was pasted. */
import { own } from '../../data/validate.js';
import { isObject, type JsonObject } from '../document/json-object.js';
import type { DocumentField } from '../elements/builder-element.js';
import { elements, type ElementName } from '../elements/elements.js';

/** What a part without a name can be recognised as: one goal is no field of the document. */
type PartKind = DocumentField | 'goal';

/** The fields that only a whole document has. */
const documentFields = ['organization', 'updated', 'vision', 'goalAreas', 'summary', 'feedback', 'texts'];

const listFields = ['id', 'title', 'intro', 'period', 'judgement'];
const observationFields = [
  'unit',
  'decimals',
  'baseline',
  'current',
  'target',
  'milestones',
  'series',
  'range',
  'source',
];
const questionFields = [
  'question',
  'yesLabel',
  'noLabel',
  'endpoint',
  'followUp',
  'reasons',
  'maxLength',
  'thanks',
];

/** Recognises a part by its fields. */
const kindOf = (part: JsonObject): PartKind | undefined => {
  const has = (keys: readonly string[]): boolean => keys.some(key => own(part, key) !== undefined);
  if (has(['statement'])) return 'vision';
  if (has(['areas'])) return 'goalAreas';
  if (has(['counts', 'scale'])) return 'summary';
  if (has(questionFields)) return 'feedback';
  if (has(['title']) && has(observationFields)) return 'indicators';
  if (Array.isArray(own(part, 'goals'))) return 'goals';
  return has(['title']) ? 'goal' : undefined;
};

/** Puts a part into a document, and gives the document its language. */
const inDocument = ({ lang, ...part }: JsonObject, kind: PartKind): object => {
  const language = lang === undefined ? {} : { lang };
  // A goal stays a goal, even where it was given for its indicator.
  if (kind === 'goal' || (kind === 'indicators' && Array.isArray(part['indicators'])))
    return { ...language, goals: { goals: [part] } };
  return { ...language, [kind]: kind === 'indicators' ? [part] : part };
};

/** Puts a bare list into a document. */
const listInDocument = (items: readonly unknown[], element: ElementName | undefined): object => {
  if (element && elements[element].field === 'goalAreas') return { goalAreas: { areas: items } };
  const measured =
    items.length > 0 && items.every(item => observationFields.some(key => own(item, key) !== undefined));
  return measured ? { indicators: items } : { goals: { goals: items } };
};

/** Makes an object of each list: a document may have them bare. */
const wrapLists = (document: JsonObject): object => {
  const { goals, goalAreas, ...others } = document;
  const rest: Record<string, unknown> = others;
  const isBare = Array.isArray(goals);
  const list: Record<string, unknown> = {};
  if (isBare)
    for (const key of listFields)
      if (own(rest, key) !== undefined) {
        list[key] = rest[key];
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- One of five names.
        delete rest[key];
      }
  return {
    ...rest,
    ...(goalAreas != null && {
      goalAreas: Array.isArray(goalAreas) ? { areas: goalAreas as unknown } : goalAreas,
    }),
    ...(goals != null && { goals: isBare ? { ...list, goals: goals as unknown } : goals }),
  };
};

/**
 * Returns a whole document.
 *
 * @param given A document, or a part of one in any way that an element takes it.
 * @param element The element it was given to, where that is known.
 */
export const toDocument = (given: unknown, element?: ElementName): object => {
  if (Array.isArray(given)) return listInDocument(given, element);
  if (!isObject(given)) return {};
  const has = (key: string): boolean => own(given, key) !== undefined;
  const isTitled = has('title');
  const goals = own(given, 'goals');
  const isDocument =
    documentFields.some(has) ||
    isObject(goals) ||
    (!isTitled && ['indicators', 'method', 'partlyFrom'].some(has));
  const meant = element && elements[element].field;
  // What is given to its own element is taken for its part, except a list of goals, which a document looks like.
  if (isDocument && (!meant || meant === 'goals' || meant !== kindOf(given))) return wrapLists(given);
  if (meant === 'summary' && !['id', 'title', 'scale', 'counts'].some(has)) return wrapLists(given);
  if (meant) return inDocument(given, meant);
  const kind = kindOf(given);
  if (!kind) return wrapLists(given);
  return kind === 'goals' && isTitled && ['direction', 'owners', 'kind', 'indicators'].some(has)
    ? inDocument(given, 'goal')
    : inDocument(given, kind);
};
