/** Answers kept in a folder, a file each, so that a service need only say that nothing has changed. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An answer, and what the service wants to be shown when it is asked again. */
export interface Kept {
  readonly address: string;
  readonly etag?: string;
  readonly modified?: string;
  readonly body: string;
}

export interface Cache {
  get(address: string): Promise<Kept | undefined>;
  /** Keeps an answer. One that cannot be written is not kept, and nothing else is wrong. */
  set(kept: Kept): Promise<void>;
}

const isKept = (value: unknown, address: string): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'address' in value &&
  value.address === address &&
  'body' in value &&
  typeof value.body === 'string';

/**
 * Opens a cache.
 *
 * @param folder Its folder; it is made where there is none.
 * @throws {Error} Of the system, where it cannot be made.
 */
export const openCache = async (folder: string): Promise<Cache> => {
  await mkdir(folder, { recursive: true });
  const fileOf = (address: string): string =>
    join(folder, `${createHash('sha256').update(address).digest('hex')}.json`);
  return {
    get: async address => {
      try {
        const kept: unknown = JSON.parse(await readFile(fileOf(address), 'utf8'));
        return isKept(kept, address) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    set: async kept => {
      const file = fileOf(kept.address);
      const beside = `${file}.${randomUUID()}`;
      try {
        await writeFile(beside, JSON.stringify(kept));
        await rename(beside, file);
      } catch {
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
  };
};
