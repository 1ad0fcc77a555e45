/** The builder opened as a file, in a browser of its own. */
import { pathToFileURL } from 'node:url';
import { launch } from './launch.mjs';

export const address = pathToFileURL('cdn/builder/index.html').href;

/**
 * Opens it, and has the browser closed when the test is over.
 *
 * @param t The test.
 * @param engine `chromium` or `firefox`.
 * @param path Where the browser is.
 * @param prepare What is done with the page before it is opened.
 */
export const openFile = async (t, engine, path, prepare = () => undefined) => {
  const browser = await launch(engine, path);
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  // There is unsaved work when the page is left.
  page.on('dialog', dialog => dialog.accept());
  prepare(page);
  await page.goto(address);
  return page;
};
