/** What the docs say of one another, and of the files, is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkDocument } from '../../.build/check/check-document.js';
import { linksOf, withoutCode } from '../support/links.mjs';

const pages = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true })
    .map(name => join('docs', String(name)))
    .filter(name => name.endsWith('.md')),
];

/** The anchors that a page has: of its headings as GitHub makes them, and those written by hand. */
const anchorsOf = page => {
  const text = readFileSync(page, 'utf8');
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id);
  return [...headings, ...written];
};

test('there are pages', () => assert.ok(pages.length > 10));

for (const page of pages)
  test(`${page}: its links lead somewhere`, () => {
    const text = readFileSync(page, 'utf8');
    for (const { target, file, anchor } of linksOf(page, text)) {
      assert.ok(existsSync(file), `${target} is not there`);
      if (anchor && statSync(file).isFile())
        assert.ok(anchorsOf(file).includes(anchor), `${target}: no such heading`);
    }
    for (const [, path] of withoutCode(text).matchAll(
      /`((?:test|scripts|docs|stories|bin)\/[\w./-]+\.\w+)`/g,
    ))
      assert.ok(existsSync(path), `${path} is not there`);
  });

/** The attributes with data in the tags that a page tells people to paste. */
const dataAttributes = page =>
  [...readFileSync(page, 'utf8').matchAll(/```html\n(.*?)```/gs)].flatMap(([, html]) =>
    [...html.matchAll(/<civic-[^>]*?\s(data|data-json)=(["'])(.*?)\2/gs)].map(([, name, , value]) => ({
      name,
      value,
    })),
  );

for (const page of pages.filter(page => dataAttributes(page).length))
  test(`${page}: data is written as it comes through editors`, () => {
    for (const { name, value } of dataAttributes(page)) {
      assert.equal(name, 'data-json', 'some editors cut up an attribute named data');
      assert.doesNotMatch(value, /[\n'<>\\]/, 'on one line, with nothing that is taken for markup');
      JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
    }
  });

test('the README begins with a tag with its data in it', () =>
  assert.equal(dataAttributes('README.md')[0].name, 'data-json'));

test('the data that the README begins with gives no fault and no hint', () =>
  assert.deepEqual(checkDocument(`{"indicators":[${dataAttributes('README.md')[0].value}]}`, 'sv'), []));

test('the index of the recipes names each of them', () => {
  const index = readFileSync('docs/recept/README.md', 'utf8');
  for (const name of readdirSync('docs/recept').filter(name => name !== 'README.md'))
    assert.ok(index.includes(`](${name})`), name);
});
