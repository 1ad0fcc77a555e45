/**
 * What stands in our element's shadow root, as plain HTML with the same styles and no script at all: what is left is the browser's own
 * work on our picture.
 */
import { indicatorOf, shareOf } from '../indicator.js';
import ours from './ours.js';

let made;

/** The element's content without Lit's marks, and its styles. */
const take = async indicator => {
  const box = document.querySelector('#box');
  box.innerHTML = ours.markup(indicator);
  const element = box.firstElementChild;
  await element.updateComplete;
  const copy = document.createElement('div');
  copy.className = 'raw';
  copy.append(...[...element.shadowRoot.childNodes].map(node => node.cloneNode(true)));
  const marks = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.remove();
  copy.normalize();
  const styles = element.shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText),
  );
  box.textContent = '';
  return { html: copy.outerHTML, styles };
};

/** Where two copies differ: in texts and attributes, by their place among all nodes. */
const differences = (one, other) => {
  const parse = html => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  const nodes = root => [...root.querySelectorAll('*')].flatMap(element => [element, ...element.childNodes]);
  const [before, after] = [nodes(parse(one)), nodes(parse(other))];
  if (before.length !== after.length) throw new Error('The two pictures have not the same nodes.');
  return before.flatMap((node, index) => {
    const twin = after[index];
    if (node.nodeType === Node.TEXT_NODE)
      return node.data === twin.data ? [] : [{ index, values: [node.data, twin.data] }];
    return [...(node.attributes ?? [])]
      .filter(({ name, value }) => twin.getAttribute(name) !== value)
      .map(({ name, value }) => ({ index, name, values: [value, twin.getAttribute(name)] }));
  });
};

export default {
  ready: async () => {
    await ours.ready();
    const [one, other] = [await take(indicatorOf(0, 0)), await take(indicatorOf(1, 1))];
    made = { html: one.html, changes: differences(one.html, other.html) };
    if (!made.changes.length || shareOf(0, 0) === shareOf(1, 1)) throw new Error('Nothing would change.');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(one.styles.join('\n').replaceAll(':host', '.raw'));
    document.adoptedStyleSheets.push(sheet);
  },
  markup: () => made.html,
  update: element => {
    // To the other of the two, whichever it is now.
    const turn = (element.turn = 1 - (element.turn ?? 0));
    const nodes = [...element.querySelectorAll('*')].flatMap(each => [each, ...each.childNodes]);
    for (const { index, name, values } of made.changes)
      if (name) nodes[index].setAttribute(name, values[turn]);
      else nodes[index].data = values[turn];
  },
};
