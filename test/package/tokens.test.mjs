/** The design tokens, as designers get them: what a page can set, no more and no less, in the format of DTCG 2025.10. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readStyles } from '../../scripts/tokens/defaults.mjs';
import { tokenValue } from '../../scripts/tokens/value.mjs';

const read = file => JSON.parse(readFileSync(file, 'utf8'));
const { modules } = read('custom-elements.json');
const properties = modules.flatMap(({ declarations = [] }) =>
  declarations.flatMap(({ cssProperties = [] }) => cssProperties),
);

/** The tokens of a file, by the names that tools give them in CSS. */
const tokensIn = (group, path = []) =>
  Object.entries(group).flatMap(([key, inside]) => {
    if (key.startsWith('$')) return [];
    const here = [...path, key];
    return '$value' in inside ? [[`--${here.join('-')}`, inside]] : tokensIn(inside, here);
  });

const light = read('dist/tokens.json');
const dark = read('dist/tokens.dark.json');

/** What the format has for a value of each type that is used. */
const isValue = {
  color: ({ colorSpace, components, alpha, hex }) =>
    colorSpace === 'srgb' &&
    components.length === 3 &&
    [...components, alpha].every(part => part >= 0 && part <= 1) &&
    /^#[\da-f]{6}$/.test(hex),
  dimension: ({ value, unit }) => Number.isFinite(value) && /^(px|rem)$/.test(unit),
  fontFamily: value => typeof value === 'string' && value !== '',
  number: value => Number.isFinite(value),
};

for (const [name, file] of Object.entries({ light, dark })) {
  const tokens = new Map(tokensIn(file));

  test(`${name}: each property that a page can set is a token, and nothing else is`, () => {
    const names = [...new Set(properties.map(property => property.name))].sort();
    assert.ok(names.length > 20);
    assert.deepEqual([...tokens.keys()].sort(), names);
  });

  test(`${name}: a token is described as in the reference`, () => {
    for (const property of properties)
      assert.equal(tokens.get(property.name).$description, property.description, property.name);
  });

  test(`${name}: a value has the form of its type, or is the name of a token of the same type`, () => {
    let aliases = 0;
    for (const [token, { $type, $value }] of tokens) {
      const [, path] = /^\{(.+)\}$/.exec($value) ?? [];
      if (path === undefined) assert.ok(isValue[$type]($value), `${token}: ${JSON.stringify($value)}`);
      else {
        aliases++;
        assert.equal(tokens.get(`--${path.replaceAll('.', '-')}`)?.$type, $type, token);
      }
    }
    assert.ok(aliases > 0);
  });

  test(`${name}: no name has a sign that the format keeps for itself`, () => {
    for (const token of tokens.keys()) assert.match(token, /^--[a-z]+(-[a-z]+)*$/);
  });
}

test('light and dark have the same tokens, and differ in nothing but colours', () => {
  const inDark = new Map(tokensIn(dark));
  const differing = tokensIn(light).filter(
    ([name, token]) => JSON.stringify(inDark.get(name)) !== JSON.stringify(token),
  );
  assert.ok(differing.length > 5);
  for (const [name, { $type }] of differing) assert.equal($type, 'color', name);
});

test('what is another’s value is so by name, and what is worked out of another is not', () => {
  const value = name => new Map(tokensIn(light)).get(name).$value;
  assert.equal(value('--civic-trend-chart-plan-color'), '{civic.color.muted}');
  assert.equal(value('--civic-font-family-heading'), '{civic.font-family}');
  assert.equal(typeof value('--civic-progress-gauge-bar-color'), 'object');
});

test('an element that has something else of itself is named', () => {
  const radius = new Map(tokensIn(light)).get('--civic-radius').$extensions['civic-goals'];
  assert.deepEqual(radius, { css: '0.2em', elements: { 'civic-vision-banner': '0' } });
});

test('of several rules the last that holds for a new browser and a visitor without wishes counts', () => {
  const { own, uses } = readStyles(`
    .base { --_x: var(--civic-x, red) }
    @supports (color: red) { .base { --_x: var(--civic-x, light-dark(green, lime)) } }
    @media (prefers-contrast: more) { .base { --_x: black } }
    @media not (prefers-contrast: more) { .base, .area { --_y: blue } }
    @container (min-width: 40em) { .base { --_y: pink } }`);
  assert.equal(own['--_y'], 'blue');
  assert.deepEqual(uses['--civic-x'], [
    { selector: '.base', property: '--_x', fallback: 'light-dark(green, lime)' },
  ]);
  assert.throws(() => readStyles('@media (hover) { .base { color: red } }'), /\(hover\)/);
});

test('what the format has nothing for is told, and not guessed', () => {
  const value = (css, options) => tokenValue(css, { property: 'height', scheme: 'light', ...options }).$value;
  assert.deepEqual(value('clamp(14em, 45cqi, 20em)', { em: 0.5 }), { value: 10, unit: 'rem' });
  assert.equal(value('light-dark(#fff, rgb(1, 2, 3))', { scheme: 'dark' }).hex, '#010203');
  assert.throws(() => value('calc(1em + 2vw)'), /no design token for height/);
  assert.throws(() => value('CanvasText'), /CanvasText/);
});
