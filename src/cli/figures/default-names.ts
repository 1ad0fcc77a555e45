/** What an indicator is called where its source, or who adds it, does not say. */
import type { From } from '../../sources/from.js';

/** What the source calls it. */
export const defaultId = (from: From): string =>
  from.type === 'kolada'
    ? `${from.kpi.toLowerCase()}${from.gender === 'T' ? '' : `-${from.gender.toLowerCase()}`}`
    : from.type === 'pxweb'
      ? from.table.toLowerCase()
      : 'indikator';

/** Who has made the figures, where the answer does not say it; of a file nobody knows. */
export const hostOf = (from: From): string | undefined => {
  if (from.type === 'csv' || from.type === 'xlsx') return undefined;
  return 'url' in from && from.url ? new URL(from.url).host : 'SCB';
};

/** Whose the figures are; nothing, where that is not known. */
export const sourceOf = (
  name: string | undefined,
  licence: string | undefined,
  updated: string,
): Readonly<Record<string, string | undefined>> | undefined =>
  name === undefined ? undefined : { name, licence, updated };
