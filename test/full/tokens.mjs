/**
 * The design tokens in the tools that designers' teams have: style-dictionary and Terrazzo take the files without a warning and write each
 * token in CSS, and a page with that CSS looks in three engines as one without.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sameAsLock } from '../support/same-as-lock.mjs';
import { counted } from './support/counted.mjs';
import { close, inBrowsers } from './support/in-browsers.mjs';

const folder = fileURLToPath(new URL('tokens/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();

const run = (command, args, env = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 10 * 60_000,
  });
  return { status, output: `${stdout}${stderr}` };
};

if (!sameAsLock(folder)) {
  const { status, output } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.log(`Not there: npm ci --ignore-scripts --prefix test/full/tokens\n${output}`);
    counts[inCI ? 'failed' : 'skipped']++;
    close(counts);
    process.exit();
  }
}

const tools = {
  'style-dictionary': (tokens, place, file) =>
    run(process.execPath, ['style-dictionary.mjs', tokens, place, file]),
  terrazzo: (tokens, place, file) =>
    run(
      process.execPath,
      ['node_modules/@terrazzo/cli/bin/cli.js', 'build', '--config', 'terrazzo.config.mjs'],
      { TOKENS: tokens, FOLDER: `${place}/`, FILE: file },
    ),
};

/** The names of a file's tokens in CSS. */
const namesIn = (group, path) =>
  Object.entries(group).flatMap(([key, inside]) => {
    if (key.startsWith('$')) return [];
    return '$value' in inside ? [`${path}-${key}`] : namesIn(inside, `${path}-${key}`);
  });

for (const [tool, write] of Object.entries(tools))
  for (const file of ['tokens.json', 'tokens.dark.json'])
    await test(`${tool} writes all of ${file}, and warns of nothing`, () => {
      const place = `node_modules/.cache/${tool}`;
      const { status, output } = write(`${dist}${file}`, place, `${file}.css`);
      assert.equal(status, 0, output);
      assert.doesNotMatch(output, /warn|error|deprecated/i);
      const css = readFileSync(`${folder}${place}/${file}.css`, 'utf8');
      assert.doesNotMatch(css, /undefined|NaN|\[object/);
      const written = [...css.matchAll(/^ *(--[\w-]+):/gm)].map(([, name]) => name);
      const names = namesIn(JSON.parse(readFileSync(`${dist}${file}`, 'utf8')), '-');
      assert.deepEqual(written.sort(), names.sort());
    });

const { passed, failed, skipped } = await inBrowsers('test/full/tokens.browser.ts');
close({ passed: counts.passed + passed, failed: counts.failed + failed, skipped: counts.skipped + skipped });
