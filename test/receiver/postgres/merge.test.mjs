/** What comes of an answer does not depend on the order in which its posts reach the database; and it is what the file makes of them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test as plainTest } from 'node:test';
import { arrive, remove, restore } from '../../../dist/receiver/postgres/merge.js';
import { openStore } from '../../../dist/receiver/sqlite/store.js';
import fc from '../../support/fast-check.mjs';
import { newFile, stores } from '../../support/stores.mjs';

const skip = (await stores.sqlite.missing()) ?? false;
const time = second => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

/** A post: how long it took, and what it says. */
const posts = elapsed =>
  fc.array(
    fc.record({
      elapsed,
      helpful: fc.constantFrom('yes', 'no'),
      reasons: fc.constantFrom([], ['a'], ['a', 'b']),
      comment: fc.constantFrom('', 'x', 'y'),
      setAside: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
const keptOf = ({ elapsed, helpful, reasons, comment, setAside }, second, id = 'i') => ({
  ...{ id, prompt: 'p', page: '/', lang: 'sv', helpful, reasons: JSON.stringify(reasons), comment, elapsed },
  ...{ set_aside: Number(setAside), checked: 0, removed: 0, first: time(second), latest: time(second) },
});
const fold = changes => changes.reduce((row, change) => change(row), undefined);

plainTest('the fuller answer is kept, in whatever order its posts reach the database', () => {
  fc.assert(
    fc.property(posts(fc.integer({ min: 0, max: 3 })), fc.infiniteStream(fc.nat()), (all, draws) => {
      const arrivals = all.map((post, second) => arrive(keptOf(post, second)));
      const shuffled = arrivals
        .map(change => ({ change, place: draws.next().value }))
        .sort((one, other) => one.place - other.place)
        .map(({ change }) => change);
      assert.deepEqual(fold(shuffled), fold(arrivals));
    }),
  );
});

plainTest('a post that comes again changes nothing', () => {
  fc.assert(
    fc.property(posts(fc.option(fc.integer({ min: 0, max: 3 }))), all => {
      const kept = fold(all.map((post, second) => arrive(keptOf(post, second))));
      assert.equal(arrive(kept)(kept), kept);
      const removed = remove(kept);
      assert.equal(arrive(kept)(removed).comment, '');
      assert.equal(arrive(removed)(kept).comment, '');
      assert.equal(arrive(kept)(restore(kept)).set_aside, 0);
    }),
  );
});

plainTest('what comes in order is kept as in the file', { skip }, async () => {
  const store = await openStore(newFile());
  const step = fc.oneof(
    { weight: 5, arbitrary: posts(fc.option(fc.integer({ min: 0, max: 3 }))).map(([post]) => post) },
    { weight: 1, arbitrary: fc.constantFrom('remove', 'restore') },
  );
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
        const id = randomUUID();
        const { number } = (await store.rows(0, 1e6)).at(-1) ?? { number: 0 };
        const changes = [];
        for (const [second, each] of steps.entries()) {
          if (each === 'remove') await store.removeComment(id);
          else if (each === 'restore') await store.restore(id);
          else await store.put({ ...each, id, prompt: 'p', page: '/', lang: 'sv' });
          changes.push(
            each === 'remove' ? remove : each === 'restore' ? restore : arrive(keptOf(each, second, id)),
          );
        }
        const timeless = row => row && { ...row, number: 0, first: '', latest: '' };
        assert.deepEqual(timeless((await store.rows(number, 1))[0]), timeless(fold(changes)));
      }),
      { numRuns: 60 },
    );
  } finally {
    await store.close();
  }
});
