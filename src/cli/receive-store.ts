/** Where `civic-goals receive` keeps the answers: its options for that, and how a file is moved into a database. */
import { access } from 'node:fs/promises';
import { importAnswers, type Imported } from '../receiver/import.js';
import { openStore } from '../receiver/open-store.js';
import { isPostgres } from '../receiver/postgres/address.js';
import { openPostgres } from '../receiver/postgres/store.js';
import type { Options } from './arguments.js';
import { UsageError } from './problems.js';

/** The file where nothing else is said. */
const usual = 'civic-feedback.sqlite';

export const storeOptions = {
  file: {
    type: 'string',
    value: { sv: 'FIL', en: 'FILE' },
    about: { sv: `filen med svaren (annars ${usual})`, en: `the file with the answers (otherwise ${usual})` },
  },
  database: {
    type: 'string',
    value: { sv: 'FIL|postgres://…', en: 'FILE|postgres://…' },
    about: {
      sv: 'filen, eller en databas i PostgreSQL, som flera mottagare kan ha samtidigt',
      en: 'the file, or a database in PostgreSQL, which several receivers may have at once',
    },
  },
  'database-read': {
    type: 'string',
    value: 'postgres://…',
    about: {
      sv: 'en kopia av databasen som bara läses, för sidan med svaren',
      en: 'a read-only copy of the database, for the page of answers',
    },
  },
  import: {
    type: 'string',
    value: { sv: 'FIL', en: 'FILE' },
    about: {
      sv: 'flyttar över svaren i en fil till databasen och slutar; två gånger ger inget dubbelt',
      en: 'moves the answers of a file into the database and ends; twice makes nothing double',
    },
  },
} as const satisfies Options;

/** Moves what a file has into a database. A file that is not there is not made. */
export const moveOver = async (file: string, database: string): Promise<Imported> => {
  await access(file);
  const from = await openStore({ database: file });
  try {
    const to = await openPostgres(database);
    try {
      return await importAnswers(from, to);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};

/**
 * Where the answers are kept. The address of a database may have a password, so it is not said again.
 *
 * @throws {UsageError}
 */
export const placeOf = ({
  file,
  database,
  'database-read': databaseRead,
  import: from,
}: Readonly<Partial<Record<keyof typeof storeOptions, string | undefined>>>): string => {
  const wrong = (name: string, sv: string, en: string): UsageError =>
    new UsageError('value-wrong', { sv: `--${name}: ${sv}.`, en: `--${name}: ${en}.` });
  if (file === '') throw wrong('file', 'ska vara en fils sökväg', 'should be the path of a file');
  if (file !== undefined && database !== undefined)
    throw wrong('database', 'ange det eller --file', 'name it or --file');
  const place = database ?? file ?? usual;
  if (!place || (/^[a-z][a-z0-9+.-]+:\/\//i.test(database ?? '') && !isPostgres(place)))
    throw wrong(
      'database',
      'ska vara en fils sökväg eller postgres://…',
      'should be the path of a file or postgres://…',
    );
  if (databaseRead !== undefined && !(isPostgres(databaseRead) && isPostgres(place)))
    throw wrong(
      'database-read',
      'ska vara postgres://…, och --database också',
      'should be postgres://…, and --database too',
    );
  if (from !== undefined && !isPostgres(place))
    throw wrong('import', 'kräver --database postgres://…', 'needs --database postgres://…');
  return place;
};
