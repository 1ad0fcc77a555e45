/**
 * What of a document goes into a snippet, and the way back: an element's part with all that it needs of the rest, and a whole
 * document again of what was given to an element. Nothing is checked here: what is wrong stays wrong, for the one who mends it to see.
 */
import { check, own } from '../../data/validate.js';
import { named } from '../../data/fragment.js';
import { method as methods, partlyFrom } from '../../contract/indicator.js';
import type { Found } from '../../data/locate.js';
import { objectsIn } from '../../data/objects.js';
import { oneIndicator } from '../../base/one-indicator.js';
import { indicatorsIn } from '../../data/references.js';
import type { Schema } from '../../contract/schema.js';
import { elementNames, type ElementName } from './elements.js';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The fields of that name that a value has itself. */
const pick = (value: unknown, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    keys.map(key => [key, own(value, key)] as const).filter(([, field]) => field !== undefined),
  );

const listFields = ['id', 'lang', 'title', 'intro', 'period', 'goals', 'judgement'];

/** What is shown of the areas in a list of goals: their titles, and their goals. */
const areasWithGoals = (document: unknown): object | undefined => {
  const list = own(document, 'goalAreas');
  const areas = own(list, 'areas');
  if (!isList(areas)) return undefined;
  const kept = areas
    .filter(area => {
      const goals = own(area, 'goals');
      return isList(goals) && goals.length > 0;
    })
    .map(area => pick(area, ['id', 'lang', 'title', 'goals']));
  return kept.length ? { ...pick(list, ['lang']), areas: kept } : undefined;
};

/** The shared indicators that a part refers to: the first of each id in the document counts. */
const referredTo = (part: unknown, document: unknown): unknown[] => {
  const ids = new Set<unknown>();
  for (const { part: object } of objectsIn(part)) {
    const listed = own(object, 'indicators');
    if (isList(listed)) for (const item of listed) if (typeof item === 'string') ids.add(item);
  }
  const inside = indicatorsIn(part);
  const lang = own(document, 'lang');
  return [...ids].flatMap(id => {
    const isThat = (found: Found): boolean => own(found.part, 'id') === id;
    const found = indicatorsIn(document).find(isThat);
    if (!found || inside.find(isThat)?.part === found.part) return [];
    return [
      found.lang === undefined || found.lang === lang
        ? found.part
        : { lang: found.lang, ...(found.part as object) },
    ];
  });
};

/**
 * Parts of a document, by the names under which they stand there, with what holds for them. A part that an element can take by itself
 * goes alone.
 */
const withContext = (document: unknown, parts: Fields, alone?: string): unknown => {
  const indicators = referredTo(parts, document);
  const measures = indicators.length > 0 || indicatorsIn(parts).length > 0;
  const rest = {
    ...pick(document, ['lang', 'texts']),
    ...(measures && pick(document, ['method', 'partlyFrom'])),
  };
  const [[name, part] = ['', undefined], ...more] = Object.entries(parts);
  const isAll = !more.length && !indicators.length && Object.keys(rest).every(key => key === 'lang');
  if (isAll && name === alone && isObject(part)) return { ...rest, ...part };
  return { ...rest, ...parts, ...(indicators.length && { indicators }) };
};

/** One indicator, with what the document says for all of them. */
const indicatorOf = (document: unknown, of: string | undefined): unknown => {
  const found = of === undefined ? undefined : named(of)(document);
  const all = found && found !== 'ambiguous' ? [found] : of === undefined ? indicatorsIn(document) : [];
  const [only, another] = all;
  if (!only || another) return undefined;
  const narrowed = oneIndicator.narrow?.({ ...only, document });
  if (!narrowed || narrowed === 'ambiguous' || !isObject(narrowed.part)) return undefined;
  // What is no method is a fault of the document, and none of the indicator's.
  const holds = (schema: Schema, value: unknown): boolean =>
    value !== undefined && check(schema, value, { base: '', origins: [] }).faults.length === 0;
  const defaults = {
    ...(holds(methods, own(document, 'method')) && pick(document, ['method'])),
    ...(holds(partlyFrom, own(document, 'partlyFrom')) && pick(document, ['partlyFrom'])),
  };
  const lang = own(narrowed.part, 'lang') ?? narrowed.lang ?? own(document, 'lang');
  const fields = Object.fromEntries(Object.entries(narrowed.part).filter(([key]) => key !== 'lang'));
  const spoken = lang === undefined ? {} : { lang };
  const texts = pick(document, ['texts']);
  return 'texts' in texts
    ? { ...spoken, ...texts, indicators: [{ ...defaults, ...fields }] }
    : { ...spoken, ...defaults, ...fields };
};

