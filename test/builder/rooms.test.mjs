/** The builder is in rooms: what each may import of the others, and how many floors each has inside. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const builder = fileURLToPath(new URL('../../src/builder', import.meta.url));

/** The rooms that others may import, from the lowest upwards. */
const core = ['words', 'document', 'elements'];

/** So many files may stand on one another in a room. */
const mostFloors = 5;

const files = readdirSync(builder, { recursive: true })
  .map(file => file.replaceAll(sep, '/'))
  .filter(file => file.endsWith('.ts'));

/** The files of the builder that each of them imports, types included. */
const imports = new Map(
  files.map(file => [
    file,
    ts
      .preProcessFile(readFileSync(join(builder, file), 'utf8'), true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => relative(builder, join(builder, dirname(file), fileName)).replaceAll(sep, '/'))
      .map(name => name.replace(/\.js$/, '.ts'))
      .filter(name => files.includes(name)),
  ]),
);

/** The room of a file; the files beside `builder.ts` join them and are in none. */
const roomOf = file => (file.includes('/') ? file.split('/')[0] : '');

const rooms = [...new Set(files.map(roomOf))];

/** The longest chain of imports that begins with a file and stays in its room. */
const chainFrom = (file, known = new Map()) => {
  if (!known.has(file)) {
    // A circle ends here; ESLint reports it.
    known.set(file, [file]);
    const next = imports.get(file).filter(other => roomOf(other) === roomOf(file));
    const chains = next.map(other => chainFrom(other, known));
    known.set(file, [file, ...(chains.sort((a, b) => b.length - a.length)[0] ?? [])]);
  }
  return known.get(file);
};

test('there is a room for each thing that the builder does', () => {
  const named = [
    '',
    'advice',
    'document',
    'draft',
    'elements',
    'fetch',
    'form',
    'import',
    'merge',
    'new-year',
    'paste',
    'preview',
    'snippets',
    'words',
  ];
  assert.deepEqual(rooms.sort(), named);
});

for (const room of rooms.filter(Boolean))
  test(`${room}/ imports nothing but itself and the rooms under it`, () => {
    const lower = core.includes(room) ? core.slice(0, core.indexOf(room)) : core;
    const breaches = files
      .filter(file => roomOf(file) === room)
      .flatMap(file => imports.get(file).map(other => [file, other]))
      .filter(([, other]) => roomOf(other) !== room && !lower.includes(roomOf(other)))
      .map(pair => pair.join(' → '));
    assert.deepEqual(breaches, []);
  });

for (const room of rooms)
  test(`${room || 'beside the rooms'}: no file stands on more than ${mostFloors - 1} others`, () => {
    const chains = files.filter(file => roomOf(file) === room).map(file => chainFrom(file));
    const tooHigh = chains.filter(chain => chain.length > mostFloors).map(chain => chain.join(' → '));
    assert.deepEqual(tooHigh, []);
  });
