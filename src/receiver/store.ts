/** The place where answers are kept, as the rest of the receiver sees it. What is said to be done has reached the disk. */
import type { Answer } from './answer.js';
import type { Rate } from './rate.js';

/** How many comments, and how many pages of the site, stand on one page. */
export const atOnce = { comments: 50, pages: 200 };

/** How many answers there are about something, how many of them yes, and how many with a comment. */
export interface Count {
  readonly answers: number;
  readonly yes: number;
  readonly comments: number;
}

export interface Comment {
  readonly latest: string;
  readonly helpful: 'yes' | 'no';
  /** A list, as JSON. */
  readonly reasons: string;
  readonly comment: string;
  readonly lang: string;
  readonly id: string;
  readonly page: string;
}

/** One answer, as it is kept. */
export interface Row {
  readonly number: number;
  readonly id: string;
  readonly prompt: string;
  readonly page: string;
  readonly lang: string;
  readonly helpful: 'yes' | 'no';
  /** A list, as JSON. */
  readonly reasons: string;
  readonly comment: string;
  readonly elapsed: number | null;
  readonly set_aside: 0 | 1;
  readonly checked: 0 | 1;
  readonly removed: 0 | 1;
  /** When the first and the latest post came, in ISO 8601. */
  readonly first: string;
  readonly latest: string;
}

/**
 * What is shown. Answers that are set aside are in no count. The lists have one more than stands on a page, where there is more. To ask
 * takes no longer because there are more answers: what is counted is kept counted.
 */
export interface Reads {
  totals(): Promise<{ readonly answers: number; readonly pages: number }>;
  pages(from: number): Promise<readonly (Count & { readonly page: string })[]>;
  of(page: string): Promise<Count>;
  reasons(page: string): Promise<readonly { readonly reason: string; readonly answers: number }[]>;
  comments(page: string, from: number): Promise<readonly Comment[]>;
  setAside(): Promise<readonly Comment[]>;
  trapped(): Promise<readonly { readonly day: string; readonly posts: number }[]>;
  /** The next rows after one, by their numbers. */
  rows(after: number, most: number): Promise<readonly Row[]>;
}

/** Answers that are to be forgotten, but so many at once that somebody should say yes first. */
export interface Overdue {
  readonly answers: number;
  /** Of how many. */
  readonly total: number;
  /** They came before this time, in ISO 8601. */
  readonly before: string;
}

/** What cannot be written within a second is said not to be kept: then the promise rejects, with `NotKeptYet` or `StoreError`. */
export interface Store extends Reads {
  /** A file of our own, or a server's database: what is said of removal is not the same. */
  readonly keptIn: 'file' | 'database';
  put(answer: Answer): Promise<void>;
  /** Counts a post that filled in what people do not see. Nothing else is kept of it. */
  countTrapped(): Promise<void>;
  /** Takes the comment away and leaves the yes or no. It does not come back with a late arrival. */
  removeComment(id: string): Promise<void>;
  /** Lets a comment count that was set aside. */
  restore(id: string): Promise<void>;
  /** Whether anything that was removed can still be read where the answers are kept. It is wiped as soon as that can be done. */
  isUnwiped(): Promise<boolean>;
  /** What nobody has said yes to yet, whichever receiver has asked. */
  overdue(): Promise<Overdue | undefined>;
  /** Takes away the answers that came before a time: somebody has said yes. */
  forget(before: string): Promise<void>;
  setting(name: string): Promise<string | undefined>;
  /**
   * Writes a setting, or not: it is not tried again.
   *
   * @throws {StoreError} Where it cannot be written within some seconds.
   */
  set(name: string, value: string): Promise<void>;
  /** Writes a setting where there is none, and gives the one that is there then: another receiver may have been faster. */
  ensure(name: string, value: string): Promise<string>;
  /** A text that nobody can guess, the same for all receivers that keep their answers together; made where there is none. */
  secret(name: string): Promise<string>;
  /** From now on, what such receivers let an address do counts together. Alone there is nothing to count together. */
  share(name: string, rate: Rate): void;
  /** Begins to wipe what was removed, and to take away what is old enough, now and every hour. */
  tend(forgetAfter?: number): void;
  close(): Promise<void>;
}

/** A store that takes over what is kept in another, as often as it is asked to, without having it twice. */
export interface ImportTarget extends Store {
  /** Takes answers as they are kept. Of two of an id the fuller one stays; what was removed in either is removed. */
  adopt(rows: readonly Row[]): Promise<{ readonly added: number; readonly changed: number }>;
  /** @param source By which what comes from there once more is known. */
  adoptTrapped(source: string, days: Awaited<ReturnType<Reads['trapped']>>): Promise<void>;
}

/**
 * Why the place for the answers cannot be used. `code` is SQLite's own (`SQLITE_BUSY`), `EISDIR` for a folder, or one of these:
 *
 * - `LIBRARY_MISSING`, `LIBRARY_BROKEN`: libsql is not there, or does not start; `CLIENT_MISSING`, `CLIENT_BROKEN`: pg.
 * - `DATABASE_…`: what a server or the way to it says (`postgres/errors.ts`); `DATABASE_ADDRESS`: the address cannot be understood.
 * - `FOREIGN_DATABASE`, `LATER_DATABASE`: it is another program's, or a later version's.
 * - `FOLDER_MISSING`: there is no folder to make it in.
 * - `MUCH_WAITING`: so much waits to be written that no more is taken.
 * - `UNWRITTEN`: something still waited to be written when the receiver ended.
 * - `UNWIPED`: what was removed can still be read there, and it has not been possible to wipe it.
 * - `MUCH_OVERDUE`: so much is to be forgotten at once that somebody should say yes first.
 */
export class StoreError extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** It could not be written yet. It is not lost: it is tried again until it can, as long as the receiver runs. */
export class NotKeptYet extends Error {
  constructor(override readonly cause: StoreError) {
    super(cause.message);
  }
}
