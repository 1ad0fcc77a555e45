/** Where the goals and indicators of a document stand, and what each is called in a table. */
import { own } from '../../data/own.js';
import { labelText, looksLikeError } from '../spreadsheet/cell-text.js';
import { asList, asObject, type JsonObject, type Path } from './json.js';

export interface Place {
  readonly path: Path;
  readonly part: JsonObject;
}

export interface GoalPlace extends Place {
  /** The area that it stands in, if it stands in one. */
  readonly area: Place | undefined;
  /** Its indicators, its own and those that it names; one that a goal before has named is not there again. */
  readonly indicators: readonly Place[];
  /** All of them, also those that a goal before has named. */
  readonly named: readonly Place[];
}

export interface Places {
  readonly areas: readonly Place[];
  /** The list of the areas. */
  readonly areaList: Path;
  /** In their order, sub-goals after the goal that they are of. */
  readonly goals: readonly GoalPlace[];
  /** Where goals stand that are in no area. */
  readonly goalList: Path;
  /** The indicators that stand in no goal, and that no goal names. */
  readonly loose: readonly Place[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const inList = (list: unknown, path: Path): Place[] =>
  asList(list).flatMap((item, index) => {
    const part = asObject(item);
    return part ? [{ path: [...path, index], part }] : [];
  });

/** So deep goals may have goals. */
const deepest = 20;

/** Finds the goals and indicators of a document. */
export const placesIn = (document: unknown): Places => {
  const given = own(document, 'goalAreas');
  const areaList = Array.isArray(given) ? ['goalAreas'] : ['goalAreas', 'areas'];
  const areas = inList(Array.isArray(given) ? given : own(given, 'areas'), areaList);
  const listed = own(document, 'goals');
  const goalList = Array.isArray(listed) ? ['goals'] : ['goals', 'goals'];
  const shared = inList(own(document, 'indicators'), ['indicators']);

  const found: { readonly place: Place; readonly area: Place | undefined }[] = [];
  const collect = (list: unknown, path: Path, area: Place | undefined, depth: number): void => {
    for (const place of inList(list, path)) {
      found.push({ place, area });
      if (depth < deepest) collect(own(place.part, 'goals'), [...place.path, 'goals'], area, depth + 1);
    }
  };
  for (const area of areas) collect(own(area.part, 'goals'), [...area.path, 'goals'], area, 0);
  collect(Array.isArray(listed) ? listed : own(listed, 'goals'), goalList, undefined, 0);

  const written = found.flatMap(({ place: { part, path } }) =>
    inList(own(part, 'indicators'), [...path, 'indicators']),
  );
  const byId = new Map<string, Place>();
  for (const place of [...shared, ...written].reverse()) byId.set(textOf(own(place.part, 'id')), place);
  byId.delete('');
  const taken = new Set<JsonObject>();
  const goals = found.map(({ place: { part, path }, area }) => {
    const items = asList(own(part, 'indicators'));
    const named = items.flatMap((item, index) => {
      const own = asObject(item);
      const one = own
        ? { path: [...path, 'indicators', index], part: own }
        : typeof item === 'string'
          ? byId.get(item)
          : undefined;
      return one ? [one] : [];
    });
    const indicators = named.filter(one => !taken.has(one.part) && taken.add(one.part));
    return { path, part, area, indicators, named };
  });
  return { areas, areaList, goals, goalList, loose: shared.filter(({ part }) => !taken.has(part)) };
};

/** All indicators of a document. */
export const indicatorsOf = ({ goals, loose }: Places): Place[] => [
  ...goals.flatMap(({ indicators }) => indicators),
  ...loose,
];

/**
 * What goals and indicators are called in the columns of ids: by their id, where it is theirs alone and survives a spreadsheet, or else by
 * the place that they stand at, as a JSON Pointer (RFC 6901).
 */
export const namesIn = (places: Places): ((place: Place) => string) => {
  const counts = new Map<string, number>();
  const all = [...places.areas, ...places.goals, ...indicatorsOf(places)];
  for (const { part } of all) {
    const id = textOf(own(part, 'id'));
    counts.set(labelText(id), (counts.get(labelText(id)) ?? 0) + 1);
  }
  return ({ part, path }) => {
    const id = textOf(own(part, 'id'));
    const isSafe =
      id !== '' &&
      id.length < 200 &&
      labelText(id) === id &&
      counts.get(id) === 1 &&
      !id.startsWith('/') &&
      !looksLikeError(id);
    return isSafe ? id : `/${path.join('/')}`;
  };
};
