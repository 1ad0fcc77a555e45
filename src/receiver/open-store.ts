/** Which place for the answers an address means: a file of ours, or a database. */
import { isPostgres } from './postgres/address.js';
import { openPostgres } from './postgres/store.js';
import { openStore as openFile } from './sqlite/store.js';
import type { Store } from './store.js';

export interface StoreAddress {
  /** `postgres://…`, or a file's path. */
  readonly database: string;
  /** `postgres://…`: a copy that the server keeps, for the page of answers. */
  readonly databaseRead?: string | undefined;
}

/**
 * Opens the place for the answers; it is made where it is missing.
 *
 * @param report Hears what goes wrong when nobody has asked.
 * @throws {StoreError} Where it cannot be used, or the library that it needs is not there.
 * @throws {NodeJS.ErrnoException} Where the file cannot be made, read or written to.
 */
export const openStore = (
  { database, databaseRead }: StoreAddress,
  report?: (error: unknown) => void,
): Promise<Store> =>
  isPostgres(database) ? openPostgres(database, databaseRead, report) : openFile(database, report);
