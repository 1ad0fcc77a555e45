/** Each ban of eslint.config.mjs fires on the code it is for, and lets what is right pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { floors } from '../../scripts/lint/floors.mjs';

// The snippets are in no file that TypeScript knows, so the rules that need types are off here.
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: { files: ['**/*.ts'], ...ts.configs.disableTypeChecked },
});

async function rules(code, filePath = 'src/elements/goal-list/goal-list.ts') {
  const [{ messages }] = await eslint.lintText(code, { filePath });
  const broken = messages.find(({ fatal }) => fatal);
  assert.equal(broken, undefined, broken?.message);
  return messages.map(({ ruleId }) => ruleId);
}

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

const banned = [
  ['styleMap', imports, `import { styleMap } from 'lit/directives/style-map.js'; styleMap({});`],
  ['unsafeHTML', imports, `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('');`],
  ['unsafeSVG', imports, `export { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';`],
  ['decorators', imports, `import { property } from 'lit/decorators.js'; property();`],
  ['a single decorator', imports, `import { state } from 'lit/decorators/state.js'; state();`],
  ['eval', 'no-eval', `eval('1');`],
  ['a function from a string', 'no-new-func', `new Function('return 1')();`],
  ['an enum', syntax, `export enum State { met }`],
  ['a style attribute', syntax, 'html`<p style="color: red"></p>`;'],
  ['a bound style attribute', syntax, 'html`<p class="a" style=${a}></p>`;'],
  ['a style attribute after a binding', syntax, 'html`<p class=${a} style=${b}></p>`;'],
  ['a style attribute in SVG', syntax, 'svg`<path style="fill: red" />`;'],
  [
    'a style attribute in a template within a template',
    syntax,
    'html`<p>${html`<b style="color: red"></b>`}</p>`;',
  ],
  ['<style> in a template', syntax, 'html`<style>p { color: red; }</style>`;'],
  ['a data: address in CSS', syntax, 'css`p { background: url("data:image/svg+xml,…"); }`;'],
  ['toLocaleString without a locale', syntax, `(1).toLocaleString();`],
  ['toLocaleDateString with undefined', syntax, `new Date(0).toLocaleDateString(undefined, {});`],
  ['toLocaleUpperCase without a locale', syntax, `'i'.toLocaleUpperCase();`],
  ['localeCompare without a locale', syntax, `'a'.localeCompare('b');`],
  ['Intl without a locale', syntax, `new Intl.NumberFormat();`],
  ['Intl with undefined', syntax, `new Intl.DateTimeFormat(undefined, { year: 'numeric' });`],
  ['Intl with no locale in its list', syntax, `new Intl.PluralRules([]);`],
  ['entries() of a list', syntax, `for (const [a, b] of [1].entries()) a(b);`],
  ['encodeURIComponent', syntax, `export const a = (id: string) => encodeURIComponent(id);`],
  ['Array.from', syntax, `Array.from([1], String);`],
  ['Intl called without new', syntax, `Intl.NumberFormat();`],
  [
    'another element',
    imports,
    `import { ProgressGauge } from '../progress-gauge/progress-gauge.js'; new ProgressGauge();`,
  ],
  [
    'the type of another element',
    imports,
    `import type { A } from '../progress-gauge/progress-gauge.js'; export type B = A;`,
  ],
  ["another element's define.js, statically", imports, `import '../progress-gauge/define.js';`],
  ['another element, later', syntax, `await import('../progress-gauge/progress-gauge.js');`],
  ['a long file in the builder', 'max-lines', 'export {};\n'.repeat(201), 'src/builder/form/field.ts'],
  // One of each plugin, since a plugin that does not know this ESLint is silent or throws.
  ['a listener in the syntax of old (lit)', 'lit/no-legacy-template-syntax', 'html`<p on-click=${a}></p>`;'],
  ['a doubled binding (lit)', 'lit/no-duplicate-template-bindings', 'html`<p class=${a} class=${b}></p>`;'],
  ['a picture without alt (lit-a11y)', 'lit-a11y/alt-text', 'html`<img src="a.png" />`;'],
  ['an unknown role (lit-a11y)', 'lit-a11y/aria-role', 'html`<p role="nothing"></p>`;'],
  [
    'attributes in a constructor (wc)',
    'wc/no-constructor-attributes',
    `class A extends HTMLElement { constructor() { super(); this.setAttribute('a', ''); } } new A();`,
  ],
  ['any (typescript-eslint)', '@typescript-eslint/no-explicit-any', `export const a: any = 1;`],
  ['an unused variable', '@typescript-eslint/no-unused-vars', `const a = 1;`],
];

