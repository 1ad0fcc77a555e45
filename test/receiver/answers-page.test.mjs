/** The page of answers, behind its password. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { ask, post } from '../support/receiver.mjs';
import {
  answer,
  fuller,
  password,
  press,
  records,
  root,
  see,
  store,
  stored,
  test,
  withReceiver,
} from '../support/started-receiver.mjs';

describe('the page of answers', () => {
  test('wants a password, and only so many tries', async () => {
    await withReceiver({}, async (_, address) => {
      const root = new URL('/', address);
      const basic = text => ({ headers: { Authorization: `Basic ${Buffer.from(text).toString('base64')}` } });
      const { status, headers, text } = await ask(root);
      assert.equal(status, 401);
      assert.match(headers['www-authenticate'], /^Basic realm="[^"]+", charset="UTF-8"$/);
      assert.match(text, /<h1>Lösenord krävs<\/h1>/);
      for (const path of ['/', '/answers.csv', '/?page=/mal', '/feedback/'])
        assert.equal((await ask(new URL(path, root), basic('x:wrong'))).status, 401);
      assert.equal((await ask(root, basic(`x:${password}`))).status, 200);
      assert.equal((await ask(root, basic(`anybody:${password}`))).status, 200);
      for (const path of ['/remove', '/restore'])
        assert.equal((await post(new URL(path, root), 'id=x')).status, 401);
      let last;
      for (let tries = 0; tries < 8; tries++) last = await ask(root, basic(`x:guess${tries}`));
      assert.equal(last.status, 429);
      assert.ok(Number(last.headers['retry-after']) > 0);
      // Whoever guesses may not come in either, even with the right one.
      assert.equal((await ask(root, basic(`x:${password}`))).status, 429);
    });
  });

  test('counts the answers of each page of the site, most first', async () => {
    for (const [page, helpful, comment] of [
      ['/a', 'yes', ''],
      ['/b', 'yes', ''],
      ['/b', 'no', 'Nja'],
      ['/b', 'no', ''],
      ['/m%C3%A5l', 'yes', ''],
    ])
      await stored({ ...answer, id: randomUUID(), page, helpful, comment });
    const { text, status, headers } = await see('/');
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(text.match(/<h1>/g).length, 1);
    assert.match(text, /5 svar om 3 sidor\./);
    const rows = [...text.matchAll(/<th scope="row" role="rowheader">([\s\S]*?)<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/)
        .join(' '),
    );
    assert.deepEqual(rows, ['/b 3 1 2 33 % 1', '/a 1 1 0 100 % 0', '/mål 1 1 0 100 % 0']);
    assert.match((await see('/?lang=en')).text, /<html lang="en">[\s\S]*5 answers about 3 pages\./);
    assert.match((await see('/', { 'Accept-Language': 'en-GB,en;q=0.8' })).text, /<html lang="en">/);
    assert.match((await see('/', { 'Accept-Language': 'de, sv;q=0.5, en;q=0.1' })).text, /<html lang="sv">/);
  });

  test('shows a page’s reasons and comments, newest first, fifty at a time, each in its language', async () => {
    for (let count = 1; count <= 51; count++)
      await stored({
        ...answer,
        ...{ id: randomUUID(), comment: `nr ${count}.`, lang: count % 2 ? 'sma' : '"x', reason: ['b', 'a'] },
      });
    const { text } = await see('/?page=/mal');
    assert.equal(text.match(/<blockquote/g).length, 50);
    assert.ok(text.indexOf('nr 51.') < text.indexOf('nr 50.'));
    assert.doesNotMatch(text, /nr 1\./);
    assert.match(text, /<blockquote lang="sma" dir="auto">nr 51\./);
    assert.match(text, /<blockquote\s+dir="auto">nr 50\./);
    assert.match(text, /<span dir="auto">a<\/span>\s*<\/th>\s*<td role="cell">51<\/td>/);
    const [, next] = /rel="next" href="([^"]+)"/.exec(text);
    assert.match((await see(next.replaceAll('&amp;', '&'))).text, /nr 1\.[\s\S]*rel="prev"/);
  });

  test('removes a comment for good, and keeps the count', async () => {
    await stored({ ...fuller, comment: 'Anna Andersson, Storgatan 1.' });
    const { text } = await see('/?page=/mal');
    const { status, headers } = await press('remove', text);
    assert.equal(status, 303);
    const { text: later } = await see(headers.location);
    assert.match(later, /Svar om \/mal/);
    assert.doesNotMatch(later, /Anna/);
    assert.match(later, /<dt>Svar<\/dt>\s*<dd>1<\/dd>/);
    assert.match(later, /<dt>Kommentarer<\/dt>\s*<dd>0<\/dd>/);
    // A retry that comes late does not bring it back.
    assert.equal((await stored({ ...fuller, comment: 'Anna Andersson', elapsed: '40' })).comment, '');
  });

  test('does what its own buttons ask, and nothing that another site’s page asks', async () => {
    await stored(fuller);
    const { text } = await see('/?page=/mal');
    const refused = [
      press('remove', text, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }),
      press('remove', text, { 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.example' }),
      press('remove', text, { Origin: 'https://evil.example' }),
      press('remove', text, undefined, fields => ({ ...fields, token: 'x' })),
      press('remove', text, undefined, fields => ({ ...fields, token: 'å'.repeat(fields.token.length) })),
      press('remove', text, undefined, ({ id, page }) => ({ id, page })),
    ];
    for (const { status } of await Promise.all(refused)) assert.equal(status, 403);
    assert.equal((await see('/remove?id=x')).status, 405);
    assert.equal((await records())[0].comment, 'Årets siffror?');
    // Without TLS a browser says neither, and a page with no-referrer says "null".
    assert.equal((await press('remove', text, { Origin: 'null' })).status, 303);
  });

  test('says that the answers cannot be read, where it cannot, and is there again when it can', async () => {
    const faults = [];
    await withReceiver({ report: ({ message }) => faults.push(message) }, async (receiver, address) => {
      const load = () => see(new URL('/?lang=en', address), { 'Accept-Language': 'en' });
      await store.exec(receiver, 'ALTER TABLE counts RENAME TO elsewhere');
      const { status, headers, text } = await load();
      assert.equal(status, 503);
      assert.ok(headers['retry-after']);
      assert.match(text, /<h1>The answers cannot be read just now<\/h1>/);
      assert.match(faults[0], /counts/);
      await store.exec(receiver, 'ALTER TABLE elsewhere RENAME TO counts');
      assert.equal((await load()).status, 200);
    });
  });

  test('is also below the path of the form, so that a proxy needs one line', async () => {
    await stored(fuller);
    assert.match((await see('/feedback/?lang=en')).text, /1 answer about 1 page\./);
    assert.equal((await see('/feedback/answers.csv')).status, 200);
    for (const path of ['/style.css', '/feedback/style.css']) {
      const { status, headers } = await ask(new URL(path, root));
      assert.deepEqual([status, headers['content-type']], [200, 'text/css; charset=utf-8']);
    }
    assert.equal((await see('/nothing')).status, 404);
  });
});
