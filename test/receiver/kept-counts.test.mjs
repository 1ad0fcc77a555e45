/** The counts that are kept as answers come are those that one gets by counting. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openStore } from '../../dist/receiver/open-store.js';
import { recordsOf, store, test } from '../support/started-receiver.mjs';

/** By page, and by page and reason, in an order of their own. */
const sorted = counts =>
  [...counts].map(([name, count]) => [name, ...count]).sort(([one], [other]) => (one < other ? -1 : 1));

const kept = async place => ({
  counts: sorted(
    (await store.rows(place, store.counts)).map(({ page, answers, yes, comments }) => [
      page,
      [answers, yes, comments],
    ]),
  ),
  reasons: sorted(
    (await store.rows(place, store.reasons)).map(({ page, reason, answers }) => [
      `${page} ${reason}`,
      [answers],
    ]),
  ),
});
const counted = async place => {
  const [counts, reasons] = [new Map(), new Map()];
  for (const row of (await recordsOf(place)).filter(({ set_aside }) => !set_aside)) {
    const [answers, yes, comments] = counts.get(row.page) ?? [0, 0, 0];
    counts.set(row.page, [answers + 1, yes + (row.helpful === 'yes'), comments + (row.comment !== '')]);
    for (const reason of JSON.parse(row.reasons)) {
      const name = `${row.page} ${reason}`;
      reasons.set(name, [(reasons.get(name)?.[0] ?? 0) + 1]);
    }
  }
  return { counts: sorted(counts), reasons: sorted(reasons) };
};

/** Always the same numbers. */
const random = seed => below => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % below;
};

test('whatever comes, again, late, set aside, restored, removed and forgotten, together and alone', async () => {
  for (const seed of [1, 2, 3]) {
    const next = random(seed);
    const place = store.newPlace();
    const answers = await openStore({ database: place.database ?? place.file });
    const ids = Array.from({ length: 40 }, () => randomUUID());
    const some = list => list[next(list.length)];
    for (let round = 0; round < 60; round++) {
      const works = Array.from({ length: 1 + next(12) }, () => {
        const id = some(ids);
        const kind = next(20);
        if (kind === 0) return answers.removeComment(id);
        if (kind === 1) return answers.restore(id);
        if (kind === 2) return answers.forget(new Date(Date.now() - next(50)).toISOString());
        return answers.put({
          ...{ id, prompt: 'p', lang: 'sv', page: some(['/a', '/b', '', '/c"\n']) },
          ...{ helpful: some(['yes', 'no']), reasons: some([[], ['x'], ['x', 'y "z"\n']]) },
          ...{
            comment: some(['', '', 'ord']),
            elapsed: some([null, 1, 5, next(100)]),
            setAside: next(4) === 0,
          },
        });
      });
      await Promise.all(works);
      assert.deepEqual(await kept(place), await counted(place));
    }
    await answers.close();
  }
});
