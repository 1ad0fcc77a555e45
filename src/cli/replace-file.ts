/** Replaces a file whole, or not at all: whoever reads it meanwhile has the old one or the new one. */
import { randomUUID } from 'node:crypto';
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

/**
 * Puts other bytes in the place of a file's. Its mode and owner, and a link to it, stay as they are.
 *
 * @param content The file as it was read.
 * @throws {CommandError} `changed-meanwhile`, where somebody else has written it since.
 * @throws {Error} Of the system, where it cannot be written. The file is then as it was.
 */
export const replaceWhole = async ({ name, path, bytes }: FileContent, next: Uint8Array): Promise<void> => {
  const { mode, uid, gid } = await stat(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      await file.writeFile(next);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(beside, mode & 0o7777);
    if (process.getuid?.() === 0) await tryTo(chown(beside, uid, gid));
    if (!bytes.equals(await readFile(path)))
      throw new CommandError('changed-meanwhile', {
        sv: `${name}: Har ändrats under tiden av någon annan. Inget är skrivet; försök igen.`,
        en: `${name}: Was changed by somebody else meanwhile. Nothing has been written; try again.`,
      });
    await rename(beside, path);
  } catch (error) {
    await tryTo(rm(beside, { force: true }));
    throw error;
  }
  // That it has its new name is on the disk when the folder is.
  const folder = await open(dirname(path)).catch(() => undefined);
  if (folder) await tryTo(folder.sync().finally(() => folder.close()));
};
