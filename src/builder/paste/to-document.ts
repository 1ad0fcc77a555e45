/** A whole document of what was given to an element: the way back from `cut`, for those who go on from what somebody pasted. */
import { own } from '../../data/validate.js';
import type { ElementName } from '../elements/elements.js';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Under which name a document has what an element shows. */
const places: Readonly<Record<ElementName, string>> = {
  'vision-banner': 'vision',
  'goal-area-list': 'goalAreas',
  'goal-list': 'goals',
  'progress-gauge': 'indicators',
  'trend-chart': 'indicators',
  'goal-summary': 'summary',
  'feedback-prompt': 'feedback',
};

/** What stands in a document and in no part of one. */
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

/** What a part without a name is, by what stands in it. */
const kindOf = (part: Fields): string | undefined => {
  const has = (keys: readonly string[]): boolean => keys.some(key => own(part, key) !== undefined);
  if (has(['statement'])) return 'vision';
  if (has(['areas'])) return 'goalAreas';
  if (has(['counts', 'scale'])) return 'summary';
  if (has(questionFields)) return 'feedback';
  if (has(['title']) && has(observationFields)) return 'indicators';
  if (Array.isArray(own(part, 'goals'))) return 'goals';
  return has(['title']) ? 'goal' : undefined;
};

/** Puts a part in its place in a document. Its language becomes the document's. */
const inDocument = ({ lang, ...part }: Fields, kind: string): object => {
  const spoken = lang === undefined ? {} : { lang };
  // A goal that was given for its indicator stays a goal.
  if (kind === 'goal' || (kind === 'indicators' && Array.isArray(part['indicators'])))
    return { ...spoken, goals: { goals: [part] } };
  return { ...spoken, [kind]: kind === 'indicators' ? [part] : part };
};

const listInDocument = (items: readonly unknown[], element: ElementName | undefined): object => {
  if (element === 'goal-area-list') return { goalAreas: { areas: items } };
  const measured =
    items.length > 0 && items.every(item => observationFields.some(key => own(item, key) !== undefined));
  return measured ? { indicators: items } : { goals: { goals: items } };
};

/** The lists in a document may be bare; here each is an object. */
const wrapLists = (document: Fields): object => {
  const { goals, goalAreas, ...rest } = document;
  const isBare = Array.isArray(goals);
  const list: Fields = {};
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
 * A whole document.
 *
 * @param given A document, or a part of one in any way in which an element takes it.
 * @param element The element that it was given to, where that is known.
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
  const meant = element && places[element];
  // A vision that is given to its element is one, whatever else stands in it. Of a list of goals that cannot be told.
  if (isDocument && (!meant || meant === 'goals' || meant !== kindOf(given))) return wrapLists(given);
  if (meant === 'summary' && !['id', 'title', 'scale', 'counts'].some(has)) return wrapLists(given);
  if (meant) return inDocument(given, meant);
  const kind = kindOf(given);
  if (!kind) return wrapLists(given);
  return kind === 'goals' && isTitled && ['direction', 'owners', 'kind', 'indicators'].some(has)
    ? inDocument(given, 'goal')
    : inDocument(given, kind);
};
