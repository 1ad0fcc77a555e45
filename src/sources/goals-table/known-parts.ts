/** The goals and the indicators that a document has, and gets while rows are put into it: found by id, place or title. */
import { own } from '../../data/own.js';
import { isSameTitle, shownText, titleKey } from './compare.js';
import type { GoalRow } from './goal-row.js';
import type { JsonObject } from './json.js';
import { indicatorsOf, namesIn, type placesIn, type Place } from './places.js';

/** What has been read of each part's title: it is compared with every row's. */
const titles = new WeakMap<JsonObject, string>();

/** A part's title as it is shown; blank for none. */
export const titleOf = (place: Place | undefined): string => {
  if (!place) return '';
  const known = titles.get(place.part) ?? shownText(own(place.part, 'title'));
  titles.set(place.part, known);
  return known;
};

/** A goal with its indicators, to which others may be added. */
export interface OpenGoal extends Place {
  readonly area: Place | undefined;
  readonly named: Place[];
  readonly isNew: boolean;
}

const addTo = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/** What was found: one, several, or nothing. */
export type Match<T> = T | 'several' | undefined;

const only = <T>(found: readonly T[]): Match<T> => (found.length > 1 ? 'several' : found[0]);

const keyOf = ({ path }: Place): string => path.join('/');

export class KnownParts {
  readonly #byName: ReadonlyMap<string, Place>;
  readonly #areas = new Map<string, Place[]>();
  readonly #goals = new Map<string, OpenGoal[]>();
  readonly #goalAt = new Map<string, OpenGoal>();
  readonly #goalOf = new Map<string, OpenGoal>();
  readonly #indicators = new Map<string, Place[]>();

  constructor(places: ReturnType<typeof placesIn>) {
    const nameOf = namesIn(places);
    this.#byName = new Map([...places.goals, ...indicatorsOf(places)].map(place => [nameOf(place), place]));
    for (const area of places.areas) this.addArea(area);
    for (const { path, part, area, indicators, named } of places.goals) {
      const goal = this.addGoal({ path, part, area, named: [...named], isNew: false });
      for (const one of indicators) this.#goalOf.set(keyOf(one), goal);
    }
    for (const one of indicatorsOf(places)) this.#addTitle(one);
  }

  addArea(area: Place): void {
    addTo(this.#areas, titleKey(titleOf(area)), area);
  }

  addGoal(goal: OpenGoal): OpenGoal {
    this.#goalAt.set(keyOf(goal), goal);
    addTo(this.#goals, titleKey(titleOf(goal)), goal);
    return goal;
  }

  addIndicator(place: Place, goal: OpenGoal | undefined): void {
    goal?.named.push(place);
    if (goal) this.#goalOf.set(keyOf(place), goal);
    this.#addTitle(place);
  }

  #addTitle(place: Place): void {
    addTo(this.#indicators, titleKey(titleOf(place)), place);
  }

  /** The first area of a title. */
  area(title: string): Place | undefined {
    return this.#areas.get(titleKey(title))?.[0];
  }

  /** The goal that a row is about or under. */
  goal(row: GoalRow, indicator: Place | undefined): Match<OpenGoal> {
    const named = row.goalId === undefined ? undefined : this.#byName.get(row.goalId);
    const known = named && this.#goalAt.get(keyOf(named));
    if (known) return known;
    const { goal, area } = row;
    if (indicator && !goal) return this.#goalOf.get(keyOf(indicator));
    if (!goal) return undefined;
    const called = this.#goals.get(titleKey(goal)) ?? [];
    return only(area ? called.filter(place => isSameTitle(titleOf(place.area), area)) : called);
  }

  /** The indicator whose id or place a row names. */
  indicator({ indicatorId }: GoalRow): Place | undefined {
    const place = indicatorId === undefined ? undefined : this.#byName.get(indicatorId);
    return place && !this.#goalAt.has(keyOf(place)) ? place : undefined;
  }

  /** @param isOfGoal Whether it is to be among the goal's own. */
  indicatorCalled(title: string, goal: OpenGoal | undefined, isOfGoal: boolean): Match<Place> {
    return only(
      isOfGoal
        ? (goal?.named ?? []).filter(place => isSameTitle(titleOf(place), title))
        : (this.#indicators.get(titleKey(title)) ?? []),
    );
  }
}
