/** A Node that is in use besides the one at hand: it builds a clean copy, and runs the tests that need no browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanCopy, pack, packBuilt, shell } from '../../full/support/clean-copy.mjs';
import { counted } from '../../full/support/counted.mjs';
import { close } from '../../full/support/in-browsers.mjs';

const place = fileURLToPath(new URL('.', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';

/** The program for this system, and the version that it should have; npm gets it, where it is another or not there. */
const find = major => {
  const { optionalDependencies } = JSON.parse(readFileSync(`${place}package.json`, 'utf8'));
  const name = `node-${major}-${process.platform}-${process.arch}`;
  if (!(name in optionalDependencies)) return {};
  const version = optionalDependencies[name].split('@').at(-1);
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const program = join(place, 'node_modules', name, 'bin', file);
  const isThere = () =>
    spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${version}`;
  if (!isThere()) console.log(shell('npm ci --ignore-scripts --no-audit --no-fund', place).output.trim());
  return isThere() ? { version, program } : {};
};

/** Without those that start a browser: what they try does not run on Node. */
const withoutBrowser = () =>
  readdirSync('test', { recursive: true })
    .map(name => `test/${String(name).replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.test.mjs') && !name.includes('/node_modules/'))
    .filter(name => !/browsers\.mjs|marionette|puppeteer/.test(readFileSync(name, 'utf8')));

/**
 * Runs it all, and prints the counts. In CI nothing is skipped.
 *
 * @param major 22 or 24: one of those in `package.json` beside this file.
 */
export const onNode = async major => {
  const { counts, test } = counted();
  const { version, program } = find(major);
  if (!program) {
    console.log(`Not there: Node ${major} for ${process.platform} on ${process.arch}.`);
    counts[inCI ? 'failed' : 'skipped']++;
    close(counts);
    return;
  }
  console.log(`Node ${version}`);
  const { folder, remove } = cleanCopy();
  await test('builds, and packs the same bytes', () => {
    assert.ok(!existsSync(join(folder, 'dist')));
    assert.equal(pack(folder, program).integrity, packBuilt().integrity);
  });
  remove();
  // Here and not in the copy: npm does not know packages behind a link as ours.
  await test('runs the tests that need no browser', () => {
    const files = withoutBrowser();
    const { status, output } = shell(`node --test --test-reporter=tap ${files.join(' ')}`, '.', program);
    const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1]);
    const told = ['pass', 'fail', 'skipped'].map(word => `${word} ${count(word)}`);
    console.log(`  ${told.join(', ')}, in ${files.length} files`);
    const failures = output.match(/^not ok[^]*?\n {2}\.\.\.$/gm) ?? [output.slice(-5000)];
    assert.equal(status, 0, failures.map(text => text.slice(0, 2000)).join('\n'));
    assert.ok(count('pass') > 100);
  });
  close(counts);
};
