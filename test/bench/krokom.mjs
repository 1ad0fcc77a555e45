/** Krokom's page, as `npm start` serves it: what Lighthouse says of it on a slow phone, and how soon it answers a visitor. */
import lighthouse from 'lighthouse';
import { serve } from '../../scripts/serve.mjs';

const path = '/stories/krokom/';

/** Lighthouse's four marks, and what stands behind them. */
export const lighthouseOf = async (browser, times, say) => {
  const { server, address } = await serve('.');
  const runs = [];
  for (let time = 0; time < times; time++) {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const { lhr } = await lighthouse(`${address}${path}`, { port, logLevel: 'silent', output: 'json' });
    const value = name => lhr.audits[name].numericValue;
    runs.push({
      ...Object.fromEntries(
        Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
      ),
      shift: value('cumulative-layout-shift'),
      blocking: value('total-blocking-time'),
      firstPaint: value('first-contentful-paint'),
      largestPaint: value('largest-contentful-paint'),
      largest: lhr.audits['largest-contentful-paint-element'].details?.items[0]?.items?.[0]?.node.snippet,
      failing: Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1)
        .map(({ id }) => id),
    });
    say(`Lighthouse, ${time + 1} of ${times}`);
  }
  server.close();
  return runs;
};

/** What a visitor does on the page, each once. */
const visits = {
  'what belongs to a goal': async page => {
    const handle = await page.evaluateHandle(() => {
      const summary = document.querySelector('civic-goal-list').shadowRoot.querySelector('summary');
      summary?.scrollIntoView({ block: 'center' });
      return summary;
    });
    await handle.asElement()?.click();
  },
  'how a figure is worked out': async page => {
    await page.evaluate(() => {
      const gauges = [...document.querySelectorAll('civic-progress-gauge')];
      window.opens = gauges.map(({ shadowRoot }) => shadowRoot.querySelector('.opens')).find(Boolean);
      window.opens?.scrollIntoView({ block: 'center' });
    });
    const handle = await page.evaluateHandle(() => window.opens ?? null);
    await handle.asElement()?.click();
  },
  'an answer to the prompt': async page => {
    const handle = await page.evaluateHandle(() => {
      const button = document.querySelector('civic-feedback-prompt').shadowRoot.querySelectorAll('button')[1];
      button.scrollIntoView({ block: 'center' });
      return button;
    });
    await handle.click();
  },
  'a word in the follow-up': async page => {
    await page.waitForFunction(() =>
      document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea'),
    );
    await page.evaluate(() =>
      document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea').focus(),
    );
    await page.keyboard.type('Bra');
  },
};

/** From what a visitor does to the next frame, with a processor that is four times slower: the longest of each, in milliseconds. */
export const interactionsOf = async (browser, slower) => {
  const { server, address } = await serve('.');
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('civic-goal-list, civic-feedback-prompt')].every(({ shadowRoot }) =>
      shadowRoot?.querySelector('.base'),
    ),
  );
  await page.evaluate(() => {
    window.durations = [];
    new PerformanceObserver(list => {
      for (const { duration, interactionId } of list.getEntries())
        if (interactionId) window.durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const longest = {};
  for (const [name, visit] of Object.entries(visits)) {
    await page.evaluate(() => void (window.durations.length = 0));
    await visit(page);
    await new Promise(resolve => setTimeout(resolve, 1500));
    // Nothing above 16 ms is said to be 16.
    longest[name] = Math.max(16, ...(await page.evaluate(() => window.durations)));
  }
  await page.close();
  server.close();
  return longest;
};
