/** `civic-goals receive`: starts the receiver, which runs until it is told to stop. */
import { isIP } from 'node:net';
import { openStore } from '../receiver/open-store.js';
import { hasPassword, makeFirstPassword, renewPassword } from '../receiver/password.js';
import { startReceiver } from '../receiver/receiver.js';
import { defineCommand, type ExitCode, type Surroundings } from './command.js';
import { origin, wholeNumber } from './option-values.js';
import { problemOf, UsageError } from './problems.js';
import { moveOver, placeOf, storeOptions } from './receive-store.js';

const words = {
  sv: {
    password: 'Lösenord till sidan med svaren, visas bara den här gången',
    imported: (answers: number, added: number, changed: number) =>
      `${answers} svar i filen: ${added} är nya i databasen, ${changed} har gjorts fullständigare, och resten fanns redan.`,
    address: 'Svar tas emot på',
    answersPage: 'Sidan med svaren finns på',
    open: (host: string) =>
      `Andra kan nå ${host}, och ingenting krypteras här: TLS är sak för en proxy framför. Utan den kan lösenord och svar läsas på vägen.`,
  },
  en: {
    password: 'Password for the page of answers, shown only this once',
    imported: (answers: number, added: number, changed: number) =>
      `${answers} answers in the file: ${added} are new in the database, ${changed} were made fuller, and the rest were there already.`,
    address: 'Answers are taken at',
    answersPage: 'The page of answers is at',
    open: (host: string) =>
      `Others can reach ${host}, and nothing is encrypted here: TLS is the job of a proxy in front. Without one, password and answers can be read on the way.`,
  },
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Makes a password where there is none, or where another is wanted. Gives it, the only time that it can be had. */
const seeToPassword = async (database: string, isNew: boolean, fixed: string | undefined) => {
  const store = await openStore({ database });
  try {
    if (isNew) return await renewPassword(store);
    return fixed || (await hasPassword(store)) ? undefined : await makeFirstPassword(store);
  } finally {
    await store.close();
  }
};

/** Says what went wrong while it runs, for the service's log: each at most once a minute, since a full disk is the same for every answer. */
const makeReport = ({ language, format, output }: Surroundings): ((error: unknown) => void) => {
  const last = new Map<string, number>();
  return error => {
    const { code, words } = problemOf(error);
    if (performance.now() - (last.get(code) ?? -Infinity) < 60_000) return;
    last.set(code, performance.now());
    const time = new Date().toISOString();
    const message = words[language];
    output.warn(
      format === 'json' ? JSON.stringify({ time, error: { code, message } }) : `${time} ${message}`,
    );
  };
};

const stopped = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });

