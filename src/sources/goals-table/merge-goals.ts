/** Puts a table of goals into a document, and tells of each row what becomes of it. */
import { own } from '../../data/own.js';
import { unitFactor } from '../table/convert-unit.js';
import type { Locale } from '../table/locale.js';
import type { Answers, Question } from '../table/question.js';
import { tableMessages } from '../table/table-messages.js';
import { changeIndicator, newIndicator } from './changes.js';
import { isSameTitle, shownText } from './compare.js';
import type { GoalRow } from './goal-row.js';
import { inUnit } from './in-unit.js';
import { asList, asObject, at, withValue, type JsonObject, type Path } from './json.js';
import { KnownParts, titleOf, type OpenGoal } from './known-parts.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';
import { placesIn, type Place } from './places.js';
import { rowInWords } from './row-in-words.js';

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

const hasFigures = ({ figures, milestones, baseline, target, current }: GoalRow): boolean =>
  figures.length > 0 || milestones.length > 0 || !!baseline || !!target || current !== undefined;

class Merging {
  document: unknown;
  readonly changes: RowChange[] = [];
  empties = 0;
  readonly #locale: Locale;
  readonly #removes: boolean;
  /** In which row an indicator has been met. */
  readonly #rowOf = new Map<string, number>();
  readonly #lists: { readonly areas: Path; readonly goals: Path };
  readonly #known: KnownParts;

  constructor(document: unknown, locale: Locale, answers: Answers) {
    this.document = document;
    this.#locale = locale;
    this.#removes = answers.empty === 'remove';
    const places = placesIn(document);
    this.#lists = { areas: places.areaList, goals: places.goalList };
    this.#known = new KnownParts(places);
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

  /** The goal of a row, which is made where there is none. */
  #addGoal(row: GoalRow, title: string): OpenGoal {
    const { area: areaTitle, owner, goalId } = row;
    let area: Place | undefined;
    if (areaTitle) {
      area = this.#known.area(areaTitle);
      if (!area) {
        area = this.#append(this.#lists.areas, { title: areaTitle });
        this.#known.addArea(area);
      }
    }
    const id = goalId?.startsWith('/') ? undefined : goalId;
    const place = this.#append(area ? [...area.path, 'goals'] : this.#lists.goals, {
      ...(id && { id }),
      title,
      ...(owner && { owners: owner.split(/\s*;\s*/).filter(Boolean) }),
    });
    return this.#known.addGoal({ ...place, area, named: [], isNew: true });
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

  add(given: GoalRow): void {
    const start = this.document;
    const messages = goalsMessages[this.#locale];
    const named = this.#known.indicator(given);
    const goalFound = this.#known.goal(given, named);
    const leaveOut = (title: string, why: string): void =>
      this.#tell(given, 'left-out', [given.area ?? '', given.goal ?? ''], title, [why]);
    if (goalFound === 'several')
      return leaveOut(given.indicator ?? '', messages.severalCalled(given.goal ?? ''));
    // A row that has figures and no indicator has them of one that is called as the goal.
    const soleOf = !given.indicator && hasFigures(given) ? goalFound?.named : undefined;
    const sole = soleOf?.length === 1 ? soleOf[0] : undefined;
    const title = given.indicator ?? (hasFigures(given) ? given.goal : undefined);
    const match =
      named ??
      sole ??
      (title ? this.#known.indicatorCalled(title, goalFound, !!given.goal || !!goalFound) : undefined);
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
      this.#known.addIndicator(place, goal);
      this.#rowOf.set(place.path.join('/'), given.row);
      return this.#tell(given, 'new', trail, title, [
        ...told,
        ...rowInWords(given, this.#locale),
        ...remarks,
      ]);
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
