/** A clock for tests: whoever sleeps is woken at once, and it is that much later. What a time limit waits for comes when the test says so. */
export const testClock = (start = Date.UTC(2026, 10, 29)) => {
  let now = start;
  const slept = [];
  const limits = new Set();
  return {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      if (signal)
        return new Promise(resolve => {
          limits.add(resolve);
          signal.addEventListener('abort', () => {
            limits.delete(resolve);
            resolve();
          });
        });
      slept.push(milliseconds);
      now += milliseconds;
      return undefined;
    },
    /** All that has been slept. */
    slept,
    /** Every limit of a request that is under way is reached. */
    expire: () => {
      for (const resolve of limits) resolve();
      limits.clear();
    },
  };
};
