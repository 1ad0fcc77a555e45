/** The password of the page of answers. Only its scrypt hash is kept. */
import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { makeRate } from './rate.js';
import type { Store } from './store.js';
import { makeTurns } from './turns.js';

/** Under which its hash is kept. */
export const passwordSetting = 'password';
const cost = { N: 16384, r: 8, p: 1 };

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** No letters that look like others, and no vowels that make words. */
const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** Some letters at random, by a generator for secrets. */
const group = (size: number): string =>
  Array.from({ length: size }, () => letters.charAt(randomInt(letters.length))).join('');

/** 24 of 27 letters, in groups of four: over 110 bits. */
const makePassword = (): string => Array.from({ length: 6 }, () => group(4)).join('-');

const hashOf = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
};

const matches = async (password: string, hash: string): Promise<boolean> => {
  const [, N, r, p, salt = '', key = ''] = hash.split('$');
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, Buffer.from(key, 'base64'));
};

/** Makes a password and keeps its hash. A receiver that runs on the same file takes it at once. */
export const renewPassword = async (store: Store): Promise<string> => {
  const password = makePassword();
  await store.set(passwordSetting, await hashOf(password));
  return password;
};

/** Makes the first password, and keeps its hash; nothing where another receiver has made one in the same moment. */
export const makeFirstPassword = async (store: Store): Promise<string | undefined> => {
  const password = makePassword();
  const hash = await hashOf(password);
  return (await store.ensure(passwordSetting, hash)) === hash ? password : undefined;
};

export const hasPassword = async (store: Store): Promise<boolean> =>
  Boolean(await store.setting(passwordSetting));

/** Who may see the answers. */
export interface Gate {
  /**
   * @param authorization The header.
   * @returns A number: too many tries from this address, and after how many seconds there may be another.
   */
  open(authorization: string | undefined, address: string): Promise<boolean | number>;
}

/** @param fixed A password from outside, which counts instead of the one in the file. It stands nowhere, so there is no hash of it. */
export const makeGate = (store: Store, fixed?: string): Gate => {
  // Ten wrong ones a minute from an address. To try one costs time and memory: one at a time, and who has been wrong of late waits for
  // who has not, so that nobody is kept out by what others try.
  const perAddress = makeRate(10);
  store.share('tries', perAddress);
  const turns = makeTurns();
  // What was right once need not be worked out for every page.
  const secret = randomBytes(32);
  const markOf = (password: string, hash: string): string =>
    createHmac('sha256', secret).update(`${hash}\n${password}`).digest('base64');
  let known = fixed ? markOf(fixed, '') : undefined;

  return {
    open: async (authorization, address) => {
      const [, encoded] = /^basic\s+([\w+/=-]+)$/i.exec(authorization ?? '') ?? [];
      if (!encoded) return false;
      const password = Buffer.from(encoded, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '');
      const hash = fixed ? '' : await store.setting(passwordSetting);
      if (hash === undefined) return false;
      const mark = markOf(password, hash);
      const wait = perAddress.take(address);
      if (wait) return wait;
      const failures = perAddress.used(address) - 1;
      // While one waited the same may have been found to be right.
      const check = async (): Promise<boolean> => known === mark || (await matches(password, hash));
      const isRight = known === mark || (!fixed && (await turns.take(failures, check)));
      if (isRight === undefined) return 60;
      if (!isRight) return false;
      perAddress.giveBack(address);
      known = mark;
      return true;
    },
  };
};
