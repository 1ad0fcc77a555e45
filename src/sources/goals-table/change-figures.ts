/** What becomes of an indicator's results and milestones by a row of the table, and how that is told. */
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { mergeSeries } from '../table/merge-series.js';
import { byPeriod, isSameNumber, numberOf, periodOf, valueOf } from './compare.js';
import type { GoalRow, RowFigure } from './goal-row.js';
import { groupNames } from './group-names.js';
import { inWords } from './in-words.js';
import { asList, asObject, type JsonObject } from './json.js';
import { goalsMessages } from './messages.js';

export interface ChangedFigures {
  readonly part: JsonObject;
  /** Each change, in words: `2023: 61 → 62`. */
  readonly told: readonly string[];
  /** How many figures the indicator has where the row has an empty cell. */
  readonly empties: number;
}

const isOther = (value: number | null, before: unknown): boolean => {
  const known = numberOf(before);
  return value === null ? known !== undefined : known === undefined || !isSameNumber(known, value);
};

/** What a figure says that an observation does not; nothing where it says the same. */
const newIn = ({ value, groups = {}, ...rest }: RowFigure, observation: unknown): RowFigure | undefined => {
  const isNewValue = value !== undefined && isOther(value, valueOf(observation));
  const before = own(observation, 'groups');
  const parts = Object.entries(groups).filter(([id, part]) => isOther(part, own(before, id)));
  return isNewValue || parts.length
    ? {
        period: rest.period,
        ...(isNewValue && { ...rest, value }),
        ...(parts.length && { groups: Object.fromEntries(parts) }),
      }
    : undefined;
};

/** An observation with what is new in it. One without a value is nothing any more, but for its groups. */
const changeObservation = (before: unknown, { value, groups }: RowFigure): unknown => {
  const kept = asObject(before);
  const parts = groups || kept?.['groups'] ? { ...asObject(own(kept, 'groups')), ...groups } : undefined;
  if (value === null && !parts) return undefined;
  if (!kept) return value;
  return { ...kept, ...(value !== undefined && { value }), ...(parts && { groups: parts }) };
};

/**
 * Changes an indicator's results and milestones by a row. What the row says as the document does changes nothing.
 *
 * @param row With its groups by their ids.
 * @param removes Whether an empty cell takes a figure away.
 */
export const changeFigures = (
  before: JsonObject,
  row: GoalRow,
  locale: Locale,
  removes: boolean,
): ChangedFigures => {
  const { words } = goalsMessages[locale];
  const names = groupNames(before, locale);
  const told: string[] = [];
  let part: Record<string, unknown> = { ...before };
  let empties = 0;
  const tell = (what: string, from: unknown, to: unknown, isThere: boolean): void =>
    void told.push(`${what}: ${isThere ? `${inWords(from, locale)} → ` : ''}${inWords(to, locale)}`);

  const current = own(before, 'current');
  const now = periodOf(current);
  const known = byPeriod(before['series']);
  const isCurrent = (period: string): boolean => period === now && !known.has(period);
  const observationAt = (period: string): unknown => (isCurrent(period) ? current : known.get(period));
  const changes = new Map<string, RowFigure>();
  const change = (figure: RowFigure): void => {
    const { period, value, groups = {} } = figure;
    const observation = observationAt(period);
    if (value !== undefined) tell(period, valueOf(observation), value, observation !== undefined);
    const parts = own(observation, 'groups');
    for (const [id, one] of Object.entries(groups))
      tell(`${period}, ${names.get(id) ?? id}`, own(parts, id), one, numberOf(own(parts, id)) !== undefined);
    const other = changes.get(period);
    changes.set(period, {
      ...other,
      ...figure,
      ...(other?.groups && { groups: { ...other.groups, ...groups } }),
    });
  };

  for (const figure of row.figures) {
    const figureChange = newIn(figure, observationAt(figure.period));
    if (figureChange) change(figureChange);
  }
  for (const { period, of } of row.blanks) {
    if (of === 'milestone') continue;
    const observation = observationAt(period);
    const figure = of === 'all' ? valueOf(observation) : own(own(observation, 'groups'), of.group);
    if (numberOf(figure) === undefined) continue;
    empties++;
    if (removes) change({ period, ...(of === 'all' ? { value: null } : { groups: { [of.group]: null } }) });
  }
  const setCurrent = (figure: RowFigure): void => {
    const next = changeObservation(current, figure);
    if (next === undefined) delete part['current'];
    else part['current'] = next;
  };
  if (row.current !== undefined && !now && isOther(row.current, valueOf(current))) {
    tell(words.current, valueOf(current), row.current, current !== undefined);
    setCurrent({ period: '', value: row.current });
  }
  const ofCurrent = now && isCurrent(now) ? changes.get(now) : undefined;
  if (ofCurrent) setCurrent(ofCurrent);
  const ofSeries = [...changes.values()].filter(one => one !== ofCurrent);
  if (ofSeries.length) part = { ...part, series: mergeSeries(asList(before['series']), ofSeries) };

  const planned = byPeriod(before['milestones']);
  const newPlans = row.milestones.flatMap(one => newIn(one, planned.get(one.period)) ?? []);
  for (const { period, value } of newPlans)
    tell(`${words.milestone} ${period}`, valueOf(planned.get(period)), value, planned.has(period));
  const gone = row.blanks.flatMap(({ period, of }) =>
    of === 'milestone' && numberOf(valueOf(planned.get(period))) !== undefined ? [period] : [],
  );
  empties += gone.length;
  const taken = removes ? gone : [];
  for (const period of taken) tell(`${words.milestone} ${period}`, valueOf(planned.get(period)), null, true);
  if (newPlans.length || taken.length) {
    const kept = asList(before['milestones']).filter(one => !taken.includes(periodOf(one)));
    part = { ...part, milestones: mergeSeries(kept, newPlans) };
  }
  return { part, told, empties };
};
