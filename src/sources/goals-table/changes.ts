/** What becomes of an indicator or a goal by a row of the table, and how that is told. */
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { mergeSeries } from '../table/merge-series.js';
import { isSameNumber, numberOf, periodOf, shownText, valueOf } from './compare.js';
import type { GoalRow, Mark } from './goal-row.js';
import { asList, asObject, type JsonObject } from './json.js';
import { changeFigures } from './change-figures.js';
import { withGroupIds } from './group-names.js';
import { inWords } from './in-words.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';

export interface Changed {
  readonly part: JsonObject;
  /** Each change, in words: `2023: 61 → 62`. */
  readonly told: readonly string[];
  /** What the row says, and cannot change. */
  readonly remarks: readonly string[];
  /** How many figures the document has where the row has an empty cell. */
  readonly empties: number;
}

/** A baseline or a target: a number where it has no period. */
const markValue = ({ value, period }: Mark): unknown => (period === undefined ? value : { value, period });

export interface NewIndicator {
  readonly part: JsonObject;
  /** What the row says, and has no place in it. */
  readonly remarks: readonly string[];
}

/** What a row says of an indicator that is new. */
export const newIndicator = (given: GoalRow, title: string, locale: Locale): NewIndicator => {
  const { row, added, unknown } = withGroupIds(given, {}, locale);
  const { indicatorId, unit, direction, baseline, target, current, figures, milestones } = row;
  const fields = {
    id: indicatorId?.startsWith('/') ? undefined : indicatorId,
    title,
    unit,
    direction,
    baseline: baseline?.value === undefined ? undefined : markValue(baseline),
    current,
    target: target?.value === undefined ? undefined : markValue(target),
    milestones: milestones.length ? milestones : undefined,
    groups: added.length ? added : undefined,
    series: figures.length ? mergeSeries([], figures) : undefined,
  };
  return {
    part: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    remarks: unknown.map(goalsMessages[locale].unknownGroup),
  };
};

/**
 * Changes an indicator by a row. What the row says as the document does changes nothing, and nothing is emptied by a cell that says nothing.
 *
 * @param renames Whether its title and unit may be changed: where the row names it by its id.
 * @param removes Whether an empty cell takes a figure away.
 */
export const changeIndicator = (
  before: JsonObject,
  given: GoalRow,
  locale: Locale,
  { renames, removes }: { readonly renames: boolean; readonly removes: boolean },
): Changed => {
  const messages = goalsMessages[locale];
  const { words } = messages;
  const told: string[] = [];
  const { row, added, unknown } = withGroupIds(given, before, locale);
  const remarks = unknown.map(messages.unknownGroup);
  const part: Record<string, unknown> = {
    ...before,
    ...(added.length && { groups: [...asList(before['groups']), ...added] }),
  };
  const tell = (what: string, from: string, to: string): void =>
    void told.push(`${what}: ${from ? `${from} → ` : ''}${to}`);

  const title = shownText(before['title']);
  if (renames && row.indicator && row.indicator !== title) {
    tell(words.title, title, row.indicator);
    part['title'] = row.indicator;
  }
  const unit = own(before, 'unit');
  const unitText = shownText(typeof unit === 'object' ? own(unit, 'other') : unit);
  if (row.unit && row.unit !== unitText && !(isPercent(row.unit) && isPercent(unitText))) {
    if (typeof unit === 'object') remarks.push(messages.unitForms);
    else if (!unitText || renames) {
      tell(words.unit, unitText, row.unit);
      part['unit'] = row.unit;
    }
  }
  if (row.direction && row.direction !== before['direction']) {
    const known = before['direction'];
    const from = known === 'increase' || known === 'decrease' || known === 'maintain' ? words[known] : '';
    tell(words.direction, from, words[row.direction]);
    part['direction'] = row.direction;
  }

  for (const field of ['baseline', 'target'] as const) {
    const mark = row[field];
    const known = own(before, field);
    if (!mark) continue;
    if (own(known, 'min') !== undefined || own(known, 'max') !== undefined) {
      if (mark.value !== undefined) remarks.push(messages.targetRange);
      continue;
    }
    const value = numberOf(valueOf(known));
    const isOtherValue =
      mark.value !== undefined && (value === undefined || !isSameNumber(value, mark.value));
    const isOtherPeriod = mark.period !== undefined && mark.period !== periodOf(known);
    if ((!isOtherValue && !isOtherPeriod) || (mark.value ?? value) === undefined) continue;
    const period = isOtherPeriod ? mark.period : own(known, 'period');
    const next = isOtherValue ? mark.value : valueOf(known);
    part[field] = period === undefined ? next : { ...asObject(known), value: next, period };
    const shown = (number: unknown, at: string): string => `${inWords(number, locale)}${at && ` (${at})`}`;
    tell(
      words[field],
      value === undefined ? '' : shown(value, periodOf(known)),
      shown(next, periodOf(part[field])),
    );
  }

  const figures = changeFigures(part, row, locale, removes);
  return { ...figures, told: [...told, ...figures.told], remarks };
};
