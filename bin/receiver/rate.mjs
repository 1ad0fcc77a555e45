/** How often each address may come: a bucket of tokens for each, in memory only and no more of them than there is room for. */
import { performance } from 'node:perf_hooks';

/** More addresses than this at the same time, and the one that has been away the longest is forgotten. */
const most = 20_000;

/** The first half of an IPv6 address belongs to one customer, who can use all of the other half. */
const customer = address => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head, tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array(Math.max(0, missing)).fill('0'), ...last].slice(0, 4).join(':');
};

/**
 * @param {number} perMinute How many may come in a minute; as many may come at once.
 * @returns `take` answers 0 where it may come, or after how many seconds it may; `giveBack` undoes the last one.
 */
export const makeRate = perMinute => {
  /** @type {Map<string, { tokens: number, at: number }>} */
  const buckets = new Map();
  const perSecond = perMinute / 60;

  const bucketOf = key => {
    const now = performance.now() / 1000;
    const { tokens, at } = buckets.get(key) ?? { tokens: perMinute, at: now };
    // Last in the map is who came last.
    buckets.delete(key);
    if (buckets.size >= most) buckets.delete(buckets.keys().next().value);
    const bucket = { tokens: Math.min(perMinute, tokens + (now - at) * perSecond), at: now };
    buckets.set(key, bucket);
    return bucket;
  };

  return {
    take: address => {
      const bucket = bucketOf(customer(address));
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
      bucket.tokens--;
      return 0;
    },
    giveBack: address => {
      bucketOf(customer(address)).tokens++;
    },
    get size() {
      return buckets.size;
    },
  };
};
