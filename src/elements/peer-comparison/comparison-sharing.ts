/** What visitors take away of a comparison. Fetched when one asks for it. */
import { nothing } from 'lit';
import type { Sharing } from '../../base/share/sharing.js';
import { standingOf } from '../../progress/comparison.js';
import { cellsOf } from './comparison-csv.js';
import { drawnOf } from './drawn.js';
import type { PeerComparisonData } from './peer-comparison.part.js';

/** Whose it is, it names in its own picture. The order is what the tag asks for, and no data. */
export const fields: Sharing<PeerComparisonData>['fields'] = data => {
  const { owner, ...rest } = data;
  return {
    ...(owner && { organization: owner }),
    indicators: [Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'order'))],
  };
};

/** The same as its table has. */
export const cells: Sharing<PeerComparisonData>['cells'] = (data, { locale, sender, day }) =>
  cellsOf(drawnOf(data, standingOf(data, data.owner), locale, nothing), sender, day);
