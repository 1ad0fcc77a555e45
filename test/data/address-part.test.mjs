/** Text for a part of an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeComponent } from '../../dist/data/address-part.js';
import fc from '../support/fast-check.mjs';

test('any text is encoded so that it is read back whole, but for halves of characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
      assert.equal(decodeURIComponent(encodeComponent(text)), text);
      const any = String.fromCharCode(...units);
      assert.equal(decodeURIComponent(encodeComponent(any)), Buffer.from(any).toString());
    }),
  );
  assert.equal(encodeComponent('a\ud83d'), 'a%EF%BF%BD');
});
