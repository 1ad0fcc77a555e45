/** The buttons on the page of answers. */
import type { IncomingMessage } from 'node:http';
import { address } from './address.js';
import { hostOf, mayPost } from './client.js';
import { readForm } from './form.js';
import type { Store } from './store.js';
import type { Lang } from './words.js';

export const actions = ['remove', 'restore', 'forget'] as const;

export type Action = (typeof actions)[number];

/**
 * Does what is asked and gives the address to go on to; nothing where it is not allowed.
 *
 * @throws {NotKeptYet} Where it is not done yet.
 */
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
    ending,
    isToken,
  }: {
    readonly store: Store;
    readonly proxy: boolean;
    readonly patience: number;
    readonly ending: AbortSignal;
    readonly isToken: (given: string) => boolean;
  }): Act =>
  async (request, action, lang) => {
    const { origin, ...headers } = request.headers;
    // A page with `no-referrer` says no origin on its own forms.
    const said = origin === undefined || origin === 'null' ? headers : request.headers;
    if (!mayPost(said, hostOf(request, proxy))) return undefined;
    const names = ['token', 'id', 'page', 'before'] as const;
    const fields = await readForm(request, names, patience, ending).catch(() => undefined);
    if (!fields || !isToken(fields.token[0] ?? '')) return undefined;
    const [id = ''] = fields.id;
    const [before = ''] = fields.before;
    // An empty page is the unknown one; without a page it was the overview.
    const [page] = fields.page;
    if (action === 'remove') await store.removeComment(id);
    else if (action === 'restore') await store.restore(id);
    // As it stood on the page: what has come since is no part of it.
    else if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(before)) await store.forget(before);
    return address(lang, { page, isRemoved: action !== 'restore' });
  };
