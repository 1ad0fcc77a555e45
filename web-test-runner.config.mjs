/**
 * The element tests, in Chromium, Firefox and WebKit at once.
 *
 *   npx web-test-runner                                            every file, every engine
 *   npx web-test-runner --files test/elements/goal-list/goal-list.test.ts --engines=firefox
 *
 * `--test='name'` runs one test of the file; ENGINES=chromium,webkit restricts too; PATIENCE=60 is for how many seconds
 * nothing may move before a test is said to hang. SHARE=all gives each engine all the cases at random, of which it takes a
 * third else; SEED=1 draws others than the usual. An engine that this machine lacks is left out; test/run.mjs says so.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './test/browsers.mjs';
import { reporter } from './test/reporter.mjs';
import { emulateFeatures } from './test/support/commands.mjs';
import { testServer } from './test/support/server.mjs';
import { watch } from './test/support/watch.mjs';
import { WebKitLauncher } from './test/support/webkit.mjs';

const option = name => process.argv.find(word => word.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const wanted = (option('engines') ?? process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');
const found = await findBrowsers();

const launching = [];
const tracked = {
  launch(options) {
    const browser = puppeteer.launch({ ...options, protocolTimeout: 0 });
    launching.push(browser);
    return browser;
  },
};

const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Not one that the library speaks: what is left to the browser is seen.
  '--lang=ja',
];
const launch = (browser, executablePath, args) => {
  const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const launchOptions = { browser, executablePath, args, headless: true, ...ownSignals };
  return chromeLauncher({ puppeteer: tracked, launchOptions });
};
const launchers = {
  chromium: path => Object.assign(launch('chrome', path, quiet), { name: 'Chromium' }),
  firefox: path => Object.assign(launch('firefox', path, []), { name: 'Firefox' }),
  webkit: paths => new WebKitLauncher(paths),
};

const watching = watch({
  patience: Number(process.env.PATIENCE ?? 60),
  only: option('test'),
  share: process.env.SHARE,
  seed: process.env.SEED,
});
const unknown = wanted.filter(engine => !(engine in launchers));
if (unknown.length) throw new Error(`Unknown engine: ${unknown.join(', ')}`);

const browsers = wanted.filter(engine => found[engine]).map(engine => launchers[engine](found[engine]));

// However the run ends, no browser outlives it. The test runner ends in good order on SIGINT alone, and there it closes
// no browser; when this process exits, Puppeteer kills only the first of its two.
const endBrowsers = {
  name: 'end-browsers',
  async serverStop() {
    const opened = launching.map(async browser => (await browser).close());
    const stopped = browsers
      .filter(browser => browser instanceof WebKitLauncher)
      .map(browser => browser.stop());
    await Promise.race([Promise.allSettled([...opened, ...stopped]), wait(5000)]);
  },
};
const report = reporter(watching.told);
process.once('SIGINT', () => report.stop());
for (const signal of ['SIGTERM', 'SIGHUP'])
  process.on(signal, () => process.emit('SIGINT') || process.exit(1));

const aDay = 24 * 60 * 60_000;

export default {
  files: ['test/**/*.test.ts', '!**/node_modules/**'],
  browsers,
  concurrentBrowsers: browsers.length || 1,
  // One page at a time in each: a page in the background has no focus and its animation frames are held back.
  concurrency: 1,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    // 'esnext' leaves JavaScript as it is; what TypeScript means (class fields!) is read from tsconfig.json.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
    // What ships has this in its place.
    {
      name: 'localize',
      resolveImport: ({ source }) =>
        source.startsWith('@lit/localize') ? '/scripts/stand-ins/localize.mjs' : undefined,
    },
    emulateFeatures(),
    watching.plugin,
    endBrowsers,
  ],
  middleware: [watching.middleware, testServer()],
  reporters: [report],
  // Nothing ends by the clock but what has hung: watch.mjs and each-test.ts tell, by what moves and what does not.
  testFramework: { config: { ui: 'bdd', timeout: 0 } },
  browserStartTimeout: aDay,
  testsStartTimeout: aDay,
  testsFinishTimeout: aDay,
};
