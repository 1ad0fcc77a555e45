/** Whether a folder has what its lock file says, for what tests install by themselves. */
import { existsSync, readFileSync } from 'node:fs';

/** @param folder The folder, with `/` at its end. */
export const sameAsLock = folder => {
  const copy = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(copy)) return false;
  const versions = file =>
    JSON.stringify(
      Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
        .filter(([name, { optional }]) => name && !optional)
        .map(([name, { version }]) => [name, version])
        .sort(),
    );
  return versions(copy) === versions(`${folder}package-lock.json`);
};
