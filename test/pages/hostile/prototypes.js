/* What scripts of twenty years ago do to everything: members that loops find, methods that mean something else. */
Object.prototype.each = function () {};
Object.prototype.extend = function () {};
for (const { prototype } of [Array, String, Number, Function, Element, Node, NodeList, Date])
  for (const name of ['each', 'first', 'last', 'clean', 'extend', 'toQueryString', 'select', 'observe'])
    prototype[name] = function () {
      throw new Error(`${name} was called`);
    };
for (const name of ['include', 'contains', 'entries', 'toArray', 'clone', 'size', 'inspect', 'toJSON'])
  Array.prototype[name] = function () {
    return 'not yours';
  };
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Array.from = function (list) {
  return list ? [].slice.call(list) : [];
};
// MooTools puts a type of its own in its place.
window.Document = function () {};
Element.prototype.remove = function () {
  return this;
};
Element.prototype.getElementsByClassName = document.getElementsByClassName = function () {
  return [];
};
Function.prototype.bind = function (self, ...given) {
  return (...rest) => this.apply(self, [...given, ...rest]);
};
window.$ = window.$$ = window.Hash = window.Class = window.Template = window.Event.observe = function () {};
