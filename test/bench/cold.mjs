/**
 * A page that has just come, with twenty gauges in its HTML: everything counts, from the first byte of the script to the painted
 * picture. Each time in a new profile, so that nothing is in a cache.
 */
import { shuffled } from './statistics.mjs';

/**
 * @param urls The address of each subject's page.
 * @returns For each a list of its rounds: `busy`, the main thread's own time, and `clock`, the time until it is painted.
 */
export const measureCold = async (browser, urls, rounds, say) => {
  const measured = Object.fromEntries(Object.keys(urls).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(Object.keys(urls), round)) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(urls[name]);
      const clock = await page.evaluate(() => window.ready);
      const { metrics } = await session.send('Performance.getMetrics');
      const busy = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
      measured[name].push({ busy, clock });
      await context.close();
    }
    say(`cold, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
