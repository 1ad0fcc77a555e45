/** Errors of the system and of the database, in words. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, test } from 'node:test';
import { getSystemErrorMap } from 'node:util';
import { CommandError, problemOf, problemWith, sentences } from '../../dist/cli/problems.js';

/** An error as the system's calls throw it. */
const systemError = (code, more = { path: 'a.json', syscall: 'open' }) =>
  Object.assign(new Error(`${code}: some words, open 'a.json'`), { code, errno: -1, ...more });

const isSentence = (text, subject) => {
  assert.ok(text.startsWith(`${subject}: `), text);
  assert.match(text, /: \p{Lu}.*\.$/u);
  assert.doesNotMatch(text, /\bE[A-Z]{3,}\b|SQLITE|\berrno\b|undefined/);
};

describe('every code in the table', () => {
  for (const key of Object.keys(sentences).filter(key => !/^(LIBRARY|CLIENT)_/.test(key)))
    test(`${key} names the file and says what to do, in both languages`, () => {
      const [code, syscall] = key.split(' ').reverse();
      const problem = problemOf(systemError(code, { path: 'a.json', syscall }));
      assert.equal(problem.code, code);
      for (const language of ['sv', 'en']) isSentence(problem.words[language], 'a.json');
      assert.notEqual(problem.words.sv, problem.words.en);
    });
});

test('every other code of this system is a sentence too', () => {
  const others = [...getSystemErrorMap()].filter(([, [code]]) => !(code in sentences));
  assert.ok(others.length > 30);
  for (const [errno, [code, said]] of others) {
    const problem = problemOf(systemError(code, { path: 'a.json', syscall: 'open', errno }));
    assert.equal(problem.code, code);
    for (const language of ['sv', 'en']) {
      isSentence(problem.words[language], 'a.json');
      assert.ok(problem.words[language].includes(said));
    }
  }
});

const rows = [
  ['a path', systemError('ENOENT', { path: '/x y/å.json', syscall: 'open' }), '/x y/å.json'],
  [
    'an address',
    systemError('EADDRINUSE', { address: '127.0.0.1', port: 80, syscall: 'listen' }),
    '127.0.0.1:80',
  ],
  [
    'an address of IPv6',
    systemError('EADDRINUSE', { address: '::1', port: 80, syscall: 'listen' }),
    '[::1]:80',
  ],
  ['what it was asked for', systemError('EISDIR', { syscall: 'read' }), 'goals.json', 'goals.json'],
];
for (const [what, error, expected, subject] of rows)
  test(`names ${what}`, () => {
    assert.ok(problemOf(error, subject).words.sv.startsWith(`${expected}: `));
  });

test('a port that may not be listened at is another thing than a file that may not be read', () => {
  const port = problemOf(systemError('EACCES', { address: '127.0.0.1', port: 80, syscall: 'listen' }));
  assert.match(port.words.en, /^127\.0\.0\.1:80: You may not listen on that port\./);
  assert.match(problemOf(systemError('EACCES')).words.en, /^a\.json: You may not read or write here\./);
});

test('an address that is taken, as Node says it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address();
  const error = await new Promise(resolve => createServer().once('error', resolve).listen(port, '127.0.0.1'));
  server.close();
  assert.ok(problemOf(error).words.sv.startsWith(`127.0.0.1:${port}: Porten är upptagen.`));
});

test('what is no error of the system is ours', () => {
  for (const thrown of [
    new TypeError('x'),
    'x',
    undefined,
    Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }),
  ])
    assert.equal(problemOf(thrown).code, 'unexpected', String(thrown));
});

test('an error that has words keeps them, also when it gets a subject', () => {
  const error = new CommandError('not-built', { sv: 'a', en: 'b' });
  assert.deepEqual(problemOf(error).words, { sv: 'a', en: 'b' });
  assert.deepEqual(problemWith('x', error).words, { sv: 'a', en: 'b' });
});
