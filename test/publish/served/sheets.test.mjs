/** The elements' styles as files: none of their rules is for the page that links them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import postcss from 'postcss';
import { hostOnly, servedRules } from '../../../dist/publish/served/sheets.js';
import { loadElements } from '../../../dist/publish/served/elements.js';
import { styledElements } from '../../../dist/publish/served/served.js';

const elements = await loadElements('https://www.provstad.example/mal/', false);

const rulesOf = css => {
  const rules = [];
  postcss.parse(css).walkRules(rule => rules.push(rule));
  return rules;
};

for (const element of styledElements)
  test(`${element}: each selector means something in a tree alone`, () => {
    const selectors = rulesOf(elements.sheetOf(element)).flatMap(({ selectors }) => selectors);
    assert.ok(selectors.length > 40);
    for (const selector of selectors) assert.match(selector, /^:host\b/);
  });

test('what a rule says, and what it stands in, stays', () => {
  const css = `/* a { b: c } */ .base, [dir='a,b']:is(h1, h2) { color: red; margin: 0 }
    @media print { :host([hidden]) { display: none } a { b: c } }`;
  const rules = rulesOf(hostOnly(css));
  assert.deepEqual(
    rules.map(({ selector, parent }) => [selector, parent.params]),
    [
      [":host .base,:host [dir='a,b']:is(h1, h2)", undefined],
      [':host([hidden])', 'print'],
      [':host a', 'print'],
    ],
  );
  assert.deepEqual(
    rules[0].nodes.map(String).map(text => text.trim()),
    ['color: red', 'margin: 0'],
  );
});

test('what can be pressed is there where a script answers, or may', () => {
  const isDead = css => {
    let dead = '';
    postcss.parse(css).walkRules(/button/, ({ parent }) => (dead = parent.params ?? 'always'));
    return dead;
  };
  assert.equal(isDead(servedRules([288, 704], false)), 'always');
  assert.equal(isDead(servedRules([288, 704], true)), '(scripting: none)');
});
