/** What went wrong, in words: a sentence that names the file or the address and says what to do about it. */
import { getSystemErrorMap } from 'node:util';
import type { Words } from './language.js';

/** The command, or what it was given, is wrong. `code` is for programs, the words are for people. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly words: Words,
  ) {
    super(words.en);
  }
}

/** The command was written wrong: how it is used is worth a look. */
export class UsageError extends CommandError {}

/** Says what is wrong with a file or an address. */
type Sentence = (subject: string, error: Error) => Words;

const sentence =
  (sv: string, en: string): Sentence =>
  subject => ({ sv: `${subject}: ${sv}`, en: `${subject}: ${en}` });

const tooManyFiles = sentence(
  'För många filer är öppna samtidigt. Stäng andra program, eller höj gränsen med ulimit -n.',
  'Too many files are open at once. Close other programs, or raise the limit with ulimit -n.',
);
const noSpace = sentence(
  'Disken är full. Gör plats och försök igen.',
  'The disk is full. Make room and try again.',
);
const readOnly = sentence(
  'Det går inte att skriva här. Välj en annan mapp.',
  'Nothing can be written here. Choose another folder.',
);
const damaged = sentence(
  'Disken svarar med fel. Kontrollera disken, och läs in en säkerhetskopia.',
  'The disk gives errors. Check the disk, and restore a backup.',
);
const notAllowed = sentence(
  'Du får inte läsa eller skriva här. Kontrollera filens och mappens rättigheter.',
  'You may not read or write here. Check the permissions of the file and its folder.',
);

