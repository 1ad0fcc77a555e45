/** Lists of goals: put in, narrowed down and searched, with a processor that is four times slower than this one. */

/** How much slower. */
export const slower = 4;

/**
 * @param list The page of the list.
 * @returns A list of rounds: `create`, `update` and `remove` in milliseconds of the main thread; `filter`, `back` and `search` to the next
 *   frame, and each with `Whole` until all rows are as they should be, in the window and out of it, slowed down.
 */
export const measureLists = async ({ page, busy, collect }, count, rounds, say) => {
  const session = await page.createCDPSession();
  const slowDown = rate => session.send('Emulation.setCPUThrottlingRate', { rate });
  /** What came before has left garbage: to collect it is not what the visitor waits for. */
  const act = async (what, value) => {
    await collect();
    await slowDown(slower);
    const acted = await page.evaluate((what, value) => window.bench[what](value), what, value);
    await slowDown(1);
    return acted;
  };
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const { busy: create, result } = await busy(count => window.bench.create(count), count);
    if (result !== count) throw new Error(`There are ${result} rows, and not ${count}.`);
    const filter = await act('filter', 'Barnnämnden');
    if (!(filter.shown > 0 && filter.shown < count)) throw new Error(`The filter shows ${filter.shown}.`);
    const back = await act('filter', '');
    if (back.shown !== count) throw new Error(`Of ${count} rows ${back.shown} have come back.`);
    const search = await act('search', 'slag 11');
    if (search) await act('search', '');
    const { busy: update } = await busy(count => window.bench.update(count), count);
    const { busy: remove } = await busy(() => window.bench.remove());
    measured.push({
      ...{ create, update, remove },
      ...{ filter: filter.time, filterWhole: filter.whole, back: back.time, backWhole: back.whole },
      ...(search && { search: search.time, searchWhole: search.whole }),
    });
    say(`${count} goals, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
