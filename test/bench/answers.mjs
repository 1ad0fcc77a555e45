/** How soon Krokom's page answers a visitor: by the clock on a slow processor, and in the main thread's own time beside what it takes to draw the page anew. */
import { isWhole, onPhone, path, servePage } from './krokom.mjs';
import { marks } from './marks.js';
import { median } from './statistics.mjs';
import { threadSpans } from './thread.mjs';

/**
 * What a visitor does on the page, in order: on which element, found in the page, and what; and what stands there then, by a selector, where
 * that may take more than a frame.
 */
const visits = {
  'how a figure is worked out': {
    find: () =>
      [...document.querySelectorAll('civic-progress-gauge')]
        .map(({ shadowRoot }) => shadowRoot.querySelector('.opens'))
        .find(Boolean),
    act: element => element.click(),
    shows: '[part~=working] dd',
  },
  'how a figure in the list is worked out': {
    find: () =>
      [...document.querySelector('civic-goal-list').shadowRoot.querySelectorAll('civic-progress-gauge')]
        .map(({ shadowRoot }) => shadowRoot.querySelector('.opens'))
        .find(Boolean),
    act: element => element.click(),
    shows: '[part~=working] dd',
  },
  'an answer to the prompt': {
    find: () => document.querySelector('civic-feedback-prompt').shadowRoot.querySelectorAll('button')[1],
    act: element => element.click(),
  },
  'a letter in the follow-up': {
    find: () => document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea'),
    act: element => element.type('B'),
  },
};

const openPage = async (browser, address) => {
  const { page, close } = await onPhone(browser);
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(isWhole);
  return { page, close };
};

/** Finds what a visitor goes for, and brings it into the window. */
const find = async (page, visit) => {
  const element = (await page.waitForFunction(visit.find)).asElement();
  await element.evaluate(async each => {
    each.scrollIntoView({ block: 'center' });
    if (each.localName === 'textarea') each.focus();
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  });
  return element;
};

/**
 * In the page: marks a span from what the visitor does next to the frame that has the answer, so that how it is done from outside does not
 * count.
 */
const markNext = (element, { began, answered }, shows) => {
  const root = element.getRootNode();
  const look = () =>
    requestAnimationFrame(() => {
      if (shows && !root.querySelector(shows)) return look();
      setTimeout(() => {
        performance.mark(answered);
        done();
      });
    });
  const mark = () => {
    for (const name of ['click', 'keydown']) window.removeEventListener(name, mark, true);
    performance.mark(began);
    look();
  };
  let done;
  window.answered = new Promise(resolve => (done = resolve));
  for (const name of ['click', 'keydown']) window.addEventListener(name, mark, true);
};

/** In the page: draws it anew, from its boxes to its picture. */
const drawAnew = async ({ began, answered }) => {
  const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  const { style } = document.documentElement;
  style.display = 'none';
  await painted();
  performance.mark(began);
  style.display = '';
  await painted();
  performance.mark(answered);
};

/** From what a visitor does to the next frame, with a processor that is so many times slower: the longest of each, in milliseconds. */
export const interactionsOf = async (browser, slower) => {
  const { server, address } = await servePage('with the hints');
  const { page, close } = await openPage(browser, address);
  await page.evaluate(() => {
    window.durations = [];
    new PerformanceObserver(list => {
      for (const { duration, interactionId } of list.getEntries())
        if (interactionId) window.durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  const session = await page.createCDPSession();
  const longest = {};
  for (const [name, visit] of Object.entries(visits)) {
    const element = await find(page, visit);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(() => void (window.durations.length = 0));
    await visit.act(element);
    await new Promise(resolve => setTimeout(resolve, 1500));
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    // Nothing above 16 ms is said to be 16.
    longest[name] = Math.max(16, ...(await page.evaluate(() => window.durations)));
  }
  await close();
  server.close();
  return longest;
};

/**
 * The same in the main thread's own time.
 *
 * @returns For each of what a visitor does a list of rounds: `answer` to the next frame, and `anew`, the page drawn anew in the same round,
 *   in milliseconds.
 */
export const answersOf = async (browser, times, say) => {
  const { server, address } = await servePage('with the hints');
  const measured = Object.fromEntries(Object.keys(visits).map(name => [name, []]));
  for (let time = 0; time < times; time++) {
    const { page, close } = await openPage(browser, address);
    // The first time is another than the rest.
    await page.evaluate(drawAnew, marks);
    const draws = await threadSpans(page, async () => {
      for (let draw = 0; draw < 3; draw++) await page.evaluate(drawAnew, marks);
    });
    const anew = median(draws.map(({ busy }) => busy));
    for (const [name, visit] of Object.entries(visits)) {
      const element = await find(page, visit);
      const [{ busy: answer }] = await threadSpans(page, async () => {
        await element.evaluate(markNext, marks, visit.shows);
        await visit.act(element);
        await page.evaluate(() => window.answered);
      });
      measured[name].push({ answer, anew });
    }
    await close();
    say(`answers on Krokom's page, ${time + 1} of ${times}`);
  }
  server.close();
  return measured;
};
