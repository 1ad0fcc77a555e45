/** `civic-goals receive`: from the command line to a receiver that runs until it is told to stop. */
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { hasPassword, renewPassword } from './password.mjs';
import { startReceiver } from './receiver.mjs';
import { openStore, StoreError } from './store.mjs';

export const usage = `civic-goals receive [--file civic-feedback.sqlite] [--host 127.0.0.1] [--port 8787] [--path /feedback]
  [--origin https://…]… [--proxy] [--rate 60] [--forget-after DAYS]
civic-goals receive --new-password [--file civic-feedback.sqlite]

Takes the answers of civic-feedback-prompt and keeps them in one SQLite file. Shows them on a page behind a password, which is made
and printed at the first start. CIVIC_GOALS_PASSWORD in the environment counts instead.

--port          0 is any that is free; the address is printed.
--path          Where answers are posted. The page of answers is at the root, and at this path with / after it.
--origin        Another origin whose pages may post. May be there several times.
--proxy         A reverse proxy stands in front, whose X-Forwarded-For and X-Forwarded-Host are right.
--rate          Answers a minute that are taken from each address.
--forget-after  Deletes answers that are older than this many days.
--new-password  Makes another password, prints it and ends. A receiver that runs on the same file takes it at once.`;

class UsageError extends Error {}

const wholeNumber = (name, text, least, most) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new UsageError(`--${name} ${text}: a whole number from ${least} to ${most}`);
  return value;
};

const origin = text => {
  if (!/^https?:/.test(text) || !URL.canParse(text) || new URL(text).origin !== text.replace(/\/$/, ''))
    throw new UsageError(`--origin ${text}: a scheme and a host, https://www.krokom.example`);
  return new URL(text).origin;
};

const readOptions = words => {
  let values;
  try {
    ({ values } = parseArgs({
      args: words,
      options: {
        file: { type: 'string', default: 'civic-feedback.sqlite' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8787' },
        path: { type: 'string', default: '/feedback' },
        origin: { type: 'string', multiple: true, default: [] },
        proxy: { type: 'boolean', default: false },
        rate: { type: 'string', default: '60' },
        'forget-after': { type: 'string' },
        'new-password': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new UsageError(error.message);
  }
  if (!/^(\/[\w.~-]+)+$/.test(values.path))
    throw new UsageError(`--path ${values.path}: a path without / at its end, /feedback`);
  if (!values.file) throw new UsageError('--file: the path of a file');
  if (!isIP(values.host) && values.host !== 'localhost')
    throw new UsageError(`--host ${values.host}: an address, 127.0.0.1`);
  return {
    ...values,
    port: wholeNumber('port', values.port, 0, 65_535),
    rate: wholeNumber('rate', values.rate, 1, 1e6),
    forgetAfter: values['forget-after'] && wholeNumber('forget-after', values['forget-after'], 1, 36_500),
    origins: values.origin.map(origin),
  };
};

const isLoopback = host => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Makes a password where there is none, or where another is wanted. */
const seeToPassword = async (file, isNew) => {
  const store = await openStore(file);
  try {
    if (!isNew && (process.env.CIVIC_GOALS_PASSWORD || hasPassword(store))) return;
    console.log(`Password for the page of answers, shown only this once: ${await renewPassword(store)}`);
  } finally {
    store.close();
  }
};

/** Says what went wrong, for the service's log: at most once a minute, since a full disk is the same for every answer. */
const makeReport = () => {
  let last = -Infinity;
  return ({ message }) => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    console.error(`${new Date().toISOString()} ${message}`);
  };
};

const run = async options => {
  const { file, host, help, 'new-password': isNew } = options;
  if (help) return console.log(usage);
  await seeToPassword(file, isNew);
  if (isNew) return;
  if (!isLoopback(host))
    console.error(
      `Others can reach ${host}, and nothing is encrypted here: TLS is the job of a proxy in front. Without one, password and answers can be read on the way.`,
    );
  const receiver = await startReceiver({
    ...options,
    password: process.env.CIVIC_GOALS_PASSWORD,
    report: makeReport(),
  });
  console.log(`Answers are taken at ${receiver.address}`);
  console.log(`The page of answers is at ${new URL('/', receiver.address)}`);
  await new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await receiver.close();
};

/**
 * @param {readonly string[]} words What stands after `receive`.
 * @returns {Promise<number>} The exit code, once all is over.
 */
export const receive = async words => {
  try {
    await run(readOptions(words));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    // The file, or the address, is not to be had: a stack would say nothing more.
    if (!(error instanceof StoreError) && !error.syscall) throw error;
    console.error(error.message);
    return 2;
  }
};
