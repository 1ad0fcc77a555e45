/** The commit that pictures are compared with, and its Storybook: built by its own scripts, from what git has of it. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file, parseRecord } from './record.mjs';
import { buildStorybook, run } from './storybook.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the Storybook of the last such commit is kept. */
const cache = join(root, 'node_modules/.cache/visual/reference');

const attempt = work => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** What a file has in a commit; `undefined` where it is not in it. */
const textAt = (folder, commit, path) => attempt(() => run(folder, 'git', 'show', `${commit}:${path}`));

/**
 * The commit that the record is of: the last one that changed it.
 *
 * @throws {Error} When git does not know it.
 */
const lastRecorded = folder => {
  const commit = attempt(() => run(folder, 'git', 'log', '-1', '--format=%H', '--', file).trim());
  if (commit === undefined) throw new Error('There is no git history here.');
  if (!commit) throw new Error(`No commit has ${file}.`);
  // Where a shallow clone ends, a commit looks as if it had made all that is in it.
  const shallow = run(folder, 'git', 'rev-parse', '--git-path', 'shallow').trim();
  const ends = attempt(() => readFileSync(join(folder, shallow), 'utf8')) ?? '';
  if (ends.includes(commit))
    throw new Error(
      'The history of this clone ends before the commit that is asked for: git fetch --unshallow',
    );
  return commit;
};

/**
 * Finds the commit to compare with.
 *
 * @param against What somebody calls it; without it, the commit that the record is of.
 * @param folder The repository.
 * @returns The commit, and the record that is in it: an empty one where there is none.
 * @throws {Error} When git does not know it.
 */
export const findReference = (against, folder = root) => {
  const named =
    against && attempt(() => run(folder, 'git', 'rev-parse', '--verify', `${against}^{commit}`).trim());
  if (against && !named) throw new Error(`git knows no commit ${against}.`);
  const commit = named ?? lastRecorded(folder);
  return { commit, record: parseRecord(textAt(folder, commit, file)) };
};

/** What is installed will do where a commit asks for just that; else it gets its own. */
const install = (commit, folder) => {
  if (textAt(root, commit, 'package-lock.json') === readFileSync(join(root, 'package-lock.json'), 'utf8'))
    return symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  console.log(`Its package-lock.json is another one: installing what that one names.`);
  return run(folder, 'npm', 'ci', '--no-fund', '--no-audit');
};

/**
 * Builds the Storybook of a commit, if it is not the one that was built last.
 *
 * @param scratch An empty folder, or none yet, to build in.
 * @returns The folder that it is in.
 * @throws {Error} When it cannot be built, with what was printed.
 */
export const buildReference = (commit, scratch) => {
  const built = join(cache, commit);
  if (existsSync(built)) return built;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const archive = `${scratch}.tar`;
  run(root, 'git', 'archive', '--output', archive, commit);
  run(root, 'tar', '-xf', archive, '-C', scratch);
  rmSync(archive);
  install(commit, scratch);
  run(scratch, 'npm', 'run', 'build');
  buildStorybook(scratch, `${built}.unfinished`);
  renameSync(`${built}.unfinished`, built);
  rmSync(scratch, { recursive: true });
  return built;
};
