/** Puts a table of goals into a document, and tells of each row what becomes of it. */
import { own } from '../../data/own.js';
import { rounded } from '../spreadsheet/cell-text.js';
import { unitFactor } from '../table/convert-unit.js';
import type { Locale } from '../table/locale.js';
import type { Answers, Question } from '../table/question.js';
import { tableMessages } from '../table/table-messages.js';
import { changeIndicator, newIndicator } from './changes.js';
import { isSameTitle, shownText, titleKey } from './compare.js';
import type { GoalRow, Mark, RowFigure } from './goal-row.js';
import { inWords } from './in-words.js';
import { asList, asObject, at, withValue, type JsonObject, type Path } from './json.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';
import { indicatorsOf, namesIn, placesIn, type Place } from './places.js';

/** What becomes of a row. */
export interface RowChange {
  /** Where it stands in the sheet, counted from 1. */
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'same' | 'left-out';
  /** The area and the goal that it is under. */
  readonly trail: readonly string[];
  /** The indicator, or the goal where the row has none. */
  readonly title: string;
  /** What is new or changed, or why the row is left out, in words. */
  readonly told: readonly string[];
}

export interface MergedGoals {
  readonly document: unknown;
  readonly changes: readonly RowChange[];
  readonly questions: readonly Question[];
}

/** An indicator's row in another unit. */
const inUnit = (row: GoalRow, factor: number): GoalRow => {
  const convert = (value: number): number => rounded(value * factor);
  const figure = (one: RowFigure): RowFigure => ({
    ...one,
    ...(typeof one.value === 'number' && { value: convert(one.value) }),
    ...(one.groups && {
      groups: Object.fromEntries(
        Object.entries(one.groups).map(([id, part]) => [id, part === null ? null : convert(part)]),
      ),
    }),
  });
  const mark = (one: Mark): Mark => (one.value === undefined ? one : { ...one, value: convert(one.value) });
  const { baseline, target, current } = row;
  const rest = Object.fromEntries(
    Object.entries(row).filter(([key]) => key !== 'unit'),
  ) as unknown as GoalRow;
  return {
    ...rest,
    figures: row.figures.map(figure),
    milestones: row.milestones.map(figure),
    ...(baseline && { baseline: mark(baseline) }),
    ...(target && { target: mark(target) }),
    ...(current !== undefined && { current: convert(current) }),
  };
};

const hasFigures = ({ figures, milestones, baseline, target, current }: GoalRow): boolean =>
  figures.length > 0 || milestones.length > 0 || !!baseline || !!target || current !== undefined;

/** What has been read of each part's title: it is compared with every row's. */
const titles = new WeakMap<JsonObject, string>();

const titleOf = (place: Place | undefined): string => {
  if (!place) return '';
  const known = titles.get(place.part) ?? shownText(own(place.part, 'title'));
  titles.set(place.part, known);
  return known;
};

/** A goal with its indicators, to which others may be added. */
interface OpenGoal extends Place {
  readonly area: Place | undefined;
  readonly named: Place[];
  readonly isNew: boolean;
}

const addTo = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

type Match<T> = T | 'several' | undefined;

const only = <T>(found: readonly T[]): Match<T> => (found.length > 1 ? 'several' : found[0]);

class Merging {
  document: unknown;
  readonly changes: RowChange[] = [];
  empties = 0;
  readonly #byName: ReadonlyMap<string, Place>;
  readonly #locale: Locale;
  readonly #removes: boolean;
  /** In which row an indicator has been met. */
  readonly #rowOf = new Map<string, number>();
  readonly #lists: { readonly areas: Path; readonly goals: Path };
  readonly #areas = new Map<string, Place[]>();
  readonly #goals = new Map<string, OpenGoal[]>();
  readonly #goalAt = new Map<string, OpenGoal>();
  readonly #goalOf = new Map<string, OpenGoal>();
  readonly #indicators = new Map<string, Place[]>();

  constructor(document: unknown, locale: Locale, answers: Answers) {
    this.document = document;
    this.#locale = locale;
    this.#removes = answers.empty === 'remove';
    const places = placesIn(document);
    const nameOf = namesIn(places);
    this.#byName = new Map([...places.goals, ...indicatorsOf(places)].map(place => [nameOf(place), place]));
    this.#lists = { areas: places.areaList, goals: places.goalList };
    for (const area of places.areas) addTo(this.#areas, titleKey(titleOf(area)), area);
    for (const { path, part, area, indicators, named } of places.goals) {
      const goal = this.#know({ path, part, area, named: [...named], isNew: false });
      for (const one of indicators) this.#goalOf.set(one.path.join('/'), goal);
    }
    for (const one of indicatorsOf(places)) addTo(this.#indicators, titleKey(titleOf(one)), one);
  }

  #know(goal: OpenGoal): OpenGoal {
    this.#goalAt.set(goal.path.join('/'), goal);
    addTo(this.#goals, titleKey(titleOf(goal)), goal);
    return goal;
  }

  #set(path: Path, value: unknown): void {
    this.document = withValue(this.document, path, value);
  }

  /** Adds to the end of a list, so that every place that is known keeps its path. */
  #append(path: Path, part: JsonObject): Place {
    const index = asList(at(this.document, path)).length;
    this.#set([...path, index], part);
    return { path: [...path, index], part };
  }

