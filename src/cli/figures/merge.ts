/**
 * Puts what a service has sent into a document. The service owns the value of each period that it tells, its groups' values, and the statuses
 * that it can tell; all else is a person's: other periods, notes, breaks, intervals, and the statuses that the service has no word for.
 */
import { parsePeriod } from '../../contract/parse-period.js';
import type { From } from '../../sources/from.js';
import type { SourceObservation, SourceSeries } from '../../sources/source-series.js';
import type { Editor } from '../json/edit.js';
import type { Data } from '../json/layout.js';
import { childOf, textOf, valueOf } from '../json/tree.js';
import { revise, type Change } from './revise.js';
import type { Target } from './targets.js';
import { writeSource } from './write-source.js';
import { observationFor, placeFor, writtenIn } from './written.js';

/** What is worth a look, and left as it is: a figure that the service does not have, though it has others around it. */
export interface Left {
  readonly period: string;
  readonly value: number;
}

export interface Merged {
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
}

const withoutGroups = ({ period, value, status, breakBefore }: SourceObservation): SourceObservation => ({
  period,
  value,
  ...(status && { status }),
  ...(breakBefore && { breakBefore }),
});

/** What an observation has to say: a figure, of the whole or of a part. */
const isFilled = ({ value, groups }: SourceObservation): boolean =>
  value !== null || Object.values(groups ?? {}).some(each => each !== null);

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
