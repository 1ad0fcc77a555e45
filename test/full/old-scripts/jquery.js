// jQuery's ways to change a page.
window.old = {
  put: (place, html) => void jQuery(place).html(html),
  add: (place, html) => void jQuery(place).append(html),
  copy: element => jQuery(element).clone(true).get(0),
  take: element => void jQuery(element).detach(),
  bring: (place, element) => void jQuery(place).prepend(element),
  set: (element, name, value) => void jQuery(element).attr(name, value),
  listen: (place, type, listener) =>
    void jQuery(place).on(type, event => listener(event.originalEvent.detail)),
};
