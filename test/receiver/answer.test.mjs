/** Answers: what is kept of them, and what is refused. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { formOf, post } from '../support/receiver.mjs';
import { address, answer, fuller, id, records, stored, test } from '../support/started-receiver.mjs';

describe('an answer', () => {
  test('is kept with the contract’s fields and two times, and nothing else', async () => {
    const headers = { 'User-Agent': 'Spårbar/1', Cookie: 'spar=1', 'X-Forwarded-For': '203.0.113.9' };
    const { first, latest, ...rest } = await stored({ ...fuller, extra: 'x' }, { headers });
    assert.deepEqual(rest, {
      ...{ number: 1, id, prompt: 'p', page: '/mal', lang: 'sv', helpful: 'no' },
      ...{ reasons: '["gammalt","svårt"]', comment: 'Årets siffror?', elapsed: 30 },
      ...{ set_aside: 0, checked: 0, removed: 0 },
    });
    assert.match(first, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.equal(latest, first);
  });

  test('replaces what came before under the same id, and remembers when the first came', async () => {
    const { first } = await stored(answer);
    await wait(5);
    const record = await stored({ ...fuller, helpful: 'yes', id: id.toUpperCase() });
    assert.equal((await records()).length, 1);
    assert.equal(record.helpful, 'yes');
    assert.equal(record.comment, 'Årets siffror?');
    assert.equal(record.first, first);
    assert.ok(record.latest > first);
  });

  test('that is late replaces nothing, and is answered like any other', async () => {
    await stored(fuller);
    for (const late of [
      answer,
      { ...answer, elapsed: '30' },
      { ...fuller, comment: 'gammalt', elapsed: '29' },
    ])
      assert.equal((await stored(late)).comment, 'Årets siffror?');
    assert.equal((await stored({ ...fuller, comment: 'igen' })).comment, 'igen');
    assert.equal((await stored({ ...answer, elapsed: '31' })).comment, '');
    assert.equal((await records()).length, 1);
  });

  test('arrives as it was written, in any language', async () => {
    const texts = [
      'Gæjhtoe, daate lij viehkine. Åarjelsaemien: ï Ï, julevsámegiella: ń ŋ',
      'Davvisámegillii: čáhppes đŋšŧž',
      'Ääkköset, šakki ja žanri',
      'شكرا جزيلا، الصفحة مفيدة ١٢٣',
      '👩‍👩‍👧‍👦 🇸🇪 👍🏽 e\u0301 é \uFEFF \u200F \u{1F9D1}\u200D\u{1F33E}',
      'rad ett\nrad två\tindrag  två blanksteg ',
      '100 % + 1 & a=b; "citat" \'enkla\' \\ \u2028',
    ];
    for (const comment of texts) {
      const record = await stored({ ...answer, id: randomUUID(), comment });
      assert.equal(record.comment, comment);
    }
    const raw = await stored(Buffer.from(`helpful=yes&comment=Sk\u00E5ne 👍&page=/&elapsed=9`, 'utf8'));
    assert.equal(raw.comment, 'Skåne 👍');
  });

  test('keeps newlines as one sign, and loses other control characters', async () => {
    const { comment, page } = await stored({
      ...answer,
      comment: 'a\r\nb\rc\u0000d\u001Be\u007F',
      page: '/x\u0000y',
    });
    assert.equal(comment, 'a\nb\ncde\u007F');
    assert.equal(page, '/xy');
  });

  test('has no personal identity number when it is stored', async () => {
    const { comment } = await stored({ ...fuller, comment: 'Jag är 19811228-9874, ring 070-174 06 05' });
    assert.equal(comment, 'Jag är [personnummer], ring 070-174 06 05');
  });

  test('is of a path only', async () => {
    const pageOf = async page => (await stored({ ...answer, id: randomUUID(), page })).page;
    assert.equal(await pageOf('/mal?namn=Bo#del'), '/mal');
    assert.equal(await pageOf('/mal#?'), '/mal');
    assert.equal(await pageOf('/m%C3%A5l'), '/m%C3%A5l');
  });

  test('is refused where a field is missing, wrong, doubled or too long, and is told which', async () => {
    const wrong = {
      helpful: { ...answer, helpful: 'maybe' },
      'helpful ': formOf({ page: '/' }),
      ' helpful': { ...answer, helpful: ['yes', 'no'] },
      id: { ...answer, id: '1' },
      'id is': { ...answer, id: [id, id] },
      page: { ...answer, page: 'https://www.krokom.example/' },
      'page is': { ...answer, page: `/${'x'.repeat(2000)}` },
      prompt: { ...answer, prompt: 'x'.repeat(201) },
      lang: { ...answer, lang: 'x'.repeat(36) },
      reason: { ...answer, reason: 'x'.repeat(201) },
      reasons: { ...answer, reason: Array.from({ length: 51 }, (_, index) => `r${index}`) },
      comment: { ...answer, comment: 'x'.repeat(40_001) },
      elapsed: { ...answer, elapsed: '-1' },
      'elapsed is': { ...answer, elapsed: '1e99' },
    };
    for (const [name, fields] of Object.entries(wrong)) {
      const { status, headers, text } = await post(address, fields);
      assert.equal(status, 422, name);
      assert.equal(headers['content-type'], 'application/problem+json');
      const { detail, ...rest } = JSON.parse(text);
      assert.deepEqual(rest, { title: 'A field is missing or wrong', status: 422 });
      assert.ok(detail.includes(name.trim()), `${name}: ${detail}`);
    }
    assert.equal((await stored({ ...answer, comment: 'x'.repeat(40_000) })).comment.length, 40_000);
    assert.equal((await records()).length, 1);
  });
});
