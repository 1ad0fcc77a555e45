/** Krokom's page, as `npm start` serves it: what Lighthouse says of it on a slow phone, and how soon it answers a visitor. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { preloadsFor } from '../../dist/cli/script-tags.js';
import { serve } from '../../scripts/serve.mjs';
import { roundTrip } from './round-trip.mjs';

const path = '/stories/krokom/';
const written = readFileSync('stories/krokom/index.html', 'utf8');

/** The page with the hints that the build prints for its elements: the files' names change with each build, and so they cannot stand in it. */
const hinted = () => {
  const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));
  const preloads = preloadsFor('/cdn/', integrity, name => readFileSync(`cdn/${name}`, 'utf8'));
  const lines = Object.entries(preloads)
    .filter(([element]) =>
      element === 'fragment'
        ? /<civic-[^>]* src="[^"]*#/.test(written)
        : written.includes(`<civic-${element}`),
    )
    .flatMap(([, text]) => text.split('\n'));
  return written.replace('<script type="module"', script => `${[...new Set(lines)].join('\n')}\n${script}`);
};

/** Both pages, by what is said of them. */
const variants = { 'with the hints': hinted, 'without them': () => written };

/** Serves one of them. */
const servePage = (page, secure) => serve('.', { secure, pages: { [path]: page() } });

/** A certificate for this machine: browsers speak HTTP/2, as with any site, only where there is one. Nothing without `openssl`. */
const certificate = () => {
  const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-'));
  const [keyFile, certFile] = ['key', 'cert'].map(name => join(scratch, name));
  const request = ['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '2', '-subj', '/CN=localhost'];
  const { status } = spawnSync('openssl', [...request, '-keyout', keyFile, '-out', certFile]);
  const made = status === 0 ? { key: readFileSync(keyFile), cert: readFileSync(certFile) } : undefined;
  rmSync(scratch, { recursive: true, force: true });
  return made;
};

/** Lighthouse's four marks, and what stands behind them. */
export const lighthouseOf = async (browser, times, say) => {
  const { server, address } = await servePage(hinted);
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

/**
 * The page on a connection with long round trips: when what stands in the HTML is painted, when the loader has come, and when the last of
 * the elements has taken the place of its fallback.
 *
 * @returns For each of the two pages the milliseconds, and how many round trips lie between the loader and the last element.
 */
export const takeoverOf = async (browser, times, say) => {
  const secure = certificate();
  if (!secure) return undefined;
  const found = {};
  for (const [name, variant] of Object.entries(variants)) {
    const { server, address } = await servePage(variant, secure);
    const runs = [];
    for (let time = 0; time < times; time++) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
      const session = await page.createCDPSession();
      await session.send('Security.setIgnoreCertificateErrors', { ignore: true });
      await session.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: roundTrip, downloadThroughput: -1, uploadThroughput: -1 },
      });
      await page.evaluateOnNewDocument(() => {
        window.came = [];
        const look = () => {
          const all = [...document.querySelectorAll('main > [src], main [data], .pair > [src]')];
          for (const element of all)
            if (element.shadowRoot?.querySelector('.base') && !window.came.some(([each]) => each === element))
              window.came.push([element, performance.now()]);
          window.whole =
            document.readyState !== 'loading' && all.length > 0 && window.came.length === all.length;
          if (!window.whole) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(`${address}${path}`);
      await page.waitForFunction(() => window.whole);
      runs.push(
        await page.evaluate(() => {
          const loader = performance
            .getEntriesByType('resource')
            .find(({ name }) => name.endsWith('/civic-goals.js'));
          const [paint] = performance.getEntriesByName('first-contentful-paint');
          const times = window.came.map(([, time]) => time);
          return {
            painted: paint.startTime,
            loader: loader.responseEnd,
            first: Math.min(...times),
            last: Math.max(...times),
          };
        }),
      );
      await context.close();
      say(`${name}, ${time + 1} of ${times}`);
    }
    server.close();
    found[name] = runs.map(run => ({ ...run, trips: (run.last - run.loader) / roundTrip }));
  }
  return found;
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
  const { server, address } = await servePage(hinted);
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
