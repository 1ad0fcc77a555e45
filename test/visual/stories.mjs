/** The stories of a built Storybook, each in the forms that a picture is made of, and the pictures. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How a visitor may have it, as Storybook's toolbars and the system's settings say it. */
export const forms = {
  light: { globals: {} },
  forced: { globals: {}, features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' } },
  dark: { globals: { scheme: 'dark' } },
  rtl: { globals: { language: 'ar', direction: 'rtl' } },
};
export const widths = [320, 1280];

/** A story that is higher is cut there: a browser draws no more at once. */
const highest = 16_000;

/** What takes as long hangs: a busy machine has been seen to need half a minute for a page. */
const patience = 120_000;

/**
 * The stories in a folder where Storybook is built.
 *
 * @param pattern Of their ids, as a regular expression.
 */
export const storiesIn = (folder, pattern = '') =>
  Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries)
    .filter(({ type, id }) => type === 'story' && new RegExp(pattern).test(id))
    .map(({ id }) => id);

/**
 * Runs in the page before all else: a state that comes after a while comes at once, and one that comes after long never. Short waits are
 * what code has to wait.
 */
const keepTime = () => {
  const { setTimeout: after } = window;
  window.setTimeout = (work, time = 0, ...values) =>
    time >= 5000 ? 0 : after(work, time >= 500 ? time / 50 : time, ...values);
};

/**
 * A page for stories, with those of its requests that have not been answered.
 *
 * @param standIns SVG files to be had in the place of others, by the end of an address.
 */
export const openPage = async (browser, standIns = {}) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.evaluateOnNewDocument(keepTime);
  const session = await page.createCDPSession();
  const open = new Set();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId }) => open.add(requestId));
  for (const name of ['loadingFinished', 'loadingFailed'])
    session.on(`Network.${name}`, ({ requestId }) => open.delete(requestId));
  const patterns = Object.keys(standIns).map(ending => ({ urlPattern: `*${ending}` }));
  if (patterns.length) {
    await session.send('Fetch.enable', { patterns });
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      const [, file] = Object.entries(standIns).find(([ending]) => request.url.endsWith(ending)) ?? [];
      const answer = {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: 'image/svg+xml' }],
        body: readFileSync(file).toString('base64'),
      };
      session.send('Fetch.fulfillRequest', answer).catch(() => {});
    });
  }
  // A page in the background has no focus otherwise, and a field no frame.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return { page, session, open, there: undefined };
};

const resize = ({ session }, width, height) =>
  session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });

const emulate = ({ session }, features = {}) =>
  session.send('Emulation.setEmulatedMedia', {
    media: '',
    features: Object.entries({
      'prefers-reduced-motion': 'reduce',
      'prefers-color-scheme': 'light',
      ...features,
    }).map(([name, value]) => ({ name, value })),
  });

/**
 * Runs in the page: waits for what is under way there, ends what moves, and tells what there is, for another look to compare with.
 * Empty while something is missing.
 */
const look = async () => {
  const all = root =>
    [...root.querySelectorAll('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const elements = all(document.body);
  const own = elements.filter(({ localName }) => localName.startsWith('civic-'));
  if (own.some(element => !element.matches(':defined'))) return '';
  // A text cursor comes and goes, and in forced colours has a colour of its own; what cannot be changed has none.
  for (const field of elements) if (/^(textarea|input)$/.test(field.localName)) field.readOnly = true;
  await Promise.all(own.map(({ updateComplete }) => updateComplete));
  await document.fonts.ready;
  const images = elements.filter(({ localName }) => localName === 'img');
  if (images.some(({ complete }) => !complete)) return '';
  await Promise.all(images.map(image => image.naturalWidth && image.decode().catch(() => {})));
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  await frame();
  await frame();
  const boxes = elements.map(element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  });
  return [...boxes, ...own.map(element => element.shadowRoot?.textContent)].join('\n');
};

/** Waits until the page has had no request open and looked the same for three looks on end. */
const settle = async ({ page, open }, what) => {
  const end = Date.now() + patience;
  for (let same = 0, before = ''; same < 2;) {
    if (Date.now() > end) throw new Error(`${what} does not come to rest.`);
    const now = open.size ? '' : await page.evaluate(look);
    same = now && now === before ? same + 1 : 0;
    before = now;
    if (!now) await wait(25);
  }
};

/** Opens a story. */
const openStory = async (opened, address, id, globals = {}) => {
  const { page } = opened;
  // The check of accessibility beside each story would take as long as the pictures.
  const list = ['a11y.manual:!true', ...Object.entries(globals).map(([name, value]) => `${name}:${value}`)];
  opened.open.clear();
  const query = `viewMode=story&id=${id}&globals=${list.join(';')}`;
  await page.goto(`${address}/iframe.html?${query}`, { timeout: patience });
  await page.waitForFunction(
    () => {
      const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase;
      const isWrong = document.body.classList.contains('sb-show-errordisplay');
      return isWrong || ['completed', 'finished', 'errored', 'aborted'].includes(phase);
    },
    { timeout: patience, polling: 20 },
  );
  const error = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : '',
  );
  if (error) throw new Error(`${id} shows an error: ${error}`);
};

/**
 * Takes the picture of what is open, as wide as it is told and as high as the story is: what is drawn only when a visitor comes near is
 * drawn.
 *
 * @param guess How high that may be: the nearer, the sooner it is done.
 */
export const shoot = async (opened, width, what, guess = 800) => {
  for (let height = guess; ;) {
    await resize(opened, width, height);
    await settle(opened, what);
    const needed = await opened.page.evaluate(() =>
      // No part of a row: under a dark story the page around is white.
      Math.floor(document.querySelector('#storybook-root').getBoundingClientRect().bottom + window.scrollY),
    );
    if (Math.min(needed, highest) === height) break;
    height = Math.min(needed, highest);
  }
  const { data } = await opened.session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
};

/** Opens a story in a form, if it is not open. */
export const openForm = async (opened, address, id, form) => {
  const { globals, features } = forms[form];
  await emulate(opened, features);
  // What differs in the system's settings alone needs no other page.
  const there = `${id} ${JSON.stringify(globals)}`;
  if (opened.there === there) return;
  opened.there = undefined;
  await openStory(opened, address, id, globals);
  opened.there = there;
};

/**
 * The pictures of a story in a form, as PNG files by width.
 *
 * @param guesses How high they may be, by width.
 */
export const picturesOf = async (opened, address, id, form, guesses = {}) => {
  await openForm(opened, address, id, form);
  const pictures = {};
  for (const width of widths)
    pictures[width] = await shoot(opened, width, `${id}, ${form}, ${width}`, guesses[width]);
  return pictures;
};
