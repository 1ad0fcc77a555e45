/** The goals that stand in a document's areas, for those who show every goal of it. */
import { goal } from '../contract/goal.js';
import { any, list, object, partial, text } from '../contract/schema.js';
import type { PartContext } from './part.js';
import type { Indicators } from './references.js';
import { resolveGoals, type ResolvedGoal } from './resolve-goals.js';
import { isObject, own } from './own.js';

/** Goals that stand together under an area's title. */
export interface GoalGroup {
  readonly title: string;
  readonly lang?: string;
  readonly goals: readonly ResolvedGoal[];
}

// Of an area only what is needed of it: the rest is the area list's to judge.
const areaGroups = list(
  object(
    { title: text, goals: list(goal), description: any, href: any, color: any, icon: any, judgement: any },
    ['title'],
  ),
);

/**
 * The goals of each area that has some.
 *
 * @returns The groups, and whether none of their goals has been left out.
 */
export const areaGoals = (
  context: PartContext,
  indicators: Indicators,
): { readonly groups: readonly GoalGroup[]; readonly isWhole: boolean } => {
  const areas = own(context.document, 'goalAreas');
  if (areas === undefined) return { groups: [], isWhole: true };
  const [listed, path] = isObject(areas) ? [own(areas, 'areas'), 'goalAreas.areas'] : [areas, 'goalAreas'];
  const lang = own(areas, 'lang') ?? own(context.document, 'lang');
  if (listed === undefined) context.report({ code: 'missing', path, expected: areaGroups, stops: path });
  const value = listed === undefined ? undefined : context.check(areaGroups, listed, path);
  const groups = (value ?? []).flatMap((area, index) => {
    const spoken = area.lang ?? (typeof lang === 'string' ? lang : undefined);
    const goals = resolveGoals(area.goals ?? [], indicators, `${path}[${index}].goals`, spoken);
    return goals.length ? [{ title: area.title, ...(spoken && { lang: spoken }), goals }] : [];
  });
  return { groups, isWhole: !!value && !value[partial] && !value.some(area => area.goals?.[partial]) };
};
