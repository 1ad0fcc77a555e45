/**
 * The size ledger: `test/package/size.json` holds what a page loads and what it may load at most, in gzipped bytes. A change is a line
 * to review: `node test/package/size.test.mjs --write` writes the measured bytes, there and in the README; a bound is changed by hand, with the
 * reason in the commit.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { measure } from '../support/sizes.mjs';

const file = new URL('size.json', import.meta.url);
const ledger = JSON.parse(readFileSync(file, 'utf8'));
const measured = measure();

/** What the README tells page authors, in whole kB. */
const told = /the loader and a banner \d+ kB, a gauge \d+ kB, everything \d+ kB/;
const telling = lines => {
  const kB = name => `${Math.round(lines[name].bytes / 1000)} kB`;
  const gauge = kB('only the progress gauge');
  return `the loader and a banner ${kB('only the vision banner')}, a gauge ${gauge}, everything ${kB('everything, in one file')}`;
};

/** Another version of zlib may need a few bytes more or fewer. */
const slack = 24;

if (process.argv.includes('--write')) {
  const lines = Object.fromEntries(
    Object.entries(measured).map(([name, bytes]) => [name, { bytes, bound: ledger[name]?.bound ?? bytes }]),
  );
  writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`);
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(told, telling(lines)));
} else {
  test('the ledger has a line for everything that is measured', () => {
    assert.deepEqual(Object.keys(ledger), Object.keys(measured));
  });

  test('the README tells the same', () => {
    assert.equal(told.exec(readFileSync('README.md', 'utf8'))?.[0], telling(ledger));
  });

  for (const [name, bytes] of Object.entries(measured)) {
    test(`${name}: ${bytes} bytes`, () => {
      const { bytes: recorded, bound } = ledger[name];
      assert.ok(bytes <= bound, `${bytes} bytes, at most ${bound} are allowed`);
      assert.ok(
        Math.abs(bytes - recorded) <= slack,
        `${bytes} bytes, and the ledger says ${recorded}: run node test/package/size.test.mjs --write and commit the line`,
      );
    });
  }
}
