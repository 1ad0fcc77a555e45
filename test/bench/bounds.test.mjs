/** What the bench holds to a bound: never a time, and round trips by the order of requests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forElements, tripsBetween } from './requests.mjs';

const bounds = JSON.parse(readFileSync(new URL('bounds.json', import.meta.url), 'utf8'));

test('no bound is a time: another machine has others', () => {
  const times = Object.keys(bounds).filter(name => /\b(ms|milliseconds?|seconds?)\b/.test(name));
  assert.deepEqual(times, []);
});

test('what was reached is within each bound', () => {
  for (const [name, { reached, bound, quick = bound }] of Object.entries(bounds)) {
    assert.ok(reached <= bound, `${name}: ${reached} of ${bound}`);
    assert.ok(quick <= bound, `${name}: ${quick} in the quick run, ${bound} in the whole`);
  }
});

/** A page whose scripts each come so long after they were sent. */
const pageOf = rows =>
  new Map(rows.map(([url, sent, came, type = 'Script']) => [url, { url, sent, came, type }]));
const trips = rows => tripsBetween(pageOf(rows), ({ url }) => url === 'loader', forElements);

test('requests that are sent at once are one round trip, however late each of them comes', () => {
  for (const slowness of [1, 40])
    assert.equal(
      trips([
        ['loader', 0, 1],
        ['core', 1.1, 1.1 + slowness],
        ['list', 1.2, 1.2 + 3 * slowness],
        ['gauge', 1.3, 1.3 + 2 * slowness],
      ]),
      1,
    );
});

test('a request that waits for another is one more', () => {
  assert.equal(
    trips([
      ['loader', 0, 1],
      ['list', 1.1, 2],
      ['gauge', 2.1, 3],
      ['scale', 3.1, 4],
    ]),
    3,
  );
});

test('what was sent before the loader had come costs none, and a picture never does', () => {
  assert.equal(
    trips([
      ['loader', 0, 1],
      ['list', 0.1, 5],
      ['picture', 5.1, 6, 'Image'],
    ]),
    0,
  );
});

test('how far a picture is counts what had to come before it was known', () => {
  const isPicture = ({ url }) => url === 'picture';
  const far = sent =>
    tripsBetween(
      pageOf([
        ['page', 0, 1, 'Document'],
        ['loader', 1.1, 2],
        ['banner', 2.1, 3],
        ['picture', sent, sent + 1, 'Image'],
      ]),
      ({ url }) => url === 'page',
      request => forElements(request) || isPicture(request),
      isPicture,
    );
  assert.equal(far(1.2), 1);
  assert.equal(far(3.1), 3);
});
