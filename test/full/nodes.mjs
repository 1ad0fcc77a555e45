/**
 * The Nodes that are in use besides the one at hand: each builds a clean copy, which gives the same bytes, and runs the tests there
 * that need no browser.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanCopy, pack, packBuilt, shell } from './support/clean-copy.mjs';
import { counted } from './support/counted.mjs';
import { close } from './support/in-browsers.mjs';

const place = fileURLToPath(new URL('nodes/', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();

/** Each of the package's programs for this system: its version, and where it is. */
const nodes = Object.entries(JSON.parse(readFileSync(`${place}package.json`, 'utf8')).optionalDependencies)
  .filter(([name]) => name.endsWith(`-${process.platform}-${process.arch}`))
  .map(([name, wanted]) => {
    const folder = `${place}node_modules/${name}`;
    const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return { version: wanted.split('@').at(-1), program };
  });
const versionOf = program => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim();
const isThere = ({ version, program }) => versionOf(program) === `v${version}`;

if (!nodes.every(isThere))
  console.log(shell('npm ci --ignore-scripts --no-audit --no-fund', place).output.trim());
const there = nodes.filter(isThere);
const missing = nodes.length ? nodes.filter(node => !isThere(node)) : ['any'];
for (const { version } of missing)
  console.log(`Not there: Node ${version ?? `for ${process.platform} on ${process.arch}`}.`);
counts[inCI ? 'failed' : 'skipped'] += missing.length;

/** Without those that start a browser: what they try does not run on Node. */
const files = readdirSync('test', { recursive: true })
  .map(name => `test/${String(name).replaceAll('\\', '/')}`)
  .filter(name => name.endsWith('.test.mjs') && !name.includes('/node_modules/'))
  .filter(name => !/browsers\.mjs|marionette|puppeteer/.test(readFileSync(name, 'utf8')));

const here = packBuilt();

for (const { version, program } of there) {
  console.log(`Node ${version}`);
  const { folder, remove } = cleanCopy();
  await test('builds and packs the same bytes', () => {
    const { integrity } = pack(folder, program);
    assert.equal(integrity, here.integrity);
  });
  await test('runs the tests that need no browser', () => {
    assert.ok(existsSync(join(folder, 'dist')));
    const { status, output } = shell(`node --test --test-reporter=tap ${files.join(' ')}`, folder, program);
    const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1]);
    console.log(
      `  ${count('pass')} passed, ${count('fail')} failed, ${count('skipped')} skipped, in ${files.length} files`,
    );
    assert.equal(status, 0, output.match(/^not ok[^]*?\n {2}\.\.\.$/gm)?.join('\n') ?? output);
    assert.ok(count('pass') > 100);
  });
  remove();
}

close(counts);
