/**
 * A goal's address on the page, `#goal-<id>`: the list that shows it opens what it stands in, scrolls to it and moves the focus there.
 * The browser does not look into shadow roots for an id by itself.
 */
import { realDocument, unhidden } from '../../data/real-document.js';

/** Makes the row of a goal visible, if the list has it, and gives it. */
type RowOf = (id: string) => HTMLElement | null | undefined;

const lists = new Map<Element, RowOf>();

/** The address that has been answered: two lists may show the same goal, and the visitor is taken to the first. */
let openedAddress: string | undefined;

/** The id that the page's address names, unless the page itself has something there. */
const addressedId = (): string | undefined => {
  const { hash } = location;
  if (!hash.startsWith('#goal-')) return undefined;
  try {
    const name = decodeURIComponent(hash.slice(1));
    return realDocument.getElementById(name) ? undefined : name.slice(5);
  } catch {
    return undefined;
  }
};

/** Opens every `<details>` around a node, through shadow roots. */
const open = (node: Node): void => {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : unhidden(at, 'parentNode'))
    if (at instanceof HTMLDetailsElement) at.open = true;
};

const goTo = (rowOf: RowOf): void => {
  if (openedAddress === location.href) return;
  const id = addressedId();
  const row = id === undefined ? undefined : rowOf(id);
  if (!row) return;
  openedAddress = location.href;
  open(row);
  const title = row.querySelector<HTMLElement>('.goal-title') ?? row;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  row.scrollIntoView();
};

const onHashChange = (): void => {
  openedAddress = undefined;
  const inOrder = [...lists].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [, rowOf] of inOrder) goTo(rowOf);
};

/** Takes the visitor to the goal that the page's address names, where the page has just come and has not been scrolled. */
export const openAddressed = (rowOf: RowOf): void => {
  if (!scrollY) goTo(rowOf);
};

/** Lets a list answer when the address changes, for as long as it is on the page. */
export const watchAddress = (list: Element, rowOf: RowOf): void => {
  lists.set(list, rowOf);
  // Again is the same listener.
  addEventListener('hashchange', onHashChange);
};

/** The list has left the page. */
export const unwatchAddress = (list: Element): void => void lists.delete(list);
