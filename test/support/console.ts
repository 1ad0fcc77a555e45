/**
 * Holds what the page's console gets to what the test expects of it. Nothing of it is printed: a line that no test expects fails the test it
 * comes in, and so does a line that is expected and does not come.
 */
import { codeArrived } from './code-under-way.js';
import { moved, waitFor } from './hang.js';

interface Expectation {
  readonly pattern: RegExp;
  readonly isRequired: boolean;
  readonly lines: string[];
}

let expectations: Expectation[] = [];
let others: string[] = [];
let latest = 'nothing';

/** A list in a message is seen as what it holds, an error as what it says. */
const wordFor = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || value instanceof Error) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
};

const take = (level: string, words: readonly unknown[]): void => {
  const line = `${level}: ${words.map(wordFor).join(' ')}`;
  // Tests want what a development build warns of, and not to be told that it is one.
  if (line.startsWith('warn: Lit is in dev mode')) return;
  latest = line;
  moved();
  const takers = expectations.filter(({ pattern }) => pattern.test(line));
  for (const { lines } of takers) lines.push(line);
  if (!takers.length) others.push(line);
};

/** Puts itself between the page and its console. A person who debugs a page by hand sees its console as it is. */
export const listenToConsole = (): void => {
  const isDebugged = !!(globalThis as { __WTR_CONFIG__?: { debug?: boolean } }).__WTR_CONFIG__?.debug;
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const print = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      take(level, words);
      if (isDebugged) print(...words);
    };
  }
};

const listenFor = (pattern: RegExp, isRequired: boolean): readonly string[] => {
  const expectation = { pattern, isRequired, lines: [] };
  expectations.push(expectation);
  return expectation.lines;
};

/**
 * Expects lines in the console until the test is over. The test fails if none comes.
 *
 * @param pattern What a line is like. It begins with its level: `warn: <civic-goal-list> data: …`.
 * @returns The lines that have come, as they come.
 */
export const expectConsole = (pattern: RegExp): readonly string[] => listenFor(pattern, true);

/** As `expectConsole`, where it is not known whether any will come: of data at random, and where a test counts the lines by itself. */
export const allowConsole = (pattern: RegExp): readonly string[] => listenFor(pattern, false);

/** The last line that the console got, for who describes the page. */
export const lastLine = (): string => latest;

/** Waits for the lines that are expected and have not come, and for what may still have something to say that is allowed. */
export const untilHeard = async (): Promise<void> => {
  if (expectations.some(({ isRequired }) => !isRequired)) await codeArrived();
  for (const { pattern, isRequired, lines } of expectations)
    if (isRequired) await waitFor(() => lines.length, `a line like ${String(pattern)} in the console`);
};

/** Takes out what nobody expected, and ends what was expected. */
export const endOfTest = (): readonly string[] => {
  // What comes between two tests may come before the second has said what it allows.
  const lines = others.filter(line => !expectations.some(({ pattern }) => pattern.test(line)));
  others = [];
  expectations = [];
  return lines;
};
