/**
 * A program of its own, which the receiver starts: writes the file anew, so that nothing that was removed can be read in it. SQLite
 * overwrites what it deletes (`secure_delete`), but rows that it has moved between pages may have left copies, and the log beside the
 * file has all that came; both take time, in which the receiver has other things to do.
 *
 *   node wipe.js FILE [rewrite]
 *
 * Prints JSON: `isRewritten`, whether the file was written anew; `isGone`, whether the log is empty too, or else `code`, why not.
 */
import { loadLibrary, openDatabase, rowsOf } from './database.js';

/** How often the log is tried to be emptied, and the pause between, in milliseconds: the receiver may write just then. */
const tries = 100;
const pause = 10;

const [, , path = '', mode] = process.argv;
let isRewritten = false;
let isGone = false;
let code: string | undefined;
try {
  const database = openDatabase(await loadLibrary(path), path);
  database.pragma('busy_timeout = 5000');
  database.pragma('secure_delete = ON');
  // The copy in between is as large as the file.
  database.pragma('temp_store = FILE');
  if (mode === 'rewrite') {
    database.exec('VACUUM');
    isRewritten = true;
  }
  // First what can be done beside everybody else; to empty the log keeps who writes waiting, so it does not wait itself.
  database.pragma('wal_checkpoint(PASSIVE)');
  database.pragma('busy_timeout = 0');
  for (let left = tries; left > 0 && !isGone; left--) {
    isGone = rowsOf<{ busy: number }>(database, 'PRAGMA wal_checkpoint(TRUNCATE)')[0]?.busy === 0;
    if (!isGone) await new Promise(resolve => setTimeout(resolve, pause));
  }
  database.close();
} catch (error) {
  code = (error as NodeJS.ErrnoException).code ?? String(error);
}
process.stdout.write(JSON.stringify({ isRewritten, isGone, code }));
