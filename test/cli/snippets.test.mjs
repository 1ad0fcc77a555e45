/** `civic-goals snippets`: the script tags that hold the files to their hashes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../support/command-line.mjs';

const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName }) => (tagName ? [tagName.replace('civic-', '')] : []));

test('prints what each element needs beforehand: all that its file imports, with the hashes', () => {
  const { stdout } = run(['snippets', '/goals/']);
  const blocks = [...stdout.matchAll(/^([\w-]+):\n((?:<link rel="modulepreload".*\n?)+)/gm)];
  // Every element, and what finds an id.
  assert.deepEqual(blocks.map(([, element]) => element).sort(), [...elements, 'fragment'].sort());
  for (const [, element, lines] of blocks) {
    const named = [...lines.matchAll(/href="\/goals\/([^"]+)" integrity="([^"]+)"/g)];
    for (const [, name, hash] of named) assert.equal(hash, integrity[name]);
    const names = named.map(([, name]) => name);
    assert.ok(names[0].startsWith(`chunks/${element}-`), names[0]);
    assert.equal(new Set(names).size, names.length);
    for (const name of names)
      for (const [, imported] of readFileSync(`cdn/${name}`, 'utf8').matchAll(/\bfrom\s*"\.\/([^"]+)"/g))
        assert.ok(names.includes(`chunks/${imported}`), `${element}: ${imported}`);
    assert.ok(names.some(name => name.startsWith('chunks/core-')));
  }
});

test('prints script tags with the hashes of the files, for the folder that is asked for', () => {
  const print = (...base) => run(['snippets', ...base]);
  const { stdout } = print('https://cdn.example/goals/');
  const [, map] = /<script type="importmap">(.*)<\/script>/.exec(stdout);
  const held = Object.entries(JSON.parse(map).integrity);
  for (const [, address, hash] of stdout.matchAll(/src="([^"]+)" integrity="([^"]+)"/g))
    held.push([address, hash]);
  const files = Object.keys(integrity).filter(name => /^(chunks\/|civic-(goals|frame)-).*\.js$/.test(name));
  assert.ok(files.length > 10);
  assert.deepEqual(
    Object.fromEntries(held),
    Object.fromEntries(files.map(name => [`https://cdn.example/goals/${name}`, integrity[name]])),
  );
  const hash = createHash('sha256').update(map).digest('base64');
  assert.ok(stdout.includes(`'sha256-${hash}'`));
  assert.ok(print().stdout.includes('src="/civic-goals/civic-goals-'));
  assert.equal(print('"><script>/').status, 2);
});

test('says what to do with them in both languages, and gives them to programs', () => {
  const swedish = run(['snippets']).stdout;
  const english = run(['snippets', '--lang', 'en']).stdout;
  assert.match(swedish, /^Allt i en fil, låst till sitt hashvärde:\n/);
  assert.match(english, /^Everything in one file, held to its hash:\n/);
  const made = JSON.parse(run(['snippets', '--format', 'json']).stdout);
  assert.deepEqual(Object.keys(made), ['bundle', 'loader', 'source', 'frame', 'preloads']);
  for (const text of [made.bundle, made.loader, made.source, made.frame, ...Object.values(made.preloads)])
    for (const said of [swedish, english]) assert.ok(said.includes(text), text);
});

test('says what to do where nothing has been built', () => {
  const alone = mkdtempSync(join(tmpdir(), 'civic-goals-'));
  try {
    for (const path of ['bin', 'dist', 'package.json']) cpSync(path, join(alone, path), { recursive: true });
    const { status, stderr } = run(['snippets'], { cwd: alone });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /integrity\.json: Finns inte, för paketet är inte byggt\. Bygg det med npm run build\.\n$/,
    );
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
});
