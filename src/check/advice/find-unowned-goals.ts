/** Advice on who is responsible for goals. */
import { own } from '../../data/validate.js';
import { asList, isObject, textIn } from '../json-object.js';

/** Returns the number of goals with a title, and the paths of those without an owner. Sub-goals have their parent's. */
export const findUnownedGoals = (
  document: unknown,
): { readonly all: number; readonly unowned: readonly string[] } => {
  const areas = own(document, 'goalAreas');
  const lists: readonly (readonly [unknown, string])[] = [
    [own(own(document, 'goals'), 'goals'), 'goals.goals'],
    ...asList(own(areas, 'areas')).map(
      (area, index) => [own(area, 'goals'), `goalAreas.areas[${index}].goals`] as const,
    ),
  ];
  const goals = lists.flatMap(([goals, path]) =>
    asList(goals).flatMap((goal, index) =>
      isObject(goal) && textIn(goal, 'title') ? [{ goal, path: `${path}[${index}]` }] : [],
    ),
  );
  return {
    all: goals.length,
    unowned: goals.filter(({ goal }) => !asList(own(goal, 'owners')).length).map(({ path }) => path),
  };
};
