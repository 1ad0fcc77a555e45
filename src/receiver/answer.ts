/** From a form's fields to an answer that can be stored, or to what is wrong with it. Pure. */
import { randomUUID } from 'node:crypto';
import { withoutIdentityNumbers } from '../elements/feedback-prompt/personal-data.js';
import type { Fields } from './form.js';
import { Problem } from './problems.js';

/** The fields of the contract, in its order. */
export const names = [
  'id',
  'prompt',
  'page',
  'lang',
  'helpful',
  'reason',
  'comment',
  'website',
  'elapsed',
] as const;

type Name = (typeof names)[number];

export interface Answer {
  readonly id: string;
  readonly prompt: string;
  /** A path; empty where it is not known. */
  readonly page: string;
  readonly lang: string;
  readonly helpful: 'yes' | 'no';
  readonly reasons: readonly string[];
  readonly comment: string;
  /** Seconds; null where it is not known. */
  readonly elapsed: number | null;
  /** Whether a person should look at the comment before it counts. */
  readonly setAside: boolean;
}

/** The most that each field may hold, in UTF-16 units; `reasons` is how many there may be. */
export const limits = {
  prompt: 200,
  page: 2000,
  lang: 35,
  reason: 200,
  reasons: 50,
  comment: 40_000,
};

/** A comment that was written in less than this many seconds is looked at first. */
const leastForComment = 2;

const wrong = (detail: string): Problem => new Problem('fields', detail);

/** Newlines as one sign, and no other control characters than newline and tab. Nothing else is changed. */
const clean = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- It is control characters that are taken out.
  text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0B-\x1F]/g, '');

/** Whether somebody has filled in what people do not see. */
export const isTrapped = (fields: Fields<Name>): boolean => fields.website.some(value => value !== '');

/**
 * The path of the page that a form without script was on. A browser that says no more than the origin to other sites does not say
 * which page it was; nor does a form of our own, with which an answer is sent again.
 */
const pathOf = (referer = '', ownHost?: string, ownPath?: string): string => {
  if (!URL.canParse(referer)) return '';
  const { host, pathname, protocol } = new URL(referer);
  if (!/^https?:$/.test(protocol)) return '';
  return pathname === (host === ownHost ? ownPath : '/') ? '' : pathname;
};

/**
 * Reads an answer out of a form.
 *
 * @param from Where a form without script was, our own host, and where answers are posted.
 * @throws {Problem} Of the kind `fields`, where one of them is missing or wrong.
 */
export const answerFrom = (
  fields: Fields<Name>,
  {
    referer,
    host,
    path,
  }: { readonly referer?: string | undefined; readonly host?: string; readonly path?: string } = {},
): Answer => {
  const one = (name: Exclude<Name, 'reason' | 'website'>, most = Infinity): string => {
    const values = fields[name].map(clean);
    if (values.length > 1) throw wrong(`${name} is there more than once`);
    const [value = ''] = values;
    if (value.length > most) throw wrong(`${name} is longer than ${most} characters`);
    return value;
  };

  const id = one('id').toLowerCase() || randomUUID();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw wrong('id is not a UUID');

  const helpful = one('helpful');
  if (helpful !== 'yes' && helpful !== 'no') throw wrong('helpful is neither yes nor no');

  const reasons = fields.reason.map(clean).filter(reason => reason !== '');
  if (reasons.length > limits.reasons) throw wrong(`there are more than ${limits.reasons} reasons`);
  if (reasons.some(reason => reason.length > limits.reason))
    throw wrong(`a reason is longer than ${limits.reason} characters`);

  const given = one('page', limits.page);
  if (given && !given.startsWith('/')) throw wrong('page is not a path');
  const page = given ? given.replace(/[?#].*$/s, '') : pathOf(referer, host, path).slice(0, limits.page);

  const seconds = one('elapsed').trim();
  if (!/^(\d{1,9}(\.\d{1,9})?)?$/.test(seconds)) throw wrong('elapsed is not a number of seconds');
  const elapsed = seconds === '' ? null : Number(seconds);

  const comment = withoutIdentityNumbers(one('comment', limits.comment));
  return {
    id,
    prompt: one('prompt', limits.prompt),
    page,
    lang: one('lang', limits.lang),
    helpful,
    reasons: [...new Set(reasons)],
    comment: comment.trim() === '' ? '' : comment,
    elapsed,
    setAside: comment.trim() !== '' && elapsed !== null && elapsed < leastForComment,
  };
};
