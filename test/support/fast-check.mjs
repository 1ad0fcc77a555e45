/**
 * fast-check, as all tests have it: the same cases at random each time, so that no run fails for what another has not seen. SEED=… draws others,
 * as `test/release/every-case.mjs` does each time. In a page a case takes frames, and to look for the smallest one that fails would take hours: it
 * ends with the first, and with the seed that draws it.
 */
import fc from 'fast-check';

/** Where everyone begins to draw who is not told otherwise. */
export const usualSeed = 20261130;

const isPage = typeof document !== 'undefined';

fc.configureGlobal({
  // A page is told by `each-test.ts`.
  seed: isPage ? globalThis.seedOfCases : Number(process.env.SEED ?? usualSeed),
  endOnFailure: isPage,
});

export default fc;
