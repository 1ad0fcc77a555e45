/**
 * Ends a test in which nothing moves any more, and says what it was about. What counts is steps, not time: a machine that has much else to do
 * makes a test slow, and does not make it fail.
 */

/** Taken before any test can put its own clock in their place. */
const { setInterval, setTimeout } = globalThis;
const interval = 500;

let patience = 60_000;
let idle = 0;
let steps = 0;
/** What is waited for, or what says it when it is asked. */
type What = string | (() => string);
let waiting: What[] = [];
let end: (() => void) | undefined;
let run = 0;

/** Tells that the test has got a step further. */
export const moved = (): void => {
  idle = 0;
  steps++;
};

/** How many steps there have been. */
export const stepsTaken = (): number => steps;

/** How long nothing may move, in milliseconds. */
export const setPatience = (milliseconds: number): void => {
  patience = milliseconds;
};

/** What the test waits for. */
export const waitsFor = (): string =>
  waiting.map(what => (typeof what === 'string' ? what : what())).join(', ') || 'nothing that it has named';

/**
 * Waits until `look` gives something other than nothing and false, however long that takes. What never comes ends with the test, which
 * fails when nothing has moved for long.
 */
export const waitFor = async <T>(look: () => T | Promise<T>, what: What): Promise<NonNullable<T>> => {
  const own = run;
  waiting.push(what);
  try {
    for (;;) {
      const found = await look();
      if (found) return found;
      if (own !== run)
        throw new Error(`The test was over before ${typeof what === 'string' ? what : what()}.`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  } finally {
    waiting = waiting.filter(other => other !== what);
    moved();
  }
};

/**
 * Runs a test, or lets it fail when nothing has moved for long.
 *
 * @param describe What is to be said then.
 */
export const orHang = async <T>(work: () => T | Promise<T>, describe: () => Promise<string>): Promise<T> => {
  run++;
  waiting = [];
  moved();
  const hung = new Promise<never>((_, reject) => {
    end = () => void describe().then(words => reject(new Error(words)));
  });
  try {
    return await Promise.race([(async () => work())(), hung]);
  } finally {
    end = undefined;
    run++;
  }
};

// A page that is busy gets one tick for many: time in which it cannot do anything is not counted.
setInterval(() => {
  idle += interval;
  if (idle < patience) return;
  end?.();
  end = undefined;
}, interval);

// What a test has asked for and gets.
new PerformanceObserver(moved).observe({ type: 'resource' });
