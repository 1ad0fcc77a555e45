/**
 * So many gauges put in, changed and taken out: each subject in a process of its own, in rounds, the order of the subjects another in
 * each round. What is counted is the main thread's own time until it is painted, and the time on the clock until it is laid out.
 */
import { open } from './browser.mjs';
import { proofOf } from './painted.mjs';
import { shuffled } from './statistics.mjs';

/** The fewest points that count as a picture, and as another value in it. */
const enough = { points: 60, changed: 20 };

/** Opens the subjects' pages. One that does not paint is left out, and said so. */
export const openSubjects = async (browser, address, names, say) => {
  const opened = {};
  const proofs = {};
  for (const [name, query = ''] of names.map(name => name.split('?'))) {
    const key = query ? `${name}?${query}` : name;
    const subject = await open(
      browser,
      `${address(key.replace(/\W+/g, '-'))}/pages/${name}/${name}.html?${query}`,
    );
    const proof = await proofOf(subject);
    proofs[key] = proof;
    if (proof.points < enough.points || proof.changed < enough.changed) {
      say(`${key} does not paint: ${proof.points} points, ${proof.changed} of them changed`);
      await subject.close();
    } else opened[key] = subject;
  }
  return { opened, proofs };
};

/** Warm: what is compiled and cached after the first few is there for every subject. */
export const warmUp = async ({ page, busy }, count = 200) => {
  for (let time = 0; time < 3; time++) {
    await busy((count, time) => window.bench.create(count, time), count, time);
    await busy(time => window.bench.update(time + 1), time);
    await page.evaluate(() => window.bench.remove());
  }
};

/**
 * Measures.
 *
 * @param opened The subjects' pages.
 * @param count How many gauges.
 * @param rounds How many rounds.
 * @returns For each subject a list of its rounds: `create`, `createLaidOut`, `update`, `updateLaidOut`, `remove` in milliseconds.
 */
export const measureGauges = async (opened, count, rounds, say) => {
  const measured = Object.fromEntries(Object.keys(opened).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(Object.keys(opened), round)) {
      const { busy } = opened[name];
      const create = await busy((count, round) => window.bench.create(count, round), count, round);
      const update = await busy(round => window.bench.update(round), round + 1);
      const remove = await busy(() => window.bench.remove());
      measured[name].push({
        create: create.busy,
        createLaidOut: create.result,
        createStyle: create.style,
        createLayout: create.layout,
        update: update.busy,
        updateLaidOut: update.result,
        remove: remove.busy,
      });
    }
    say(`${count} gauges, round ${round + 1} of ${rounds}`);
  }
  return measured;
};
