/** The buttons on the page of answers. */
import type { IncomingMessage } from 'node:http';
import { address } from './address.js';
import { hostOf, mayPost } from './client.js';
import { readForm } from './form.js';
import type { Store } from './store.js';
import type { Lang } from './words.js';

export type Action = 'remove' | 'restore';

/** Does what is asked and gives the address to go on to; nothing where it is not allowed. */
export type Act = (request: IncomingMessage, action: Action, lang: Lang) => Promise<string | undefined>;

/**
 * A page of another site could post here with the password that the browser remembers: so the browser must say that the page is
 * ours, where it says anything, and the form must bring what only our page has.
 */
export const makeActions =
  ({
    store,
    proxy,
    patience,
    isToken,
  }: {
    readonly store: Store;
    readonly proxy: boolean;
    readonly patience: number;
    readonly isToken: (given: string) => boolean;
  }): Act =>
  async (request, action, lang) => {
    const { origin, ...headers } = request.headers;
    // A page with `no-referrer` says no origin on its own forms.
    const said = origin === undefined || origin === 'null' ? headers : request.headers;
    if (!mayPost(said, hostOf(request, proxy))) return undefined;
    const fields = await readForm(request, ['token', 'id', 'page'], patience).catch(() => undefined);
    if (!fields || !isToken(fields.token[0] ?? '')) return undefined;
    const [id = ''] = fields.id;
    if (action === 'remove') store.removeComment(id);
    else store.restore(id);
    // An empty page is the unknown one; without a page it was the overview.
    const [page] = fields.page;
    return address(lang, { page });
  };
