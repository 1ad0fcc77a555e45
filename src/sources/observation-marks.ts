/**
 * The marks that offices put beside a figure, or in its place, and what they mean: Statistics Sweden's and Norway's (`.`, `..`, `:`, `-`),
 * Eurostat's flags (https://ec.europa.eu/eurostat/data/database/information: several letters may stand together), and SDMX's codes of
 * observation status, which are the same letters in capitals.
 */
import type { Status } from '../contract/observation.js';
import { own } from '../data/own.js';

/** What a figure's marks say. */
export interface Marks {
  readonly status?: Status;
  readonly breakBefore?: true;
  /** There is nothing to report: exactly nought. */
  readonly isNil?: true;
  /** Marks that say something else: to be told as they are. */
  readonly others: readonly string[];
}

const ofMissing: Readonly<Record<string, Status | 'nil'>> = {
  '.': 'not-applicable',
  '..': 'missing',
  '...': 'not-published',
  ':': 'missing',
  '-': 'nil',
  c: 'suppressed',
  z: 'not-applicable',
  m: 'missing',
  l: 'missing',
  q: 'suppressed',
  o: 'missing',
};

/** In Statistics Norway's tables a colon stands where a figure would tell of a person. */
const inNorway: Readonly<Record<string, Status>> = { ':': 'suppressed' };

const ofValue: Readonly<Record<string, Status | 'nil'>> = {
  f: 'forecast',
  e: 'estimated',
  s: 'estimated',
  p: 'preliminary',
};

/** As offices word it where they send numbers for marks, with a list of what these mean. */
const inWords: readonly (readonly [RegExp, Status | 'nil'])[] = [
  [/secre|confiden|sekret|salass|konfid/i, 'suppressed'],
  [/not applicable|ej tillämplig|kan inte förekomma|ei voi esiintyä/i, 'not-applicable'],
  [/magnitude nil|ei yhtään|inget finns/i, 'nil'],
  [/missing|not available|not asked|saknas|puuttu|ei ole saat/i, 'missing'],
];

/**
 * Reads what stands beside a figure.
 *
 * @param written `p`, `bp`, `..`; a number where `descriptions` tell what it means.
 * @param hasValue Whether there is a figure: most marks mean something of one, or that there is none.
 * @param place Where in the world the office is, by the ways they differ in.
 */
export const readMarks = (
  written: unknown,
  hasValue: boolean,
  { isNorwegian = false, descriptions }: { isNorwegian?: boolean; descriptions?: unknown } = {},
): Marks => {
  const mark = typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
  // `a` is a figure like any other.
  if (!mark || /^a$/i.test(mark)) return { others: [] };
  const told = own(descriptions, mark);
  if (typeof told === 'string') {
    const meaning = inWords.find(([pattern]) => pattern.test(told))?.[1];
    if (meaning === 'nil') return { isNil: true, others: [] };
    return meaning && !hasValue ? { status: meaning, others: [] } : { others: [told] };
  }
  const ofWhole = isNorwegian ? { ...ofMissing, ...inNorway } : ofMissing;
  const whole = Object.hasOwn(ofWhole, mark) ? ofWhole[mark] : undefined;
  if (!hasValue && whole)
    return whole === 'nil' ? { isNil: true, others: [] } : { status: whole, others: [] };
  // Else each letter says something of its own.
  const letters = mark
    .toLowerCase()
    .replace(/[\s:]+/g, '')
    .split('');
  const meanings = hasValue ? ofValue : ofMissing;
  const [status] = Object.entries(meanings).flatMap(([letter, meaning]) =>
    meaning !== 'nil' && letters.includes(letter) ? [meaning] : [],
  );
  const others = letters.filter(letter => letter !== 'b' && !Object.hasOwn(meanings, letter));
  const isLetters = letters.every(letter => /[a-z]/.test(letter));
  return {
    ...(status && { status }),
    ...(letters.includes('b') && { breakBefore: true }),
    others: isLetters ? others : [mark],
  };
};
