/** What somebody has who has just cloned the project and installed its packages. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';

const ignored = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .map(line => line.replace(/\/$/, ''))
  .filter(Boolean);
/** Large, and read by nothing that such a person starts. */
const large = ['.git', 'docs/pictures', 'test/visual'];

const isLeftOut = path => {
  const name = relative('.', path).split(sep).join('/');
  return [...ignored, ...large].some(out => name === out || basename(name) === out);
};

/**
 * Copies the checkout without anything that has been built, with its packages beside it.
 *
 * @param t The test, after which the copy is removed.
 * @returns The folder.
 */
export const freshClone = t => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'civic-goals-clone-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('.', folder, { recursive: true, filter: path => !isLeftOut(path) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};
