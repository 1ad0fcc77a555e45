/** Says on standard error how far long work has come: at most twice a second, in a terminal on one line that is written over. */

export interface Progress {
  say(words: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** @param always Also where nobody looks at a terminal, and from the start; else after a second, in a terminal. */
export const makeProgress = (always: boolean): Progress => {
  const { stderr } = process;
  const began = performance.now();
  let last: number | undefined;
  return {
    say: words => {
      const now = performance.now();
      if (!always && (!stderr.isTTY || now - began < 1000)) return;
      if (last !== undefined && now - last < 500) return;
      last = now;
      stderr.write(stderr.isTTY ? `\r\u001B[K${words}` : `${words}\n`);
    },
    end: () => {
      if (last !== undefined && stderr.isTTY) stderr.write('\r\u001B[K');
    },
  };
};
