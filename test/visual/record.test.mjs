/** The record of how stories look, and the commit that it is of: test/full/visual.mjs goes by both. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { namesOf } from './now.mjs';
import { file, parseRecord, readRecord, textOf } from './record.mjs';
import { findReference } from './reference.mjs';
import { run } from './storybook.mjs';

test('the record has every form and width of each story', () => {
  const { made, pictures } = readRecord();
  assert.deepEqual(Object.keys(made), ['chromium', 'fonts', 'edges']);
  const names = Object.keys(pictures);
  assert.ok(names.length > 0);
  const ids = new Set(names.map(name => name.split('.')[0]));
  assert.deepEqual(names.toSorted(), [...ids].flatMap(namesOf).toSorted());
  for (const [name, entry] of Object.entries(pictures)) assert.match(entry, /^\d+ [\da-f]{16}$/, name);
});

test('a picture that changes is one line of the record, and a new one stands by its name', () => {
  const pictures = { 'a.light-320': '1 a', 'c.light-320': '3 c' };
  const record = { made: { chromium: 'x' }, pictures };
  assert.deepEqual(parseRecord(textOf(record)), record);
  const changed = { ...record, pictures: { ...pictures, 'a.light-320': '2 a', 'b.light-320': '2 b' } };
  const lines = textOf(record).split('\n');
  const now = textOf(changed).split('\n');
  assert.deepEqual(
    now.filter(line => !lines.includes(line)).map(line => line.trim()),
    ['"a.light-320": "2 a",', '"b.light-320": "2 b",'],
  );
  assert.ok(
    now.findIndex(line => line.includes('b.light')) < now.findIndex(line => line.includes('c.light')),
  );
});

const skip = spawnSync('git', ['--version']).status !== 0 && 'No git here.';
const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-record-'));
const repository = join(scratch, 'repository');
const commits = {};

const commit = (name, path, text) => {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
  run(repository, 'git', 'add', '.');
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  run(repository, 'git', ...who, 'commit', '--quiet', '-m', name);
  commits[name] = run(repository, 'git', 'rev-parse', 'HEAD').trim();
};
const clone = (name, depth) => {
  const options = ['--quiet', '--depth', String(depth), `file://${repository}`, name];
  run(scratch, 'git', 'clone', ...options);
  return join(scratch, name);
};
const recordOf = pictures => textOf({ made: { chromium: 'x', fonts: 'y', edges: 'z' }, pictures });

before(() => {
  if (skip) return;
  mkdirSync(repository);
  run(repository, 'git', 'init', '--quiet');
  commit('before', 'a.txt', 'a');
  commit('recorded', file, recordOf({ a: '1 a' }));
  commit('renewed', file, recordOf({ a: '1 b' }));
  commit('other', 'a.txt', 'b');
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('the record is of the last commit that changed it', { skip }, () => {
  writeFileSync(join(repository, file), recordOf({ a: '1 c' }));
  const { commit: found, record } = findReference(undefined, repository);
  assert.equal(found, commits.renewed);
  assert.deepEqual(record.pictures, { a: '1 b' });
});

test('any commit can be compared with, by what somebody calls it', { skip }, () => {
  const earlier = findReference('HEAD~2', repository);
  assert.equal(earlier.commit, commits.recorded);
  assert.deepEqual(earlier.record.pictures, { a: '1 a' });
  assert.deepEqual(findReference('HEAD~3', repository), {
    commit: commits.before,
    record: { made: undefined, pictures: {} },
  });
  assert.throws(() => findReference('nowhere', repository), /git knows no commit nowhere/);
});

test('a clone that ends too early says so, and takes no other commit', { skip }, () => {
  assert.throws(() => findReference(undefined, clone('one', 1)), /git fetch --unshallow/);
  assert.throws(() => findReference(undefined, clone('two', 2)), /git fetch --unshallow/);
  assert.equal(findReference(undefined, clone('three', 3)).commit, commits.renewed);
});

test('without a history it says so', { skip }, () => {
  // The folder for what is temporary may itself be in a repository.
  process.env.GIT_CEILING_DIRECTORIES = tmpdir();
  assert.throws(() => findReference(undefined, scratch), /no git history/);
  run(scratch, 'git', 'init', '--quiet', 'empty');
  assert.throws(() => findReference(undefined, join(scratch, 'empty')), /no git history/);
});
