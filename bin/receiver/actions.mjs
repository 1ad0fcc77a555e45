/** The buttons on the page of answers. */
import { address } from './answers-page.mjs';
import { hostOf, mayPost } from './client.mjs';
import { readForm } from './form.mjs';

/**
 * A page of another site could post here with the password that the browser remembers: so the browser must say that the page is
 * ours, where it says anything, and the form must bring what only our page has.
 *
 * @returns Does what is asked and gives the address to go on to; nothing where it is not allowed.
 */
export const makeActions =
  ({ store, proxy, patience, isToken }) =>
  async (request, action, lang) => {
    const { headers } = request;
    // A page with `no-referrer` says no origin on its own forms.
    const said = { ...headers, origin: headers.origin === 'null' ? undefined : headers.origin };
    if (!mayPost(said, hostOf(request, proxy))) return undefined;
    const fields = await readForm(request, ['token', 'id', 'page'], patience).catch(() => undefined);
    const [token = ''] = fields?.get('token') ?? [];
    if (!isToken(token)) return undefined;
    const [id = ''] = fields.get('id');
    if (action === 'remove') store.removeComment(id);
    else store.restore(id);
    // An empty page is the unknown one; without a page it was the overview.
    const [page] = fields.get('page');
    return address(lang, { page });
  };
