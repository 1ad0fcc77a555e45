/** Puts fetched figures into the document: into the indicator that is fetched from there already, else as a new one. */
import { own } from '../../data/validate.js';
import { indicatorsIn } from '../../data/references.js';
import { koladaLicence } from '../../sources/kolada.js';
import { endOf, hasFigure, observationsAfter } from '../../sources/observations-after.js';
import type { SourceObservation } from '../../sources/source-series.js';
import { mergeSeries } from '../../sources/table/merge-series.js';
import { setValue } from '../document/edit.js';
import { asList, isObject } from '../document/json-object.js';
import { formatPath, listAt, parsePath, valueAt, type Path } from '../document/path.js';
import { toIndicator } from '../document/to-indicator.js';
import { koladaFrom } from './figures-for.js';
import type { Fetched } from './measure-search.js';

/** What the figures that have come say to the rows that are there, as `civic-goals update` does: where a series begins is the document's to say. */
const figuresAfter = (
  observations: readonly SourceObservation[],
  rows: readonly unknown[],
): readonly object[] => {
  const first = Math.min(...rows.map(endOf).filter(end => !Number.isNaN(end)));
  const since = rows.length ? observations.filter(one => endOf(one) >= first) : observations;
  return observationsAfter(since, rows, { type: 'kolada' });
};

/** Where the indicator is that these figures are of: its path. */
const placeOf = (document: unknown, { kpi, municipality }: Fetched): Path | undefined => {
  const found = indicatorsIn(document).find(({ part }) => {
    const from = koladaFrom(own(part, 'from'));
    return from?.kpi === kpi && from.municipality === municipality && from.gender === 'T';
  });
  return found && parsePath(found.path);
};

/**
 * Puts measures into a document. An indicator that is fetched from the same place gets the figures, and keeps all that is written beside them.
 *
 * @param day When they were fetched, `2026-11-30`.
 * @returns The document, and the path of each measure's indicator in it.
 */
export const putMeasures = (
  document: unknown,
  fetched: readonly Fetched[],
  day: string,
): { readonly document: unknown; readonly paths: readonly string[] } => {
  let next = document;
  const paths = fetched.map(one => {
    const { kpi, municipality, series } = one;
    const known = placeOf(next, one);
    if (known) {
      const rows = listAt(next, [...known, 'series']);
      const figures = mergeSeries(rows, figuresAfter(series.series, rows));
      next = setValue(next, [...known, 'series'], figures);
      const source = valueAt(next, [...known, 'source']);
      if (isObject(source)) next = setValue(next, [...known, 'source', 'updated'], day);
      return formatPath(known);
    }
    const place = ['indicators', asList(own(next, 'indicators')).length];
    // A series begins with a figure.
    const first = series.series.findIndex(hasFigure);
    next = setValue(next, place, {
      ...toIndicator({
        ...series,
        series: series.series.slice(Math.max(0, first)),
        source: { ...series.source, licence: koladaLicence, updated: series.source.updated ?? day },
      }),
      from: { type: 'kolada', kpi, municipality },
    });
    return formatPath(place);
  });
  return { document: next, paths };
};
