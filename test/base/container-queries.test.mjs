/** Firefox (153) prints no box whose `display` depends on a container query: in no element does one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The container queries in a text, each with what is in its braces. */
const queriesIn = text =>
  [...text.matchAll(/@container[^{]*\{/g)].map(({ 0: start, index }) => {
    let depth = 1;
    let end = index + start.length;
    for (; depth && end < text.length; end++) depth += { '{': 1, '}': -1 }[text[end]] ?? 0;
    return text.slice(index, end);
  });

const changesDisplay = query => /[{;\s]display\s*:/.test(query);

test('finds one that changes display', () => {
  const sheet = '@container (max-width: 18em) { .a { gap: 0 } .b { display: block } } .c { display: flex }';
  assert.equal(queriesIn(sheet).filter(changesDisplay).length, 1);
  assert.equal(
    queriesIn(sheet.replace('display: block', 'flex-direction: column')).filter(changesDisplay).length,
    0,
  );
});

test('no container query of an element changes display', () => {
  const files = ['src/base', 'src/elements'].flatMap(folder =>
    readdirSync(folder, { recursive: true }).map(file => `${folder}/${file}`),
  );
  const queries = files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => queriesIn(readFileSync(file, 'utf8')).map(query => [file, query]));
  assert.ok(queries.length > 5);
  assert.deepEqual(
    queries.filter(([, query]) => changesDisplay(query)),
    [],
  );
});