export const receive = defineCommand({
  about: {
    sv: 'Tar emot svaren på frågan ”Hjälpte sidan dig?”.',
    en: 'Takes the answers of the feedback prompt.',
  },
  details: {
    sv: `Sparar svaren i en SQLite-fil, eller i PostgreSQL, och visar dem på en sida bakom ett lösenord. Det görs vid första starten och skrivs ut
då, och bara då. Ett lösenord i miljön, CIVIC_GOALS_PASSWORD, gäller i stället. Behöver paketet libsql, eller pg. Ctrl+C avslutar.`,
    en: `Keeps the answers in one SQLite file, or in PostgreSQL, and shows them on a page behind a password. It is made at the first start and
printed then, and only then. A password in the environment, CIVIC_GOALS_PASSWORD, counts instead. Needs the package libsql, or pg.
Ctrl+C ends it.`,
  },
  options: {
    ...storeOptions,
    host: {
      type: 'string',
      default: '127.0.0.1',
      value: { sv: 'ADRESS', en: 'ADDRESS' },
      about: { sv: 'adressen att lyssna på', en: 'the address to listen at' },
    },
    port: {
      type: 'string',
      default: '8787',
      value: 'PORT',
      about: { sv: 'porten; 0 är vilken som helst som är ledig', en: 'the port; 0 is any that is free' },
    },
    path: {
      type: 'string',
      default: '/feedback',
      value: { sv: 'SÖKVÄG', en: 'PATH' },
      about: {
        sv: 'dit svaren skickas; sidan med svaren är på / och under sökvägen',
        en: 'where answers are posted; the page of answers is at / and below the path',
      },
    },
    origin: {
      type: 'string',
      multiple: true,
      default: [],
      value: 'https://…',
      about: {
        sv: 'en annan webbplats vars sidor får skicka hit; kan stå flera gånger',
        en: 'another site whose pages may post; may be there several times',
      },
    },
    proxy: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'en egen proxy står framför, vars X-Forwarded-For och X-Forwarded-Host stämmer',
        en: 'a reverse proxy stands in front, whose X-Forwarded-For and X-Forwarded-Host are right',
      },
    },
    rate: {
      type: 'string',
      default: '60',
      value: { sv: 'ANTAL', en: 'NUMBER' },
      about: {
        sv: 'så många inskick i minuten från varje adress',
        en: 'answers a minute that are taken from each address',
      },
    },
    'forget-after': {
      type: 'string',
      value: { sv: 'DAGAR', en: 'DAYS' },
      about: {
        sv: 'tar bort svar som är äldre; frågar först på sidan där det är ovanligt många',
        en: 'deletes answers that are older; asks first, on the page, where they are unusually many',
      },
    },
    'new-password': {
      type: 'boolean',
      default: false,
      about: {
        sv: 'gör ett nytt lösenord, skriver ut det och slutar; en mottagare som är i gång tar det genast',
        en: 'makes another password, prints it and ends; a receiver that runs takes it at once',
      },
    },
  },
  run: async ({ values, ...surroundings }): Promise<ExitCode> => {
    const { language, format, output } = surroundings;
    const said = words[language];
    const {
      host,
      path,
      proxy,
      'forget-after': days,
      'new-password': isNew,
      'database-read': databaseRead,
    } = values;
    const database = placeOf(values);
    if (!/^(\/[\w.~-]+)+$/.test(path))
      throw new UsageError('value-wrong', {
        sv: `--path ${path}: ska vara en sökväg utan / sist, som /feedback.`,
        en: `--path ${path}: should be a path without / at its end, such as /feedback.`,
      });
    if (!isIP(host) && host !== 'localhost')
      throw new UsageError('value-wrong', {
        sv: `--host ${host}: ska vara en adress, som 127.0.0.1.`,
        en: `--host ${host}: should be an address, such as 127.0.0.1.`,
      });
    const options = {
      ...{ database, databaseRead, host, path, proxy },
      port: wholeNumber('port', values.port, 0, 65_535),
      rate: wholeNumber('rate', values.rate, 1, 1e6),
      forgetAfter: days === undefined ? undefined : wholeNumber('forget-after', days, 1, 36_500),
      origins: values.origin.map(each => origin('origin', each)),
      password: process.env['CIVIC_GOALS_PASSWORD'],
    };

    if (values.import !== undefined) {
      const { answers, added, changed } = await moveOver(values.import, database);
      output.print(
        format === 'json'
          ? JSON.stringify({ answers, added, changed })
          : said.imported(answers, added, changed),
      );
      return 0;
    }
    const password = await seeToPassword(database, isNew, options.password);
    if (password !== undefined)
      output.print(format === 'json' ? JSON.stringify({ password }) : `${said.password}: ${password}`);
    if (isNew) return 0;
    if (!isLoopback(host))
      output.warn(format === 'json' ? JSON.stringify({ warning: said.open(host) }) : said.open(host));

    const stop = stopped();
    const { address, close } = await startReceiver({ ...options, report: makeReport(surroundings) });
    const answersPage = new URL('/', address).href;
    output.print(
      format === 'json'
        ? JSON.stringify({ address, answersPage })
        : `${said.address} ${address}\n${said.answersPage} ${answersPage}`,
    );
    await stop;
    await close();
    return 0;
  },
});
