/** The password of the page of answers. Only its scrypt hash is kept. */
import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { makeRate } from './rate.mjs';

const derive = promisify(scrypt);
const setting = 'password';
const cost = { N: 16384, r: 8, p: 1 };

/** No letters that look like others, and no vowels that make words. */
const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** 24 of 27 letters, in groups of four: over 110 bits. */
export const makePassword = () =>
  Array.from({ length: 6 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

export const hashOf = async password => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, 32, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
};

const matches = async (password, hash) => {
  const [, N, r, p, salt, key] = hash.split('$');
  const given = await derive(password, Buffer.from(salt, 'base64'), 32, { N: +N, r: +r, p: +p });
  return timingSafeEqual(given, Buffer.from(key, 'base64'));
};

/** Makes a password and keeps its hash. A receiver that runs on the same file takes it at once. */
export const renewPassword = async store => {
  const password = makePassword();
  store.set(setting, await hashOf(password));
  return password;
};

export const hasPassword = store => Boolean(store.setting(setting));

/**
 * @param store
 * @param {string} [fixed] A password from outside, which counts instead of the one in the file.
 */
export const makeGate = async (store, fixed) => {
  const fixedHash = fixed && (await hashOf(fixed));
  // Ten wrong ones a minute from an address; and a hundred from all of them, each of which costs time and memory.
  const perAddress = makeRate(10);
  const all = makeRate(100);
  // What was right once need not be worked out for every page.
  const secret = randomBytes(32);
  const known = new Set();
  const markOf = (password, hash) =>
    createHmac('sha256', secret).update(`${hash}\n${password}`).digest('base64');

  return {
    /**
     * @param {string | undefined} authorization The header.
     * @param {string} address
     * @returns {Promise<true | false | number>} A number: too many tries, and after how many seconds there may be another.
     */
    open: async (authorization, address) => {
      const [, encoded] = /^basic\s+([\w+/=-]+)$/i.exec(authorization ?? '') ?? [];
      if (!encoded) return false;
      const password = Buffer.from(encoded, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '');
      const hash = fixedHash ?? store.setting(setting);
      if (!hash) return false;
      const mark = markOf(password, hash);
      const wait = perAddress.take(address);
      if (wait) return wait;
      const isKnown = known.has(mark);
      const waitAll = isKnown ? 0 : all.take('all');
      if (waitAll) return waitAll;
      const right = isKnown || (await matches(password, hash));
      if (!right) return false;
      perAddress.giveBack(address);
      if (!isKnown) {
        all.giveBack('all');
        known.clear();
        known.add(mark);
      }
      return true;
    },
  };
};
