/** The goals that stand in a document's areas, for those who show every goal of it. */
import { goal } from '../contract/goal.js';
import { any, list, object, text } from '../contract/schema.js';
import type { PartContext } from './part.js';
import type { Indicators } from './references.js';
import { resolveGoals, type ResolvedGoal } from './resolve-goals.js';
import { own } from './validate.js';

/** Goals that stand together under an area's title. */
export interface GoalGroup {
  readonly title: string;
  readonly lang?: string;
  readonly goals: readonly ResolvedGoal[];
}

// Of an area only what is needed of it: the rest is the area list's to judge.
const areaGroup = object(
  { title: text, goals: list(goal), description: any, href: any, color: any, icon: any, judgement: any },
  ['title'],
);

/** The goals of each area that has some. */
export const areaGoals = (context: PartContext, indicators: Indicators): readonly GoalGroup[] => {
  const areas = own(context.document, 'goalAreas');
  const listed = Array.isArray(areas) ? (areas as unknown) : own(areas, 'areas');
  if (!Array.isArray(listed)) return [];
  const path = Array.isArray(areas) ? 'goalAreas' : 'goalAreas.areas';
  const lang = own(areas, 'lang') ?? own(context.document, 'lang');
  const value = context.check(list(areaGroup), listed, path);
  return (value ?? []).flatMap((area, index) => {
    const spoken = area.lang ?? (typeof lang === 'string' ? lang : undefined);
    const goals = resolveGoals(area.goals ?? [], indicators, `${path}[${index}].goals`, spoken);
    return goals.length ? [{ title: area.title, ...(spoken && { lang: spoken }), goals }] : [];
  });
};
