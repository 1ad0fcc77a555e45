/** The package as others get it: what is in it, what can be imported from it, and what an import brings along. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import nodeResolve from '@rollup/plugin-node-resolve';
import { elementNames } from '../../scripts/elements.mjs';
import { linksOf } from '../support/links.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let site;
let files;
let integrity;

/** Packs what is built. `prepack` builds: `test/full/pack.mjs` holds that. */
const pack = () => {
  const options = ['--json', '--silent', '--ignore-scripts', '--pack-destination', site];
  const packed = JSON.parse(
    execFileSync(npm, ['pack', ...options], { encoding: 'utf8', shell: process.platform === 'win32' }),
  );
  return Object.values(packed)[0];
};

before(() => {
  // A site that has installed the package: packed, unpacked, with the real dependencies beside it.
  site = mkdtempSync(join(tmpdir(), 'civic-goals-'));
  const packed = pack();
  const { filename } = packed;
  files = packed.files.map(({ path }) => path);
  integrity = packed.integrity;
  const modules = join(site, 'node_modules');
  mkdirSync(join(modules, 'civic-goals'), { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(site, filename),
    '-C',
    join(modules, 'civic-goals'),
    '--strip-components=1',
  ]);
  for (const name of [
    'lit',
    'lit-html',
    'lit-element',
    '@lit',
    '@types',
    'd3-scale',
    'd3-array',
    'd3-format',
    'd3-interpolate',
    'd3-time',
    'd3-time-format',
    'd3-color',
    'internmap',
  ])
    if (existsSync(`node_modules/${name}`))
      symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(site, 'package.json'), '{"type":"module"}');
});

after(() => {
  rmSync(site, { recursive: true, force: true });
});

const bundled = async code => {
  const entry = join(site, 'entry.js');
  writeFileSync(entry, code);
  const bundle = await rollup({
    input: entry,
    plugins: [nodeResolve({ rootDir: site })],
    onwarn: warning => assert.fail(warning.message),
  });
  const { output } = await bundle.generate({ format: 'es', dir: site });
  return output.filter(({ type }) => type === 'chunk');
};

test('holds what is built, what is said about it and the example, and nothing else', () => {
  const strange = files.filter(
    file =>
      !/^(bin|dist|cdn)\/|^docs\/(recept\/)?[\w.-]+\.(md|svg|json)$|^stories\/(krokom|themes)\/[\w-]+\.\w+$/.test(
        file,
      ) && !/^(package\.json|custom-elements\.json|(README|CHANGELOG|CONTRIBUTING)\.md|LICENSE)$/.test(file),
  );
  assert.deepEqual(strange, []);
  for (const file of [
    'LICENSE',
    'README.md',
    'custom-elements.json',
    'docs/install.md',
    'stories/krokom/goals.json',
    'cdn/civic-goals.js',
    'cdn/LICENSES.txt',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'dist/cli/main.d.ts',
    'dist/receiver/receiver.d.ts',
    'dist/receiver/style.css',
    'dist/tokens.json',
    'dist/tokens.dark.json',
  ])
    assert.ok(files.includes(file), file);
});

test('is the same file when it is packed again', () => {
  assert.match(integrity, /^sha512-/);
  assert.equal(pack().integrity, integrity);
});

test('what its pages link to is in it', () => {
  const pages = files.filter(file => file.endsWith('.md'));
  assert.ok(pages.length > 20);
  for (const page of pages)
    for (const { target, file } of linksOf(page, readFileSync(page, 'utf8')))
      assert.ok(
        files.some(name => name === file || name.startsWith(`${file}/`)),
        `${page}: ${target}`,
      );
});

test('every path in `exports` leads to a file', () => {
  const targets = Object.values(manifest.exports).flatMap(target =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const target of targets) {
    const [folder, ending] = target.replace('./', '').split('*');
    assert.ok(
      files.some(file =>
        ending === undefined ? file === folder : file.startsWith(folder) && file.endsWith(ending),
      ),
      target,
    );
  }
});

test('every path in `exports` can be resolved by its name', () => {
  const from = pathToFileURL(join(site, 'entry.js')).href;
  const names = [
    'civic-goals',
    'civic-goals/define',
    'civic-goals/elements/progress-gauge',
    'civic-goals/cdn/civic-goals.bundle.js',
    'civic-goals/custom-elements.json',
    'civic-goals/tokens.json',
    'civic-goals/tokens.dark.json',
  ];
  const code = `for (const name of ${JSON.stringify(names)}) console.log(import.meta.resolve(name, ${JSON.stringify(from)}));`;
  writeFileSync(join(site, 'resolve.mjs'), code);
  const found = execFileSync(process.execPath, [join(site, 'resolve.mjs')], { encoding: 'utf8' })
    .trim()
    .split('\n');
  assert.equal(found.length, names.length);
});

