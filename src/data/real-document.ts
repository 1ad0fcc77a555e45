/**
 * What the browser says of the page, whatever stands in it. An image, a form or a frame hides with its name what `document` has under that
 * name, and a field what its form has: after `<img name="baseURI">`, `document.baseURI` is the image.
 */

/** A property of a node, as the browser has it. Of all elements forms alone hide theirs. */
export const unhidden = <N extends Node, K extends keyof N>(node: N, name: K): N[K] =>
  node instanceof HTMLElement && !(node instanceof HTMLFormElement)
    ? node[name]
    : Reflect.get(Object.getPrototypeOf(node) as object, name, node);

/** The page's `document`, with nothing hidden. */
export const realDocument = new Proxy({} as Document, {
  get(_, name) {
    const value: unknown = unhidden(document, name as keyof Document);
    return typeof value === 'function'
      ? (...given: unknown[]): unknown => Reflect.apply(value, document, given)
      : value;
  },
});
