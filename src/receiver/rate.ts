/**
 * How often each address may come: a bucket of tokens for each, in memory only and no more of them than there is room for. Several
 * receivers may count together: then what each lets in is told to the others, and what is left by all of them is told back.
 */

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
  /** How many may come in a minute. */
  readonly perMinute: number;
  /** Hears of each that is taken (1) or given back (-1), by whose bucket it is of. */
  watch(listener: (bucket: string, count: 1 | -1) => void): void;
  /** Says what is left in a bucket, when the others' are counted. */
  settle(bucket: string, tokens: number): void;
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
  let listener: (bucket: string, count: 1 | -1) => void = () => undefined;
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
      const key = customer(address);
      const bucket = bucketOf(key);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
      bucket.tokens--;
      listener(key, 1);
      return 0;
    },
    giveBack: address => {
      const key = customer(address);
      bucketOf(key).tokens++;
      listener(key, -1);
    },
    used: address => Math.floor(perMinute - bucketOf(customer(address)).tokens),
    get size() {
      return buckets.size;
    },
    perMinute,
    watch: heard => (listener = heard),
    settle: (key, tokens) => {
      bucketOf(key).tokens = tokens;
    },
  };
};
