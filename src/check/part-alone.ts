/** What a tag is given may be a part of a document, by itself. Which part it is, is seen by its fields. */
import { goalsDocument } from '../contract/document.js';
import { feedback } from '../contract/feedback.js';
import { area, goalAreaList } from '../contract/goal-area.js';
import { goalList } from '../contract/goal-list.js';
import { goal } from '../contract/goal.js';
import { indicator } from '../contract/indicator.js';
import type { Schema } from '../contract/schema.js';
import { summary } from '../contract/summary.js';
import { vision } from '../contract/vision.js';
import { nearestName } from '../data/nearest-name.js';
import { own } from '../data/validate.js';
import { isList, isObject } from './json-object.js';

/** What was given, put where it belongs in a document. */
export interface Placed {
  readonly document: unknown;
  /** Which part it was taken for; nothing, where it is a document. */
  readonly part?: PartName;
  /** Where the part stands in the document. */
  readonly at: string;
}

/** What can be given by itself. */
export type PartName = keyof typeof wholes | keyof typeof lists;

interface Place {
  readonly schema: Schema;
  readonly at: string;
  readonly document: (part: unknown) => unknown;
}

/** In the order in which they are tried: the first of those that fit as well. */
const wholes = {
  indicator: {
    schema: indicator,
    at: 'indicators[0]',
    document: part => ({ indicators: [part] }),
  },
  'goal-list': { schema: goalList, at: 'goals', document: part => ({ goals: part }) },
  'goal-area-list': { schema: goalAreaList, at: 'goalAreas', document: part => ({ goalAreas: part }) },
  vision: { schema: vision, at: 'vision', document: part => ({ vision: part }) },
  summary: { schema: summary, at: 'summary', document: part => ({ summary: part }) },
  feedback: { schema: feedback, at: 'feedback', document: part => ({ feedback: part }) },
  goal: { schema: goal, at: 'goals.goals[0]', document: part => ({ goals: { goals: [part] } }) },
  area: {
    schema: area,
    at: 'goalAreas.areas[0]',
    document: part => ({ goalAreas: { areas: [part] } }),
  },
} as const satisfies Record<string, Place>;

/** Bare lists, by what stands in them. */
const lists = {
  goals: { schema: goal, at: 'goals.goals', document: part => ({ goals: { goals: part } }) },
  areas: { schema: area, at: 'goalAreas.areas', document: part => ({ goalAreas: { areas: part } }) },
  indicators: { schema: indicator, at: 'indicators', document: part => ({ indicators: part }) },
} as const satisfies Record<string, Place>;

/** Whether a value may be what a field holds, by its shape: a list, an object, or neither. */
const hasShape = ({ kind }: Schema, value: unknown): boolean =>
  kind === 'lazy' ||
  kind === 'either' ||
  kind === 'any' ||
  (kind === 'list' ? isList(value) : kind === 'object' ? isObject(value) : typeof value !== 'object');

/**
 * How well an object fits a description: its fields that are known, those that are nearly, and those that are not. What holds much weighs
 * more than a text.
 */
const fit = (schema: Schema, given: unknown): number => {
  if (schema.kind !== 'object' || !isObject(given)) return 0;
  const { fields, required } = schema;
  const named = Object.entries(given).filter(
    ([key, value]) => value !== null && !/^(id|lang|\$schema)$/.test(key),
  );
  return named
    .map(([key, value]) => {
      const weight = typeof value === 'object' ? 2 : 1;
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (field) return hasShape(field, value) ? 2 * weight : 0;
      return nearestName(key, Object.keys(fields)) ? weight : -weight;
    })
    .concat(required.map(key => (own(given, key) === undefined ? -1 : 0)))
    .reduce((sum, each) => sum + each, 0);
};

/** The one that fits best; the first of those that fit as well, and nothing where none does at all. */
const best = <Name extends string>(
  places: Readonly<Record<Name, Place>>,
  fitOf: (schema: Schema) => number,
  least = 0,
): Name | undefined => {
  let [name, most]: [Name | undefined, number] = [undefined, least];
  for (const each of Object.keys(places) as Name[]) {
    const points = fitOf(places[each].schema);
    if (points > most) [name, most] = [each, points];
  }
  return name;
};

/** So many items tell what a list is one of. */
const enough = 20;

/**
 * Puts what was given where it belongs.
 *
 * @param given A whole document, or a part of one: an object, or a bare list of goals, areas or indicators.
 * @returns Nothing, where it is none of them: no field of it is known.
 */
export const placeInDocument = (given: unknown): Placed | undefined => {
  if (isList(given)) {
    const items = given.slice(0, enough);
    const name =
      best(lists, schema => items.reduce<number>((sum, item) => sum + fit(schema, item), 0)) ?? 'goals';
    return { document: lists[name].document(given), part: name, at: lists[name].at };
  }
  const whole = fit(goalsDocument, given);
  const name = best(wholes, schema => fit(schema, given), Math.max(whole, 0));
  if (name) return { document: wholes[name].document(given), part: name, at: wholes[name].at };
  const isUnknown = whole < 0 && isObject(given);
  return isUnknown ? undefined : { document: given, at: '' };
};

/** The path in the part by itself of what stands at a path in the document. */
export const pathInPart = (path: string, at: string): string =>
  path === at || !path.startsWith(at) ? '' : path.slice(at.length).replace(/^\./, '');
