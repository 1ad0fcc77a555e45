/** What a form without script gets back. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { post } from '../support/receiver.mjs';
import { address, asBrowser, records, root, test } from '../support/started-receiver.mjs';

describe('a form without script', () => {
  const back = headers => post(address, 'helpful=yes', { headers: { ...asBrowser, ...headers } });

  test('gets an id, the path of the page, and a page of thanks in Swedish', async () => {
    const { status, headers, text } = await back({ Referer: new URL('/mal?vem=Bo', root).href });
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(text, /<html lang="sv">/);
    assert.match(text, /<h1>Tack för ditt svar<\/h1>/);
    assert.ok(text.includes(`<a href="${new URL('/mal', root)}">Tillbaka till sidan</a>`));
    const [{ id: made, page, elapsed }] = await records();
    assert.match(made, /^[\da-f]{8}-[\da-f]{4}-4/);
    assert.deepEqual([page, elapsed], ['/mal', null]);
  });

  test('gets a page of thanks in English where the question was in English', async () => {
    const { text } = await post(address, 'helpful=yes&lang=en-GB', { headers: asBrowser });
    assert.match(text, /<html lang="en">[\s\S]*<h1>Thank you for your answer<\/h1>/);
    assert.doesNotMatch(text, /<a /);
  });

  test('links back to no other site, and knows no page where a browser says only the origin', async () => {
    for (const Referer of ['https://evil.example/x', 'javascript:alert(1)', 'not an address'])
      assert.doesNotMatch((await back({ Referer })).text, /<a /);
    await back({ Referer: 'https://www.krokom.example/' });
    assert.equal((await records()).at(-1).page, '');
  });

  test('is told honestly that the answer was not taken', async () => {
    const { status, text } = await post(address, 'helpful=', { headers: asBrowser });
    assert.equal(status, 422);
    assert.match(text, /<h1>Svaret kunde inte tas emot<\/h1>/);
    assert.doesNotMatch(text, /Tack/);
  });
});
