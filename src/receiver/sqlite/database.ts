/** The library that keeps the answers, libsql (SQLite): got on demand, since who only uses the elements does not need it. */
import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type Libsql from 'libsql';
import { StoreError } from '../store.js';

export type Database = Libsql.Database;
export type Statement = Libsql.Statement;
export type Library = typeof Libsql;

/** The rows that a statement gives. */
export const rowsOf = <Row>(database: Database, sql: string, ...values: readonly unknown[]): Row[] =>
  database.prepare(sql).all(...values) as Row[];

/** SQLite's name for what went wrong. Where a file cannot be opened, the library says the number alone, in its message. */
const codeOf = (error: unknown): string | undefined => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  return /^ConnectionFailed\b.*: 14"\)$/s.test(String(message)) ? 'SQLITE_CANTOPEN' : undefined;
};

/** The same error with the file's name and SQLite's code; what is not of the database stays as it is. */
export const asStoreError = (error: unknown, path: string): unknown => {
  const code = codeOf(error);
  return code === undefined || error instanceof StoreError
    ? error
    : new StoreError(code, path, (error as Error).message, { cause: error });
};

/** Whether another program holds the file just now. */
export const isLocked = (error: unknown): boolean =>
  error instanceof StoreError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);

/** Whether it may go better later, and for the same work: the file is held, the disk is full, away, or only to be read. */
export const mayPass = (error: unknown): error is StoreError =>
  error instanceof StoreError &&
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/.test(error.code);

/** @throws {StoreError} Where the library is missing or does not start. */
export const loadLibrary = async (path: string): Promise<Library> => {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ERR_MODULE_NOT_FOUND' && message.includes("'libsql'")
      ? new StoreError('LIBRARY_MISSING', path, 'The receiver needs the package libsql')
      : new StoreError('LIBRARY_BROKEN', path, message, { cause: error });
  }
};

/**
 * Comments are nobody else's to read: the library would make the file as readable as others. A file that is there is only looked at:
 * to open and close it would take away the locks that this process has on it (POSIX, fcntl), and another program that looks into it
 * would delete the log with all that has come.
 */
const makeFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new StoreError('FOLDER_MISSING', path, `${path} has no folder`, { cause: error });
    if (code !== 'EEXIST') throw error;
  }
  if (statSync(path).isDirectory()) throw new StoreError('EISDIR', path, `${path} is a folder`);
  accessSync(path, constants.R_OK | constants.W_OK);
};

/**
 * Opens a file; it is made where it is missing, for its owner alone. Nothing waits for a lock: who is refused tries again by a timer,
 * so that the process has time for others.
 *
 * @param alone Keeps other programs out, and does without the file that programs share (`-shm`), which a full disk has no room for.
 * @throws {StoreError} Where the file cannot be opened.
 * @throws {NodeJS.ErrnoException} Where the file cannot be made, read or written to.
 */
export const openDatabase = (Library: Library, path: string, alone = false): Database => {
  makeFile(path);
  try {
    // By its whole path: the library takes some names for no file at all (`:memory:`, `file:x?mode=memory`, `https://…`).
    const database = new Library(resolve(path));
    database.pragma('busy_timeout = 0');
    if (alone) database.pragma('locking_mode = EXCLUSIVE');
    return database;
  } catch (error) {
    throw asStoreError(error, path);
  }
};
