/**
 * Software from Debian's packages. They are unpacked and not installed: as packages of a system they bring a web server and a database
 * along.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the packages are unpacked: `usr/share/…`. */
export const unpacked = fileURLToPath(new URL('../../../node_modules/.cache/debian', import.meta.url));

/** Runs a program that may be missing. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...options,
  });

/** Whether packages can be installed without asking anybody. */
export const hasApt = () => process.getuid?.() === 0 && run('apt-get', ['--version']).status === 0;

/**
 * Downloads and unpacks what is missing.
 *
 * @param wanted A path below `unpacked` for each package: `{ 'libjs-jquery': 'usr/share/javascript/jquery' }`.
 * @returns What is still missing, each with what to do about it; an empty list where all is there.
 */
export const unpack = wanted => {
  const missing = () => Object.keys(wanted).filter(name => !existsSync(join(unpacked, wanted[name])));
  const names = missing();
  if (names.length && run('apt-get', ['--version']).status === 0) {
    mkdirSync(unpacked, { recursive: true });
    const folder = mkdtempSync(join(unpacked, 'download-'));
    const download = () => run('apt-get', ['download', ...names], { cwd: folder });
    if (download().status !== 0 && hasApt()) {
      run('apt-get', ['update']);
      download();
    }
    for (const file of readdirSync(folder)) run('dpkg', ['-x', join(folder, file), unpacked]);
    rmSync(folder, { recursive: true, force: true });
  }
  return missing().map(name => `${name}: apt-get download ${name}, and dpkg -x it into ${unpacked}`);
};
