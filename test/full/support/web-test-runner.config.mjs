// The element tests' settings, for what is long. The files are named by `in-browsers.mjs`.
import { withoutUncalled } from '../../../scripts/lit-uncalled.mjs';
import everyday from '../../../web-test-runner.config.mjs';

// With LIT=pages the elements stand on what pages load of Lit, and no more: see `lit.mjs`.
const asPagesHaveIt = {
  name: 'lit-as-pages-have-it',
  transform: ({ body, path }) =>
    typeof body === 'string' ? withoutUncalled(body, decodeURIComponent(path)) : undefined,
};

/** What a test has counted is printed, for `fuzz.mjs` to add up. */
const counted = {
  name: 'counted',
  executeCommand({ command, payload }) {
    if (command !== 'counted') return undefined;
    console.log('counted:', JSON.stringify(payload));
    return true;
  },
};

export default {
  ...everyday,
  plugins: [...everyday.plugins, counted],
  ...(process.env.LIT === 'pages' && {
    nodeResolve: { exportConditions: ['browser'] },
    plugins: [...everyday.plugins, counted, asPagesHaveIt],
  }),
  files: [],
};
