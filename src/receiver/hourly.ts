/** What is seen to as long as a store is open. */

const hour = 60 * 60 * 1000;

export interface Hourly {
  /** Looks at once, and then every hour. */
  begin(look: () => Promise<void> | void): void;
  /** What is under way may go on, but tells nothing more. */
  end(): void;
  isEnded(): boolean;
}

/** @param report Hears what went wrong; it is tried again in an hour. */
export const makeHourly = (report: (error: unknown) => void): Hourly => {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  return {
    begin: look => {
      const once = async (): Promise<void> => {
        try {
          await look();
        } catch (error) {
          if (!isEnded) report(error);
        }
      };
      void once();
      timer = setInterval(() => void once(), hour).unref();
    },
    end: () => {
      isEnded = true;
      clearInterval(timer);
    },
    isEnded: () => isEnded,
  };
};
