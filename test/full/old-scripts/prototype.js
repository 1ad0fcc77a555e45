// Prototype's ways to change a page.
window.old = {
  put: (place, html) => void $(place).update(html),
  add: (place, html) => void $(place).insert({ bottom: html }),
  copy: element => $(element).clone(true),
  take: element => void Element.remove(element),
  bring: (place, element) => void $(place).insert({ top: element }),
  set: (element, name, value) => void $(element).writeAttribute(name, value),
  listen: (place, type, listener) => void $(place).observe(type, event => listener(event.detail)),
};
