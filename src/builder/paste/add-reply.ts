/** Adds the series of an office's answer to a document that is there. */
import { observationsAfter } from '../../sources/observations-after.js';
import type { SourceObservation } from '../../sources/source-series.js';
import { mergeSeries } from '../../sources/table/merge-series.js';
import { setValue } from '../document/edit.js';
import { asList, isObject, textIn } from '../document/json-object.js';
import { listAt, valueAt } from '../document/path.js';
import type { PastedData } from './read-pasted.js';

/**
 * Adds them to the indicators of the document. One of the same title gets the figures, and keeps all that was written beside them.
 *
 * @returns Nothing where what was read is no such answer.
 */
export const addReply = (document: unknown, { reply, document: read }: PastedData): unknown => {
  if (!reply) return undefined;
  let next = document;
  for (const one of listAt(read, ['indicators']).filter(isObject)) {
    const all = listAt(next, ['indicators']);
    const at = all.findIndex(other => isObject(other) && textIn(other, 'title') === textIn(one, 'title'));
    const place = ['indicators', at < 0 ? all.length : at];
    const known = valueAt(next, place);
    const rows = listAt(next, [...place, 'series']);
    const observations = asList(one['series']) as readonly SourceObservation[];
    const series = known
      ? mergeSeries(rows, observationsAfter(observations, rows, { type: reply }))
      : observations;
    next = setValue(next, place, { ...one, ...(isObject(known) && known), series });
  }
  return next;
};