/** A list of goals that somebody named: an area's, or a goal's sub-goals. */
const listNamed = (document: unknown, of: string): unknown => {
  const found = named(of)(document);
  if (!found || found === 'ambiguous' || !isList(own(found.part, 'goals'))) return undefined;
  return { ...(found.lang !== undefined && { lang: found.lang }), ...pick(found.part, listFields) };
};

const goalsOf = (document: unknown, of: string | undefined): Fields | undefined => {
  const goals = of === undefined ? own(document, 'goals') : listNamed(document, of);
  const goalAreas =
    of === undefined || goals === own(document, 'goals') ? areasWithGoals(document) : undefined;
  return goals === undefined && !goalAreas
    ? undefined
    : { ...(goals !== undefined && { goals }), ...(goalAreas && { goalAreas }) };
};

const summaryOf = (document: unknown): Fields | undefined => {
  const summary = own(document, 'summary');
  const counts = own(summary, 'counts') !== undefined || own(summary, 'goals') !== undefined;
  const goals = counts ? undefined : goalsOf(document, undefined);
  return summary === undefined && !goals
    ? undefined
    : { ...(summary !== undefined && { summary }), ...goals };
};

/**
 * What of a document an element needs: all of it, and no more.
 *
 * @param document A whole document, as `whole` gives it.
 * @param of Which indicator, or which list of goals: an id, or a JSON Pointer. Where there is one only it need not be said.
 * @returns Nothing, where the document has nothing for the element, or several and it is not said which.
 */
export const extractPart = (document: unknown, element: ElementName, of?: string): unknown => {
  const one = (key: string): unknown => {
    const part = own(document, key);
    return part === undefined ? undefined : withContext(document, { [key]: part }, key);
  };
  switch (element) {
    case 'vision-banner':
      return one('vision');
    case 'goal-area-list':
      return one('goalAreas');
    case 'feedback-prompt':
      return one('feedback');
    case 'progress-gauge':
    case 'trend-chart':
      return indicatorOf(document, of || undefined);
    case 'goal-list': {
      const parts = goalsOf(document, of || undefined);
      return parts && withContext(document, parts, 'goals');
    }
    case 'goal-summary': {
      const parts = summaryOf(document);
      // One that says nothing of itself would not be known for a summary.
      const isSummary = ['id', 'title', 'scale', 'counts'].some(
        key => own(parts?.['summary'], key) !== undefined,
      );
      return parts && withContext(document, parts, isSummary ? 'summary' : undefined);
    }
  }
};

/** One of several that an element can show. */
export interface Choice {
  /** Its id, or where it has none a JSON Pointer. */
  readonly of: string;
  readonly title: string;
  /** Where it stands, as messages say it: `indicators[0]`. */
  readonly path: string;
}

/** Where a path leads, as a JSON Pointer. What has a `.` in its name has no path that can be read. */
const pointerOf = (path: string): string =>
  `/${path.replaceAll('[', '.').replaceAll(']', '').split('.').filter(Boolean).join('/')}`;

const choiceOf = (document: unknown, { part, path }: Found): Choice => {
  const id = own(part, 'id');
  const title = own(part, 'title');
  const first = typeof id === 'string' && id ? named(id)(document) : undefined;
  const isNamed = !!first && first !== 'ambiguous' && first.part === part && !String(id).startsWith('/');
  return { of: isNamed ? String(id) : pointerOf(path), title: typeof title === 'string' ? title : '', path };
};

/** What an element can show of a document, where there are several: each indicator; the goals of each area. */
export const choicesIn = (document: unknown, element: ElementName): readonly Choice[] => {
  if (element === 'progress-gauge' || element === 'trend-chart')
    return indicatorsIn(document)
      .filter(({ part }) => isObject(part))
      .map(found => choiceOf(document, found));
  const areas = own(own(document, 'goalAreas'), 'areas');
  if (element !== 'goal-list' || !isList(areas)) return [];
  return areas.flatMap((part, index) => {
    const goals = own(part, 'goals');
    return isList(goals) && goals.length
      ? [choiceOf(document, { part, path: `goalAreas.areas[${index}]` })]
      : [];
  });
};

/** The elements that a document has something for. */
export const elementsIn = (document: unknown): readonly ElementName[] =>
  elementNames.filter(
    element => extractPart(document, element) !== undefined || choicesIn(document, element).length > 0,
  );
