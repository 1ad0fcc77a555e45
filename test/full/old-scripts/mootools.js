// MooTools' ways to change a page.
Element.NativeEvents['civic-feedback-answer'] = 2;
window.old = {
  put: (place, html) => void $(place).set('html', html),
  add: (place, html) => void $(place).adopt(Elements.from(html)),
  copy: element => $(element).clone(true, true),
  take: element => void $(element).dispose(),
  bring: (place, element) => void $(place).grab(element, 'top'),
  set: (element, name, value) => void $(element).set(name, value),
  listen: (place, type, listener) => void $(place).addEvent(type, event => listener(event.event.detail)),
};
