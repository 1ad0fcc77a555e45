/** What the page's author wrote inside the tag: whether there is any, and whether a visitor is at it. */

/** Whether there is something inside the tag for a visitor to see. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some(
    ({ nodeType, nodeName, nodeValue }) =>
      nodeType !== Node.COMMENT_NODE &&
      (nodeValue === null ? !/^(script|template|style)$/i.test(nodeName) : nodeValue.trim()),
  );

/** Whether focus, a text selection or something written is inside the tag: then nothing there may be taken away. */
export const isInUse = (host: Element): boolean => {
  const selection = document.getSelection();
  return (
    [...host.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue) ||
    (host.matches(':focus-within') && !host.shadowRoot?.activeElement) ||
    (!!selection && !selection.isCollapsed && selection.containsNode(host, true))
  );
};
