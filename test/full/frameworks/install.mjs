/** What the test with frameworks needs: their packages from npm, and this one as others get it, packed and unpacked. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sameAsLock } from '../../support/same-as-lock.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

const run = (command, args, cwd) => spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 10 * 60_000 });

/**
 * Installs what is missing.
 *
 * @returns What is still missing, with what to do about it; an empty list where all is there.
 */
export const installFrameworks = () => {
  if (sameAsLock(folder)) return [];
  const { status, stderr } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  return status === 0
    ? []
    : [`the frameworks: npm ci --ignore-scripts --prefix test/full/frameworks\n${stderr}`];
};

/** Puts the package beside the frameworks. What it depends on is found further up, where the project has it. */
export const installPackage = () => {
  const cache = `${folder}node_modules/.cache`;
  const place = `${folder}node_modules/civic-goals`;
  mkdirSync(cache, { recursive: true });
  // What is built already.
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', cache];
  const { status, stdout, stderr } = run('npm', pack, root);
  if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  const [{ filename }] = Object.values(JSON.parse(stdout));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const unpacked = run('tar', ['-xzf', `${cache}/${filename}`, '-C', place, '--strip-components=1'], root);
  if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
};
