/** Reads the body of a request as an ordinary form, within limits of size and time. */
import { clearTimeout, setTimeout } from 'node:timers';
import { TextDecoder } from 'node:util';
import { Problem } from './problems.mjs';

/** The most that a form may weigh, in bytes: percent-encoding takes up to nine for a letter. */
export const largest = 128 * 1024;

/** The most that all the forms may weigh that are coming in at the same time. */
const largestAtOnce = 64 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
let atOnce = 0;

/** @param {import('node:http').IncomingHttpHeaders} headers */
const checkType = headers => {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map(each => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(each)?.[1]).find(Boolean);
  if (
    type.trim() !== 'application/x-www-form-urlencoded' ||
    (charset && !/^utf-?8$/.test(charset)) ||
    !/^(identity)?$/i.test(headers['content-encoding'] ?? '')
  )
    throw new Problem('type');
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {number} patience How long the body may take, in milliseconds.
 * @returns {Promise<Buffer>}
 */
const bytesOf = (request, patience) =>
  new Promise((resolve, reject) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > largest) return reject(new Problem('large'));
    const parts = [];
    let size = 0;
    let over = false;
    const done = problem => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      atOnce -= size;
      request.removeAllListeners('data');
      if (problem) reject(problem);
      else resolve(Buffer.concat(parts));
    };
    const timer = setTimeout(() => done(new Problem('slow')), patience);
    request.on('data', part => {
      size += part.length;
      atOnce += part.length;
      if (size > largest) done(new Problem('large'));
      else if (atOnce > largestAtOnce) done(new Problem('busy', undefined, { 'Retry-After': '5' }));
      else parts.push(part);
    });
    request.once('end', () => done());
    for (const event of ['error', 'close']) request.once(event, () => done(new Problem('malformed')));
  });

/** A name or a value, of bytes that stand as Latin-1 letters, each byte one. */
const decode = text => {
  const spaced = text.replaceAll('+', ' ');
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x24\x26-\x7F]*$/.test(spaced)) return spaced;
  const bytes = spaced.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new Problem('encoding');
  }
};

/**
 * The fields of a form that are known, each with its values in their order.
 *
 * @param {Buffer} bytes
 * @param {readonly string[]} names Other fields are passed over.
 * @returns {Map<string, string[]>}
 */
export const parseForm = (bytes, names) => {
  const fields = new Map(names.map(name => [name, []]));
  for (const pair of bytes.toString('latin1').split('&')) {
    const cut = pair.indexOf('=');
    const values = fields.get(decode(cut < 0 ? pair : pair.slice(0, cut)));
    values?.push(cut < 0 ? '' : decode(pair.slice(cut + 1)));
  }
  return fields;
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {readonly string[]} names
 * @param {number} patience
 */
export const readForm = async (request, names, patience) => {
  checkType(request.headers);
  return parseForm(await bytesOf(request, patience), names);
};
