/**
 * Back to a page that the browser has kept (back-forward cache), in three engines: what was written is there, the elements are as they
 * were, and what comes after is seen.
 */
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { serve } from '../../scripts/serve.mjs';
import { engines, findBrowsers } from '../browsers.mjs';
import { WebKitLauncher } from '../support/webkit.mjs';
import { close } from './support/in-browsers.mjs';

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const counts = { passed: 0, failed: 0, skipped: 0 };
const found = await findBrowsers();
const { server, address } = await serve('.');

/** A browser with a page: where it goes, and what runs in it. A function is sent as text and may be asynchronous. */
const withPuppeteer = async (browser, executablePath, args = []) => {
  const started = await puppeteer.launch({ browser, executablePath, headless: true, args });
  const page = await started.newPage();
  return {
    go: url => page.goto(url),
    // It waits for a load event, which a page that was kept does not fire.
    back: () => page.evaluate(() => void setTimeout(() => window.history.back())),
    run: (work, ...values) => page.evaluate(work, ...values),
    end: () => started.close(),
  };
};

const open = {
  chromium: path => withPuppeteer('chrome', path, ['--no-sandbox', '--disable-gpu', '--disable-quic']),
  firefox: path => withPuppeteer('firefox', path),
  async webkit(paths) {
    const launcher = new WebKitLauncher(paths);
    await launcher.initialize();
    await launcher.startSession('visits', 'about:blank');
    const { driver } = launcher;
    return {
      go: url => driver.get(url),
      back: () => driver.executeScript('setTimeout(() => history.back())'),
      run: (work, ...values) =>
        driver.executeAsyncScript(
          `const done = arguments[arguments.length - 1]; Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(done)`,
          ...values,
        ),
      end: () => launcher.stop(),
    };
  },
};

const until = async (look, what) => {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await look().catch(() => undefined);
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ten seconds for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
};

const elements = () =>
  [...document.querySelectorAll('main *')]
    .filter(({ localName }) => localName.startsWith('civic-'))
    .map(
      ({ shadowRoot }) => shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    );

const visit = async ({ go, back, run }) => {
  await go(`${address}/stories/krokom/`);
  await until(async () => (await run(elements)).every(Boolean), 'the elements');
  await run(() => {
    const prompt = document.querySelector('civic-feedback-prompt');
    prompt.scrollIntoView();
    prompt.shadowRoot.querySelectorAll('button')[1].click();
  });
  await until(
    () =>
      run(() => {
        const prompt = document.querySelector('civic-feedback-prompt');
        const comment = prompt.shadowRoot.querySelector('textarea');
        if (comment) comment.value = 'Det här har jag skrivit';
        window.kept = !!comment;
        return window.kept;
      }),
    'the follow-up',
  );
  const before = await run(elements);
  await run(url => void setTimeout(() => window.location.assign(url)), `${address}/test/pages/blank.html`);
  await until(
    () => run(() => document.title && !document.querySelector('civic-goal-list')),
    'the other page',
  );
  await back();
  await until(() => run(() => !!document.querySelector('civic-goal-list')), 'the page again');
  assert.ok(await run(() => window.kept === true), 'the browser has not kept the page');
  assert.deepEqual(await run(elements), before);
  assert.equal(
    await run(
      () => document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea').value,
    ),
    'Det här har jag skrivit',
  );
  await run(() => {
    document.querySelector('civic-progress-gauge').setAttribute('data', '{"title":"Efter","current":7}');
    document
      .querySelector('main')
      .insertAdjacentHTML(
        'beforeend',
        `<div data-civic="vision-banner" data-civic-data='{"statement":"Kom sedan"}'><p>Reserv</p></div>`,
      );
  });
  await until(async () => {
    const after = await run(elements);
    return after.some(text => text.startsWith('Efter')) && after.some(text => text.includes('Kom sedan'));
  }, 'what came after');
};

for (const engine of engines) {
  if (!found[engine]) {
    console.log(`  – ${engine}: not here`);
    counts[inCI ? 'failed' : 'skipped']++;
    continue;
  }
  const browser = await open[engine](found[engine]);
  try {
    await visit(browser);
    counts.passed++;
    console.log(`  ✓ ${engine}`);
  } catch (error) {
    counts.failed++;
    console.log(`  ✗ ${engine}: ${error.message}`);
  } finally {
    await browser.end();
  }
}

server.close();
close(counts);
