/**
 * What goes round each test holds what it promises: nothing comes into a page's console that is not expected, what does not move ends in
 * words, what is slow does not fail; and what failed is told last, with a command that runs it alone.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { engines, findBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = await findBrowsers();
const engine = engines.find(name => found[name]);

// A test within a test would tell its results to the one that runs this.
const own = { ...process.env };
delete own.NODE_TEST_CONTEXT;

const run = (command, args, env) =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env: { ...own, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => (output += text));
    child.once('close', code => resolve({ code, output }));
  });

/** Runs a file whose tests fail on purpose, where five seconds without a move are a hang. */
const runFile = async (name, ...more) => {
  const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-runner-'));
  const result = join(scratch, 'result.json');
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const args = [runner, '--static-logging', '--files', `test/fixtures/runner/${name}.browser.ts`, ...more];
  const { code, output } = await run(process.execPath, args, {
    ENGINES: engine,
    PATIENCE: '5',
    TEST_RESULT: result,
  });
  const { engines: counts, failures } = JSON.parse(readFileSync(result, 'utf8'));
  rmSync(scratch, { recursive: true, force: true });
  return { code, output, counts: Object.values(counts)[0], failures: failures.join('\n') };
};

/** What is told of one test. */
const toldOf = (failures, title) =>
  failures.split(/^ {2}(?=✗)/m).find(part => part.split('\n', 1)[0].endsWith(` › ${title}`)) ?? '';

test('the console holds what is expected, and nothing else', { skip: !engine }, async t => {
  const { code, output, counts, failures } = await runFile('console');

  await t.test('a line that no test expects fails, and a line that is expected does not', () => {
    const told = toldOf(failures, 'fails: it gets what nobody expects');
    assert.match(told, /In the console, unexpected:\s+warn: unheard of/);
    assert.doesNotMatch(told, /known/);
  });

  await t.test('an expected line that does not come fails', () => {
    const told = toldOf(failures, 'fails: it does not get what is expected');
    assert.match(told, /It waits for a line like \/\^warn: never\/ in the console\./);
  });

  await t.test('a test that fails by itself tells what was in the console', () => {
    const told = toldOf(failures, 'fails for itself, and tells what stands in the console');
    assert.match(told, /expected 1 to equal 2\s+In the console, unexpected:\s+error: beside it/);
  });

  await t.test('what a test leaves behind is told, and of which', () => {
    const told = toldOf(failures, 'fails for what was left behind');
    assert.match(told, /unexpected:\s+log: left behind/);
  });

  await t.test('what does not move ends with the page’s state in words', () => {
    const told = toldOf(failures, 'fails where nothing moves');
    assert.match(told, /The test "a test fails where nothing moves" hangs: nothing has moved for long\./);
    assert.match(told, /It waits for Godot\./);
    assert.match(told, /The page \/ is complete\./);
    assert.match(told, /The last line in its console: log: left behind\./);
    assert.match(told, /Not answered by the server: /);
  });

  await t.test('what is slow passes, and nothing that passes is told of', () => {
    assert.deepEqual(counts, { passed: 5, failed: 5, skipped: 0 });
    assert.doesNotMatch(output, /› passes/);
    assert.equal(code, 1);
  });

  await t.test('what failed is told last, with a command that runs it alone', async () => {
    const [last] = output.trimEnd().split('\n').slice(-1);
    assert.match(last, /^\w+: 5 passed, 5 failed, 0 skipped$/);
    const title = 'the console fails: it gets what nobody expects';
    const file = 'test/fixtures/runner/console.browser.ts';
    const command = `npx web-test-runner --files ${file} --engines=${engine} --test='${title}'`;
    assert.ok(output.includes(`alone: ${command}\n`), output);
    const alone = await runFile('console', `--test=${title}`);
    assert.deepEqual(alone.counts, { passed: 0, failed: 1, skipped: 0 });
  });
});

test('a page that can do nothing any more ends in words', { skip: !engine }, async () => {
  const { counts, failures } = await runFile('hang');
  assert.equal(counts.failed, 1);
  assert.match(failures, /The test "a page waits for an answer and can do nothing else" hangs/);
  assert.match(failures, /Not answered by the server: .*\/__test__\/echo\?held&key=hang/);
  assert.match(failures, /alone: npx web-test-runner --files test\/fixtures\/runner\/hang\.browser\.ts/);
});

test('a test of the commands that fails is told with a command that runs it alone', async () => {
  const { output } = await run(process.execPath, [
    '--test',
    '--test-reporter=./test/support/node-failures.mjs',
    'test/fixtures/runner/failing.mjs',
  ]);
  const commands = [...output.matchAll(/alone: node --test --test-name-pattern='(.*)' (\S+)/g)];
  assert.equal(commands.length, 3, output);
  assert.doesNotMatch(output, /passes/);
  for (const [, pattern, file] of commands) {
    const alone = await run(process.execPath, [
      '--test',
      '--test-reporter=tap',
      `--test-name-pattern=${pattern}`,
      file,
    ]);
    assert.match(alone.output, /^# fail [12]$/m);
  }
});
