/** Sees to it that what was removed is wiped from the file: at once, and again until it is. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StoreError } from '../store.js';

/** What came of one try: as `wipe.ts` prints it. */
interface Outcome {
  readonly isRewritten: boolean;
  readonly isGone: boolean;
  readonly code?: string;
}

/** The first and the longest pause after a try in vain, in milliseconds. */
const pauses = [250, 60_000] as const;

/** After so many tries in vain it is reported. */
const patience = 5;

/** While the file is written anew nothing else is: the pause after it is so many times as long. */
const rest = 10;

export interface Wiper {
  /** Looks whether there is anything to wipe. */
  look(): void;
  end(): void;
}

/**
 * @param marked What says that something is to be wiped; it changes with each removal.
 * @param unmark Takes it away, unless it has changed since.
 */
export const makeWiper = (
  path: string,
  marked: () => string | undefined,
  unmark: (mark: string) => Promise<void>,
  report: (error: unknown) => void,
): Wiper => {
  const ending = new AbortController();
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  /** The file has been written anew since this mark was made: only the log is left. */
  let rewritten: string | undefined;
  let failures = 0;

  const run = async (isToRewrite: boolean): Promise<Outcome> => {
    const program = fileURLToPath(new URL('wipe.js', import.meta.url));
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [program, path, ...(isToRewrite ? ['rewrite'] : [])],
        { signal: ending.signal, killSignal: 'SIGKILL', windowsHide: true },
      );
      return JSON.parse(stdout) as Outcome;
    } catch (error) {
      throw new StoreError('UNWIPED', path, (error as Error).message, { cause: error });
    }
  };

  /** @returns After how many milliseconds there is to be another look, where something is left. */
  const wipe = async (): Promise<number | undefined> => {
    const mark = marked();
    if (mark === undefined) return undefined;
    const began = performance.now();
    const { isRewritten, isGone, code = 'a program reads the log' } = await run(mark !== rewritten);
    if (isRewritten) rewritten = mark;
    if (!isGone) throw new StoreError('UNWIPED', path, code);
    await unmark(mark);
    failures = 0;
    return rest * (performance.now() - began);
  };

  const look = (): void => {
    if (isRunning || timer || ending.signal.aborted) return;
    isRunning = true;
    const again = (milliseconds: number): void => {
      isRunning = false;
      if (ending.signal.aborted) return;
      timer = setTimeout(() => {
        timer = undefined;
        look();
      }, milliseconds).unref();
    };
    void wipe().then(
      left => {
        if (left === undefined) isRunning = false;
        else again(left);
      },
      (error: unknown) => {
        failures++;
        if (failures >= patience && !ending.signal.aborted) report(error);
        again(Math.min(pauses[0] * 2 ** (failures - 1), pauses[1]));
      },
    );
  };

  return {
    look,
    end: () => {
      clearTimeout(timer);
      ending.abort();
    },
  };
};
