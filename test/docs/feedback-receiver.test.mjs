/** The receiver of thirty lines in docs/fragan.md does what it says: the very code of that page. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-recipe-'));
const answers = join(folder, 'answers.jsonl');
let address;
let receiver;

const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const post = (fields, to = address) => fetch(to, { method: 'POST', body: new URLSearchParams(fields) });
const rows = () => readFileSync(answers, 'utf8').trim().split('\n').map(JSON.parse);

before(async () => {
  const [, code] = /```js receiver\n(.*?)```/s.exec(readFileSync('docs/fragan.md', 'utf8')) ?? [];
  assert.ok(code, 'the example is there');
  assert.ok(code.trim().split('\n').length <= 36, 'it is as short as its heading says');
  const file = join(folder, 'receiver.mjs');
  writeFileSync(file, code);
  const port = await freePort();
  address = `http://127.0.0.1:${port}/feedback`;
  receiver = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: port, ANSWERS: answers },
    stdio: 'inherit',
  });
  for (let time = 0; time < 100; time++) {
    if (await fetch(address).catch(() => undefined)) return;
    await wait(50);
  }
  assert.fail('it has not started');
});

after(() => {
  receiver?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('it keeps an answer as it was written', async () => {
  const fields = [
    ['id', '1'],
    ['helpful', 'no'],
    ['reason', 'a'],
    ['reason', 'b'],
    ['comment', 'Gïele, شكرا 😀\nrad två'],
    ['website', ''],
    ['elapsed', '7'],
  ];
  assert.equal((await post(fields)).status, 204);
  assert.deepEqual(rows().at(-1), {
    id: '1',
    prompt: '',
    page: '',
    lang: '',
    helpful: 'no',
    comment: 'Gïele, شكرا 😀\nrad två',
    elapsed: '7',
    reasons: ['a', 'b'],
  });
});

test('it keeps nothing of a program that fills in everything, and none without an answer', async () => {
  const before = rows().length;
  assert.equal((await post({ helpful: 'yes', website: 'x' })).status, 204);
  assert.equal((await post({ comment: 'x' })).status, 422);
  assert.equal((await post({ helpful: 'yes' }, `${address}/other`)).status, 404);
  await assert.rejects(post({ helpful: 'yes', comment: 'x'.repeat(3e6) }));
  assert.equal(rows().length, before);
});
