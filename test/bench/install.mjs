/** What the bench measures against, from npm, into a folder of its own: never a dependency of the package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sameAsLock } from '../support/same-as-lock.mjs';

export const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs what is missing.
 *
 * @returns What is still missing, with what to do about it; an empty list where all is there.
 */
export const installPeers = () => {
  if (sameAsLock(folder)) return [];
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 10 * 60_000,
  });
  return status === 0 ? [] : [`the peers: npm ci --ignore-scripts --prefix test/bench\n${stderr}`];
};

/** The version of a package that is measured against. */
export const versionOf = name =>
  JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')).version;
