/** Where a command writes: what was asked for on standard output, everything else on standard error. */

export interface Output {
  /** Writes a line of what was asked for. */
  print(line: string): void;
  /** Writes a line beside it. */
  warn(line: string): void;
  /** Waits until all is written. Gives the error, where it could not be. */
  close(): Promise<Error | undefined>;
}

/** Whoever reads may stop reading (`| head`): then nobody wants the rest, and nothing is wrong. */
const isClosed = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EOF';

export const openOutput = (): Output => {
  const { stdout, stderr } = process;
  let failure: Error | undefined;
  stdout.on('error', (error: Error) => {
    if (!isClosed(error)) failure ??= error;
  });
  // There is no other place where this could be said.
  stderr.on('error', () => undefined);
  return {
    print: line => void stdout.write(`${line}\n`),
    warn: line => void stderr.write(`${line}\n`),
    close: async () => {
      for (const stream of [stdout, stderr])
        await new Promise<void>(resolve => {
          stream.write('', () => resolve());
        });
      return failure;
    },
  };
};
