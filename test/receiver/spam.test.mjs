/** Answers that are no answers. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { post } from '../support/receiver.mjs';
import {
  answer,
  fuller,
  address,
  asBrowser,
  press,
  records,
  see,
  stored,
  test,
} from '../support/started-receiver.mjs';

describe('spam', () => {
  test('that fills in the honeypot gets the reply of a success, and is only counted', async () => {
    const { status } = await post(address, { ...fuller, website: 'https://spam.example' });
    assert.equal(status, 204);
    const page = await post(address, { ...fuller, website: 'x' }, { headers: asBrowser });
    assert.match(page.text, /Tack för ditt svar/);
    // Not even a wrong form tells a bot anything.
    assert.equal((await post(address, { website: 'x' })).status, 204);
    assert.deepEqual(await records(), []);
    assert.match((await see('/')).text, /Skräppost[\s\S]*<td role="cell">3<\/td>/);
  });

  test('written in no time is set aside, and a person can take it out again', async () => {
    await stored({ ...fuller, elapsed: '1', comment: 'Köp <b>klockor</b>' });
    assert.equal((await records())[0].set_aside, 1);
    const { text } = await see('/');
    assert.match(text, /Ställda åt sidan[\s\S]*Köp &lt;b&gt;klockor&lt;\/b&gt;/);
    assert.match(text, /Inga svar ännu/);
    assert.match((await see('/answers.csv')).text, /;"ställd åt sidan";/);

    const { status, headers } = await press('restore', text);
    assert.deepEqual([status, headers.location], [303, './?lang=sv']);
    assert.match((await see('/')).text, /1 svar om 1 sida\./);
    // A retry does not put it back.
    assert.equal((await stored({ ...fuller, elapsed: '1', comment: 'Köp <b>klockor</b>' })).set_aside, 0);
  });

  test('is never a bare yes or no, however fast, nor a form that does not say how long it took', async () => {
    for (const fields of [
      { ...answer, elapsed: '0' },
      { ...answer, elapsed: '0', reason: 'gammalt' },
      { helpful: 'yes', comment: 'Bra!' },
      { ...fuller, elapsed: '2' },
    ])
      assert.equal((await stored({ ...fields, ...('id' in fields && { id: randomUUID() }) })).set_aside, 0);
  });
});
