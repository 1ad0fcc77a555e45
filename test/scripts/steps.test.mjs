/** How `npm start`, `npm run build` and `npm run storybook` say what they are doing. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

/** Starts a program of one step. */
const startStep = work =>
  spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { runNode, step } from './scripts/steps.mjs'; await step('Working', ${work}, 'Do this.'); console.log('Done');`,
  ]);

test('a step is named before it is done, and timed afterwards', async () => {
  // It is done when it is answered, and it is answered when it has been named.
  const program = startStep(`() => new Promise(done => process.stdin.once('data', () => done('a warning')))`);
  let said = '';
  for await (const part of program.stdout.setEncoding('utf8')) {
    said += part;
    if (said === 'Working … ') program.stdin.end('go on');
  }
  assert.match(said, /^Working … \d+\.\d s\n {2}a warning\nDone\n$/);
});

test('a step that fails is shown whole, with what to do, and ends everything', async () => {
  const program = startStep(
    `() => runNode('-e', 'console.log("first"); console.error("then"); process.exit(3)')`,
  );
  const [said, errors, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close'),
  ]);
  assert.equal(code, 1);
  assert.equal(said, 'Working … failed\n');
  assert.match(errors, /first\n/);
  assert.match(errors, /then\n/);
  assert.match(errors, /\n\nDo this\.\n$/);
});
