/**
 * The size ledger: `test/size.json` holds what a page loads and what it may load at most, in gzipped bytes. A change is a line
 * to review: `node test/size.test.mjs --write` writes the measured bytes; a bound is changed by hand, with the reason in the commit.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { measure } from './support/sizes.mjs';

const file = new URL('size.json', import.meta.url);
const ledger = JSON.parse(readFileSync(file, 'utf8'));
const measured = measure();

/** What a page author is told in the README, and which lines of the ledger it is. */
const told = /the loader and a banner (\d+) kB, a gauge (\d+) kB, everything (\d+) kB/;
const toldOf = ['only the vision banner', 'only the progress gauge', 'everything, in one file'];

/** Another version of zlib may need a few bytes more or fewer. */
const slack = 24;

if (process.argv.includes('--write')) {
  const lines = Object.entries(measured).map(([name, bytes]) => [
    name,
    { bytes, bound: ledger[name]?.bound ?? bytes },
  ]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`);
} else {
  test('the ledger has a line for everything that is measured', () => {
    assert.deepEqual(Object.keys(ledger), Object.keys(measured));
  });

  test('the README tells the same', () => {
    const [, ...figures] = told.exec(readFileSync('README.md', 'utf8')) ?? [];
    assert.deepEqual(
      figures.map(Number),
      toldOf.map(name => Math.round(ledger[name].bytes / 1000)),
    );
  });

  for (const [name, bytes] of Object.entries(measured)) {
    test(`${name}: ${bytes} bytes`, () => {
      const { bytes: recorded, bound } = ledger[name];
      assert.ok(bytes <= bound, `${bytes} bytes, at most ${bound} are allowed`);
      assert.ok(
        Math.abs(bytes - recorded) <= slack,
        `${bytes} bytes, and the ledger says ${recorded}: run node test/size.test.mjs --write and commit the line`,
      );
    });
  }
}
