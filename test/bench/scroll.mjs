/** What is put off until it comes near the window is paid for while scrolling: both together, against all at once. */
import { shuffled } from './statistics.mjs';

/**
 * @param opened The pages of the gauge, with and without `content-visibility`.
 * @returns For each a list of its rounds: `create` and `scroll` in milliseconds of the main thread's own time.
 */
export const measureScroll = async (opened, count, rounds, say) => {
  const measured = Object.fromEntries(Object.keys(opened).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(Object.keys(opened), round)) {
      const { busy, page } = opened[name];
      const create = await busy((count, round) => window.bench.create(count, round), count, round);
      const scroll = await busy(() => window.bench.scroll());
      await page.evaluate(() => window.bench.remove());
      measured[name].push({ create: create.busy, scroll: scroll.busy, steps: scroll.result.steps });
    }
    say(`scrolling through ${count}, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