for (const [what, rule, code, file] of banned) {
  test(`bans ${what}`, async () => {
    assert.ok((await rules(code, file)).includes(rule), `${rule} did not fire on: ${code}`);
  });
}

const allowed = [
  ['a style property', 'html`<p class="a" .style=${a}></p>`;'],
  ['a word that ends in style', 'html`<p data-style="a" list-style=${a}></p>`;'],
  ['CSS that speaks of data', 'css`.data { color: red; }`;'],
  [
    'named locales',
    `(1).toLocaleString('sv'); new Intl.NumberFormat(['sv'], {}); 'a'.localeCompare('b', 'sv');`,
  ],
  ["another element's define.js, later", `await import('../progress-gauge/define.js');`],
  [
    'base/ and data/ from an element',
    `import { a } from '../../base/a.js'; import { b } from '../../data/b.js'; a(b);`,
  ],
  ["an element's own files", `import { a } from './goal-list.styles.js'; await import('./define.js'); a();`],
  ['entries() in Node', `for (const [a, b] of [1].entries()) a(b);`, 'src/cli/check.ts'],
];

for (const [what, code, file] of allowed) {
  test(`allows ${what}`, async () => {
    const fired = (await rules(code, file)).filter(rule => [imports, syntax].includes(rule));
    assert.deepEqual(fired, []);
  });
}

/** How one floor's file would import another's: each kind of import that there is. */
const importsOf = path => [
  `import { a } from '${path}'; a();`,
  `import type { A } from '${path}'; export type B = A;`,
  `export { a } from '${path}';`,
  `export * from '${path}';`,
  `await import('${path}');`,
  `export type A = import('${path}').A;`,
];

for (const [floor, { imports: below }] of Object.entries(floors)) {
  test(`src/${floor}/ imports ${below.join(', ') || 'no other floor'}, and nothing else`, async () => {
    for (const other of Object.keys(floors).filter(name => name !== floor))
      for (const code of importsOf(`../${other}/anything.js`)) {
        const fired = (await rules(code, `src/${floor}/anything.ts`)).includes('house/floors');
        assert.equal(fired, !below.includes(other), `${floor}: ${code}`);
      }
  });
}

test('no floor is imported by one that it imports', () => {
  const names = Object.keys(floors);
  for (const [index, name] of names.entries())
    for (const other of floors[name].imports.filter(other => other in floors))
      assert.ok(names.indexOf(other) < index, `${name} stands above ${other}`);
});

test('bans a folder that is no floor', async () => {
  assert.ok(
    (await rules(`import { a } from '../data/a.js'; a();`, 'src/helpers/a.ts')).includes('house/floors'),
  );
});

test('bans a circle of two files, by types, too, and lets one import the other on demand', async () => {
  // `validate.ts` imports `faults.ts`.
  const closing = [
    `import { validate } from './validate.js'; validate();`,
    `export type * from './validate.js';`,
  ];
  for (const code of closing)
    assert.ok((await rules(code, 'src/data/faults.ts')).includes('house/no-circles'), code);
  assert.deepEqual(await rules(`await import('./validate.js');`, 'src/data/faults.ts'), []);
});

test('bans a circle of three files', async () => {
  // `part.ts` imports `validate.ts`, which imports `faults.ts`.
  const code = `import { resolvePart } from './part.js'; resolvePart();`;
  assert.ok((await rules(code, 'src/data/faults.ts')).includes('house/no-circles'));
});
