/** What the commands that ask services have in common: their options, and the client that these make. */
import { openCache } from '../client/cache.js';
import { services, type Service } from '../services/addresses.js';
import { createClient, type Client, type ClientOptions } from '../client/client.js';
import { describeFailure } from '../services/failure.js';
import type { Outcome } from '../services/outcome.js';
import { describeProblem } from '../sources/problem-words.js';
import type { Options } from './arguments.js';
import type { Language } from './language.js';
import { problemWith, UsageError } from './problems.js';
import type { Progress } from './progress.js';

const names = Object.keys(services) as readonly Service[];

export const serviceOptions = {
  service: {
    type: 'string',
    multiple: true,
    default: [],
    value: { sv: 'TJÄNST=ADRESS', en: 'SERVICE=ADDRESS' },
    about: {
      sv: 'en tjänst på annan adress: kolada=http://127.0.0.1:8080/v3/ eller pxweb=…; kan upprepas',
      en: 'a service elsewhere: kolada=http://127.0.0.1:8080/v3/ or pxweb=…; may be repeated',
    },
  },
  cache: {
    type: 'string',
    value: { sv: 'MAPP', en: 'FOLDER' },
    about: {
      sv: 'en mapp där svar sparas, så att det som inte har ändrats inte hämtas igen',
      en: 'a folder where answers are kept, so that what has not changed is not fetched again',
    },
  },
  progress: {
    type: 'boolean',
    default: false,
    about: {
      sv: 'säger på standard fel vad som hämtas; i en terminal ändå, efter en sekund',
      en: 'says on standard error what is fetched; in a terminal anyway, after a second',
    },
  },
} as const satisfies Options;

/** @throws {UsageError} Where a service is not known, or its address is none. */
const addressesOf = (given: readonly string[]): Partial<Record<Service, string>> =>
  Object.fromEntries(
    given.map(each => {
      const [, name = '', address = ''] = /^([^=]*)=(.*)$/.exec(each) ?? [];
      const service = names.find(known => known === name);
      if (!service || !/^https?:/.test(address) || !URL.canParse(address))
        throw new UsageError('value-wrong', {
          sv: `--service ${each}: ska vara en tjänst (${names.join(', ')}) och dess adress, som kolada=https://….`,
          en: `--service ${each}: should be a service (${names.join(', ')}) and its address, such as kolada=https://….`,
        });
      return [service, new URL(address).href.replace(/\/*$/, '/')];
    }),
  );

/** Who asks: the program, and the site of those whose goals they are. A header takes ASCII's letters alone. */
const agentOf = (version: string, href: string | undefined): string => {
  const site = href && /^https?:/.test(href) && URL.canParse(href) ? ` (+${new URL(href).origin}/)` : '';
  return `civic-goals/${version}${site}`;
};

export interface Asking {
  readonly values: {
    readonly service: readonly string[];
    readonly cache: string | undefined;
  };
  readonly version: string;
  /** The address of those whose goals they are, from the document. */
  readonly organization?: string | undefined;
  readonly progress: Progress;
  readonly language: Language;
  readonly sheets?: ClientOptions['sheets'];
}

/** Today, `2026-11-29`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * Makes the client that the options ask for.
 *
 * @throws {UsageError} Where an option is wrong.
 * @throws {CommandError} Where the folder for the cache cannot be made.
 */
export const clientFor = async ({
  values,
  version,
  organization,
  progress,
  language,
  sheets,
}: Asking): Promise<Client> => {
  const at = addressesOf(values.service);
  const { cache: folder } = values;
  const cache =
    folder === undefined
      ? undefined
      : await openCache(folder).catch((error: unknown) => {
          throw problemWith(folder, error);
        });
  let asked = 0;
  const fetching = { sv: 'hämtar', en: 'fetching' }[language];
  return createClient({
    userAgent: agentOf(version, organization),
    at,
    cache,
    today: dayOf(new Date()),
    hear: address => progress.say(`${fetching} ${++asked}: ${address}`),
    sheets,
  });
};

/** Why there is no series, in words. */
export const sayOutcome = (outcome: Exclude<Outcome, { series: unknown }>, language: Language): string =>
  'failure' in outcome
    ? describeFailure(outcome.failure, language)
    : describeProblem(outcome.problem, language);
