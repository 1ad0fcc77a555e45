/** `civic-goals`: the commands of the package, for web teams and pipelines. */
import { debuglog, parseArgs } from 'node:util';
import { readArguments, unknown, type Options } from './arguments.js';
import { add } from './add.js';
import { check } from './check.js';
import type { Command, ExitCode, Surroundings } from './command.js';
import { commandHelp, generalHelp, generalOptions, seeHelp } from './help.js';
import { languageOf } from './language.js';
import { openOutput } from './output.js';
import { problemOf, UsageError } from './problems.js';
import { publish } from './publish.js';
import { receive } from './receive.js';
import { refresh } from './refresh.js';
import { search } from './search.js';
import { snippets } from './snippets.js';
import { update } from './update.js';
import { version } from './version.js';

/** Every command, in the order of help. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  search,
  add,
  update,
  refresh,
  publish,
  snippets,
  receive,
};

const allOptions: Options = {
  ...generalOptions,
  ...Object.fromEntries(Object.values(commands).flatMap(({ options }) => Object.entries(options))),
};

/** What was asked for, as far as it can be told before a command has looked at its arguments. */
const glance = (args: readonly string[]) => {
  const { tokens, values } = parseArgs({
    args: [...args],
    options: allOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  // The first word that is neither an option nor the value of one: civic-goals --lang en check goals.json
  const at = tokens.find(({ kind }) => kind === 'positional')?.index;
  return {
    name: at === undefined ? '' : (args[at] ?? ''),
    rest: args.filter((_, index) => index !== at),
    isHelp: values['help'] === true,
    language: languageOf(values['lang'], process.env),
    format: values['format'] === 'json' ? ('json' as const) : ('text' as const),
  };
};

const start = async (
  { name, rest, isHelp }: ReturnType<typeof glance>,
  surroundings: Surroundings,
): Promise<ExitCode> => {
  const { language, output } = surroundings;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && !isHelp) return command.start(rest, surroundings);
  if (command) output.print(commandHelp(name, command, language));
  else if (name) throw unknown('command', name, Object.keys(commands));
  else if (isHelp) output.print(generalHelp(commands, language));
  else if (readArguments(rest, generalOptions).values.version) output.print(version());
  else {
    const names = Object.keys(commands).join(', ');
    throw new UsageError('no-command', {
      sv: `Vilket kommando? Det finns ${names}.`,
      en: `Which command? There are ${names}.`,
    });
  }
  return 0;
};

/**
 * Does what the arguments ask for.
 *
 * @param args What stands after `civic-goals`.
 * @returns The exit code, once all is over and written. Never throws.
 */
export const main = async (args: readonly string[]): Promise<ExitCode> => {
  const asked = glance(args);
  const { name, language, format } = asked;
  const output = openOutput();
  const fail = (error: unknown, subject?: string): ExitCode => {
    debuglog('civic-goals')('%s', error instanceof Error ? error.stack : error);
    const { code, words } = problemOf(error, subject);
    const hint =
      error instanceof UsageError ? `\n${seeHelp(Object.hasOwn(commands, name) ? name : '')[language]}` : '';
    output.warn(
      format === 'json'
        ? JSON.stringify({ error: { code, message: words[language] } })
        : `${words[language]}${hint}`,
    );
    return 2;
  };
  const code = await start(asked, { language, format, output }).catch(fail);
  const failure = await output.close();
  return failure ? fail(failure, language === 'sv' ? 'standard ut' : 'standard output') : code;
};
