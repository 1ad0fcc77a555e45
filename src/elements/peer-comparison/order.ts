/** In which order what is compared stands, and which of it is drawn. Pure. */
import { currentLanguage } from '../../base/locale.js';
import type { Peer, Standing } from '../../progress/comparison.js';
import { ownName } from './names.js';
import type { PeerComparisonData } from './peer-comparison.part.js';

/** So many rows are drawn; the table has them all. */
export const mostRows = 40;

/** So many lines can be told apart. */
export const mostMarks = 6;

/** The municipalities in the order that is asked for: by value, as they stand, or by name as the language has it. */
export const orderedPeers = ({ peers }: Standing, { owner, order }: PeerComparisonData): readonly Peer[] => {
  if (order !== 'name') return peers;
  const { compare } = new Intl.Collator([...currentLanguage().chain]);
  const nameOf = ({ given }: Peer): string => given?.title ?? ownName(owner);
  return [...peers].sort((a, b) => compare(nameOf(a), nameOf(b)));
};

/** Of very many those around the municipality itself. */
export const rowsAround = (peers: readonly Peer[]): readonly Peer[] => {
  const own = Math.max(
    0,
    peers.findIndex(({ given }) => !given),
  );
  const from = Math.max(0, Math.min(own - mostRows / 2, peers.length - mostRows));
  return peers.slice(from, from + mostRows);
};
