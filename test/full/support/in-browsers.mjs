/** Runs slow tests that live in a browser. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs files in the test runner, and shows what it prints.
 *
 * @param files Paths, or one pattern.
 * @param options `engines`: which (ENGINES in the environment wins); `atOnce`: how many files at a time in each.
 * @returns What the runner printed, and how many tests passed, failed and were skipped.
 */
export const inBrowsers = (files, { engines = 'chromium,firefox,webkit', atOnce = 1 } = {}) =>
  new Promise(resolve => {
    const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-full-'));
    const result = join(scratch, 'result.json');
    const runner = spawn(
      process.execPath,
      [
        'node_modules/@web/test-runner/dist/bin.js',
        ...['--config', 'test/full/support/web-test-runner.config.mjs', '--static-logging'],
        ...['--concurrency', atOnce, '--files', ...[files].flat()],
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ENGINES: engines, ...process.env, TEST_RESULT: result },
      },
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
      if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed++;
      rmSync(scratch, { recursive: true, force: true });
      resolve({ ...counts, output });
    });
  });

/** Prints the line that `test/run.mjs` counts by, and sets the exit code. */
export const close = ({ passed, failed, skipped }) => {
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed ? 1 : 0;
};
