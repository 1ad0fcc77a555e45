/** What somebody has who has just cloned the project and installed its packages. Linked folders would not do: Vite serves no file outside. */
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';

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

/** Puts the installed packages there too, without a second copy of each file where the disk allows it. What tools have cached is left. */
const linkPackages = (from, to) => {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== '.cache') linkPackages(source, target);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
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
  linkPackages('node_modules', join(folder, 'node_modules'));
  return folder;
};
