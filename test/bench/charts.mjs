/** A trend chart, and the same points as a line in ECharts. */
import { shuffled } from './statistics.mjs';

/** @returns For each page a list of its rounds: the main thread's own time until it is drawn, in milliseconds. */
export const measureCharts = async (opened, count, rounds, say) => {
  const measured = Object.fromEntries(Object.keys(opened).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(Object.keys(opened), round)) {
      const { page, busy } = opened[name];
      const { busy: create } = await busy((count, round) => window.bench.create(count, round), count, round);
      await page.evaluate(() => window.bench.remove());
      measured[name].push(create);
    }
    say(`a chart of ${count} points, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
