/**
 * How much moves on Krokom's page while the elements take over, on a slow connection and a slow processor: Chromium's layout shift, the sum
 * of what it counts. At the top of the page and scrolled, with fallbacks that say all that the element says, as the page has them, and
 * with one line each.
 */
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { findBrowsers } from '../browsers.mjs';
import { launch } from '../support/launch.mjs';
import { close } from './support/in-browsers.mjs';

/** A slow mobile connection, as Lighthouse has it: bytes a second, milliseconds. */
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const bound = 0.02;
/** Where a fallback as long as the element is in view, its own words are what moves. */
const boundOfWords = 0.1;

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const counts = { passed: 0, failed: 0, skipped: 0 };
const { chromium } = await findBrowsers();
if (!chromium) {
  console.log('Not there: Chromium. See what npm test says about it.');
  counts[inCI ? 'failed' : 'skipped']++;
  close(counts);
  process.exit();
}

const { server, address } = await serve('.');
const browser = await launch('chromium', chromium);
const folder = `${address}/stories/krokom/`;
const written = readFileSync('stories/krokom/index.html', 'utf8');

/** The page with something else inside each element. */
const withInside = inside => {
  let index = 0;
  return written.replace(
    /(<civic-[\w-]+[^>]*>)([\s\S]*?)(<\/civic-)/g,
    (_, start, before, end) => start + inside(before, index++) + end,
  );
};

/** What each element says, as plain headings and paragraphs. */
const everything = await (async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(folder, { waitUntil: 'networkidle0' });
  const texts = await page.$$eval('main civic-vision-banner, main [data], main [src]', elements =>
    [...new Set(elements)].map(element =>
      [...element.shadowRoot.querySelectorAll('h2, h3, h4, p, li')]
        .filter(part => part.checkVisibility() && !part.querySelector('h2, h3, h4, p, li'))
        .map(part => [/^h/.test(part.localName) ? part.localName : 'p', part.innerText.trim()]),
    ),
  );
  await page.close();
  return texts.map(parts => parts.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join(''));
})();

const whole = withInside((_, index) => everything[index]);
const pages = {
  'fallbacks that say everything': whole,
  'the fallbacks of the page': written,
  'fallbacks of one line': withInside(before => {
    const text = before.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    return `<p>${text.trim().split(/[.?]/)[0]}.</p>`;
  }),
};

/** Opens a page, scrolls a part of its height down as soon as it can be read, and sums up what moves. */
const shiftOf = async (content, { width, height }, part) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.setViewport({ width, height });
    const session = await page.createCDPSession();
    await session.send('Network.emulateNetworkConditions', slow);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.setRequestInterception(true);
    page.on('request', request =>
      request.url() === folder
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: content })
        : request.continue(),
    );
    await page.evaluateOnNewDocument(down => {
      window.shifts = [];
      new PerformanceObserver(list => {
        for (const { value, hadRecentInput, sources } of list.getEntries())
          if (!hadRecentInput)
            window.shifts.push([value, sources.map(({ node }) => node?.localName ?? node?.nodeName)]);
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('DOMContentLoaded', () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const { scrollHeight } = document.documentElement;
            window.before = [...document.querySelectorAll('main civic-goal-list')].map(
              element => !element.shadowRoot,
            );
            scrollTo(0, (scrollHeight - innerHeight) * down);
          }),
        ),
      );
    }, part);
    await page.goto(folder, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main civic-goal-list, main civic-feedback-prompt')].every(element =>
        element.shadowRoot?.querySelector('.base'),
      ),
    );
    await new Promise(resolve => setTimeout(resolve, 500));
    const { shifts, before } = await page.evaluate(() => ({ shifts: window.shifts, before: window.before }));
    if (!before?.every(Boolean)) throw new Error('The elements were there before the page could be read.');
    return { sum: shifts.reduce((sum, [value]) => sum + value, 0), moved: shifts.flatMap(shift => shift[1]) };
  } finally {
    await page.close();
  }
};

for (const [name, content] of Object.entries(pages))
  for (const size of [
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
  ])
    for (const part of [0, 0.5, 1]) {
      const limit = part && content === whole ? boundOfWords : bound;
      let { sum, moved } = await shiftOf(content, size, part);
      // A busy machine may paint between two steps that otherwise come together: what is wrong is so twice.
      if (sum > limit) ({ sum, moved } = await shiftOf(content, size, part));
      const good = sum <= limit;
      counts[good ? 'passed' : 'failed']++;
      console.log(
        `  ${good ? '✓' : '✗'} ${sum.toFixed(4)}  ${name}, ${size.width} × ${size.height}, scrolled ${part * 100} %` +
          (good ? '' : `: ${moved.join(', ')}`),
      );
    }

await browser.close();
server.close();
close(counts);