/** By the system's code, or by the call and the code where a code means another thing there; then SQLite's; then our own. */
export const sentences: Readonly<Record<string, Sentence>> = {
  ENOENT: sentence(
    'Finns inte. Kontrollera namnet, och mappen du står i.',
    'Does not exist. Check the name, and the folder you are in.',
  ),
  EISDIR: sentence('Är en mapp. Ange en fil.', 'Is a folder. Name a file.'),
  ENOTDIR: sentence(
    'En del av sökvägen är ingen mapp. Kontrollera sökvägen.',
    'A part of the path is not a folder. Check the path.',
  ),
  ENAMETOOLONG: sentence(
    'Namnet är för långt. Välj ett kortare.',
    'The name is too long. Choose a shorter one.',
  ),
  ELOOP: sentence(
    'Länkarna går i en ring. Kontrollera vart de pekar.',
    'The links go round in a circle. Check where they lead.',
  ),
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: readOnly,
  ENOSPC: noSpace,
  EDQUOT: sentence(
    'Ditt utrymme på disken är slut. Gör plats och försök igen.',
    'Your share of the disk is used up. Make room and try again.',
  ),
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: sentence(
    'Används av ett annat program. Stäng det och försök igen.',
    'Is in use by another program. Close it and try again.',
  ),
  EIO: damaged,
  ENOMEM: sentence(
    'Minnet räcker inte. Stäng andra program och försök igen.',
    'There is not enough memory. Close other programs and try again.',
  ),
  EADDRINUSE: sentence(
    'Porten är upptagen. Välj en annan med --port, eller avsluta det som lyssnar där.',
    'The port is taken. Choose another with --port, or end what listens there.',
  ),
  EADDRNOTAVAIL: sentence(
    'Datorn har inte den adressen. Välj en som den har med --host.',
    'This computer does not have that address. Choose one that it has with --host.',
  ),
  'listen EACCES': sentence(
    'Du får inte lyssna på den porten. Välj en över 1023 med --port.',
    'You may not listen on that port. Choose one above 1023 with --port.',
  ),
  SQLITE_NOTADB: sentence(
    'Är ingen databas med svar. Ange en annan fil med --file.',
    'Is no database of answers. Name another file with --file.',
  ),
  SQLITE_CANTOPEN: sentence(
    'Går inte att öppna. Kontrollera rättigheterna för filen och mappen, och att disken inte är full.',
    'Cannot be opened. Check the permissions of the file and its folder, and that the disk is not full.',
  ),
  SQLITE_BUSY: sentence(
    'Är låst av ett annat program. Stäng det och försök igen.',
    'Is locked by another program. Close it and try again.',
  ),
  SQLITE_FULL: noSpace,
  SQLITE_READONLY: readOnly,
  SQLITE_IOERR: damaged,
  SQLITE_CORRUPT: sentence('Är skadad. Läs in en säkerhetskopia.', 'Is damaged. Restore a backup.'),
  FOREIGN_DATABASE: sentence(
    'Är ett annat programs databas. Ange en annan fil med --file.',
    'Is a database of another program. Name another file with --file.',
  ),
  LATER_DATABASE: sentence(
    'Gjordes av en senare version av civic-goals. Uppdatera civic-goals.',
    'Was made by a later version of civic-goals. Update civic-goals.',
  ),
  FOLDER_MISSING: sentence(
    'Mappen som filen ska ligga i finns inte. Skapa den först.',
    'The folder that the file is to be in does not exist. Make it first.',
  ),
  MUCH_WAITING: sentence(
    'Så mycket väntar på att skrivas att mer inte tas emot. Gör plats på disken, eller stäng det program som håller filen.',
    'So much waits to be written that no more is taken. Make room on the disk, or close the program that holds the file.',
  ),
  UNWRITTEN: (subject, { message }) => {
    const [count] = /^\d+/.exec(message) ?? [];
    const many = count ? ` (${count})` : '';
    return {
      sv: `${subject}: Ändringar${many} hann inte skrivas innan mottagaren avslutades. De som skickade dem har fått veta det.`,
      en: `${subject}: Changes${many} were not written before the receiver ended. Those who sent them have been told.`,
    };
  },
  UNWIPED: sentence(
    'Det som är borttaget kan ännu läsas i filen: ett annat program läser den, eller så är disken full. Det görs om tills det går.',
    'What was removed can still be read in the file: another program reads it, or the disk is full. It is tried until it can be done.',
  ),
  MUCH_OVERDUE: sentence(
    'Så många svar är äldre än --forget-after på en gång att klockan kan gå fel. De är kvar: svara på sidan med svaren.',
    'So many answers are older than --forget-after at once that the clock may be wrong. They are still there: answer on the page of answers.',
  ),
  DATABASE_UNREACHABLE: sentence(
    'Databasen svarar inte. Kontrollera adressen, och att servern är igång.',
    'The database does not answer. Check the address, and that the server runs.',
  ),
  DATABASE_REFUSED: sentence(
    'Databasen släpper inte in. Kontrollera användare och lösenord i adressen eller PGPASSWORD, och pg_hba.conf.',
    'The database lets nobody in. Check user and password in the address or PGPASSWORD, and pg_hba.conf.',
  ),
  DATABASE_MISSING: sentence(
    'Databasen finns inte på servern. Skapa den först: createdb.',
    'There is no such database on the server. Make it first: createdb.',
  ),
  DATABASE_RIGHTS: sentence(
    'Användaren får inte göra det i databasen. Låt den äga schemat: CREATE SCHEMA civic_goals AUTHORIZATION användaren.',
    'The user may not do that in the database. Let it own the schema: CREATE SCHEMA civic_goals AUTHORIZATION the_user.',
  ),
  DATABASE_READ_ONLY: sentence(
    'Databasen går bara att läsa: det är en kopia. Ange den som går att skriva i med --database.',
    'The database can only be read: it is a copy. Name the one that can be written to with --database.',
  ),
  DATABASE_FULL: sentence(
    'Disken på databasens server är full eller svarar med fel. Gör plats, och kontrollera den.',
    'The disk of the database’s server is full or gives errors. Make room, and check it.',
  ),
  DATABASE_BUSY: sentence(
    'Databasen hinner inte med, eller är låst av ett annat program. Det görs om tills det går.',
    'The database does not keep up, or is locked by another program. It is tried until it can be done.',
  ),
  DATABASE_TLS: (subject, { message }) => ({
    sv: `${subject}: Det går inte att lita på vägen till databasen (${message}). Kontrollera sslmode och sslrootcert i adressen.`,
    en: `${subject}: The way to the database cannot be trusted (${message}). Check sslmode and sslrootcert in the address.`,
  }),
  DATABASE_ERROR: (subject, { message }) => ({
    sv: `${subject}: Databasen säger nej (${message}).`,
    en: `${subject}: The database says no (${message}).`,
  }),
  DATABASE_ADDRESS: (subject, { message }) => ({
    sv: `${subject}: Adressen till databasen går inte att förstå (${message}).`,
    en: `${subject}: The address of the database cannot be understood (${message}).`,
  }),
  CLIENT_MISSING: () => ({
    sv: 'PostgreSQL behöver paketet pg. Så får du det: npm install pg',
    en: 'PostgreSQL needs the package pg. To get it: npm install pg',
  }),
  CLIENT_BROKEN: (_, { message }) => ({
    sv: `Paketet pg startar inte. Installera det igen: npm install pg. Paketet säger: ${message}`,
    en: `The package pg does not start. Install it again: npm install pg. The package says: ${message}`,
  }),
  LIBRARY_MISSING: () => ({
    sv: 'Mottagaren behöver paketet libsql. Så får du det: npm install libsql',
    en: 'The receiver needs the package libsql. To get it: npm install libsql',
  }),
  LIBRARY_BROKEN: (_, { message }) => {
    const here = `${process.platform} ${process.arch}, Node ${process.version}`;
    return {
      sv: `Paketet libsql startar inte på den här datorn (${here}). Det är byggt för var dator för sig och valfritt: installera igen utan --omit=optional, på den dator där mottagaren ska köras. Paketet säger: ${message}`,
      en: `The package libsql does not start on this computer (${here}). It is built for each kind of computer and optional: install again without --omit=optional, on the computer where the receiver is to run. The package says: ${message}`,
    };
  },
};

