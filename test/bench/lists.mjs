/** Lists of goals: put in, narrowed down and searched, with a processor that is four times slower than this one. */

/** How much slower. */
export const slower = 4;

/**
 * @param list The page of the list.
 * @returns A list of rounds: `create` in milliseconds of the main thread; `filter` and `search` to the next frame, slowed down.
 */
export const measureLists = async ({ page, busy }, count, rounds, say) => {
  const session = await page.createCDPSession();
  const slowDown = rate => session.send('Emulation.setCPUThrottlingRate', { rate });
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const { busy: create, result } = await busy(count => window.bench.create(count), count);
    if (result !== count) throw new Error(`There are ${result} rows, and not ${count}.`);
    await slowDown(slower);
    const filter = await page.evaluate(() => window.bench.filter('Barnnämnden'));
    if (!(filter.shown > 0 && filter.shown < count)) throw new Error(`The filter shows ${filter.shown}.`);
    const all = await page.evaluate(() => window.bench.filter(''));
    const search = await page.evaluate(() => window.bench.search('slag 11'));
    await slowDown(1);
    await page.evaluate(() => window.bench.remove());
    measured.push({ create, filter: filter.time, back: all.time, search: search?.time });
    say(`${count} goals, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
