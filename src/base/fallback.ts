/** What the page's author wrote inside the tag: whether there is any, and whether a visitor is at it. */
import { realDocument } from '../data/real-document.js';

/** Whether there is something inside the tag for a visitor to see. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some(
    ({ nodeType, nodeName, nodeValue }) =>
      nodeType !== Node.COMMENT_NODE &&
      (nodeValue === null ? !/^(script|template|style)$/i.test(nodeName) : nodeValue.trim()),
  );

/** What is selected in the page; `null` for nothing, and `undefined` as long as nobody has asked. */
let known: Selection | null | undefined;

/** Browsers lay the page out to answer that, so it is asked once for all that take over at the same time. */
const selected = (): Selection | null => {
  if (known === undefined) {
    known = realDocument.getSelection();
    if (known?.isCollapsed) known = null;
    setTimeout(() => (known = undefined));
  }
  return known;
};

/** Whether focus, a text selection or something written is inside the tag: then nothing there may be taken away. */
export const isInUse = (host: Element & { readonly isServed?: boolean }): boolean => {
  const { isServed } = host;
  if (!host.hasChildNodes()) return false;
  const selection = selected();
  return (
    [...host.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue) ||
    (host.matches(':focus-within') && (isServed || !host.shadowRoot?.activeElement)) ||
    !!selection?.containsNode(host, true)
  );
};
