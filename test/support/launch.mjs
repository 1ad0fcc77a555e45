/** The browsers that puppeteer drives, started as every test wants them. */
import puppeteer from 'puppeteer-core';

const engines = {
  chromium: {
    browser: 'chrome',
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic'],
      ...['--no-first-run', '--disable-background-networking'],
    ],
  },
  firefox: { browser: 'firefox' },
};

/**
 * Starts a browser without a window. Nothing in it has a time limit: on a busy machine an answer may take long.
 *
 * @param engine `chromium` or `firefox`.
 * @param executablePath Where it is, as `findBrowsers` says.
 * @returns Puppeteer's browser; who started it closes it.
 */
export const launch = (engine, executablePath) =>
  puppeteer.launch({ ...engines[engine], executablePath, headless: true, protocolTimeout: 0 });
