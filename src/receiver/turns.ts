/** One at a time, and not in the order in which they came: who has failed least goes first. */

/** How many may wait that have failed before. Who has not is always let in. */
const most = 200;

interface Waiting {
  readonly failures: number;
  readonly go: (mayGo: boolean) => void;
}

export interface Turns {
  /**
   * Does some work when it is its turn.
   *
   * @param failures How often who asks has failed of late.
   * @returns What came of it; nothing where too many wait.
   */
  take<Result>(failures: number, work: () => Promise<Result>): Promise<Result | undefined>;
}

export const makeTurns = (): Turns => {
  /** Those that have failed least first, and of these who came first. */
  const waiting: Waiting[] = [];
  let isTaken = false;

  const enter = (failures: number): Promise<boolean> => {
    if (!isTaken) {
      isTaken = true;
      return Promise.resolve(true);
    }
    return new Promise(go => {
      const after = waiting.findIndex(other => other.failures > failures);
      waiting.splice(after < 0 ? waiting.length : after, 0, { failures, go });
      const last = waiting.at(-1);
      if (waiting.length <= most || !last?.failures) return;
      waiting.pop();
      last.go(false);
    });
  };

  return {
    take: async (failures, work) => {
      if (!(await enter(failures))) return undefined;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next.go(true);
        else isTaken = false;
      }
    },
  };
};
