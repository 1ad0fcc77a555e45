/** What those that are compared are called. */
import { msg } from '@lit/localize';
import type { PeerOwner } from './peer-comparison.part.js';

/** The municipality itself: by its name, where the document says whose it is. */
export const ownName = (owner: PeerOwner | undefined): string =>
  owner?.name ?? msg('Vår kommun', { id: 'peer-comparison.own' });
