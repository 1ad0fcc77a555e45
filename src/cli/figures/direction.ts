/** Which way is better: people decide it, and no source. */
import { createInterface } from 'node:readline';
import type { Language } from '../language.js';
import { UsageError } from '../problems.js';

export const directions = ['increase', 'decrease', 'maintain', 'none'] as const;
type Direction = (typeof directions)[number];
/** What may be typed for each. */
type Answers = Readonly<Record<string, Direction>>;

const words = {
  sv: {
    ask: (title: string) => `Vad är bättre för ”${title}”?`,
    choices: 'ö = högre är bättre, m = lägre är bättre, s = ligga inom målet, i = inget av dem: ',
    answers: { ö: 'increase', m: 'decrease', s: 'maintain', i: 'none' } satisfies Answers,
  },
  en: {
    ask: (title: string) => `What is better for “${title}”?`,
    choices: 'h = higher is better, l = lower is better, s = to stay within the target, n = none of them: ',
    answers: { h: 'increase', l: 'decrease', s: 'maintain', n: 'none' } satisfies Answers,
  },
};

/** Asks on the terminal until there is an answer. Nothing where nobody answers. */
export const askDirection = async (title: string, language: Language): Promise<Direction | undefined> => {
  const { ask, choices, answers } = words[language];
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: choices });
  try {
    process.stderr.write(`${ask(title)}\n`);
    terminal.prompt();
    for await (const line of terminal) {
      // A letter, or the word as the document has it, and nothing that only begins as one does.
      const answer = line.trim().toLowerCase();
      const direction = new Map<string, Direction>(Object.entries(answers)).get(answer);
      const found = direction ?? directions.find(each => each === answer);
      if (found) return found;
      terminal.prompt();
    }
    return undefined;
  } finally {
    terminal.close();
  }
};

/** That nobody has said it. */
export const noDirection = (): UsageError =>
  new UsageError('direction-missing', {
    sv: '--direction saknas: increase (högre är bättre), decrease, maintain eller none. Det avgör människor, inte källan.',
    en: '--direction is missing: increase (higher is better), decrease, maintain or none. People decide it, and not the source.',
  });
