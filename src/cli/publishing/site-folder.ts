/** The folder that a site is written into: what is there already, and what in it is somebody else's. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/** Systems whose disks mostly know no capitals. */
const isVague = process.platform === 'win32' || process.platform === 'darwin';

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
): ((path: string, bytes: Buffer) => WrittenFile) => {
  /** The names in each folder, so that nobody asks the system for files that are not there. */
  const names = new Map<string, Set<string>>();
  const namesOf = (inside: string): Set<string> => {
    const known = names.get(inside);
    if (known) return known;
    if (!isDry) mkdirSync(inside, { recursive: true });
    const there = new Set(existsSync(inside) ? readdirSync(inside) : []);
    names.set(inside, there);
    return there;
  };
  /** What stands there; a disk may know a name in other capitals, or composed otherwise, than it is asked for. */
  const readThere = (file: string, there: ReadonlySet<string>): Buffer | undefined =>
    there.has(basename(file)) || (isVague && existsSync(file)) ? readFileSync(file) : undefined;
  return (path, bytes) => {
    const file = join(folder, path);
    try {
      const there = namesOf(dirname(file));
      const before = readThere(file, there);
      if (before?.equals(bytes)) return 'same';
      if (!isDry) {
        writeWhole(file, bytes, before && statSync(file).mode);
        there.add(basename(file));
      }
      return before ? 'changed' : 'new';
    } catch (error) {
      throw problemWith(file, error);
    }
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
