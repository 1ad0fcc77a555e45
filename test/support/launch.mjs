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
 * @param downloads The folder that files are saved in; default: none are.
 * @returns Puppeteer's browser; who started it closes it.
 */
export const launch = async (engine, executablePath, downloads) => {
  const browser = await puppeteer.launch({
    ...engines[engine],
    ...{ executablePath, headless: true, protocolTimeout: 0 },
    ...(downloads && {
      extraPrefsFirefox: {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    }),
  });
  if (downloads && engine === 'chromium') {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  }
  return browser;
};
