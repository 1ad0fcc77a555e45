/** What a request says of who sent it: from which page, from which address, in which language. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Lang } from './words.js';

/** The last one in a list: what the proxy nearest to us has written, and no one further away. */
const lastOf = (header: string | readonly string[] = ''): string =>
  String(header).split(',').at(-1)?.trim() ?? '';

/**
 * The address of who asks.
 *
 * @param proxy Whether a proxy of ours stands in front, whose word counts. Some write a port, too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
 */
export const addressOf = (request: IncomingMessage, proxy: boolean): string => {
  const told = lastOf(proxy ? request.headers['x-forwarded-for'] : '').replace(
    /^(?:\[([^\]]*)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/,
    '$1$2',
  );
  return isIP(told) ? told : (request.socket.remoteAddress ?? '');
};

/** The host by which visitors know us. */
export const hostOf = ({ headers }: IncomingMessage, proxy: boolean): string =>
  ((proxy && lastOf(headers['x-forwarded-host'])) || headers.host || '').toLowerCase();

/** Whether an origin is of our host; a standard port may be written or not. */
const isOurs = (origin: string, host: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: theirs } = new URL(origin);
  const ours = `${protocol}//${host}`;
  return URL.canParse(ours) && new URL(ours).host === theirs;
};

/**
 * Whether the page may post here. A browser says by `Sec-Fetch-Site` that the page is ours; an older one names the page's origin. What
 * names nothing is no page: no other site can make a browser send that.
 *
 * @param host Our own.
 * @param listed Other origins that may.
 */
export const mayPost = (
  headers: IncomingHttpHeaders,
  host: string,
  listed: readonly string[] = [],
): boolean => {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return true;
  if (origin === undefined) return site === undefined;
  return listed.includes(origin) || isOurs(origin, host);
};

/** Whether a page is wanted back and not data: a form without script was posted. */
export const wantsPage = ({ accept = '' }: IncomingHttpHeaders): boolean => {
  const weight = (type: string): number => {
    const part = accept.split(',').find(each => each.split(';')[0]?.trim().toLowerCase() === type);
    return part === undefined ? 0 : Number(/;\s*q=([\d.]+)/i.exec(part)?.[1] ?? 1);
  };
  const page = weight('text/html');
  return page > 0 && page >= weight('application/json') && page >= weight('application/problem+json');
};

/**
 * Swedish, or English where it is asked for.
 *
 * @param said By the form or the address; it wins.
 */
export const languageOf = (said: string | null | undefined, headers: IncomingHttpHeaders): Lang => {
  if (said) return /^en\b/i.test(said) ? 'en' : 'sv';
  const first = (headers['accept-language'] ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase())
    .find(each => /^(sv|en)\b/.test(each));
  return first?.startsWith('en') ? 'en' : 'sv';
};
