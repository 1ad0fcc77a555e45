/** Which parts of a document have pages, and under which names: a name is safe on every disk and server, and means one thing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameParts } from '../../../dist/publish/pages/names.js';
import { partsIn } from '../../../dist/publish/pages/parts-in.js';

/** The names, or why there is none, of goals with these ids. */
const named = (...ids) => {
  const document = { goals: { goals: ids.map(id => ({ title: 'Mål', id })) } };
  const parts = partsIn(document);
  const { of, without } = nameParts(document, parts);
  return parts.map(part => of.get(part) ?? without.find(each => each.part === part).problem);
};

test('an id of letters, digits, hyphens, underscores and points is the name', () => {
  for (const id of [
    'befolkning',
    'mål-1',
    'Åre_2030',
    '1',
    '11.3',
    'ïjhtse',
    'سكان',
    '目標',
    'a'.repeat(200),
  ])
    assert.deepEqual(named(id), [id]);
});

test('an id that a disk, a server or a shell takes for something else has no page', () => {
  const ids = [
    '../goals',
    '..',
    '.htaccess',
    'a/b',
    'a\\b',
    'a b',
    'a"b',
    "a'b",
    'a<b',
    'a&b',
    'a%2Fb',
    'a?b',
    'a#b',
    'a:b',
    'a*b',
    'a|b',
    '-rf',
    'a.',
    'a\0',
    'a\n',
    'a\u200E',
    'a\u202Eb',
    '\uD800',
    'con',
    'NUL',
    'com1.x',
    'lpt\u00B9',
    'å'.repeat(101),
    'a'.repeat(201),
  ];
  for (const id of ids) assert.deepEqual(named(id), ['no-name'], JSON.stringify(id));
});

test('a blank id is none', () => {
  assert.deepEqual(named('', ' ', undefined, 7), ['no-id', 'no-id', 'no-id', 'no-id']);
});

test('two that some disks cannot tell apart: the first has the name', () => {
  assert.deepEqual(named('Skola', 'skola'), ['Skola', 'taken']);
  assert.deepEqual(named('skola', 'skola'), ['skola', 'taken']);
  assert.deepEqual(named('STRASSE', 'straße'), ['STRASSE', 'taken']);
  assert.deepEqual(named('a\u030A', 'å', 'Å'), ['å', 'taken', 'taken']);
  assert.deepEqual(named('\uFB01n', 'fin'), ['\uFB01n', 'taken']);
});

test('the name of the whole document’s embed is nobody’s', () => {
  assert.deepEqual(named('index', 'Index'), ['taken', 'taken']);
});

test('an id means the part that an address with it means', () => {
  const document = {
    goals: { goals: [{ title: 'Mål', id: 'x', goals: [{ title: 'Delmål', id: 'y' }] }] },
    goalAreas: { areas: [{ title: 'Område', goals: [{ title: 'Djupt', id: 'x' }] }] },
    indicators: [{ title: 'Mått', id: 'y' }],
    vision: { id: 'z', statement: 'Gott' },
    summary: { goals: [{ title: 'Räknat', id: 'z' }] },
  };
  const parts = partsIn(document);
  const { byId } = nameParts(document, parts);
  assert.deepEqual(
    [...byId].map(([id, { part }]) => [id, part.title]),
    [
      ['x', 'Mål'],
      ['y', 'Mått'],
    ],
  );
});

test('no two names are one on any disk, whatever the ids', () => {
  const id = fc.oneof(
    fc.constantFrom('a', 'A', 'å', 'a\u030A', 'ß', 'SS', 'ſ', 'ı', 'I', 'İ'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 8 }), ids => {
      const names = named(...ids).filter((name, index) => name === ids[index].normalize('NFC'));
      const folded = names.map(name => name.normalize('NFC').toLowerCase());
      assert.equal(new Set(folded).size, names.length);
      // eslint-disable-next-line no-control-regex -- No disk takes them in a name.
      for (const name of names) assert.match(name, /^[^\0-\x1F/\\:*?"<>|]+$/);
    }),
    { numRuns: 500 },
  );
});
