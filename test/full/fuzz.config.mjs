// The element tests' settings, with time for what is long.
import everyday from '../../web-test-runner.config.mjs';

export default {
  ...everyday,
  files: ['test/full/fuzz-*.browser.ts'],
  // One on each core.
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 10 * 60_000 } },
  testsFinishTimeout: 30 * 60_000,
};