test('a class that is imported defines nothing', async () => {
  const [{ code }] = await bundled(
    "import { ProgressGauge } from 'civic-goals'; globalThis.x = ProgressGauge;",
  );
  assert.doesNotMatch(code, /customElements\.define\('civic-|define\('civic-progress-gauge'/);
});

test('`define` defines every element, and a bundler leaves none of them out', async () => {
  const [{ code }] = await bundled("import 'civic-goals/define';");
  // A bundler may give it another name, beside that of another package's.
  const defined = [...code.matchAll(/\bdefine(?:\$\d+)?\('civic-([\w-]+)'/g)].map(([, name]) => name);
  assert.deepEqual(defined.sort(), elementNames().sort());
});

test('one element brings no other element along', async () => {
  const chunks = await bundled("import 'civic-goals/elements/vision-banner';");
  const [{ code, imports, dynamicImports }] = chunks;
  const all = [
    code,
    ...chunks.filter(({ fileName }) => imports.includes(fileName)).map(chunk => chunk.code),
  ].join('\n');
  assert.match(all, /define\('civic-vision-banner'/);
  assert.doesNotMatch(all, /'civic-(goal-|progress|feedback)|scaleLinear/);
  assert.deepEqual(
    dynamicImports.filter(name => /define|goal|gauge|prompt/.test(name)),
    [],
  );
});

test('what is not used is left out', async () => {
  const [{ code }] = await bundled("import { configure } from 'civic-goals'; configure({ origins: [] });");
  assert.ok(code.length < 4000, `${code.length} characters for one small function`);
});

test('its types stand on their own, under the strictest settings', () => {
  writeFileSync(
    join(site, 'page.ts'),
    `import { ProgressGauge, type ProgressGaugeData, type VisionBannerData } from 'civic-goals';
import type { CivicElements } from 'civic-goals/types/elements';
import 'civic-goals/define';
const data: ProgressGaugeData = { title: 'x', current: { value: 0, period: 2018 }, target: 5 };
const vision: VisionBannerData = { statement: 'x' };
const gauge: ProgressGauge = document.createElement('civic-progress-gauge');
gauge.data = data;
gauge.headingLevel = 3;
document.createElement('civic-vision-banner').data = vision;
gauge.addEventListener('civic-error', ({ detail }) => detail.faults[0]?.message.toUpperCase());
document.querySelector('civic-feedback-prompt')?.addEventListener('civic-feedback-submit', event => {
  event.preventDefault();
  const helpful: 'yes' | 'no' = event.detail.helpful;
  if (helpful === 'yes') event.accept();
  else event.reject('x');
});
const written: CivicElements['civic-progress-gauge']['props'] = { data, 'heading-level': 3 };
void written;
document.addEventListener('civic-feedback-answer', ({ detail }) => detail.reasons.join());
// @ts-expect-error a title is required
const wrong: ProgressGaugeData = { unit: 'x' };
void wrong;
`,
  );
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', site], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('what pages load asks no other host for anything', () => {
  for (const file of files.filter(file => /^cdn\/.*\.js$/.test(file))) {
    const code = readFileSync(file, 'utf8');
    const addresses = [...code.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
    assert.deepEqual(
      // The builder shows names that lead nowhere (RFC 2606); what pages load has none.
      addresses.filter(
        address =>
          !/w3\.org$/.test(address) &&
          !(/[\\/]builder[\\/]/.test(file) && /\.example$/.test(address)) &&
          // What the builder may ask where a page's owner allows it, and what it says that an address begins with.
          !(/[\\/]builder\.js$/.test(file) && /^https:\/\/(?:api\.kolada\.se|\.)$/.test(address)) &&
          // A workbook's parts are named by such, and nobody asks for them.
          !(
            /[\\/]tables\.js$/.test(file) &&
            /\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|www\.wps\.cn|purl\.(?:oclc\.)?org)$/.test(
              address,
            )
          ),
      ),
      [],
      file,
    );
    assert.doesNotMatch(
      code,
      // The builder keeps a draft where an editor says so: `test/builder/draft/`.
      /[\\/]builder[\\/]builder\.js$/.test(file)
        ? /\beval\(|new Function|sessionStorage|indexedDB|document\.cookie/
        : /\beval\(|new Function|localStorage|sessionStorage|indexedDB|document\.cookie/,
      file,
    );
    // A classic script, as the builder's are, has none but on demand.
    const imports = /[\\/]builder[\\/]/.test(file)
      ? /(?<![-.\w"])import\s*\("([^"]+)"/g
      : /(?<![-.\w])(?:from|import)\s*\(?"([^"]+)"/g;
    for (const [, path] of code.matchAll(imports)) assert.match(path, /^\.\.?\//, file);
  }
});

test('has a hash for every file that pages load, and files named after the version that never change', () => {
  const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));
  const listed = readdirSync('cdn', { recursive: true })
    .map(file => String(file).replaceAll('\\', '/'))
    .filter(file => file.endsWith('.js'));
  assert.deepEqual(
    Object.keys(integrity)
      .filter(file => file.endsWith('.js'))
      .sort(),
    listed.sort(),
  );
  for (const [file, hash] of Object.entries(integrity))
    assert.equal(
      hash,
      `sha384-${createHash('sha384')
        .update(readFileSync(join('cdn', file)))
        .digest('base64')}`,
      file,
    );
  for (const name of ['civic-goals', 'civic-goals.bundle', 'civic-frame'])
    assert.equal(
      integrity[`${name}.js`],
      integrity[`${name.replace(/civic-\w+/, `$&-${manifest.version}`)}.js`],
    );
});

test('the manifest describes every element: its tag, its attributes, its events', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  assert.deepEqual(
    elements.map(({ tagName }) => tagName).sort(),
    elementNames()
      .map(name => `civic-${name}`)
      .sort(),
  );
  for (const { tagName, summary, attributes = [], events = [], cssParts = [] } of elements) {
    assert.ok(summary, tagName);
    const names = attributes.map(({ name }) => name);
    for (const name of ['data', 'data-json', 'src', 'lang', 'heading-level'])
      assert.ok(names.includes(name), `${tagName} ${name}`);
    assert.ok(
      events.some(({ name }) => name === 'civic-error'),
      tagName,
    );
    assert.ok(
      cssParts.some(({ name }) => name === 'base'),
      tagName,
    );
  }
});
