/**
 * Lists of goals: put in, narrowed down and searched, with a processor that is four times slower than this one; and the same list written by
 * hand narrowed down and searched beside it, in the main thread's own time.
 */
import { shuffled } from './statistics.mjs';
import { threadSpans } from './thread.mjs';

/** How much slower. */
export const slower = 4;

/** What is done to a list, in order, and how many of so many goals it is to show then. */
const acts = [
  ['filter', 'Barnnämnden', (shown, count) => shown > 0 && shown < count],
  ['back', '', (shown, count) => shown === count],
  ['search', 'slag 11', (shown, count) => shown > 0 && shown < count],
  ['all', '', (shown, count) => shown === count],
];

/** Does one of them, after what came before has been collected: a visitor does not wait for that. Nothing where the list has no search. */
const act = async ({ page, collect }, [name, value, isRight], count) => {
  await collect();
  const field = name === 'filter' || name === 'back' ? 'filter' : 'search';
  const acted = await page.evaluate((field, value) => window.bench[field](value), field, value);
  if (acted && !isRight(acted.shown, count))
    throw new Error(`Of ${count} goals “${name}” shows ${acted.shown}.`);
  return acted;
};

/** All of them by the clock, slowed down: `time` to the next frame, `whole` until all rows are as they should be. */
const slowedDown = async (opened, count) => {
  const session = await opened.page.createCDPSession();
  const acted = {};
  for (const each of acts) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const { time, whole } = (await act(opened, each, count)) ?? {};
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    if (time !== undefined) Object.assign(acted, { [each[0]]: time, [`${each[0]}Whole`]: whole });
  }
  await session.detach();
  return acted;
};

/** All of them in the main thread's own time to the next frame. */
const ownTime = async (opened, count) => {
  const done = [];
  const spans = await threadSpans(opened.page, async () => {
    for (const each of acts) if (await act(opened, each, count)) done.push(each[0]);
  });
  return Object.fromEntries(done.map((name, index) => [name, spans[index].busy]));
};

/**
 * @param ours The page of our list.
 * @param hand The page of the same list by hand.
 * @returns A list of rounds: `create`, `update` and `remove` in milliseconds of the main thread; `filter`, `back` and `search` to the next
 *   frame, and each with `Whole` until all rows are as they should be, in the window and out of it, slowed down; and `own` and `hand`: ours
 *   and the one by hand in the main thread's own time to the next frame.
 */
export const measureLists = async ({ ours, hand }, count, rounds, say) => {
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const { busy: create, result } = await ours.busy(count => window.bench.create(count), count);
    if (result !== count) throw new Error(`There are ${result} rows, and not ${count}.`);
    await hand.page.evaluate(count => window.bench.create(count), count);
    await ours.page.bringToFront();
    const acted = await slowedDown(ours, count);
    const times = {};
    for (const name of shuffled(['own', 'hand'], round)) {
      const opened = name === 'own' ? ours : hand;
      await opened.page.bringToFront();
      times[name] = await ownTime(opened, count);
    }
    const { busy: update } = await ours.busy(count => window.bench.update(count), count);
    const { busy: remove } = await ours.busy(() => window.bench.remove());
    await hand.page.evaluate(() => window.bench.remove());
    measured.push({ create, update, remove, ...acted, ...times });
    say(`${count} goals, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
