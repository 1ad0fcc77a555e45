/** What an element's style sheet takes for each custom property of the library that a page has not set. */
import { isFunctionNode, parseListOfComponentValues, walk } from '@csstools/css-parser-algorithms';
import { tokenize } from '@csstools/css-tokenizer';
import { parse } from 'postcss';

/** What is true of a screen, and of a visitor who has asked for nothing: a new browser, no wishes. */
const conditions = {
  '(prefers-contrast: more)': false,
  '(forced-colors: active)': false,
  '(prefers-reduced-motion: no-preference)': true,
  '(prefers-reduced-motion: reduce)': false,
  print: false,
};

const holds = params => {
  const condition = params.replace(/^not /, '');
  if (!(condition in conditions)) throw new Error(`Nobody has said whether @media ${params} holds.`);
  return conditions[condition] !== params.startsWith('not ');
};

/** Whether what stands in it counts, wherever the element is. */
const counts = rule => {
  for (let outer = rule.parent; outer.type === 'atrule'; outer = outer.parent) {
    if (outer.name === 'container') return false;
    if (outer.name === 'media' && !holds(outer.params)) return false;
  }
  return true;
};

/** The functions in a value, as text: `[['var', '--civic-space, 1em'], …]`. */
export const functionsIn = value => {
  const found = [];
  walk(parseListOfComponentValues(tokenize({ css: value })), ({ node }) => {
    if (isFunctionNode(node)) found.push([node.getName(), node.value.join('').trim()]);
  });
  return found;
};

/** `--civic-space, 1em` in its two halves; the second is undefined where there is none. */
export const nameAndFallback = inside => {
  const [, name, fallback] = /^(--[\w-]+)\s*(?:,\s*([\s\S]+))?$/.exec(inside) ?? [];
  return [name, fallback];
};

/**
 * Reads a style sheet.
 *
 * @param cssText The style sheet.
 * @returns `own`: what the outermost box declares, by property. `uses`: by custom property, where it is used: in which selector, for which
 *   property, and what counts in its place. `em(use)`: how large 1em is there, beside running text.
 */
export const readStyles = cssText => {
  const declared = new Map();
  const keyOf = (selector, property) => `${selector} { ${property} }`;
  parse(cssText).walkRules(rule => {
    if (!counts(rule)) return;
    for (const selector of rule.selectors)
      rule.each(({ type, prop: property, value }) => {
        if (type !== 'decl') return;
        const text = value.trim().replace(/\s+/g, ' ');
        declared.set(keyOf(selector, property), { selector, property, value: text });
      });
  });
  const own = {};
  const uses = {};
  for (const { selector, property, value } of declared.values()) {
    if (selector === '.base') own[property] = value;
    for (const [name, inside] of functionsIn(value)) {
      if (name !== 'var') continue;
      const [variable, fallback] = nameAndFallback(inside);
      (uses[variable] ??= []).push({ selector, property, fallback });
    }
  }
  const em = ({ selector, property }) => {
    const [user] = property.startsWith('--') ? (uses[property] ?? []) : [];
    if (user) return em(user);
    const { value = '1em' } = declared.get(keyOf(selector, 'font-size')) ?? {};
    return Number(/^([\d.]+)em$/.exec(value)?.[1] ?? 1);
  };
  return { own, uses, em };
};
