/** From a form's fields to an answer that can be stored, or to what is wrong with it. Pure. */
import { randomUUID } from 'node:crypto';
import { withoutIdentityNumbers } from './personal.mjs';
import { Problem } from './problems.mjs';

/**
 * @typedef {object} Answer
 * @property {string} id
 * @property {string} prompt
 * @property {string} page A path; empty where it is not known.
 * @property {string} lang
 * @property {'yes' | 'no'} helpful
 * @property {string[]} reasons
 * @property {string} comment
 * @property {number | null} elapsed Seconds; null where it is not known.
 * @property {boolean} setAside Whether a person should look at the comment before it counts.
 */

/** The most that each field may hold, in UTF-16 units; `reasons` is how many there may be. */
export const limits = {
  prompt: 200,
  page: 2000,
  lang: 35,
  reason: 200,
  reasons: 50,
  comment: 40_000,
};

/** The fields of the contract, in its order. */
export const names = ['id', 'prompt', 'page', 'lang', 'helpful', 'reason', 'comment', 'website', 'elapsed'];

/** A comment that was written in less than this many seconds is looked at first. */
const leastForComment = 2;

const wrong = detail => new Problem('fields', detail);

/** Newlines as one sign, and no other control characters than newline and tab. Nothing else is changed. */
const clean = text =>
  // eslint-disable-next-line no-control-regex
  text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0B-\x1F]/g, '');

/** Whether somebody has filled in what people do not see. */
export const isTrapped = fields => fields.get('website').some(value => value !== '');

/**
 * The path of the page that a form without script was on. A browser that says no more than the origin to other sites does not say
 * which page it was.
 */
const pathOf = (referer, ownHost) => {
  if (!URL.canParse(referer ?? '')) return '';
  const { host, pathname, protocol } = new URL(referer);
  if (!/^https?:$/.test(protocol)) return '';
  return host !== ownHost && pathname === '/' ? '' : pathname;
};

/**
 * @param {Map<string, string[]>} fields
 * @param {{ referer?: string, host?: string }} from Where a form without script was.
 * @returns {Answer}
 */
export const answerFrom = (fields, { referer, host } = {}) => {
  const one = name => {
    const values = fields.get(name).map(clean);
    if (values.length > 1) throw wrong(`${name} is there more than once`);
    const [value = ''] = values;
    if (value.length > (limits[name] ?? Infinity))
      throw wrong(`${name} is longer than ${limits[name]} characters`);
    return value;
  };

  const id = one('id').toLowerCase() || randomUUID();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw wrong('id is not a UUID');

  const helpful = one('helpful');
  if (helpful !== 'yes' && helpful !== 'no') throw wrong('helpful is neither yes nor no');

  const reasons = fields
    .get('reason')
    .map(clean)
    .filter(reason => reason !== '');
  if (reasons.length > limits.reasons) throw wrong(`there are more than ${limits.reasons} reasons`);
  if (reasons.some(reason => reason.length > limits.reason))
    throw wrong(`a reason is longer than ${limits.reason} characters`);

  const given = one('page');
  if (given && !given.startsWith('/')) throw wrong('page is not a path');
  const page = given ? given.replace(/[?#].*$/s, '') : pathOf(referer, host).slice(0, limits.page);

  const seconds = one('elapsed').trim();
  if (!/^(\d{1,9}(\.\d{1,9})?)?$/.test(seconds)) throw wrong('elapsed is not a number of seconds');
  const elapsed = seconds === '' ? null : Number(seconds);

  const comment = withoutIdentityNumbers(one('comment'));
  return {
    id,
    prompt: one('prompt'),
    page,
    lang: one('lang'),
    helpful,
    reasons: [...new Set(reasons)],
    comment: comment.trim() === '' ? '' : comment,
    elapsed,
    setAside: comment.trim() !== '' && elapsed !== null && elapsed < leastForComment,
  };
};
