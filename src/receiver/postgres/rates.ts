/**
 * How often an address may come, over all receivers on one database. Each lets in by what it knows, and twice a second tells the
 * database what it has let in and hears what is left by all of them. So no answer waits for it; and an address that comes to several
 * receivers at once gets at most what each of them lets in within half a second, which is then taken from what it may later.
 */
import { createHmac } from 'node:crypto';
import type { Rate } from '../rate.js';
import type { Pool } from './pool.js';

/** How often it is told, and how often what is old is taken away, in milliseconds. */
const every = { tell: 500, clear: 60_000 };

/** More buckets than this are not told of at once. */
const most = 20_000;

interface Shared {
  readonly name: string;
  readonly rate: Rate;
  /** What has been let in since it was told last, by bucket. */
  taken: Map<string, number>;
}

export interface Rates {
  share(name: string, rate: Rate): void;
  end(): void;
}

/**
 * @param schema Where the tables are, as it stands in a statement.
 * @param secret What the receivers know and others do not.
 */
export const makeRates = (pool: Pool, schema: string, secret: string): Rates => {
  const all: Shared[] = [];
  let isTelling = false;
  let cleared = -Infinity;

  /**
   * Under what an address is counted: it does not stand in the database itself. 24 bits of it, keyed, so that some hundred addresses
   * have the same, and it cannot be worked out which it was.
   */
  const keyOf = (name: string, bucket: string): number =>
    createHmac('sha256', secret).update(`${name}\n${bucket}`).digest().readUIntBE(0, 3);

  /** What is left is worked out by the server's clock, as a bucket is here; a debt is at most as large as the bucket. */
  const tell = async (shared: Shared): Promise<void> => {
    const { name, rate, taken } = shared;
    if (taken.size === 0) return;
    shared.taken = new Map();
    const keys = new Map<number, { buckets: string[]; count: number }>();
    for (const [bucket, count] of taken) {
      const key = keyOf(name, bucket);
      const { buckets, count: sum } = keys.get(key) ?? { buckets: [], count: 0 };
      keys.set(key, { buckets: [...buckets, bucket], count: sum + count });
    }
    try {
      const sorted = [...keys.keys()].sort((one, other) => one - other);
      const left = await pool.ask<{ key: number; tokens: number }>(
        `INSERT INTO ${schema}.rates AS kept (name, key, tokens, at)
        SELECT $1, key, greatest($4::float8 - count, -$4::float8), now()
        FROM unnest($2::int4[], $3::int4[]) AS given (key, count)
        ON CONFLICT (name, key) DO UPDATE SET at = now(), tokens = greatest(
          least($4::float8, kept.tokens + extract(epoch FROM now() - kept.at)::float8 * $4::float8 / 60)
            + excluded.tokens - $4::float8,
          -$4::float8)
        RETURNING key, tokens`,
        [name, sorted, sorted.map(key => keys.get(key)?.count ?? 0), rate.perMinute],
      );
      for (const { key, tokens } of left)
        for (const bucket of keys.get(key)?.buckets ?? [])
          rate.settle(bucket, tokens - (shared.taken.get(bucket) ?? 0));
    } catch {
      // Without the database each receiver counts for itself; what is not told yet is told later.
      for (const [bucket, count] of taken)
        if (shared.taken.size < most) shared.taken.set(bucket, (shared.taken.get(bucket) ?? 0) + count);
    }
  };

  const look = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    for (const shared of all) await tell(shared);
    if (performance.now() - cleared > every.clear) {
      cleared = performance.now();
      // After so long every bucket is full again, whatever it owed.
      await pool
        .ask(`DELETE FROM ${schema}.rates WHERE at < now() - interval '3 minutes'`)
        .catch(() => undefined);
    }
    isTelling = false;
  };
  const timer = setInterval(() => void look(), every.tell).unref();

  return {
    share: (name, rate) => {
      const shared: Shared = { name, rate, taken: new Map() };
      all.push(shared);
      rate.watch((bucket, count) => {
        const sum = (shared.taken.get(bucket) ?? 0) + count;
        if (sum !== 0 && (shared.taken.has(bucket) || shared.taken.size < most))
          shared.taken.set(bucket, sum);
        else if (sum === 0) shared.taken.delete(bucket);
      });
    },
    end: () => clearInterval(timer),
  };
};
