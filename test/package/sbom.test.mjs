/** What `npm sbom` and `npm run sbom` say, for those who must know what the package is made of: everything in the lock file, and all that is built in. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

const ids = entries => [
  ...new Set(
    entries
      .filter(([path]) => path)
      .map(([path, { name = path.replace(/^.*node_modules\//, ''), version }]) => `${name}@${version}`),
  ),
];
const all = ids(Object.entries(lock));
const shipped = ids(Object.entries(lock).filter(([, { dev }]) => !dev));

const run = (command, ...args) =>
  JSON.parse(
    execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
      shell: process.platform === 'win32' && command === 'npm',
    }),
  );
const sbom = (format, ...options) => run('npm', 'sbom', '--sbom-format', format, ...options);

/** Who is in it, without the package itself. */
const formats = {
  cyclonedx: ({ components }) => components.map(({ 'bom-ref': id }) => id),
  spdx: ({ packages }) =>
    packages
      .map(({ name, versionInfo }) => `${name}@${versionInfo}`)
      .filter(id => !id.startsWith('civic-goals@')),
};

for (const [format, idsIn] of Object.entries(formats)) {
  test(`${format} names every package of the lock file, for every platform`, () => {
    assert.ok(all.length > 500);
    assert.deepEqual(idsIn(sbom(format, '--package-lock-only')).sort(), all.sort());
  });

  test(`${format} names what comes along with the package, the optional database too`, () => {
    const named = idsIn(run(process.execPath, 'scripts/sbom.mjs', format));
    assert.deepEqual(named.sort(), shipped.sort());
    for (const name of ['lit', 'd3-scale', 'libsql'])
      assert.ok(
        named.some(id => id.startsWith(`${name}@`)),
        name,
      );
  });
}

test('npm finds no fault with what is installed', () => {
  const named = formats.cyclonedx(sbom('cyclonedx'));
  assert.deepEqual(
    named.filter(id => !all.includes(id)),
    [],
  );
  const required = ids(Object.entries(lock).filter(([, { optional }]) => !optional));
  assert.deepEqual(
    required.filter(id => !named.includes(id)),
    [],
  );
});

test('what is built into the files for pages is named there, with its licence, and in what comes along', () => {
  const notices = readFileSync('cdn/LICENSES.txt', 'utf8').split(/^-{72}$/m);
  const builtIn = notices.map(text => /^\s*(\S+) (\S+) \((.+)\)\n/.exec(text).slice(1));
  assert.ok(builtIn.some(([name]) => name === 'lit-html'));
  for (const [name, version, license] of builtIn) {
    assert.ok(shipped.includes(`${name}@${version}`), `${name}@${version}`);
    assert.equal(lock[`node_modules/${name}`].license, license);
  }
  for (const text of notices) assert.match(text, /copyright/i);
});
