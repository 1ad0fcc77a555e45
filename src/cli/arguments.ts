/** Reads what stands after a command's name, and says in words what is wrong with it. */
import { parseArgs } from 'node:util';
import { nearestName } from '../data/nearest-name.js';
import { languages, type Words } from './language.js';
import { UsageError } from './problems.js';

/** An option of a command; the first five are what `parseArgs` reads. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean | string[];
  /** What it takes, as help writes it: `DAYS`. */
  readonly value?: string | Words;
  /** All that it may be. */
  readonly choices?: readonly string[];
  /** What it is for, in half a sentence. */
  readonly about: Words;
}

export type Options = Readonly<Record<string, Option>>;

/** What stands beside the options. */
export interface Operands {
  /** As help writes it: `FILE…`. */
  readonly name: Words;
  readonly least: number;
  readonly most: number;
}

/** What was said for each option. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { type: 'boolean' }
    ? boolean
    : O[Name] extends { multiple: true }
      ? string[]
      : O[Name] extends { default: string }
        ? string
        : string | undefined;
};

/** Options that every command has. */
export const sharedOptions = {
  format: {
    type: 'string',
    default: 'text',
    choices: ['text', 'json'],
    about: { sv: 'för människor eller program', en: 'for people or for programs' },
  },
  lang: {
    type: 'string',
    choices: languages,
    about: { sv: 'språket; annars det som miljön säger', en: 'the language; else what the environment says' },
  },
  help: {
    type: 'boolean',
    short: 'h',
    default: false,
    about: { sv: 'visar den här hjälpen', en: 'shows this help' },
  },
} as const satisfies Options;

const list = (names: readonly string[], or: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1) ?? ''}`;

/** An unknown name, and the nearest one that there is. */
export const unknown = (kind: 'command' | 'option', name: string, names: readonly string[]): UsageError => {
  const near = nearestName(name.replace(/^-+/, ''), names);
  const dashes = kind === 'option' ? '--' : '';
  const no =
    kind === 'option'
      ? { sv: 'Okänt val', en: 'Unknown option' }
      : { sv: 'Okänt kommando', en: 'Unknown command' };
  return new UsageError(`unknown-${kind}`, {
    sv: `${no.sv}: ${name}.${near === undefined ? '' : ` Menade du ${dashes}${near}?`}`,
    en: `${no.en}: ${name}.${near === undefined ? '' : ` Did you mean ${dashes}${near}?`}`,
  });
};

/** Refuses what is no option here, what lacks its value or has one too many, and what is none of the choices. */
const checkOption = (
  options: Options,
  rawName: string,
  name: string,
  value: string | undefined,
  inline: boolean,
): void => {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw unknown('option', rawName, Object.keys(options));
  if (option.type === 'boolean' && value !== undefined)
    throw new UsageError('value-too-many', {
      sv: `${rawName} tar inget värde, men fick ${value}.`,
      en: `${rawName} takes no value, but got ${value}.`,
    });
  if (option.type === 'boolean') return;
  // What looks like an option is one: the value was forgotten.
  if (value === undefined || (!inline && /^-./.test(value)))
    throw new UsageError('value-missing', {
      sv: `${rawName} saknar sitt värde.${value === undefined ? '' : ` Börjar värdet med -, skriv ${rawName}=${value}.`}`,
      en: `${rawName} lacks its value.${value === undefined ? '' : ` If the value begins with -, write ${rawName}=${value}.`}`,
    });
  if (option.choices && !option.choices.includes(value))
    throw new UsageError('value-wrong', {
      sv: `${rawName} ${value}: ska vara ${list(option.choices, 'eller')}.`,
      en: `${rawName} ${value}: should be ${list(option.choices, 'or')}.`,
    });
};

const checkOperands = (found: readonly string[], operands: Operands | undefined): void => {
  const { name, least, most } = operands ?? { name: { sv: '', en: '' }, least: 0, most: 0 };
  const extra = found[most];
  if (extra !== undefined)
    throw new UsageError('operand-too-many', {
      sv: `${extra} är ett ord för mycket.`,
      en: `${extra} is one word too many.`,
    });
  if (found.length < least)
    throw new UsageError('operand-missing', { sv: `${name.sv} saknas.`, en: `${name.en} is missing.` });
};

/**
 * Reads arguments.
 *
 * @throws {UsageError} Where something in them is wrong; the first that is.
 */
export const readArguments = <O extends Options>(
  args: readonly string[],
  options: O,
  operands?: Operands,
): { readonly values: Values<O>; readonly operands: readonly string[] } => {
  // Not strictly: its own errors are in English, and do not say which option it was but in a sentence.
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === 'option')
      checkOption(options, token.rawName, token.name, token.value, token.inlineValue ?? false);
  checkOperands(positionals, operands);
  return { values: values as unknown as Values<O>, operands: positionals };
};
