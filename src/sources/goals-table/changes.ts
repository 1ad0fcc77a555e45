/** What becomes of an indicator or a goal by a row of the table, and how that is told. */
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { mergeSeries } from '../table/merge-series.js';
import { isSameNumber, numberOf, periodOf, shownText, valueOf } from './compare.js';
import type { GoalRow, Mark, RowFigure } from './goal-row.js';
import { asList, asObject, type JsonObject } from './json.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';
import { byPeriod } from './sheet-rows.js';

export interface Changed {
  readonly part: JsonObject;
  /** Each change, in words: `2023: 61 → 62`. */
  readonly told: readonly string[];
  /** What the row says, and cannot change. */
  readonly remarks: readonly string[];
  /** How many figures the document has where the row has an empty cell. */
  readonly empties: number;
}

/** A number as it is written in the language of the messages. */
export const inWords = (value: unknown, locale: Locale): string => {
  const number = numberOf(value);
  return number === undefined
    ? goalsMessages[locale].words.none
    : number.toLocaleString([locale], { maximumFractionDigits: 10 });
};

/** A baseline or a target: a number where it has no period. */
const markValue = ({ value, period }: Mark): unknown => (period === undefined ? value : { value, period });

/** What a row says of an indicator that is new. */
export const newIndicator = (row: GoalRow, title: string): JsonObject => {
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
    series: figures.length ? mergeSeries([], figures) : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** Whether a figure says something else than an observation. */
const isOther = ({ value, groups = {} }: RowFigure, observation: unknown): boolean => {
  const before = numberOf(valueOf(observation));
  const isOtherValue =
    value !== undefined &&
    (value === null ? before !== undefined : before === undefined || !isSameNumber(before, value));
  const parts = own(observation, 'groups');
  return (
    isOtherValue ||
    Object.entries(groups).some(([id, part]) => {
      const known = numberOf(own(parts, id));
      return known === undefined || !isSameNumber(known, part);
    })
  );
};

/** Keeps the groups that the table says nothing of. */
const withGroups = (figure: RowFigure, observation: unknown): RowFigure =>
  figure.groups
    ? {
        ...figure,
        groups: { ...(asObject(own(observation, 'groups')) as RowFigure['groups']), ...figure.groups },
      }
    : figure;

/**
 * Changes an indicator by a row. What the row says as the document does changes nothing, and nothing is emptied by a cell that says nothing.
 *
 * @param renames Whether its title and unit may be changed: where the row names it by its id.
 * @param removes Whether an empty cell takes a figure away.
 */
export const changeIndicator = (
  before: JsonObject,
  row: GoalRow,
  locale: Locale,
  { renames, removes }: { readonly renames: boolean; readonly removes: boolean },
): Changed => {
  const messages = goalsMessages[locale];
  const { words } = messages;
  const told: string[] = [];
  const remarks: string[] = [];
  let part: Record<string, unknown> = { ...before };
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

  const current = own(before, 'current');
  const now = periodOf(current);
  const setCurrent = (value: number | null): void => {
    tell(now || words.current, inWords(valueOf(current), locale), inWords(value, locale));
    const holder = asObject(current);
    if (value === null) delete part['current'];
    else part['current'] = holder ? { ...holder, value } : value;
  };
  const value = numberOf(valueOf(current));
  if (row.current !== undefined && !now && (value === undefined || !isSameNumber(value, row.current)))
    setCurrent(row.current);

  let empties = 0;
  for (const [field, figures, blanks] of [
    ['series', row.figures, row.blanks],
    ['milestones', row.milestones, []],
  ] as const) {
    const known = byPeriod(before[field]);
    const isCurrent = (period: string): boolean => field === 'series' && period === now && !known.has(period);
    const changed: RowFigure[] = [];
    for (const figure of figures) {
      const { period } = figure;
      const observation = isCurrent(period) ? current : known.get(period);
      if (!isOther(figure, observation)) continue;
      if (isCurrent(period) && !figure.groups) {
        setCurrent(figure.value ?? null);
        continue;
      }
      changed.push(withGroups(figure, observation));
      const what = field === 'milestones' ? `${words.milestone} ${period}` : period;
      if (figure.value !== undefined)
        tell(
          what,
          observation === undefined ? '' : inWords(valueOf(observation), locale),
          inWords(figure.value, locale),
        );
      for (const [id, one] of Object.entries(figure.groups ?? {}))
        tell(`${what}, ${id === 'men' ? words.men : words.women}`, '', inWords(one, locale));
    }
    for (const period of blanks) {
      const observation = isCurrent(period) ? current : known.get(period);
      if (numberOf(valueOf(observation)) === undefined) continue;
      empties++;
      if (!removes) continue;
      if (isCurrent(period)) setCurrent(null);
      else {
        changed.push({ period, value: null });
        tell(period, inWords(valueOf(observation), locale), words.none);
      }
    }
    if (changed.length) part = { ...part, [field]: mergeSeries(asList(before[field]), changed) };
  }
  return { part, told, remarks, empties };
};
