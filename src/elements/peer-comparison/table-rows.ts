/** What stands in the table, and in the file that is made of it: a row for each, and the columns that have something. */
import { msg } from '@lit/localize';
import type { Cell } from '../../base/csv.js';
import { comma, formatNumber, formatPeriod } from '../../base/format.js';
import { statusText } from '../../base/status.js';
import { intervalText } from '../../base/value-text.js';
import { unitName } from '../../contract/unit.js';
import type { Peer } from '../../progress/comparison.js';
import type { Drawn } from './drawn.js';
import { ownName } from './names.js';
import { orderedPeers } from './order.js';
import { hasPlaces, missingText } from './sentence.js';

/** A column's head. */
export interface Head {
  readonly text: string;
  readonly isNote?: boolean;
}

export interface Row {
  readonly peer: Peer;
  /** As they are read, in the order of the heads. */
  readonly texts: readonly string[];
  /** As they stand in the file. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly caption: string;
  readonly heads: readonly Head[];
  /** The municipalities in their order, then what they are to be measured against, then those without a value. */
  readonly rows: readonly Row[];
}

/** What is to be said of one beside its value. */
const notesOf = (peer: Peer, drawn: Drawn): string =>
  [
    peer.value === undefined ? missingText(peer, drawn) : statusText(peer.status),
    peer.interval && intervalText(peer.interval, drawn.writeRow),
  ]
    .filter(Boolean)
    .join(comma(drawn.locale));

export const tableOf = (drawn: Drawn): Table => {
  const { data, standing, locale, writeRow } = drawn;
  const { period, peers, marks, missing } = standing;
  const all = [...orderedPeers(standing, data), ...marks, ...missing].map(peer => ({
    peer,
    note: notesOf(peer, drawn),
  }));
  const isPlaced = hasPlaces(drawn) && peers.length > 0;
  const isNoted = all.some(({ note, peer }) => note || peer.note);
  const unit = unitName(data.unit);
  const valueHead =
    period === undefined
      ? msg('Resultat', { id: 'trend-chart.results' })
      : formatPeriod(period, locale, data.periodKind);
  return {
    caption: unit === undefined ? data.title : `${data.title} (${unit})`,
    heads: [
      { text: msg('Namn', { id: 'peer-comparison.name' }) },
      { text: valueHead },
      ...(isPlaced ? [{ text: msg('Plats', { id: 'peer-comparison.place' }) }] : []),
      ...(isNoted ? [{ text: msg('Anmärkning', { id: 'trend-chart.note' }), isNote: true }] : []),
    ],
    rows: all.map(({ peer, note }) => {
      const { given, value, place } = peer;
      const name = given?.title ?? ownName(data.owner);
      return {
        peer,
        texts: [
          name,
          value === undefined ? '' : writeRow(value),
          ...(isPlaced ? [place === undefined ? '' : formatNumber(place, locale, 0)] : []),
          ...(isNoted ? [note] : []),
        ],
        cells: [
          name,
          value,
          ...(isPlaced ? [place] : []),
          ...(isNoted ? [[note, peer.note].filter(Boolean).join(comma(locale))] : []),
        ],
      };
    }),
  };
};
