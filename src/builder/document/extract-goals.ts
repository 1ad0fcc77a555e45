/** The goals of the document, and its summary of them. */
import { byFragment as findNamed } from '../../data/fragment.js';
import { own } from '../../data/validate.js';
import { toChoice, type Choice } from './choice.js';
import { isList, pick, type JsonObject } from './json-object.js';
import { withContext } from './with-context.js';

const listFields = ['id', 'lang', 'title', 'intro', 'period', 'goals', 'judgement'];

/** The areas with goals, as a list of goals shows them: their titles and their goals. */
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

/** A list of goals by its name: an area's, or a goal's sub-goals. */
const findGoalList = (document: unknown, of: string): unknown => {
  const found = findNamed(of)(document);
  if (!found || found === 'ambiguous' || !isList(own(found.part, 'goals'))) return undefined;
  return { ...(found.lang !== undefined && { lang: found.lang }), ...pick(found.part, listFields) };
};

/** The goals, and the areas that have some. */
const goalsAndAreas = (document: unknown, of: string | undefined): JsonObject | undefined => {
  const goals = of === undefined ? own(document, 'goals') : findGoalList(document, of);
  const goalAreas =
    of === undefined || goals === own(document, 'goals') ? areasWithGoals(document) : undefined;
  return goals === undefined && !goalAreas
    ? undefined
    : { ...(goals !== undefined && { goals }), ...(goalAreas && { goalAreas }) };
};

/**
 * Returns the goals and the areas that have some; `undefined` where there are none.
 *
 * @param of The id or JSON Pointer of one list; all goals where it is left out.
 */
export const extractGoals = (document: unknown, of: string | undefined): unknown => {
  const parts = goalsAndAreas(document, of);
  return parts && withContext(document, parts, 'goals');
};

/** The areas whose goals can be shown by themselves, to choose between. */
export const goalListChoices = (document: unknown): readonly Choice[] => {
  const areas = own(own(document, 'goalAreas'), 'areas');
  if (!isList(areas)) return [];
  return areas.flatMap((part, index) => {
    const goals = own(part, 'goals');
    return isList(goals) && goals.length
      ? [toChoice(document, { part, path: `goalAreas.areas[${index}]` })]
      : [];
  });
};

/** Returns the summary, with the goals that it counts where it does not say how many there are. */
export const extractSummary = (document: unknown): unknown => {
  const summary = own(document, 'summary');
  const counts = own(summary, 'counts') !== undefined || own(summary, 'goals') !== undefined;
  const goals = counts ? undefined : goalsAndAreas(document, undefined);
  if (summary === undefined && !goals) return undefined;
  // A summary without a field of its own would not be recognised as one.
  const isSummary = ['id', 'title', 'scale', 'counts'].some(key => own(summary, key) !== undefined);
  const parts = { ...(summary !== undefined && { summary }), ...goals };
  return withContext(document, parts, isSummary ? 'summary' : undefined);
};
