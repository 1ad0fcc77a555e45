/** The elements' styles as files. A page links them in its head, so that it waits for them, and in each root: none of their rules is for the page itself. Pure. */

/** The end of a block that begins at `{`. */
const endOf = (css: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < css.length; at++)
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  return css.length;
};

/** A list of selectors, cut at the commas that stand in no brackets. */
const selectorsIn = (list: string): string[] => {
  const found = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && !depth) found.push('');
    else found.push(`${found.pop() ?? ''}${sign}`);
  }
  return found.map(each => each.trim());
};

const inHost = (selector: string): string => (selector.startsWith(':host') ? selector : `:host ${selector}`);

/**
 * Rules each of whose selectors begins with `:host`, which on a page means nothing.
 *
 * @param css The styles of an element: rules, and rules in `@media`, `@supports` and `@container`.
 */
export const hostOnly = (css: string): string => {
  let out = '';
  const text = css.replace(/\/\*[^]*?\*\//g, '');
  for (let at = 0; ;) {
    const open = text.indexOf('{', at);
    if (open < 0) return out;
    const close = endOf(text, open);
    const [head, body] = [text.slice(at, open).trim(), text.slice(open + 1, close)];
    out += head.startsWith('@')
      ? `${head}{${hostOnly(body)}}`
      : `${selectorsIn(head).map(inHost).join()}{${body.trim()}}`;
    at = close + 1;
  }
};

/** What can be pressed where there is no script to answer. The figures behind it stand on the page, or in the table. */
const dead = ':host :is(button, .buttons, .done, .filters){display:none}';

/**
 * What the trees need besides: one of the drawings, by the width of the column; and nothing dead.
 *
 * @param widths The widths that charts are drawn for, the narrowest first.
 * @param hasScript Whether a script comes with the page, as a rule.
 */
export const servedRules = (widths: readonly number[], hasScript: boolean): string =>
  [
    hasScript ? `@media (scripting: none){${dead}}` : dead,
    ...widths.slice(1).map(width => `:host .for-${width}{display:none}`),
    ...widths
      .slice(1)
      .map(
        (width, index) =>
          `@container (min-width:${width}px){:host .for-${widths[index]}{display:none}:host .for-${width}{display:block}}`,
      ),
  ].join('\n');
