/** Writes files whole, or not at all: whoever reads one meanwhile has the old one or the new one. */
import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, chown, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './problems.js';

/** What stands in a file, as it was read. */
export interface FileContent {
  readonly name: string;
  /** Where it is in truth, when `name` is a link to it. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** @throws {Error} Of the system, where it is not to be had. */
export const readWhole = async (name: string): Promise<FileContent> => {
  const path = await realpath(name);
  return { name, path, bytes: await readFile(path) };
};

/** Some file systems cannot do it, and nothing is lost. */
const tryTo = (what: Promise<unknown>): Promise<unknown> => what.catch(() => undefined);

/** Writes a file that nobody knows of yet, and makes sure that it is on the disk. */
const writeAside = async (aside: string, bytes: Uint8Array, mode: number): Promise<void> => {
  const file = await open(aside, 'wx', mode & 0o777);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

const asideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}`);

/** That a file has its new name is on the disk when the folder is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path)).catch(() => undefined);
  if (folder) await tryTo(folder.sync().finally(() => folder.close()));
};

/**
 * Puts other bytes in the place of a file's. Its mode and owner, and a link to it, stay as they are.
 *
 * @param content The file as it was read.
 * @throws {CommandError} `changed-meanwhile`, where somebody else has written it since.
 * @throws {Error} Of the system, where it cannot be written. The file is then as it was.
 */
export const replaceWhole = async ({ name, path, bytes }: FileContent, next: Uint8Array): Promise<void> => {
  const { mode, uid, gid } = await stat(path);
  const aside = asideOf(path);
  try {
    await writeAside(aside, next, mode);
    await chmod(aside, mode & 0o7777);
    if (process.getuid?.() === 0) await tryTo(chown(aside, uid, gid));
    if (!bytes.equals(await readFile(path)))
      throw new CommandError('changed-meanwhile', {
        sv: `${name}: Har ändrats under tiden av någon annan. Inget är skrivet; försök igen.`,
        en: `${name}: Was changed by somebody else meanwhile. Nothing has been written; try again.`,
      });
    await rename(aside, path);
  } catch (error) {
    await tryTo(rm(aside, { force: true }));
    throw error;
  }
  await syncFolder(path);
};

/**
 * Copies what was read into a new file beside it. One that is there and says the same is left as it is.
 *
 * @param content The file as it was read.
 * @param name The new file's name.
 * @returns What takes the new file away again, where it was not there before.
 * @throws {CommandError} `exists`, where one of that name says something else.
 * @throws {Error} Of the system, where it cannot be written. Then there is none.
 */
export const copyBeside = async (
  { name: original, path, bytes }: FileContent,
  name: string,
): Promise<() => Promise<void>> => {
  const file = join(dirname(original), name);
  const there = await readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  if (there?.equals(bytes)) return () => Promise.resolve();
  if (there)
    throw new CommandError('exists', {
      sv: `${file}: Finns redan, med annat innehåll. Inget är skrivet; byt namn på den filen och försök igen.`,
      en: `${file}: Is there already, with other content. Nothing has been written; rename that file and try again.`,
    });
  const aside = asideOf(file);
  try {
    const { mode, uid, gid } = await stat(path);
    await writeAside(aside, bytes, mode);
    if (process.getuid?.() === 0) await tryTo(chown(aside, uid, gid));
    await rename(aside, file);
  } catch (error) {
    await tryTo(rm(aside, { force: true }));
    throw error;
  }
  await syncFolder(file);
  return () => rm(file, { force: true });
};

/**
 * Writes a file that can be made again at any time, in the place of one that is there. Whoever reads it meanwhile has the old one or the new one; that it is on
 * the disk is not waited for, as of a hundred thousand files that would take long, and after a loss of power they are made anew. It waits for the
 * system, which of small files is several times as quick as being told.
 *
 * @param path Where it is to stand. Its folder is there.
 * @param mode Of the file in whose place it stands; default: as the system has it.
 * @throws {Error} Of the system, where it cannot be written. What was there is then as it was.
 */
export const writeWhole = (path: string, bytes: Uint8Array, mode?: number): void => {
  const aside = asideOf(path);
  try {
    writeFileSync(aside, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(aside, mode & 0o7777);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
};
