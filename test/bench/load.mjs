/** What Krokom's page costs the main thread until all of it stands there, beside the same page without us. */
import { isWhole, onPhone, path, servePage } from './krokom.mjs';
import { marks } from './marks.js';
import { shuffled } from './statistics.mjs';
import { threadSpans } from './thread.mjs';

const served = { ours: 'with the hints', alone: 'without us' };

/** Loads a page: its spans. */
const load = async (browser, address, isReady) => {
  const { page, close } = await onPhone(browser);
  await page.evaluateOnNewDocument(name => void performance.mark(name), marks.began);
  const spans = await threadSpans(page, async () => {
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle0' });
    // Asked from here, and seldom: to look in every frame would count as the page's own work.
    while (!(await page.evaluate(isReady))) await new Promise(resolve => setTimeout(resolve, 250));
    await page.evaluate(async name => {
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      performance.mark(name);
    }, marks.answered);
  });
  await close();
  return spans[0];
};

/** @returns For `ours` and `alone` a list of rounds: `busy`, the main thread's own time, and its `longest` task, in milliseconds. */
export const loadOf = async (browser, times, say) => {
  const measured = { ours: [], alone: [] };
  const servers = {};
  for (const [name, variant] of Object.entries(served)) servers[name] = await servePage(variant);
  for (let time = 0; time < times; time++) {
    for (const name of shuffled(Object.keys(served), time))
      measured[name].push(
        await load(
          browser,
          servers[name].address,
          name === 'ours' ? isWhole : () => document.readyState === 'complete',
        ),
      );
    say(`Krokom's page, ${time + 1} of ${times}`);
  }
  for (const { server } of Object.values(servers)) server.close();
  return measured;
};
