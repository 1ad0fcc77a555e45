/** What the test with real editors needs: their packages from npm, and PHP with WordPress and HTML Purifier from Debian. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasApt, run, unpack, unpacked } from '../../full/support/debian.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
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
      missing.push(`the editors: npm ci --ignore-scripts --prefix test/release/editors\n${stderr}`);
  }
  if (run('php', ['--version']).status !== 0 && hasApt()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'php-cli']);
  }
  if (run('php', ['--version']).status !== 0)
    missing.push('PHP: sudo apt-get install --no-install-recommends php-cli');
  missing.push(
    ...unpack({ wordpress: 'usr/share/wordpress', 'php-htmlpurifier': 'usr/share/php/HTMLPurifier' }),
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
