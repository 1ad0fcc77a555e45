/**
 * What an element needs and no script can make of its folder: what fails says what to add, and where. It reads the tree as it stands,
 * and needs no build.
 *
 *   node --test test/elements/every-element.test.mjs
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { classOf, elementNames, namesInReadme, partPattern } from '../../scripts/elements.mjs';

const tests = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && !/node_modules/.test(entry.parentPath ?? entry.path))
  .map(entry => join(entry.parentPath ?? entry.path, entry.name));

/** A file of the tests, wherever it stands. */
const inTests = name => tests.find(file => basename(file) === name) ?? `test/${name}`;

/** A name in words: `Progress gauge`. */
const sentenceCase = name => name.replace(/^./, first => first.toUpperCase()).replaceAll('-', ' ');

/** What an element needs: the file, what is to stand in it, and in words what to add. A pattern is of the code's own shape. */
const needs = name => {
  const [tag, type, folder] = [`civic-${name}`, classOf(name), `src/elements/${name}`];
  const key = new RegExp(`^ +'?${name}'?:`, 'm');
  return [
    [`${folder}/${name}.ts`, `export class ${type} extends CivicElement<`, 'its class, which knows no tag'],
    [
      `${folder}/${name}.ts`,
      /^ \* @summary \S/m,
      'a `@summary` over the class, for the manifest and the docs',
    ],
    [`${folder}/${name}.styles.ts`, 'export const styles = css`', 'its styles'],
    [`${folder}/${name}.part.ts`, partPattern, 'what it shows of a document: `export const …: Part<…>`'],
    [`${folder}/${name}.part.ts`, `export type ${type}Data`, 'the type of its data'],
    [`${folder}/define.ts`, `define('${tag}', ${type});`, 'what registers its tag'],
    [`${folder}/define.ts`, `'${tag}': ${type};`, 'its tag in HTMLElementTagNameMap'],
    [
      'src/index.ts',
      new RegExp(`\\b${type},[^}]* type ${type}Data\\b[^}]*} from './elements/${name}/${name}.js'`),
      `export { ${type}, type ${type}Data }`,
    ],
    [
      'README.md',
      `| \`${tag}\``,
      'a row in the table of elements: its place there is its place in every list',
    ],
    ['locales/fields.json', tag, 'which part of a document it shows, in the description of that part'],
    ['test/fixtures/examples.ts', key, `its examples, in \`examples\``],
    ['test/fixtures/whole.ts', `'${tag}':`, 'the example that stands for it'],
    [
      inTests(`${name}.test.ts`),
      new RegExp(`keepsTheContract\\(\\{\\s+tag: '${tag}'`),
      'its test, which calls `keepsTheContract`',
    ],
    [inTests('editing-mode.test.ts'), key, 'good data, other good data, and its place in a document'],
    [inTests('spoken.test.mjs'), `'${tag}': {`, 'its examples, and what is to be said of each'],
    [`test/spoken/${tag}.txt`, tag, 'by `node test/spoken/spoken.test.mjs --write` after a build'],
    ['test/pages/all.html', new RegExp(`<${tag}\\s`), 'one of it, in the order of the README'],
    [
      'test/package/size.json',
      `the ${name.replaceAll('-', ' ')}"`,
      'by `node test/package/size.test.mjs --write` after a build',
    ],
    ['test/release/editors/in-page.js', `'${tag}'`, 'its tag, which editors are to let through'],
    ['test/release/editors/sanitizers.php', `'${tag}'`, 'its tag, which sanitizers are to let through'],
    ['test/visual/docs.mjs', key, 'the story of its picture in the docs'],
    [`stories/${name}.stories.ts`, `component: '${tag}'`, 'its stories'],
    ['stories/Welcome.mdx', `- **${sentenceCase(name)}**: `, 'a line about it'],
    ['stories/states.stories.ts', `export const ${type} = `, 'a sheet of its stories'],
    ['stories/anatomy.stories.ts', `export const ${type} = `, 'its parts and properties'],
    ['docs/elements.md', `## \`<${tag}>\``, 'by `node scripts/reference.mjs` after a build'],
    ['docs/bilder.md', `(pictures/${name}-320.webp)`, 'a row with its pictures'],
    [`docs/pictures/${name}-320.webp`, '', 'by `npm run visual -- --docs`'],
  ];
};

const stands = (text, what) => (what instanceof RegExp ? what.test(text) : text.includes(what));

test('the README’s table has the elements, and no other', () =>
  assert.deepEqual(namesInReadme().sort(), elementNames().sort()));

for (const name of elementNames())
  test(`${name} has all that an element needs`, () => {
    const missing = needs(name)
      .filter(([file, what]) => !existsSync(file) || !stands(readFileSync(file, 'utf8'), what))
      .map(([file, , words]) => `${file}: ${words}`);
    if (missing.length) assert.fail(`Still to be done for ${name}:\n${missing.join('\n')}`);
  });
