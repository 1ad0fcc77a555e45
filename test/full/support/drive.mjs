/** Drives a page in each engine by itself, without a test runner in it: goes, looks and is not in the way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { engines, findBrowsers } from '../../browsers.mjs';
import { launch } from '../../support/launch.mjs';
import { WebKitLauncher } from '../../support/webkit.mjs';

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';

/** A browser with a page: where it goes, and what runs in it. A function is sent as text and may be asynchronous. */
const withPuppeteer = async (engine, executablePath, downloads) => {
  const started = await launch(engine, executablePath, downloads);
  const page = await started.newPage();
  page.setDefaultTimeout(0);
  return {
    go: url => page.goto(url),
    // It waits for a load event, which a page that was kept does not fire.
    back: () => page.evaluate(() => void setTimeout(() => window.history.back())),
    run: (work, ...values) => page.evaluate(work, ...values),
    resize: size => page.setViewport(size),
    picture: async () => Buffer.from(await page.screenshot()),
    end: () => started.close(),
  };
};

const open = {
  chromium: (path, downloads) => withPuppeteer('chromium', path, downloads),
  firefox: (path, downloads) => withPuppeteer('firefox', path, downloads),
  async webkit(paths, downloads) {
    const launcher = new WebKitLauncher(paths, downloads);
    await launcher.initialize();
    await launcher.startSession('drive', 'about:blank');
    const { driver } = launcher;
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 300_000 });
    return {
      go: url => driver.get(url),
      back: () => driver.executeScript('setTimeout(() => history.back())'),
      run: (work, ...values) =>
        driver.executeAsyncScript(
          `const done = arguments[arguments.length - 1]; Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(done)`,
          ...values,
        ),
      resize: size => launcher.getPage().setViewportSize(size),
      end: () => launcher.stop(),
    };
  },
};

/** What `look` finds, as soon as it finds something. */
export const until = async (look, what, seconds = 120) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    // A look that a page takes along when it goes may never be answered.
    const value = await Promise.race([look().catch(() => undefined), wait(3000)]);
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds for ${what}.`);
    await wait(50);
  }
};

/**
 * Runs tests in each engine that is here, one after the other, and says how each went.
 *
 * @param tests By name; each gets a browser: `go`, `back`, `run`, `resize` and, but for WebKitGTK, which does not go on after one, `picture`; and in
 *   `downloads` the folder that it saves files in.
 * @returns How many passed, failed and were skipped.
 */
export const inEachEngine = async tests => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const found = await findBrowsers();
  for (const engine of engines) {
    if (!found[engine]) {
      console.log(`  – ${engine}: not here`);
      counts[inCI ? 'failed' : 'skipped'] += Object.keys(tests).length;
      continue;
    }
    const downloads = mkdtempSync(join(tmpdir(), 'civic-goals-downloads-'));
    const browser = { ...(await open[engine](found[engine], downloads)), engine, downloads };
    try {
      for (const [name, test] of Object.entries(tests))
        try {
          await Promise.race([
            test(browser),
            wait(600_000, undefined, { ref: false }).then(() => {
              throw new Error('It took more than ten minutes.');
            }),
          ]);
          counts.passed++;
          console.log(`  ✓ ${engine}: ${name}`);
        } catch (error) {
          counts.failed++;
          console.log(`  ✗ ${engine}: ${name}: ${error.message}`);
        }
    } finally {
      await browser.end();
      rmSync(downloads, { recursive: true, force: true });
    }
  }
  return counts;
};
