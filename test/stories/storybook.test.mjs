/** A designer's command on a fresh clone, `npm run storybook`: what it shows in a browser. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { freshClone } from '../support/fresh-clone.mjs';
import { launch } from '../support/launch.mjs';
import { startProgram } from '../support/program.mjs';

const { chromium } = await findBrowsers();

/** By the name of the story: the element that it shows, and words that it says. */
const stories = {
  'vision-banner--from-document': ['civic-vision-banner', 'växtkraft'],
  'progress-gauge--from-document': ['civic-progress-gauge', '14\u00A0925 invånare'],
  'feedback-prompt--krokom': ['civic-feedback-prompt', 'Hjälpte informationen'],
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

test('npm run storybook', { skip: chromium ? false : howToGet('chromium') }, async t => {
  const folder = freshClone(t);
  const options = ['--ci', '--port', String(await freePort())];
  const { said } = startProgram(t, ['npm', 'run', 'storybook', '--', ...options], {
    cwd: folder,
  });
  const [, address] = await said(/Local:\s+(http:\/\/[\w.:]+)/);

  const browser = await launch('chromium', chromium);
  t.after(() => browser.close());

  /** Opens a story or a page of Storybook's. Returns the page, and what goes wrong on it. */
  const open = async (id, viewMode) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const errors = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => {
      const { url = '' } = message.location();
      // The browser asks for it by itself: only Storybook's page around this one names an icon.
      if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
        errors.push(`${message.text()} ${url}`);
    });
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=${viewMode}`);
    return { page, errors };
  };

  /** Waits until Storybook shows the element, and returns its text; where it shows what kept it from that, returns that. */
  const textOf = async (page, place, tag) => {
    const text = await page.waitForFunction(
      (place, tag) => {
        const { body } = globalThis.document;
        const isFaulty = body.matches('.sb-show-errordisplay');
        const shown = isFaulty
          ? body.querySelector('.sb-errordisplay')
          : body.querySelector(`${place} ${tag}`)?.shadowRoot?.querySelector('.base');
        return shown?.textContent.trim();
      },
      { timeout: 120_000 },
      place,
      tag,
    );
    return text.jsonValue();
  };

  for (const [story, [tag, words]] of Object.entries(stories))
    await t.test(story, async () => {
      const { page, errors } = await open(story, 'story');
      const text = await textOf(page, '#storybook-root', tag);
      assert.ok(text.includes(words), text);
      assert.deepEqual(errors, []);
      await page.close();
    });

  await t.test('the page about an element, with a picture of Krokom’s', async () => {
    const { page, errors } = await open('vision-banner--docs', 'docs');
    const text = await textOf(page, '#storybook-docs', 'civic-vision-banner');
    assert.ok(text.includes('växtkraft'), text);
    await page.waitForFunction(() =>
      [...globalThis.document.querySelectorAll('civic-vision-banner')].some(
        banner => banner.shadowRoot?.querySelector('img[src*="/krokom/"]')?.naturalWidth,
      ),
    );
    assert.deepEqual(errors, []);
  });
});