  #findGoal(row: GoalRow, indicator: Place | undefined): Match<OpenGoal> {
    const named = row.goalId === undefined ? undefined : this.#byName.get(row.goalId);
    const known = named && this.#goalAt.get(named.path.join('/'));
    if (known) return known;
    const { goal, area } = row;
    if (indicator && !goal) return this.#goalOf.get(indicator.path.join('/'));
    if (!goal) return undefined;
    const called = this.#goals.get(titleKey(goal)) ?? [];
    return only(area ? called.filter(place => isSameTitle(titleOf(place.area), area)) : called);
  }

  #findIndicator({ indicatorId }: GoalRow): Place | undefined {
    const place = indicatorId === undefined ? undefined : this.#byName.get(indicatorId);
    return place && !this.#goalAt.has(place.path.join('/')) ? place : undefined;
  }

  #byTitle(title: string, goal: OpenGoal | undefined, isOfGoal: boolean): Match<Place> {
    return only(
      isOfGoal
        ? (goal?.named ?? []).filter(place => isSameTitle(titleOf(place), title))
        : (this.#indicators.get(titleKey(title)) ?? []),
    );
  }

  /** The goal of a row, which is made where there is none. */
  #addGoal(row: GoalRow, title: string): OpenGoal {
    const { area: areaTitle, owner, goalId } = row;
    let area: Place | undefined;
    if (areaTitle) {
      area = this.#areas.get(titleKey(areaTitle))?.[0];
      if (!area) {
        area = this.#append(this.#lists.areas, { title: areaTitle });
        addTo(this.#areas, titleKey(areaTitle), area);
      }
    }
    const id = goalId?.startsWith('/') ? undefined : goalId;
    const place = this.#append(area ? [...area.path, 'goals'] : this.#lists.goals, {
      ...(id && { id }),
      title,
      ...(owner && { owners: owner.split(/\s*;\s*/).filter(Boolean) }),
    });
    return this.#know({ ...place, area, named: [], isNew: true });
  }

  /** What the row says of a goal that is there. What it says as the document did changes nothing, also where another row has changed it. */
  #changeGoal(before: OpenGoal, row: GoalRow, told: string[]): void {
    const { words, otherArea } = goalsMessages[this.#locale];
    if (before.isNew) return;
    const title = titleOf(before);
    if (row.goalId !== undefined && row.goal && row.goal !== title) {
      this.#set([...before.path, 'title'], row.goal);
      told.push(`${words.goal}: ${title} → ${row.goal}`);
    }
    const owners = asList(own(before.part, 'owners')).map(shownText).filter(Boolean).join('; ');
    if (row.owner && row.owner !== owners) {
      this.#set([...before.path, 'owners'], row.owner.split(/\s*;\s*/).filter(Boolean));
      told.push(`${words.owner}: ${owners ? `${owners} → ` : ''}${row.owner}`);
    }
    const area = titleOf(before.area);
    if (row.area && row.area !== area && !isSameTitle(row.area, area)) told.push(otherArea(area));
  }

  #tell(
    row: GoalRow,
    kind: RowChange['kind'],
    trail: readonly string[],
    title: string,
    told: readonly string[],
  ): void {
    const name = title || goalsMessages[this.#locale].nameless;
    this.changes.push({ row: row.row, kind, trail: trail.filter(Boolean), title: name, told });
  }

  #newInWords(row: GoalRow): string[] {
    const { words } = goalsMessages[this.#locale];
    const written = ({ value, period }: Mark): string =>
      `${inWords(value, this.#locale)}${period === undefined ? '' : ` (${period})`}`;
    return [
      ...(row.unit ? [`${words.unit}: ${row.unit}`] : []),
      ...(row.direction ? [`${words.direction}: ${words[row.direction]}`] : []),
      ...(row.baseline?.value === undefined ? [] : [`${words.baseline}: ${written(row.baseline)}`]),
      ...(row.target?.value === undefined ? [] : [`${words.target}: ${written(row.target)}`]),
      ...(row.current === undefined ? [] : [`${words.current}: ${inWords(row.current, this.#locale)}`]),
      ...row.figures.map(({ period, value, groups = {} }) =>
        [
          ...(value === undefined ? [] : [`${period}: ${inWords(value, this.#locale)}`]),
          ...Object.entries(groups).map(
            ([group, part]) => `${period}, ${group}: ${inWords(part, this.#locale)}`,
          ),
        ].join('; '),
      ),
      ...row.milestones.map(
        ({ period, value }) => `${words.milestone} ${period}: ${inWords(value, this.#locale)}`,
      ),
    ];
  }

  add(given: GoalRow): void {
    const start = this.document;
    const messages = goalsMessages[this.#locale];
    const named = this.#findIndicator(given);
    const goalFound = this.#findGoal(given, named);
    const leaveOut = (title: string, why: string): void =>
      this.#tell(given, 'left-out', [given.area ?? '', given.goal ?? ''], title, [why]);
    if (goalFound === 'several')
      return leaveOut(given.indicator ?? '', messages.severalCalled(given.goal ?? ''));
    // A row that has figures and no indicator has them of one that is called as the goal.
    const soleOf = !given.indicator && hasFigures(given) ? goalFound?.named : undefined;
    const sole = soleOf?.length === 1 ? soleOf[0] : undefined;
    const title = given.indicator ?? (hasFigures(given) ? given.goal : undefined);
    const match =
      named ?? sole ?? (title ? this.#byTitle(title, goalFound, !!given.goal || !!goalFound) : undefined);
    if (match === 'several') return leaveOut(title ?? '', messages.severalCalled(title ?? ''));

    const told: string[] = [];
    const isLost = (given.indicatorId ?? given.goalId) !== undefined && !match && !goalFound;
    if (isLost) told.push(messages.notThere);
    if (!match && !title && !given.goal && !goalFound) return leaveOut('', messages.noName(given.row));
    const isNewGoal = !goalFound && !!given.goal && !named;
    const goal = isNewGoal ? this.#addGoal(given, given.goal ?? '') : goalFound;
    if (goal && !isNewGoal) this.#changeGoal(goal, given, told);
    const trail = goal ? [titleOf(goal.area), shownText(own(at(this.document, goal.path), 'title'))] : [];

    if (!match) {
      if (!title) {
        const kind = isNewGoal ? 'new' : this.document === start ? 'same' : 'changed';
        return this.#tell(given, kind, trail.slice(0, 1), trail[1] ?? '', told);
      }
      const { part, remarks } = newIndicator(given, title, this.#locale);
      const place = this.#append(goal ? [...goal.path, 'indicators'] : ['indicators'], part);
      goal?.named.push(place);
      if (goal) this.#goalOf.set(place.path.join('/'), goal);
      addTo(this.#indicators, titleKey(title), place);
      this.#rowOf.set(place.path.join('/'), given.row);
      return this.#tell(given, 'new', trail, title, [...told, ...this.#newInWords(given), ...remarks]);
    }
    const place = match.path.join('/');
    const other = this.#rowOf.get(place);
    if (other !== undefined) return leaveOut(titleOf(match), messages.twice(other));
    this.#rowOf.set(place, given.row);
    this.#change(given, match, !!named, trail, told);
    const last = this.changes.at(-1);
    if (last?.kind === 'same' && this.document !== start)
      this.changes.splice(-1, 1, { ...last, kind: 'changed' });
  }

  #change(
    given: GoalRow,
    match: Place,
    isNamed: boolean,
    trail: readonly string[],
    told: readonly string[],
  ): void {
    const before = asObject(at(this.document, match.path)) as JsonObject;
    const unit = own(before, 'unit');
    const unitText = shownText(typeof unit === 'object' ? own(unit, 'other') : unit);
    const isOtherUnit =
      !isNamed &&
      given.unit &&
      unitText &&
      !(isPercent(given.unit) && isPercent(unitText)) &&
      given.unit !== unitText;
    const factor = isOtherUnit ? unitFactor(given.unit ?? '', unitText) : 1;
    if (factor === undefined) {
      const place = `${tableMessages[this.#locale].place(given.row, 1)} (${given.unit ?? ''})`;
      const why = tableMessages[this.#locale].otherUnit(place, unitText);
      return this.#tell(given, 'left-out', trail, titleOf(match), [why]);
    }
    const row = factor === 1 ? given : inUnit(given, factor);
    const changed = changeIndicator(before, row, this.#locale, { renames: isNamed, removes: this.#removes });
    this.empties += changed.empties;
    if (changed.told.length) this.#set(match.path, changed.part);
    const all = [...told, ...changed.told, ...changed.remarks];
    this.#tell(given, changed.told.length ? 'changed' : 'same', trail, shownText(changed.part['title']), all);
  }
}

/**
 * Puts rows into a document. Goals and indicators are known by their ids or places, else by their titles; what is in none is added. What
 * has no place in a table (statuses, notes, sources, judgements) stays as it is.
 *
 * @param document A whole document, or an empty object.
 * @param rows As `readGoalsTable` has read them.
 * @param answers What has been answered to the questions that this gave before.
 * @returns The new document; the old one is not changed.
 */
export const mergeGoals = (
  document: unknown,
  rows: readonly GoalRow[],
  locale: Locale,
  answers: Answers = {},
): MergedGoals => {
  const merging = new Merging(document, locale, answers);
  for (const row of rows) merging.add(row);
  const questions =
    merging.empties && !answers.empty ? [goalsMessages[locale].askEmpty(merging.empties)] : [];
  return { document: merging.document, changes: merging.changes, questions };
};
