/** What changes at a period that the document has already. */
import type { Status } from '../../contract/observation.js';
import type { From } from '../../sources/from.js';
import type { SourceObservation, SourceSeries } from '../../sources/source-series.js';
import { statusAfter } from '../../sources/status-after.js';
import type { Editor } from '../json/edit.js';
import { childOf, textOf } from '../json/tree.js';
import { numberOf, type Written } from './written.js';

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

const titleOf = (id: string, { groups }: SourceSeries): string | undefined =>
  groups?.find(group => group.id === id)?.title;

/**
 * Changes one observation that is there.
 *
 * @param editor Takes the changes.
 * @returns What they are, for people.
 */
export const revise = (
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
