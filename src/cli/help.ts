/** Help: made from what the commands say of themselves. */
import { sharedOptions, type Option, type Options } from './arguments.js';
import type { Command } from './command.js';
import type { Language, Words } from './language.js';

const words = {
  sv: {
    usage: 'Användning',
    options: 'Val',
    commands: 'Kommandon',
    command: 'KOMMANDO',
    option: 'VAL',
    more: 'civic-goals KOMMANDO --help säger mer om ett kommando.',
    usual: 'annars',
    codes:
      'Avslutas med 0 om allt är väl, 1 om något är fel i uppgifterna och 2 om kommandot inte kunde utföras.',
  },
  en: {
    usage: 'Usage',
    options: 'Options',
    commands: 'Commands',
    command: 'COMMAND',
    option: 'OPTION',
    more: 'civic-goals COMMAND --help says more about a command.',
    usual: 'otherwise',
    codes:
      'Exits with 0 where all is well, 1 where something is wrong in the data and 2 where the command could not be carried out.',
  },
};

/** Options without a command, or with any. */
export const generalOptions = {
  ...sharedOptions,
  version: {
    type: 'boolean',
    default: false,
    about: { sv: 'visar versionen', en: 'shows the version' },
  },
} as const satisfies Options;

/** How an error points here. */
export const seeHelp = (name: string): Words => {
  const command = ['civic-goals', name, '--help'].filter(Boolean).join(' ');
  return { sv: `Så används det: ${command}`, en: `How it is used: ${command}` };
};

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const optionRow = ([name, option]: [string, Option], language: Language): readonly [string, string] => {
  const { short, value = option.choices?.join('|'), about } = option;
  const takes = typeof value === 'object' ? value[language] : value;
  const usual = typeof option.default === 'string' ? ` (${words[language].usual} ${option.default})` : '';
  return [
    `${short ? `-${short}, ` : ''}--${name}${takes === undefined ? '' : ` ${takes}`}`,
    `${about[language]}${usual}`,
  ];
};

const optionTable = (options: Options, language: Language): string =>
  table(Object.entries(options).map(option => optionRow(option, language)));

/** How one command is used. */
export const commandHelp = (name: string, command: Command, language: Language): string => {
  const { about, details, codes, operands, options } = command;
  const said = words[language];
  const operand = operands && (operands.least ? operands.name[language] : `[${operands.name[language]}]`);
  return [
    `${said.usage}: ${['civic-goals', name, operand, `[${said.option}…]`].filter(Boolean).join(' ')}`,
    about[language],
    details?.[language],
    `${said.options}:\n${optionTable({ ...options, ...sharedOptions }, language)}`,
    codes?.[language] ?? said.codes,
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** Which commands there are. */
export const generalHelp = (commands: Readonly<Record<string, Command>>, language: Language): string => {
  const said = words[language];
  return [
    `${said.usage}: civic-goals ${said.command} [${said.option}…]`,
    `${said.commands}:\n${table(Object.entries(commands).map(([name, { about }]) => [name, about[language]]))}`,
    `${said.options}:\n${optionTable(generalOptions, language)}`,
    said.more,
    said.codes,
  ].join('\n\n');
};
