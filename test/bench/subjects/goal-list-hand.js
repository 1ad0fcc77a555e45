/**
 * The same list written by hand: what our element has drawn, as it stands, under tags that nothing defines; it is narrowed down and
 * searched by the few lines that a page would have for its own list, all rows in one frame.
 */
import './goal-list.js';
import { goalsOf } from '../goals.js';
import { marks } from '../marks.js';

const ours = window.bench;
const box = document.querySelector('#box');
const sheets = new Map();

/** Names of tags as they are by hand; custom properties keep theirs. */
const rename = text => text.replace(/(?<!-)civic-/g, 'hand-');

/** A style sheet that is for the tags by hand. */
const sheetOf = sheet => {
  if (!sheets.has(sheet)) {
    const own = new CSSStyleSheet();
    own.replaceSync([...sheet.cssRules].map(({ cssText }) => rename(cssText)).join('\n'));
    sheets.set(sheet, own);
  }
  return sheets.get(sheet);
};

/** A node with all that is in it and in its shadow root, without Lit's marks. */
const copyOf = node => {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode(false);
  const { shadowRoot } = node;
  const copy = shadowRoot ? document.createElement(rename(node.localName)) : node.cloneNode(false);
  const fill = (into, children) =>
    into.append(...[...children].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(copyOf));
  if (shadowRoot) {
    for (const { name, value } of node.attributes) if (name !== 'data') copy.setAttribute(name, value);
    const root = copy.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.map(sheetOf);
    fill(root, shadowRoot.childNodes);
  }
  fill(copy, node.childNodes);
  return copy;
};

let goals;
let rows;
let hits;

/** Shows the rows that match: how many. */
const change = async matches => {
  await ours.painted();
  performance.mark(marks.began);
  let shown = 0;
  for (const [index, row] of rows.entries()) {
    const isShown = matches(goals[index]);
    row.hidden = !isShown;
    if (isShown) shown++;
  }
  hits.textContent = shown < rows.length ? `${shown} av ${rows.length} mål visas.` : '';
  await ours.framed();
  performance.mark(marks.answered);
  return { shown };
};

window.bench = {
  painted: ours.painted,
  create: async count => {
    await ours.create(count);
    const copy = copyOf(box.firstElementChild);
    box.replaceChildren(copy);
    goals = goalsOf(count).map(({ title, description, owners, indicators = [] }) => ({
      owners,
      text: [title, description, ...owners, ...indicators.map(({ title }) => title)].join(' ').toLowerCase(),
    }));
    rows = [...copy.shadowRoot.querySelectorAll('.goals > .goal')];
    hits = copy.shadowRoot.querySelector('.hits');
    return rows.length;
  },
  filter: value => change(({ owners }) => !value || owners.includes(value)),
  search: value => change(({ text }) => text.includes(value)),
  remove: ours.remove,
};
