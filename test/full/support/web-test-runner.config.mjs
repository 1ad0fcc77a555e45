// The element tests' settings, with time for what is long. The files are named by `in-browsers.mjs`.
import everyday from '../../../web-test-runner.config.mjs';

export default {
  ...everyday,
  files: [],
  testFramework: { config: { ui: 'bdd', timeout: 10 * 60_000 } },
  testsFinishTimeout: 30 * 60_000,
};
