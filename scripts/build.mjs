// `npm run build`: from `src/` to what ships. `dist/` for bundlers, `cdn/` for pages, `custom-elements.json` for editors.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { explainSnippets } from '../bin/snippets.mjs';
import { elementNames } from './elements.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const run = (tool, ...args) => {
  const { status } = spawnSync(process.execPath, [tool, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));

for (const folder of ['.build', 'dist', 'cdn']) rmSync(folder, { recursive: true, force: true });

run('scripts/generate.mjs');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');

// The loader, the bundle and the builder are for pages, and have no types, and nor have the lists of elements that they are made from.
for (const file of filesIn('.build').filter(file =>
  /^\.build[\\/](?!(?:embed|builder)[\\/]|generated[\\/]elements[\\/](?!define)).*\.d\.ts$/.test(file),
)) {
  const copy = file.replace('.build', 'dist');
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(file, copy);
}

// What is built in keeps its authors' names.
const notices = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'd3-scale', 'd3-array'].map(
  name => {
    const file = ['LICENSE', 'LICENSE.md'].map(file => `node_modules/${name}/${file}`).find(existsSync);
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  },
);
writeFileSync('cdn/LICENSES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));

// For editors such as VS Code: `"$schema": "https://…/goals.schema.json"` gives completion and help.
const { makeJsonSchema } = await import('./json-schema.mjs');
writeFileSync('cdn/goals.schema.json', `${JSON.stringify(makeJsonSchema().schema, null, 2)}\n`);

const styleSheet = file =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();

// What a template may have beside the script, without its comments.
const tags = elementNames().map(name => `civic-${name}`);
writeFileSync(
  'cdn/civic-goals.css',
  styleSheet('src/embed/civic-goals.css').replaceAll('civic-element', tags.join()),
);

// The builder: a page to open, from a server or as a file.
writeFileSync('cdn/builder/builder.css', styleSheet('src/builder/builder.css'));
copyFileSync('src/builder/index.html', 'cdn/builder/index.html');

// Under a name with the version in it a file never changes, so that a page can hold it to a hash.
for (const name of ['civic-goals', 'civic-goals.bundle']) {
  cpSync(`cdn/${name}.js`, `cdn/${name.replace('civic-goals', `civic-goals-${version}`)}.js`);
}

const integrity = Object.fromEntries(
  filesIn('cdn')
    .map(file => file.replaceAll('\\', '/'))
    .sort()
    .map(file => [
      file.replace(/^cdn\//, ''),
      `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
    ]),
);
writeFileSync('cdn/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

run(
  'node_modules/@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
);

run('scripts/framework-types.mjs');

console.log(
  `\n${explainSnippets('/civic-goals/', integrity, version, name => readFileSync(`cdn/${name}`, 'utf8'))}\n\nFor another folder: npx civic-goals snippets BASE`,
);
