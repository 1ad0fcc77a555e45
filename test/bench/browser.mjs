/** The browser and the server of the bench: each subject on an origin of its own, and so in a process of its own. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../browsers.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders to this machine.
 *
 * @param folders What is served below which path: `{ '/library/': 'cdn' }`.
 * @param made Pages that are made while the bench runs, by their paths.
 * @returns `address(name)`, an origin for each name, and `close`.
 */
export const serveFolders = async (folders, made = {}) => {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const [from, to] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = from && join(to, normalize(path.slice(from.length - 1)));
    if (path in made) return void response.writeHead(200, { 'content-type': types['.html'] }).end(made[path]);
    try {
      const { size } = await stat(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-length': size,
        'cache-control': 'max-age=3600',
        // Only an isolated page is told how much memory it has.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((started, failed) => server.once('error', failed).listen(0, started));
  const { port } = server.address();
  return {
    address: name => `http://${name}.localhost:${port}`,
    close: () => server.close(),
  };
};

/** Chromium without what it does by itself, or nothing where there is none. */
export const launch = async () => {
  const { chromium } = await findBrowsers();
  if (!chromium) return undefined;
  return puppeteer.launch({
    executablePath: chromium,
    headless: true,
    protocolTimeout: 10 * 60_000,
    defaultViewport: { width: 800, height: 600 },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--mute-audio'],
      ...['--disable-renderer-backgrounding', '--disable-background-timer-throttling'],
      ...['--js-flags=--expose-gc', '--enable-blink-features=ForceEagerMeasureMemory'],
    ],
  });
};

/** Opens a page and follows what its main thread does. Processor time is counted, not wall clock: others use this machine, too. */
export const open = async (browser, url) => {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', error => errors.push(error.stack ?? String(error)));
  await page.goto(url);
  await page.evaluate(() => window.ready);
  if (errors.length) throw new Error(`${url}: ${errors.join('\n')}`);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  const metrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  return {
    page,
    errors,
    collect: () => session.send('HeapProfiler.collectGarbage'),
    /** Runs `work` in the page until two frames are painted, and counts the main thread's own time, in milliseconds. */
    busy: async (work, ...values) => {
      await page.bringToFront();
      await session.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => window.bench.painted());
      const before = await metrics();
      const result = await page.evaluate(work, ...values);
      await page.evaluate(() => window.bench.painted());
      const after = await metrics();
      const spent = name => (after[name] - before[name]) * 1000;
      return {
        result,
        busy: spent('TaskDuration'),
        script: spent('ScriptDuration'),
        style: spent('RecalcStyleDuration'),
        layout: spent('LayoutDuration'),
      };
    },
    /** All the memory of the page after a collection, in bytes: of script, of the document and of its layout. */
    memory: async () => {
      await page.bringToFront();
      for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
      return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
    },
    /** Nodes and listeners after a collection. */
    counts: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { Nodes: nodes, JSEventListeners: listeners } = await metrics();
      return { nodes, listeners };
    },
    close: () => page.close(),
  };
};
