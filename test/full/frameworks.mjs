/**
 * The package in React, Preact, Vue, Svelte, Angular and without a framework: installed from its tarball, checked by each one's type
 * checker, rendered on a server, built, and used in three engines.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installFrameworks, installPackage } from './frameworks/install.mjs';
import { counted } from './support/counted.mjs';
import { close, inBrowsers } from './support/in-browsers.mjs';

const folder = fileURLToPath(new URL('frameworks/', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();

/** Runs a program of Node's in the folder of the apps. */
const run = (args, env = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: `${stdout}${stderr}` };
};

const missing = installFrameworks();
if (missing.length) {
  console.log(`Not there:\n${missing.join('\n')}`);
  counts[inCI ? 'failed' : 'skipped'] = missing.length;
  close(counts);
  process.exit();
}
installPackage();

const tsc = framework => [
  'node_modules/typescript/bin/tsc',
  '-p',
  framework,
  '--noEmit',
  '--pretty',
  'false',
];
const checkers = {
  html: { file: 'types.ts', command: tsc('html') },
  react: { file: 'types.tsx', command: tsc('react') },
  preact: { file: 'types.tsx', command: tsc('preact') },
  vue: {
    file: 'Types.vue',
    command: ['node_modules/vue-tsc/bin/vue-tsc.js', '-p', 'vue', '--noEmit', '--pretty', 'false'],
  },
  svelte: {
    file: 'Types.svelte',
    command: [
      ...['node_modules/svelte-check/bin/svelte-check', '--workspace', 'svelte'],
      ...['--tsconfig', './tsconfig.json', '--output', 'machine'],
    ],
  },
  angular: { command: tsc('angular') },
};

console.log('What each type checker refuses: what is meant to be wrong, and nothing else');
for (const [framework, { file, command }] of Object.entries(checkers))
  await test(framework, () => {
    const { output } = run(command);
    const found = [
      ...output.matchAll(/^(?:\w+\/)?([\w./-]+)\((\d+),\d+\): error|^\d+ ERROR "([^"]+)" (\d+):/gm),
    ].map(([, name, line, other, otherLine]) => `${name ?? other}:${line ?? otherLine}`);
    const lines = file ? readFileSync(`${folder}${framework}/${file}`, 'utf8').split('\n') : [];
    const expected = lines.flatMap((text, index) =>
      /^\W*wrong: /.test(text) ? [`${file}:${index + 2}`] : [],
    );
    if (file) assert.ok(expected.length > 7, 'there are lines that are wrong');
    assert.deepEqual([...new Set(found)], expected, output);
  });

console.log('Builds, without a warning');
const modes = ['development', 'production'];
for (const mode of modes)
  await test(mode, () => {
    const { status, output } = run(['build.mjs'], { NODE_ENV: mode });
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /warn/i);
  });

console.log('On a server, where there is no DOM');
const served = ['html', 'react', 'preact', 'vue', 'svelte'];
for (const mode of modes)
  for (const framework of served)
    await test(`${framework}, ${mode}`, () => {
      const place = `node_modules/.cache/apps/${mode}/${framework}`;
      const code = `const { serve } = await import('./${place}/server/server.js'); console.log(await serve());`;
      const { status, output } = run(['--input-type=module', '-e', code], { NODE_ENV: mode });
      assert.equal(status, 0, output);
      const texts = [...output.matchAll(/ data(?:-json)?="([^"]*)"/g)].map(([, text]) =>
        JSON.parse(
          text
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ),
      );
      assert.equal(texts.length, 5);
      assert.ok(texts.some(({ title }) => title === 'Antal "invånare" <här>'));
      writeFileSync(`${folder}${place}/served.html`, output.trim());
    });

console.log('An object on a server, as the docs say');
const objects = { react: null, vue: null, preact: '[object Object]', svelte: '[object Object]' };
for (const [framework, expected] of Object.entries(objects))
  await test(framework, () => {
    const file = `./node_modules/.cache/apps/development/${framework}/server/server.js`;
    const code = `const { withObject } = await import('${file}'); console.log(await withObject());`;
    const { output } = run(['--input-type=module', '-e', code], { NODE_ENV: 'development' });
    assert.match(output, /<civic-progress-gauge heading-level="3"/);
    assert.equal(/ data="([^"]*)"/.exec(output)?.[1] ?? null, expected, output);
  });

console.log('In the docs');
const docs = readFileSync('docs/frameworks.md', 'utf8');
const read = file => readFileSync(`${folder}${file}`, 'utf8');
for (const file of [
  'react/Population.tsx',
  'vue/Population.vue',
  'svelte/Population.svelte',
  'angular/population.ts',
])
  await test(file, () => assert.ok(docs.includes(`\n${read(file)}\`\`\`\n`), read(file)));
await test('Preact is as the docs say', () => {
  const changed = read('react/Population.tsx')
    .replace("'react'", "'preact/hooks'")
    .replace('types/react', 'types/preact');
  assert.equal(read('preact/Population.tsx'), changed);
});

const { passed, failed, skipped } = await inBrowsers('test/full/frameworks.browser.ts');
close({ passed: counts.passed + passed, failed: counts.failed + failed, skipped: counts.skipped + skipped });
