/** Reads the body of a request as an ordinary form, within limits of size and time. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Problem, type ProblemKind } from './problems.js';

/** The fields of a form, each with its values in their order; a field that did not come has none. */
export type Fields<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The most that a form may weigh, in bytes: percent-encoding takes up to nine for a letter. */
export const largest = 128 * 1024;

/** The most that all the forms may weigh that are coming in at the same time. */
const largestAtOnce = 64 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
let atOnce = 0;

const checkType = (headers: IncomingHttpHeaders): void => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map(each => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(each)?.[1]).find(Boolean);
  if (
    type.trim() !== 'application/x-www-form-urlencoded' ||
    (charset && !/^utf-?8$/.test(charset)) ||
    !/^(identity)?$/i.test(headers['content-encoding'] ?? '')
  )
    throw new Problem('type');
};

/**
 * @param patience How long the body may take, in milliseconds.
 * @param ending Aborted when no more is read.
 */
const bytesOf = (request: IncomingMessage, patience: number, ending: AbortSignal): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > largest) {
      reject(new Problem('large'));
      return;
    }
    const parts: Buffer[] = [];
    let size = 0;
    let over = false;
    /** @param why What it is an error of, where it is one: made only then, since an error takes as long as all of the rest. */
    const done = (why?: ProblemKind, seconds?: string): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      ending.removeEventListener('abort', end);
      atOnce -= size;
      request.removeAllListeners('data');
      if (why) reject(new Problem(why, undefined, seconds === undefined ? {} : { 'Retry-After': seconds }));
      else resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    };
    const end = (): void => done('busy', '5');
    ending.addEventListener('abort', end);
    const timer = setTimeout(() => done('slow'), patience);
    request.on('data', (part: Buffer) => {
      size += part.length;
      atOnce += part.length;
      if (size > largest) done('large');
      else if (atOnce > largestAtOnce) end();
      else parts.push(part);
    });
    request.once('end', () => done());
    for (const event of ['error', 'close']) request.once(event, () => done('malformed'));
  });

/** A name or a value, of bytes that stand as Latin-1 letters, each byte one. */
const decode = (text: string): string => {
  const spaced = text.replaceAll('+', ' ');
  // eslint-disable-next-line no-control-regex -- All of ASCII but the per cent sign.
  if (/^[\x00-\x24\x26-\x7F]*$/.test(spaced)) return spaced;
  const bytes = spaced.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new Problem('encoding');
  }
};

/** @param names The fields that are known; others are passed over. */
const parseForm = <Name extends string>(bytes: Buffer, names: readonly Name[]): Fields<Name> => {
  const fields = new Map<string, string[]>(names.map(name => [name, []]));
  for (const pair of bytes.toString('latin1').split('&')) {
    const cut = pair.indexOf('=');
    const values = fields.get(decode(cut < 0 ? pair : pair.slice(0, cut)));
    values?.push(cut < 0 ? '' : decode(pair.slice(cut + 1)));
  }
  return Object.fromEntries(fields) as Record<Name, string[]>;
};

/**
 * Reads the form that was posted.
 *
 * @param names The fields that are known; others are passed over.
 * @param patience How long the body may take, in milliseconds.
 * @param ending Aborted when no more is read: the receiver ends.
 * @throws {Problem} Where it is no form, is too large or too slow.
 */
export const readForm = async <Name extends string>(
  request: IncomingMessage,
  names: readonly Name[],
  patience: number,
  ending: AbortSignal,
): Promise<Fields<Name>> => {
  checkType(request.headers);
  return parseForm(await bytesOf(request, patience, ending), names);
};
