/*
 * Content that hides what `document` has behind elements of those names. Left out is what Lit itself asks `document` for: a page whose content
 * hides that has no elements, and its fallbacks stay.
 */
window.hidden = [];
{
  const needed = ['createComment', 'createElement', 'createTextNode', 'createTreeWalker', 'importNode'];
  const names = new Set();
  for (let at = document; at !== window.EventTarget.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (!needed.includes(name)) names.add(name);
  // What the page's own helpers ask for is theirs, taken before.
  const { createElement } = Document.prototype;
  const { append } = Element.prototype;
  const html = document.documentElement;
  for (const name of names) {
    // Two of a name are a list, which can be looped over; an element of a form's is one, too.
    const form = createElement.call(document, 'form');
    form.setAttribute('name', name);
    const image = createElement.call(document, 'img');
    image.setAttribute('name', name);
    append.call(html, form, image);
    if (Reflect.get(document, name) !== Reflect.get(Object.getPrototypeOf(document), name, document))
      window.hidden.push(name);
  }
}
