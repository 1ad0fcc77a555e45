/** From what CSS says to what the format for design tokens has for it: DTCG 2025.10, https://www.designtokens.org/tr/2025.10/ */
import { color, serializeRGB } from '@csstools/css-color-parser';
import {
  isFunctionNode,
  parseComponentValue,
  parseListOfComponentValues,
  replaceComponentValues,
} from '@csstools/css-parser-algorithms';
import { tokenize } from '@csstools/css-tokenizer';
import { nameAndFallback } from './defaults.mjs';

const nodesOf = css => parseListOfComponentValues(tokenize({ css }));

/** Writes something else in the place of functions of one name: what `write` gives for what stands in it. */
const replaceFunction = (css, name, write) => {
  const isIt = node => isFunctionNode(node) && node.getName() === name;
  const [nodes] = replaceComponentValues([nodesOf(css)], node =>
    isIt(node) ? nodesOf(write(node.value.join('').trim())) : undefined,
  );
  return nodes.join('');
};

/**
 * Writes the values of custom properties in the place of `var()`.
 *
 * @param valueOf The value of one, by name and fallback; undefined leaves it as it stands.
 */
export const substitute = (css, valueOf) =>
  replaceFunction(css, 'var', inside => {
    const [name, fallback] = nameAndFallback(inside);
    const value = valueOf(name, fallback);
    if (value !== undefined) return substitute(value, valueOf);
    return `var(${name}${fallback === undefined ? '' : `, ${substitute(fallback, valueOf)}`})`;
  });

/** The two halves of `light-dark()`: it has a comma of its own, and others only inside of other functions. */
const inScheme = (css, scheme) =>
  replaceFunction(css, 'light-dark', inside => {
    const halves = [[], []];
    let half = 0;
    for (const node of nodesOf(inside))
      if (String(node) === ',') half++;
      else halves[half].push(node);
    return inScheme(halves[scheme === 'dark' ? 1 : 0].join('').trim(), scheme);
  });

/** Enough for a browser to draw the same, and no more than a person can read. */
const rounded = number => Number(number.toFixed(5));

/** sRGB, as all tools read it, with `hex` for those that read nothing else. */
const colorValue = parsed => {
  const [r, g, b] = [...String(serializeRGB(parsed, true)).matchAll(/[\d.]+/g)].map(Number);
  const components = [r, g, b].map(part => rounded(part / 255));
  const hex = components.map(part =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colorSpace: 'srgb', components, alpha: rounded(parsed.alpha), hex: `#${hex.join('')}` };
};

/**
 * The `$type` and the `$value` of a value in CSS without `var()`.
 *
 * Lengths are in rem, for the format knows no em: they are those at the default size of text. Of a length that follows the width of its
 * place, it is the one where there is room.
 *
 * @param css What CSS has.
 * @param property The property that it is for, as CSS calls it.
 * @param em How large 1em is there, in rem.
 * @param scheme `light` or `dark`.
 * @throws {Error} Where the format has nothing for it.
 */
export const tokenValue = (css, { property, em = 1, scheme }) => {
  const text = inScheme(css, scheme);
  const parsed = color(parseComponentValue(tokenize({ css: text })));
  if (parsed) return { $type: 'color', $value: colorValue(parsed) };
  if (property === 'font-family') return { $type: 'fontFamily', $value: text };
  const dimension = (value, unit = 'rem') => ({
    $type: 'dimension',
    $value: { value: rounded(value), unit },
  });
  // The size of text that the browser is set to, and so is 1rem.
  if (text === 'medium') return dimension(1);
  const [, most] = /^clamp\(.+,\s*([^,]+)\)$/.exec(text) ?? [];
  const [, number, unit] = /^([\d.]+)(em|rem|px)?$/.exec(most ?? text) ?? [];
  if (unit === 'em') return dimension(number * em);
  if (unit || number === '0') return dimension(Number(number), unit);
  const [, over, under] = /^([\d.]+) \/ ([\d.]+)$/.exec(text) ?? [];
  if (over) return { $type: 'number', $value: rounded(over / under) };
  throw new Error(`There is no design token for ${property}: ${text}`);
};
