/** Registers an element under its tag. */

let warned = false;

/**
 * Defines a custom element. Where the tag is taken, by another copy or version of the library, the first one stands and the
 * second says so once.
 *
 * @param tag The tag's name, `civic-…`.
 * @param element The class.
 */
export const define = (tag: string, element: CustomElementConstructor): void => {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element && !warned) {
    warned = true;
    console.warn(`civic-goals: <${tag}> comes from another copy of the library.`);
  }
};
