/** How often each address may come: a bucket of tokens for each, in memory only and no more of them than there is room for. */

/** More addresses than this at the same time, and the one that has been away the longest is forgotten. */
const most = 20_000;

interface Bucket {
  tokens: number;
  at: number;
}

export interface Rate {
  /** Answers 0 where it may come, or after how many seconds it may. */
  take(address: string): number;
  /** Undoes the last one. */
  giveBack(address: string): void;
  /** How many times it has come of late. */
  used(address: string): number;
  /** How many addresses are remembered. */
  readonly size: number;
}

/** The first half of an IPv6 address belongs to one customer, who can use all of the other half. */
const customer = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...last].slice(0, 4).join(':');
};

/** @param perMinute How many may come in a minute; as many may come at once. */
export const makeRate = (perMinute: number): Rate => {
  const buckets = new Map<string, Bucket>();
  const perSecond = perMinute / 60;

  const bucketOf = (key: string): Bucket => {
    const now = performance.now() / 1000;
    const { tokens, at } = buckets.get(key) ?? { tokens: perMinute, at: now };
    // Last in the map is who came last.
    buckets.delete(key);
    for (const oldest of buckets.keys()) {
      if (buckets.size < most) break;
      buckets.delete(oldest);
    }
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
    used: address => Math.floor(perMinute - bucketOf(customer(address)).tokens),
    get size() {
      return buckets.size;
    },
  };
};
