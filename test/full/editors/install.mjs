/**
 * What the test with real editors needs: their packages from npm, and PHP with WordPress and HTML Purifier from Debian. The latter two
 * are unpacked and not installed: as packages of a system they bring a web server and a database along.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Where Debian's packages are unpacked. */
export const unpacked = `${folder}node_modules/.cache/debian`;

const run = (command, args, options = {}) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...options,
  });

/** Whether what is installed is what the lock file says. */
const sameAsLock = () => {
  const copy = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(copy)) return false;
  const versions = (file, skip) =>
    JSON.stringify(
      Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
        .filter(([name, { optional }]) => name !== skip && !optional)
        .map(([name, { version }]) => [name, version])
        .sort(),
    );
  return versions(copy) === versions(`${folder}package-lock.json`, '');
};

/**
 * Installs what is missing, where that can be done without asking anybody.
 *
 * @returns What is still missing, each with what to do about it; an empty list where all is there.
 */
export const installEditors = () => {
  const missing = [];
  if (!sameAsLock()) {
    const { status, stderr } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    });
    if (status !== 0)
      missing.push(`the editors: npm ci --ignore-scripts --prefix test/full/editors\n${stderr}`);
  }
  const hasApt = process.getuid?.() === 0 && run('apt-get', ['--version']).status === 0;
  if (run('php', ['--version']).status !== 0 && hasApt) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'php-cli']);
  }
  if (run('php', ['--version']).status !== 0)
    missing.push('PHP: sudo apt-get install --no-install-recommends php-cli');
  const there = () =>
    ['wordpress', 'php/HTMLPurifier'].every(path => existsSync(`${unpacked}/usr/share/${path}`));
  if (!there() && run('apt-get', ['--version']).status === 0) {
    mkdirSync(unpacked, { recursive: true });
    const download = () => run('apt-get', ['download', 'wordpress', 'php-htmlpurifier'], { cwd: unpacked });
    if (download().status !== 0 && hasApt) {
      run('apt-get', ['update']);
      download();
    }
    for (const file of readdirSync(unpacked).filter(name => name.endsWith('.deb')))
      run('dpkg', ['-x', `${unpacked}/${file}`, unpacked]);
  }
  if (!there())
    missing.push(
      `WordPress and HTML Purifier: apt-get download wordpress php-htmlpurifier, and dpkg -x each into ${unpacked}`,
    );
  return missing;
};

/**
 * Puts snippets through one of PHP's tools.
 *
 * @param tool A name in `sanitizers.php`.
 */
export const throughPhp = (tool, html) => {
  const { status, stdout, stderr } = run('php', [`${folder}sanitizers.php`, unpacked], {
    input: JSON.stringify({ tool, html }),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return JSON.parse(stdout);
};
