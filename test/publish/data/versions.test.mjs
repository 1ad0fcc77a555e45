/** The document as it is published: what it says is what was written, and its addresses lead to the same places. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { publishedText, publishedDocument, versionNames } from '../../../dist/publish/data/versions.js';

const base = 'https://www.provstad.example/mal/';
const withVersions = (...hrefs) => ({
  goals: [],
  versions: hrefs.map(href => ({ date: '2025-01-01', href })),
});

test('earlier documents in the same folder are published, each once', () => {
  const names = [
    ['goals-2024.json', ['goals-2024.json']],
    ['./goals-2024.json', ['goals-2024.json']],
    [' m%C3%A5l-2024.json ', ['mål-2024.json']],
    ['../goals-2024.json', []],
    ['/goals-2024.json', []],
    ['..%2Fgoals-2024.json', []],
    ['https://elak.example/x.json', []],
    ['a\\b.json', []],
    ['.goals.json', []],
    ['goals.html', []],
    ['goals.json', []],
    ['Pages.json', []],
    ['goals.csv-metadata.json', []],
    ['goals-2024.json?x=1', []],
    ['', []],
    [7, []],
  ];
  for (const [href, expected] of names)
    assert.deepEqual(versionNames(withVersions(href)), expected, String(href));
  assert.deepEqual(versionNames(withVersions('a.json', 'a.json', 'b.json')), ['a.json', 'b.json']);
  assert.deepEqual(versionNames({ versions: 'x' }), []);
});

test('those keep their addresses, and others lead to where they are', () => {
  const { versions } = publishedDocument(
    withVersions('a.json', '../b.json', 'https://x.example/c.json'),
    base,
  );
  assert.deepEqual(
    versions.map(({ href }) => href),
    ['a.json', 'https://www.provstad.example/b.json', 'https://x.example/c.json'],
  );
});

test('a document that needs no change is published byte for byte', () => {
  const text = '{"goals" : [ {"title":"Mål", "href": "https://www.provstad.example/"}]}\n';
  assert.equal(publishedText(text, JSON.parse(text), base), text);
});

test('one with relative addresses, or that a page would have to mend, is published as proper JSON that says the same', () => {
  const text = readFileSync('stories/krokom/goals.json', 'utf8');
  const published = JSON.parse(publishedText(text, JSON.parse(text), base));
  assert.equal(published.vision.image.src, `${base}fjalltopp.jpg`);
  assert.deepEqual({ ...published, vision: 0 }, { ...JSON.parse(text), vision: 0 });
  const mended = publishedText('{“goals”: []}', { goals: [] }, base);
  assert.deepEqual(JSON.parse(mended), { goals: [] });
});
