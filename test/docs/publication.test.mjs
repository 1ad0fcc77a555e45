/** The package is on npm only once it is: nobody is told to get it there, and it cannot be published before all is said that npm shows. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { leftToDo } from '../../scripts/publishable.mjs';

/** The one page that says where the package is. */
const place = 'docs/install.md';
const install = readFileSync(place, 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Ways to get it from npm, or from who has what npm has. `npx --no` fetches nothing. */
const fromNpm =
  /\b(?:(?:npm|pnpm|yarn|bun)\s+(?:install|i|add|exec|x|dlx)|npx|bunx|pnpx)(?:\s+(?!--no\b)-\S+)*\s+civic-goals\b(?!-)|(?:unpkg\.com|jsdelivr\.net\/npm|esm\.sh|npmjs\.com\/package)\/civic-goals\b/;

const texts = function* (folder) {
  const passedOver = /^(\.git|\.build|\.cache|node_modules|storybook-static|baselines|package-lock\.json)$/;
  for (const name of readdirSync(folder).filter(name => !passedOver.test(name))) {
    const path = join(folder, name).replaceAll('\\', '/');
    if (statSync(path).isDirectory()) yield* texts(path);
    else if (/\.(md|mdx|html|[cm]?[jt]sx?|json|xlf|css|vue|svelte|ya?ml|txt)$/.test(name)) yield path;
  }
};

test('no page but one says how to get the package, and no program either', () => {
  const files = [...texts('.')];
  for (const file of ['README.md', 'docs/mottagare.md', 'bin/civic-goals.mjs', 'cdn/builder/builder.js'])
    assert.ok(files.includes(file), file);
  assert.deepEqual(
    files.filter(file => file !== place && fromNpm.test(readFileSync(file, 'utf8'))),
    [],
  );
});

const told = ['npm install', 'npm i -g', 'npx', 'npx --yes', 'npx\n', 'npm exec', 'pnpm add', 'bunx'];
for (const way of told)
  test(`finds ${JSON.stringify(way)}`, () => assert.match(`${way} civic-goals check`, fromNpm));
for (const way of ['npm install ./civic-goals-0.1.0.tgz', 'npx --no civic-goals check', 'npx civic-goals-x'])
  test(`lets ${way} pass`, () => assert.doesNotMatch(way, fromNpm));

const commands = text => [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, lines]) => lines);

test('the one page says the same in both languages, of this version', () => {
  const [swedish, english] = install.split('\n## In English\n').map(commands);
  assert.ok(swedish.length);
  assert.deepEqual(english, swedish);
  for (const [, version] of install.matchAll(/civic-goals-([\d.]+\d)\.tgz/g))
    assert.equal(version, manifest.version);
});

const ready = {
  repository: { type: 'git', url: 'git+https://git.example/krokom/goals.git' },
  homepage: 'https://git.example/krokom/goals',
  bugs: { url: 'https://git.example/krokom/goals/issues' },
};
const published = `\`\`\`sh\nnpm install ${manifest.name}\n\`\`\`\n`;

test('can be published once everything is said', () => {
  assert.deepEqual(leftToDo(ready, published), []);
  assert.equal(manifest.scripts.prepublishOnly, 'node scripts/publishable.mjs');
});

test('cannot be published before that', () => {
  for (const name of Object.keys(ready))
    for (const value of [undefined, '', 'TODO', { url: 'TODO' }, { url: 'http://git.example/' }]) {
      const [line, ...others] = leftToDo({ ...ready, [name]: value }, published);
      assert.match(line, new RegExp(`^${name}: npm pkg set ${name}`));
      assert.deepEqual(others, []);
    }
  assert.deepEqual(
    leftToDo(ready, 'npm install ./civic-goals-0.1.0.tgz\n').map(line => line.split(':')[0]),
    [place],
  );
});

test('what npm shows of it already is true', () => {
  const said = ['repository', 'homepage', 'bugs'].filter(name => name in manifest);
  const wanting = leftToDo(manifest, published).map(line => line.split(':')[0]);
  assert.deepEqual(
    said.filter(name => wanting.includes(name)),
    [],
  );
});
