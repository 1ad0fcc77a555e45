/**
 * A clean copy of the project is packed: that builds, and gives the file that the build here gives, to the byte. Then everything on
 * `docs/install.md` is done with it.
 */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from './support/in-browsers.mjs';
import { cleanCopy, pack, packBuilt, shell } from './support/clean-copy.mjs';
import { counted } from './support/counted.mjs';

const { counts, test } = counted();
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${name}-${version}.tgz`;
const { folder, remove } = cleanCopy();
const site = mkdtempSync(join(tmpdir(), 'civic-goals-site-'));

await test('packing builds, and gives the same bytes as the build here', () => {
  assert.ok(!existsSync(join(folder, 'dist')));
  const copy = pack(folder);
  const hashes = readFileSync('cdn/integrity.json', 'utf8');
  assert.equal(readFileSync(join(folder, 'cdn/integrity.json'), 'utf8'), hashes);
  for (const built of ['bin/civic-goals.mjs', 'dist/index.js', 'cdn/civic-goals.js', 'custom-elements.json'])
    assert.ok(
      copy.files.some(({ path }) => path === built),
      built,
    );
  const here = packBuilt();
  assert.deepEqual(
    copy.files.map(({ path, size }) => `${path} ${size}`),
    here.files.map(({ path, size }) => `${path} ${size}`),
  );
  assert.equal(copy.integrity, here.integrity);
});

/** The commands on the page but `npm ci` and `npm pack`, which made the file. */
const [make, ...blocks] = [
  ...readFileSync('docs/install.md', 'utf8')
    .split('\n## In English\n')[1]
    .matchAll(/```sh\n(.*?)\n```/gs),
].map(([, line]) => line);
await test('the page says how the file is made', () => assert.equal(make, 'npm ci\nnpm pack'));

const found = { 'package/cdn': 'cdn/civic-goals.js', 'npm install': `node_modules/${name}/package.json` };
const isCheck = line => line.endsWith('civic-goals check goals.json');
for (const [index, line] of blocks.entries())
  await test(line, () => {
    // The last one needs no project.
    const place = join(site, index === blocks.length - 1 ? 'no-project' : 'project');
    mkdirSync(place, { recursive: true });
    copyFileSync(join(folder, file), join(place, file));
    copyFileSync('stories/krokom/goals.json', join(place, 'goals.json'));
    const { status, stdout, output } = shell(line, place);
    assert.equal(status, 0, output);
    if (isCheck(line)) assert.equal(stdout, '0 fel, 0 tips\n');
    for (const [part, path] of Object.entries(found))
      if (line.includes(part)) assert.ok(existsSync(join(place, path)), path);
  });
await test('all of the page was tried', () => {
  assert.equal(blocks.length, 4);
  assert.equal(blocks.filter(isCheck).length, 2);
});

await test('without the package nothing is fetched in its place', () => {
  const empty = join(site, 'empty');
  mkdirSync(empty);
  const { status } = shell('npx --no civic-goals check goals.json', empty);
  assert.notEqual(status, 0);
});

rmSync(site, { recursive: true, force: true });
remove();
close(counts);
