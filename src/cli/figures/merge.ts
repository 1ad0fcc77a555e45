/**
 * Puts what a service has sent into a document. The service owns the value of each period that it tells, its groups' values, and the statuses
 * that it can tell; all else is a person's: other periods, notes, breaks, intervals, and the statuses that the service has no word for.
 */
import type { Status } from '../../contract/observation.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { numberFromText } from '../../data/repair.js';
import type { From } from '../../sources/from.js';
import type { SourceObservation, SourceSeries } from '../../sources/source-series.js';
import { statusAfter } from '../../sources/status-after.js';
import type { Editor } from '../json/edit.js';
import type { Data } from '../json/layout.js';
import { childOf, textOf, valueOf, type ListNode, type Node, type ObjectNode } from '../json/tree.js';
import type { Target } from './targets.js';

/** What an update changes at one period. */
export interface Change {
  /** A figure that was not there; one that is another now; one that the service has taken back; what kind of figure it is; a group's. */
  readonly kind: 'new' | 'revised' | 'withdrawn' | 'status' | 'group';
  readonly period: string;
  readonly before?: number | null;
  readonly after?: number | null;
  readonly statusBefore?: string;
  readonly statusAfter?: Status;
  /** The id and the name of the group. */
  readonly group?: string;
  readonly groupTitle?: string;
}

/** What is worth a look, and left as it is: a figure that the service does not have, though it has others around it. */
export interface Left {
  readonly period: string;
  readonly value: number;
}

export interface Merged {
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
}

interface Written {
  readonly object: ObjectNode;
  readonly period: string;
  readonly end: number;
  readonly value: number | null | undefined;
}

const numberOf = (node: Node | undefined): number | null | undefined => {
  const value = valueOf(node);
  if (typeof value === 'string') return value.trim() ? numberFromText(value) : null;
  return typeof value === 'number' || value === null ? value : undefined;
};

const writtenIn = (list: ListNode): readonly Written[] =>
  list.items.flatMap(item => {
    if (item.kind !== 'object') return [];
    const given = valueOf(childOf(item, 'period'));
    const period = typeof given === 'string' || typeof given === 'number' ? parsePeriod(given) : undefined;
    return period
      ? [{ object: item, period: period.text, end: period.end, value: numberOf(childOf(item, 'value')) }]
      : [];
  });

/** An observation as it is put into the document, with what the others of its list begin with first. */
const observationFor = (
  { period, value, status, breakBefore, groups }: SourceObservation,
  sample: ObjectNode | undefined,
): { readonly [key: string]: Data } => {
  const isNumber = typeof valueOf(childOf(sample, 'period')) === 'number' && /^\d{4}$/.test(period);
  const all: Readonly<Record<string, Data>> = {
    period: isNumber ? Number(period) : period,
    value,
    ...(status && { status }),
    ...(breakBefore && { breakBefore }),
    ...(groups && Object.keys(groups).length > 0 && { groups }),
  };
  const order = sample?.properties.map(({ key }) => key).filter(key => Object.hasOwn(all, key)) ?? [];
  return Object.fromEntries(
    [...new Set([...order, ...Object.keys(all)])].flatMap(key => {
      const data = all[key];
      return data === undefined ? [] : [[key, data] as const];
    }),
  );
};

const titleOf = (id: string, { groups }: SourceSeries): string | undefined =>
  groups?.find(group => group.id === id)?.title;

/** Changes one observation that is there. */
const revise = (
  { object, period, value: before }: Written,
  observation: SourceObservation,
  series: SourceSeries,
  from: From,
  editor: Editor,
): Change[] => {
  const changes: Change[] = [];
  const { value: after, groups } = observation;
  // Nothing, without a word of why, is no figure that could take another's place.
  const isTold = after !== null || observation.status !== undefined;
  const statusBefore = textOf(childOf(object, 'status'));
  if (isTold) {
    const status = statusAfter(statusBefore, observation, from);
    if (after !== before) editor.set(object, 'value', after);
    if (status === undefined && childOf(object, 'status')) editor.remove(object, 'status');
    else if (status !== undefined && status !== statusBefore) editor.set(object, 'status', status);
    const change = {
      period,
      ...(before !== undefined && { before }),
      after,
      ...(statusBefore !== undefined && { statusBefore }),
      ...(status !== undefined && { statusAfter: status as Status }),
    };
    if (after !== before && !(after === null && before === undefined))
      changes.push({
        ...change,
        kind:
          after === null ? 'withdrawn' : before == null || statusBefore === 'forecast' ? 'new' : 'revised',
      });
    else if (status !== statusBefore) changes.push({ ...change, kind: 'status' });
  }
  const known = childOf(object, 'groups');
  const told = Object.entries(groups ?? {});
  const missing: Record<string, number | null> = {};
  for (const [group, value] of told) {
    const there = numberOf(childOf(known, group));
    if (there === value || (value === null && there === undefined)) continue;
    if (known?.kind === 'object') editor.set(known, group, value);
    else missing[group] = value;
    const groupTitle = titleOf(group, series);
    changes.push({
      kind: 'group',
      period,
      group,
      ...(groupTitle !== undefined && { groupTitle }),
      ...(there !== undefined && { before: there }),
      after: value,
    });
  }
  if (Object.keys(missing).length) editor.set(object, 'groups', missing);
  return changes;
};

