/** Changes of a JSON text: what was asked for is there, and every other byte is as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { createEditor } from '../../../dist/cli/json/edit.js';
import { layoutOf } from '../../../dist/cli/json/layout.js';
import { childOf, dataOf, positionOf, readTree } from '../../../dist/cli/json/tree.js';

const edited = (text, change) => {
  const root = readTree(text);
  const editor = createEditor(text, layoutOf(text, root));
  change(editor, root);
  return editor.result();
};
const next = { period: 2024, value: 3 };

// What is written, what is put in, and what comes of it.
for (const [what, text, change, expected] of [
  [
    'an item stands as the others of its list, one a line',
    '{\n  "series": [\n    { "period": 2023, "value": 1.50 }\n  ]\n}\n',
    (editor, root) => editor.insert(childOf(root, 'series'), 1, [next]),
    '{\n  "series": [\n    { "period": 2023, "value": 1.50 },\n    { "period": 2024, "value": 3 }\n  ]\n}\n',
  ],
  [
    'an item before the first',
    '{"series": [{"period": 2025, "value": 1e0}]}',
    (editor, root) => editor.insert(childOf(root, 'series'), 0, [next]),
    '{"series": [{"period": 2024, "value": 3}, {"period": 2025, "value": 1e0}]}',
  ],
  [
    'tabs and the ends of lines of Windows',
    '{\r\n\t"series": [\r\n\t\t{ "period": 2023, "value": 1 }\r\n\t]\r\n}\r\n',
    (editor, root) => editor.insert(childOf(root, 'series'), 1, [next]),
    '{\r\n\t"series": [\r\n\t\t{ "period": 2023, "value": 1 },\r\n\t\t{ "period": 2024, "value": 3 }\r\n\t]\r\n}\r\n',
  ],
  [
    'all of it on lines of its own, as JSON.stringify writes it',
    JSON.stringify({ series: [{ period: 2023, value: 1 }] }, null, 4),
    (editor, root) => editor.insert(childOf(root, 'series'), 1, [next]),
    JSON.stringify({ series: [{ period: 2023, value: 1 }, next] }, null, 4),
  ],
  [
    'no space at all',
    '{"a":{"b":1},"series":[{"period":2023,"value":1}]}',
    (editor, root) => editor.insert(childOf(root, 'series'), 1, [next, next]),
    '{"a":{"b":1},"series":[{"period":2023,"value":1},{"period":2024,"value":3},{"period":2024,"value":3}]}',
  ],
  [
    'a list that is new',
    '{\n  "title": "a",\n  "from": { "type": "kolada" }\n}',
    (editor, root) => editor.set(root, 'series', [next]),
    '{\n  "title": "a",\n  "from": { "type": "kolada" },\n  "series": [\n    { "period": 2024, "value": 3 }\n  ]\n}',
  ],
  [
    'a list that is empty',
    '{\n  "series": []\n}',
    (editor, root) => editor.insert(childOf(root, 'series'), 0, [next]),
    '{\n  "series": [\n    {\n      "period": 2024,\n      "value": 3\n    }\n  ]\n}',
  ],
  [
    'a property of an object in one line',
    '[{ "a": 1 }, {"a":1}]',
    (editor, root) => root.items.forEach(item => editor.set(item, 'b', 'å')),
    '[{ "a": 1, "b": "å" }, {"a":1, "b": "å"}]',
  ],
  [
    'a property of an object that has none',
    '{ "a": {} }',
    (editor, root) => {
      editor.set(childOf(root, 'a'), 'b', 1);
      editor.set(childOf(root, 'a'), 'c', 2);
    },
    '{ "a": { "b": 1, "c": 2 } }',
  ],
  [
    'of a name that is there twice the one that counts',
    '{"a":1,"a":2}',
    (editor, root) => editor.set(root, 'a', 3),
    '{"a":1,"a":3}',
  ],
  [
    'the mark at the start stays',
    '\uFEFF{"a":1}',
    (editor, root) => editor.set(root, 'a', 3),
    '\uFEFF{"a":3}',
  ],
  [
    'taken out: the first, one between, and the last',
    '{ "a": 1, "b": 2, "c": 3, "d": 4 }',
    (editor, root) => ['a', 'c', 'd'].forEach(key => editor.remove(root, key)),
    '{ "b": 2 }',
  ],
  [
    'the last taken out, and another put last',
    '{ "a": 1, "b": 2 }',
    (editor, root) => {
      editor.remove(root, 'b');
      editor.set(root, 'c', 3);
    },
    '{ "a": 1, "c": 3 }',
  ],
])
  test(what, () => {
    assert.equal(edited(text, change), expected);
  });

/** Any JSON, in any spelling that people and tools give it. */
const documents = fc
  .tuple(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom('', '  ', '    ', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '\n', ' '),
  )
  .map(
    ([value, indent, lineEnd, mark, end]) =>
      mark + JSON.stringify({ value }, null, indent).replaceAll('\n', lineEnd) + end,
  );

