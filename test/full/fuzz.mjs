/** Throws a hundred thousand documents at random at every element, in Chromium. `ENGINES=firefox` takes another. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-fuzz-'));
const result = join(scratch, 'result.json');
const runner = spawn(
  process.execPath,
  ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/full/fuzz.config.mjs', '--static-logging'],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ENGINES: 'chromium', ...process.env, TEST_RESULT: result } },
);
let output = '';
runner.stdout.setEncoding('utf8').on('data', text => {
  output += text;
  process.stdout.write(text);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => runner.kill(signal));
runner.once('close', code => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const engine of Object.values(JSON.parse(readFileSync(result, 'utf8')).engines))
      for (const outcome of Object.keys(counts)) counts[outcome] += engine[outcome];
  } catch {
    counts.failed++;
  }
  if (code !== 0 && counts.failed === 0) counts.failed++;
  const ended = {};
  for (const [, counted] of output.matchAll(/counted: (\{.*?\})/g))
    for (const [how, number] of Object.entries(JSON.parse(counted))) ended[how] = (ended[how] ?? 0) + number;
  console.log('100 000 documents, each through every element:', JSON.stringify(ended));
  rmSync(scratch, { recursive: true, force: true });
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed ? 1 : 0;
});
