// The element tests' settings, with time for what is long. The files are named by `in-browsers.mjs`.
import { withoutUncalled } from '../../../scripts/lit-uncalled.mjs';
import everyday from '../../../web-test-runner.config.mjs';

// With LIT=pages the elements stand on what pages load of Lit, and no more: see `lit.mjs`.
const asPagesHaveIt = {
  name: 'lit-as-pages-have-it',
  transform: ({ body, path }) =>
    typeof body === 'string' ? withoutUncalled(body, decodeURIComponent(path)) : undefined,
};

export default {
  ...everyday,
  ...(process.env.LIT === 'pages' && {
    nodeResolve: { exportConditions: ['browser'] },
    plugins: [...everyday.plugins, asPagesHaveIt],
  }),
  files: [],
  testFramework: { config: { ui: 'bdd', timeout: 10 * 60_000 } },
  testsFinishTimeout: 30 * 60_000,
};
