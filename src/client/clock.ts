/** Time, as the client knows it: a test gives another clock, and waits for nothing. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends after so many milliseconds; sooner where the signal says so. Never fails. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal && { signal }).catch(() => undefined),
};
