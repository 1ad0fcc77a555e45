/** Reading from a copy of the database that the server keeps, so that who reads long does not keep those waiting who answer. */
import { StoreError, type Reads } from '../store.js';

/** What changes with every removal, in the settings. */
export const acted = 'acted';

/**
 * Reads from the copy where it has all that somebody has removed or taken out, and else from the database itself: nobody who has just
 * removed a comment sees it, on whichever receiver. New answers may come to the copy a moment later.
 *
 * @param marks What says of each how far it has come: changed in the same transaction as what it marks.
 * @param report Hears why the copy cannot be read.
 */
export const makeReplicated = (
  reads: { readonly database: Reads; readonly replica: Reads },
  marks: { database(): Promise<string | undefined>; replica(): Promise<string | undefined> },
  report: (error: unknown) => void,
): Reads => {
  /** Whether the copy has it all. Where the database itself is away, there is only the copy. */
  const isFresh = async (): Promise<boolean> => {
    const ours = marks.database().then(
      value => ({ value }),
      () => undefined,
    );
    const theirs = await marks.replica();
    const known = await ours;
    return !known || known.value === theirs;
  };
  const read = async <Result>(ask: (from: Reads) => Promise<Result>): Promise<Result> => {
    try {
      if (await isFresh()) return await ask(reads.replica);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      report(error);
    }
    return ask(reads.database);
  };
  return {
    totals: () => read(from => from.totals()),
    pages: skipped => read(from => from.pages(skipped)),
    of: page => read(from => from.of(page)),
    reasons: page => read(from => from.reasons(page)),
    comments: (page, skipped) => read(from => from.comments(page, skipped)),
    setAside: () => read(from => from.setAside()),
    trapped: () => read(from => from.trapped()),
    rows: (after, most) => read(from => from.rows(after, most)),
  };
};
