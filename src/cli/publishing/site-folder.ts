/** The folder that a site is written into: what is there already, and what in it is somebody else's. */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, problemWith } from '../problems.js';
import { writeWhole } from '../whole-file.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The names in a folder; none, where there is no such folder. */
const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw problemWith(folder, error);
  }
};

/** What stands in a file; nothing, where there is none. */
export const readIfThere = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw problemWith(file, error);
  }
};

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The files that would be written over, though they are not the command's own.
 *
 * @param paths What is to be written.
 * @param own What has been written before.
 */
export const foreignFiles = async (
  folder: string,
  paths: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const names = new Map<string, ReadonlySet<string>>();
  const known = new Set([...own].map(folded));
  const foreign: string[] = [];
  for (const path of paths) {
    if (known.has(folded(path))) continue;
    const inside = dirname(path);
    const there = names.get(inside) ?? new Set((await namesIn(join(folder, inside))).map(folded));
    names.set(inside, there);
    if (there.has(folded(path.slice(path.lastIndexOf('/') + 1)))) foreign.push(path);
  }
  return foreign;
};

/** What became of a file. */
export type WrittenFile = 'new' | 'changed' | 'same';

/**
 * Writes files of a site, those alone that say something else than what is there.
 *
 * @param isDry Whether nothing is to be written.
 */
export const siteWriter = (
  folder: string,
  isDry: boolean,
): ((path: string, bytes: Buffer) => Promise<WrittenFile>) => {
  const made = new Map<string, Promise<unknown>>();
  const makeFolder = (path: string): Promise<unknown> => {
    const promise = made.get(path) ?? mkdir(path, { recursive: true });
    made.set(path, promise);
    return promise;
  };
  return async (path, bytes) => {
    const file = join(folder, path);
    const there = await readIfThere(file);
    if (there?.equals(bytes)) return 'same';
    if (!isDry)
      try {
        await makeFolder(dirname(file));
        await writeWhole(file, bytes, there && (await stat(file)).mode);
      } catch (error) {
        throw problemWith(file, error);
      }
    return there ? 'changed' : 'new';
  };
};

/**
 * Takes away a file that has been made before and is not any more.
 *
 * @returns Whether there was one.
 */
export const removeIfThere = async (folder: string, path: string, isDry: boolean): Promise<boolean> => {
  const file = join(folder, path);
  if (!(await readIfThere(file))) return false;
  if (!isDry)
    await rm(file).catch((error: unknown) => {
      throw problemWith(file, error);
    });
  return true;
};

/** Refuses to write over what is somebody else's. */
export const refuseForeign = (folder: string, foreign: readonly string[]): CommandError => {
  const listed = foreign
    .slice(0, 5)
    .map(path => join(folder, path))
    .join(', ');
  const more = foreign.length > 5 ? ` (+${foreign.length - 5})` : '';
  return new CommandError('exists', {
    sv: `Filer finns redan, och är inte gjorda av det här kommandot: ${listed}${more}. Inget är skrivet. Flytta dem, eller välj en annan mapp med --out.`,
    en: `Files are there already that this command has not made: ${listed}${more}. Nothing has been written. Move them, or choose another folder with --out.`,
  });
};
