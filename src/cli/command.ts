/** What a command is. A new one is a file that exports one, and a line in the table of `main.ts`. */
import { readArguments, sharedOptions, type Operands, type Options, type Values } from './arguments.js';
import type { Language, Words } from './language.js';
import type { Output } from './output.js';

/** 0: all is well. 1: something is wrong in the data. 2: the command is wrong, or what it needs is not there. 3: something has changed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What every command is started with. */
export interface Surroundings {
  readonly language: Language;
  readonly format: 'text' | 'json';
  readonly output: Output;
}

interface Call<O extends Options> extends Surroundings {
  readonly values: Values<O>;
  readonly operands: readonly string[];
}

interface Description<O extends Options> {
  /** What it does, in one sentence. */
  readonly about: Words;
  /** What else whoever runs it has to know. */
  readonly details?: Words;
  /** What its exit codes mean, where it has others than most. */
  readonly codes?: Words;
  /** What stands beside the options; without it nothing may. */
  readonly operands?: Operands;
  /** Its own options, beside those that all have. */
  readonly options: O;
}

export interface Command extends Description<Options> {
  /**
   * Reads the arguments and does what they ask for.
   *
   * @throws {UsageError} Where the arguments are wrong.
   * @throws {Error} Of the system, where a file or an address is not to be had.
   */
  start(args: readonly string[], surroundings: Surroundings): Promise<ExitCode>;
}

/** Makes a command out of its description and what it does. */
export const defineCommand = <const O extends Options>({
  run,
  ...description
}: Description<O> & { run(call: Call<O>): ExitCode | Promise<ExitCode> }): Command => ({
  ...description,
  start: async (args, surroundings) => {
    const read = readArguments(args, { ...description.options, ...sharedOptions }, description.operands);
    return run({ ...surroundings, ...read });
  },
});
