/**
 * The design tokens: what a page can set, with what counts where it has not, as tools for design read it (DTCG 2025.10). Made of the
 * elements' style sheets and of the manifest, so nothing stands in them twice. `dist/tokens.json` has the values for light pages and
 * `dist/tokens.dark.json` those for dark ones, each whole: a mode is a file of its own to the tools that designers open them with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as classes from '../.build/index.js';
import { classOf, elementNames } from './elements.mjs';
import { readStyles } from './tokens/defaults.mjs';
import { substitute, tokenValue } from './tokens/value.mjs';

/** The key of what is ours alone, in `$extensions`. */
export const ours = 'civic-goals';

/** The elements with their custom properties, from the manifest, and their style sheets. */
const readElements = () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const declarations = modules.flatMap(module => module.declarations ?? []);
  return elementNames().map(name => {
    const { summary, cssProperties } = declarations.find(({ tagName }) => tagName === `civic-${name}`);
    const { styles } = classes[classOf(name)];
    return { name, summary, cssProperties, ...readStyles(styles.map(({ cssText }) => cssText).join('\n')) };
  });
};

/** What an element has for one of its custom properties: in CSS, and the name of another one where its value is that one's. */
const defaultOf = ({ name, own, uses, em }, token) => {
  const first = uses[token]?.find(({ fallback }) => fallback);
  if (!first) throw new Error(`civic-${name} has nothing in the place of ${token}.`);
  const { fallback, property, selector } = first;
  // What is inherited inside is what the outermost box has.
  const value = fallback === 'inherit' && selector !== '.base' ? own[property] : fallback;
  const written = substitute(value, inner => own[inner])
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
  const [, alias] = /^var\((--civic-[\w-]+)(?:,.*)?\)$/.exec(written) ?? [];
  const set = substitute(written, (inner, otherwise) => otherwise);
  return { css: written, set, alias, property, em: em(first) };
};

/** Where a token stands: those of an element and the colours are groups. */
const pathOf = (token, names) => {
  const name = token.replace('--civic-', '');
  const group = ['color', ...names].find(prefix => name.startsWith(`${prefix}-`));
  return ['civic', ...(group ? [group, name.slice(group.length + 1)] : [name])];
};

/** All that is said of a token: one description, one value, and the elements that have another. */
const gather = (token, elements) => {
  const users = elements.filter(({ cssProperties }) => cssProperties.some(({ name }) => name === token));
  const said = users.map(({ cssProperties }) => cssProperties.find(({ name }) => name === token));
  const words = new Set(said.map(({ description }) => description));
  if (words.size !== 1) throw new Error(`${token} is described in different words: ${[...words].join(' ')}`);
  const defaults = users.map(element => ({ element, ...defaultOf(element, token) }));
  for (const [index, { css, element }] of defaults.entries())
    if (said[index].default !== undefined && said[index].default !== css)
      throw new Error(`civic-${element.name} says ${said[index].default} of ${token}, and has ${css}.`);
  const countOf = css => defaults.filter(other => other.css === css).length;
  const [most] = [...defaults].sort((a, b) => countOf(b.css) - countOf(a.css));
  const others = defaults.filter(({ css }) => css !== most.css);
  return { ...most, description: [...words][0], others };
};

/**
 * The tokens, as a file has them.
 *
 * @param scheme `light` or `dark`.
 * @throws {Error} Where two elements say different things of a token, or the format has nothing for a value.
 */
export const makeTokens = scheme => {
  const elements = readElements();
  const names = elements.map(({ name }) => name);
  const tokens = [...new Set(elements.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)))];
  const tree = { civic: { $description: `What can be set, as it is on a ${scheme} page where nothing is.` } };
  for (const token of tokens.sort()) {
    const { css, set, alias, property, em, description, others } = gather(token, elements);
    const path = pathOf(token, names);
    const { $type, $value } = tokenValue(set, { property, em, scheme });
    const group = path.slice(0, -1).reduce((inside, key) => {
      const summary = elements.find(({ name }) => name === key)?.summary;
      return (inside[key] ??= summary ? { $description: summary } : {});
    }, tree);
    group[path.at(-1)] = {
      $type,
      $value: alias ? `{${pathOf(alias, names).join('.')}}` : $value,
      $description: description,
      $extensions: {
        [ours]: {
          css,
          ...(others.length && {
            elements: Object.fromEntries(others.map(other => [`civic-${other.element.name}`, other.css])),
          }),
        },
      },
    };
  }
  return tree;
};

/** Writes both files. */
export const writeTokens = () => {
  for (const [file, scheme] of [
    ['dist/tokens.json', 'light'],
    ['dist/tokens.dark.json', 'dark'],
  ])
    writeFileSync(file, `${JSON.stringify(makeTokens(scheme), null, 2)}\n`);
};