const nodesIn = function* (node) {
  yield node;
  for (const child of node.items ?? node.properties?.map(({ value }) => value) ?? []) yield* nodesIn(child);
};
const plain = text => JSON.parse(text.replace(/^\uFEFF/, ''));

test('every part of any document is where the tree says', () => {
  fc.assert(
    fc.property(documents, text => {
      const root = readTree(text);
      assert.deepEqual(dataOf(text, root), plain(text));
      for (const node of nodesIn(root)) {
        if (node.kind === 'value') assert.deepEqual(dataOf(text, node), node.value);
        for (const { key, start, value } of node.properties ?? [])
          assert.ok(text.slice(start, value.start).startsWith(JSON.stringify(key)), key);
      }
    }),
  );
});

test('whatever is put into any document, it is there, and what stood there stands as it stood', () => {
  const data = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter(number => !Object.is(number, -0)),
    fc.string(),
    fc.record(
      { period: fc.string(), value: fc.integer(), groups: fc.constant({ women: 1, men: 2 }) },
      { noNullPrototype: true },
    ),
  );
  fc.assert(
    fc.property(documents, data, fc.nat(), fc.nat(), (text, put, which, where) => {
      const root = readTree(text);
      const places = [...nodesIn(root)].filter(({ kind }) => kind !== 'value');
      const place = places[which % places.length];
      const index = where % ((place.items?.length ?? 0) + 1);
      const after = edited(text, editor =>
        place.kind === 'list' ? editor.insert(place, index, [put, put]) : editor.set(place, 'q', put),
      );
      // The same change of the data.
      const same = (node, value) => {
        if (node === place) {
          const inner = node.kind === 'list' ? value.map((each, at) => same(node.items[at], each)) : value;
          return node.kind === 'list'
            ? [...inner.slice(0, index), put, put, ...inner.slice(index)]
            : { ...value, q: put };
        }
        if (node.kind === 'list') return value.map((each, at) => same(node.items[at], each));
        if (node.kind !== 'object') return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, each]) => [key, same(childOf(node, key), each)]),
        );
      };
      assert.deepEqual(plain(after), same(root, plain(text)));
      // One piece was put in, and no other byte was touched; an empty list is another list.
      const there = place.kind === 'object' && place.properties.some(({ key }) => key === 'q');
      if (there || !(place.items ?? place.properties).length) return;
      let start = 0;
      while (start < text.length && text[start] === after[start]) start++;
      const rest = text.slice(start);
      assert.ok(after.endsWith(rest) && after.length - rest.length >= start, after);
    }),
    { numRuns: 500 },
  );
});

test('what is taken out is gone, and all else is there', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (text, which) => {
      const root = readTree(text);
      const places = [...nodesIn(root)].flatMap(node =>
        (node.properties ?? []).map(({ key }) => ({ node, key })),
      );
      const { node, key } = places[which % places.length];
      const after = edited(text, editor => editor.remove(node, key));
      const without = (each, value) => {
        if (each.kind === 'list') return value.map((one, at) => without(each.items[at], one));
        if (each.kind !== 'object') return value;
        return Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => each !== node || name !== key)
            .map(([name, one]) => [name, without(childOf(each, name), one)]),
        );
      };
      assert.deepEqual(plain(after), without(root, plain(text)));
    }),
    { numRuns: 300 },
  );
});

test('a place is told by its line and column, the mark at the start not counted', () => {
  assert.deepEqual(positionOf('\uFEFF{"a": 1}', 1), { line: 1, column: 1 });
  assert.deepEqual(positionOf('{\r\n  "a": 1\r\n}', 5), { line: 2, column: 3 });
});
