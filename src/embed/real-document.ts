/**
 * The page's `document`, with nothing hidden, for blocks and links: what `data/real-document.ts` has for the elements. A page with a link that
 * is no embed in the end loads nothing of theirs, so no code is shared.
 */
export const realDocument = new Proxy({} as Document, {
  get(_, name) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(document) as object, name, document);
    return typeof value === 'function'
      ? (...given: unknown[]): unknown => Reflect.apply(value, document, given)
      : value;
  },
});
