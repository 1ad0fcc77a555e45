/** How fast a service may be asked: so many requests at once, so many in a span of time, and none while it has asked for quiet. */
import type { Clock } from './clock.js';

export interface Limits {
  /** Requests that are under way at once. */
  readonly atOnce: number;
  /** Requests that may begin within `per` milliseconds. */
  readonly calls?: number;
  readonly per?: number;
}

export interface Pace {
  /** Runs a task when its turn has come. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Lets nothing begin before a moment, in the clock's milliseconds. */
  pauseUntil(moment: number): void;
}

export const createPace = ({ atOnce, calls = Infinity, per = 0 }: Limits, clock: Clock): Pace => {
  let running = 0;
  let quietUntil = 0;
  const waiting: (() => void)[] = [];
  /** When the latest requests began: as many as a span of time has room for. */
  const begun: number[] = [];

  const waitForTurn = async (): Promise<void> => {
    // Whoever ends hands its place over.
    if (running < atOnce) running++;
    else await new Promise<void>(resolve => waiting.push(resolve));
    for (;;) {
      const now = clock.now();
      const [oldest = 0] = begun;
      const wait = Math.max(quietUntil - now, begun.length < calls ? 0 : oldest + per - now);
      if (wait <= 0) break;
      await clock.sleep(wait);
    }
    begun.push(clock.now());
    if (begun.length > calls) begun.shift();
  };

  return {
    run: async task => {
      await waitForTurn();
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
    pauseUntil: moment => {
      quietUntil = Math.max(quietUntil, moment);
    },
  };
};