/** Before which item of a list a period belongs: its order may be either way, and then none. */
const placeFor = (end: number, written: readonly Written[], list: ListNode): number => {
  const ends = written.map(each => each.end);
  const isRising = ends.every((each, index) => !index || (ends[index - 1] ?? 0) <= each);
  const isFalling = ends.length > 1 && ends.every((each, index) => !index || (ends[index - 1] ?? 0) >= each);
  const after = isFalling
    ? written.find(each => each.end < end)
    : isRising
      ? written.find(each => each.end > end)
      : undefined;
  return after ? list.items.indexOf(after.object) : list.items.length;
};

const withoutGroups = ({ period, value, status, breakBefore }: SourceObservation): SourceObservation => ({
  period,
  value,
  ...(status && { status }),
  ...(breakBefore && { breakBefore }),
});

/** What an observation has to say: a figure, of the whole or of a part. */
const isFilled = ({ value, groups }: SourceObservation): boolean =>
  value !== null || Object.values(groups ?? {}).some(each => each !== null);

/** Writes who has made the figures, where nobody has said it, and when they changed. */
const writeSource = (
  { object, around }: Target,
  { source }: SourceSeries,
  licence: string | undefined,
  day: string,
  editor: Editor,
): void => {
  const there = childOf(object, 'source');
  const updated = source.updated ?? day;
  if (there?.kind === 'object') {
    if (source.name && textOf(childOf(there, 'name')) === undefined) editor.set(there, 'name', source.name);
    if (licence && !childOf(there, 'licence')) editor.set(there, 'licence', licence);
    if (textOf(childOf(there, 'updated')) !== updated) editor.set(there, 'updated', updated);
    return;
  }
  // A comparison has its indicator's.
  if (!source.name || (around && childOf(around, 'source'))) return;
  editor.set(object, 'source', { name: source.name, ...(licence && { licence }), updated });
};

export interface MergeOptions {
  readonly from: From;
  /** What the figures may be used for, where the service has said it. */
  readonly licence?: string | undefined;
  /** The day, `2026-11-29`. */
  readonly today: string;
}

/**
 * Puts a series into its place in the document.
 *
 * @param target The indicator or the comparison.
 * @param series What has come.
 * @param editor Takes the changes.
 * @returns What changes, the newest first; nothing where `series` of the document is no list.
 */
export const merge = (
  target: Target,
  series: SourceSeries,
  editor: Editor,
  { from, licence, today }: MergeOptions,
): Merged | undefined => {
  const { object } = target;
  const list = childOf(object, 'series');
  const isEmpty = !list || valueOf(list) === null || valueOf(list) === '';
  if (!isEmpty && list.kind !== 'list') return undefined;
  // A comparison has no groups of its own.
  const observations = target.around ? series.series.map(withoutGroups) : series.series;
  const written = list?.kind === 'list' ? writtenIn(list) : [];
  // Of two for one period the last counts.
  const byPeriod = new Map(written.map(each => [each.period, each]));
  const first = Math.min(...written.map(({ end }) => end));
  const changes: Change[] = [];
  const added: { readonly observation: SourceObservation; readonly end: number }[] = [];
  let hasBegun = written.length > 0;
  for (const observation of observations) {
    const end = parsePeriod(observation.period)?.end ?? 0;
    const there = byPeriod.get(observation.period);
    if (there) changes.push(...revise(there, observation, series, from, editor));
    hasBegun ||= isFilled(observation);
    // Where a series begins is the document's to say, and a service's begins with a figure.
    if (there || !hasBegun || (written.length && end < first)) continue;
    added.push({ observation, end });
    changes.push({
      kind: 'new',
      period: observation.period,
      after: observation.value,
      ...(observation.status && { statusAfter: observation.status }),
    });
  }

  if (added.length) {
    const sample = written.at(-1)?.object;
    if (list?.kind === 'list' && list.items.length) {
      const byPlace = new Map<number, Data[]>();
      for (const { observation, end } of added) {
        const place = placeFor(end, written, list);
        byPlace.set(place, [...(byPlace.get(place) ?? []), observationFor(observation, sample)]);
      }
      const [oldest, newest] = [written[0], written.at(-1)];
      const isFalling = !!oldest && !!newest && oldest.end > newest.end;
      for (const [place, items] of byPlace) editor.insert(list, place, isFalling ? items.reverse() : items);
    } else
      editor.set(
        object,
        'series',
        added.map(({ observation }) => observationFor(observation, undefined)),
      );
  }

  const named = childOf(object, 'groups');
  const titles = (series.groups ?? []).filter(
    ({ id }) =>
      !(named?.kind === 'list' && named.items.some(item => textOf(childOf(item, 'id')) === id)) &&
      series.series.some(({ groups }) => groups?.[id] != null),
  );
  if (titles.length && changes.length && !target.around) {
    const data = titles.map(({ id, title }) => ({ id, title }));
    if (named?.kind === 'list') editor.insert(named, named.items.length, data);
    else editor.set(object, 'groups', data);
  }
  if (changes.length) writeSource(target, series, licence, today, editor);

  const told = new Map(series.series.map(each => [each.period, each]));
  const ends = series.series.map(({ period }) => parsePeriod(period)?.end ?? 0);
  const left = written.flatMap(({ object: item, period, end, value }) => {
    const isWithin = end >= Math.min(...ends) && end <= Math.max(...ends);
    const observation = told.get(period);
    const isTold = observation && (observation.value !== null || observation.status !== undefined);
    return isWithin && !isTold && typeof value === 'number' && textOf(childOf(item, 'status')) !== 'forecast'
      ? [{ period, value }]
      : [];
  });
  return {
    changes: changes.sort((a, b) => (parsePeriod(b.period)?.end ?? 0) - (parsePeriod(a.period)?.end ?? 0)),
    left,
  };
};
