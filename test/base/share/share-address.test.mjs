/** The address that a visitor copies: it names what it is copied from, whatever that is called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shareAddress } from '../../../.build/base/share/share-address.js';

const page = 'https://www.kommun.example/mal';
const gauge = 'civic-progress-gauge';

test('names the element and what it shows', () => {
  assert.equal(shareAddress(page, gauge, 'befolkning'), `${page}#civic-progress-gauge=befolkning`);
});

test('takes the place of the end that the page’s address has', () => {
  assert.equal(shareAddress(`${page}?ar=2026#annat`, gauge, 'a'), `${page}?ar=2026#civic-progress-gauge=a`);
});

test('names the element alone where what it shows has no name', () => {
  for (const name of [undefined, '', '  ']) assert.equal(shareAddress(page, gauge, name), `${page}#${gauge}`);
});

test('names the element alone where a name would be read as something else, or cannot be written', () => {
  for (const name of ['{"title":"x"}', 'b64:abc', 'a\uD800b'])
    assert.equal(shareAddress(page, gauge, name), `${page}#${gauge}`);
});

test('holds any name, in characters that no program takes for its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
      const [, end] = shareAddress(page, gauge, name).split('#');
      assert.match(end, /^[\w.~%=-]+$/);
      const [, written] = end.split('=');
      if (written !== undefined) assert.equal(decodeURIComponent(written), name);
      else assert.ok(!name.trim() || /^(\{|b64:)|\p{Surrogate}/u.test(name));
    }),
  );
});
