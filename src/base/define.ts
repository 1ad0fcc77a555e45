/** Registers an element under its tag. */

/**
 * Defines a custom element. Where the tag is taken, by another copy or version of the library, the first one stands and the
 * second says so once.
 *
 * @param tag The tag's name, `civic-…`.
 * @param element The class.
 */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (customElements.get(tag) !== element) warnOnce(tag);
};

let warned = false;

const warnOnce = (tag: string): void => {
  if (!warned) console.warn(`civic-goals: <${tag}> comes from another copy of the library.`);
  warned = true;
};