/** The file or the address that an error of the system is about. */
const subjectOf = ({ path, address, port }: NodeJS.ErrnoException & { address?: string; port?: number }) => {
  if (path !== undefined) return path;
  if (address === undefined) return undefined;
  return `${address.includes(':') ? `[${address}]` : address}:${port ?? ''}`;
};

/** What the system itself says, where we have no words for it. */
const unforeseen = ({ errno, message }: NodeJS.ErrnoException, subject: string): Words => {
  const said = getSystemErrorMap().get(errno ?? 0)?.[1] ?? message;
  return { sv: `${subject}: Systemet säger nej (${said}).`, en: `${subject}: The system says no (${said}).` };
};

const unexpected = (error: unknown): Words => {
  const said = error instanceof Error ? error.message : String(error);
  return {
    sv: `Något gick fel i civic-goals, och det är inte ditt fel: ${said}\nMed NODE_DEBUG=civic-goals i miljön visas var.`,
    en: `Something went wrong in civic-goals, and it is not your fault: ${said}\nWith NODE_DEBUG=civic-goals in the environment it is shown where.`,
  };
};

/** What went wrong, for programs and for people. */
export interface Problem {
  /** `ENOENT`, `unknown-option`; `unexpected` for a fault of ours. */
  readonly code: string;
  readonly words: Words;
}

/**
 * Finds words for an error.
 *
 * @param subject The file, where the error does not name it itself.
 */
export const problemOf = (error: unknown, subject?: string): Problem => {
  if (error instanceof CommandError) return error;
  if (!(error instanceof Error)) return { code: 'unexpected', words: unexpected(error) };
  const { code = '', errno, syscall } = error as NodeJS.ErrnoException;
  // SQLite says more of some than there are words for: `SQLITE_IOERR_WRITE`.
  const plain = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '';
  const say = sentences[`${syscall ?? ''} ${code}`] ?? sentences[code] ?? sentences[plain];
  const about = subjectOf(error) ?? subject ?? syscall;
  if (say) return { code, words: say(about ?? 'civic-goals', error) };
  // Node's own errors, `ERR_…`, have no number: they are faults of ours.
  if ((errno !== undefined || code.startsWith('SQLITE_')) && about !== undefined)
    return { code, words: unforeseen(error, about) };
  return { code: 'unexpected', words: unexpected(error) };
};

/** The same error, with the name of the file that it does not know itself. */
export const problemWith = (subject: string, error: unknown): CommandError => {
  const { code, words } = problemOf(error, subject);
  return new CommandError(code, words);
};
