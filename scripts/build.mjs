// `npm run build`: from `src/` to what ships. `dist/` for bundlers, `cdn/` for pages, `custom-elements.json` for editors. With `--generated` it takes
// `src/generated/` and `custom-elements.json` as they are.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { elementNames } from './elements.mjs';
import { describeElements, generateSources, runNode, step } from './steps.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));

/** A style sheet with what it imports, as one file without comments. */
const styleSheet = file =>
  readFileSync(file, 'utf8')
    .replace(/@import '(.+?)';/g, (_, path) => readFileSync(join(dirname(file), path), 'utf8'))
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();

/** What stands beside the bundles: types, licences, the JSON Schema, style sheets and the builder's page. */
const addFiles = async () => {
  // The loader, the bundle and the builder are for pages, and have no types, and nor have the lists of elements that they are made from.
  for (const file of filesIn('.build').filter(file =>
    /^\.build[\\/](?!(?:embed|builder)[\\/]|generated[\\/]elements[\\/](?!define)).*\.d\.ts$/.test(file),
  )) {
    const copy = file.replace('.build', 'dist');
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }

  copyFileSync('src/receiver/style.css', 'dist/receiver/style.css');

  // What is built in keeps its authors' names.
  const notices = JSON.parse(readFileSync('.build/built-in.json', 'utf8')).map(name => {
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    const file = readdirSync(`node_modules/${name}`).find(file => /^licen[cs]e(\.\w+)?$/i.test(file));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
  });
  writeFileSync('cdn/LICENSES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));

  // For editors such as VS Code: `"$schema": "https://…/goals.schema.json"` gives completion and help.
  const { makeJsonSchema } = await import('./json-schema.mjs');
  writeFileSync('cdn/goals.schema.json', `${JSON.stringify(makeJsonSchema().schema, null, 2)}\n`);

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
  for (const name of ['civic-goals', 'civic-goals.bundle', 'civic-frame']) {
    cpSync(`cdn/${name}.js`, `cdn/${name.replace(/civic-\w+/, `$&-${version}`)}.js`);
  }
};

/** A hash for each file in `cdn/`. */
const addHashes = () => {
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
};

const began = performance.now();
for (const folder of ['.build', 'dist', 'cdn']) rmSync(folder, { recursive: true, force: true });

const isGenerated = process.argv.includes('--generated');
if (!isGenerated) await generateSources();
await step(
  'Checking types and compiling',
  // What runs in pages, then what runs in Node: each with the types of the one place.
  () => runNode('node_modules/typescript/bin/tsc', '-b', 'src/cli'),
  'Correct what TypeScript has named above, and start again.',
);
await step(
  'Bundling, for pages and for other bundlers',
  () => runNode('node_modules/rollup/dist/bin/rollup', '-c', '--silent'),
  'rollup.config.mjs says what is bundled: correct what is named above, and start again.',
);
await step(
  'Types, licences, JSON Schema and the builder’s page',
  addFiles,
  'scripts/build.mjs makes these files, from src/ and from the packages: correct what is named above, and start again.',
);
await step('Hashes', addHashes, 'scripts/build.mjs makes them of the files in cdn/: start again.');
if (!isGenerated) await describeElements();
await step(
  'Design tokens',
  async () => (await import('./tokens.mjs')).writeTokens(),
  'They are made of the styles in src/ and of custom-elements.json: correct what is named above, and start again.',
);
await step(
  'Types for frameworks',
  () => runNode('scripts/framework-types.mjs'),
  'They are made of custom-elements.json: correct what is named above, and start again.',
);

console.log(`Built dist/, cdn/ and custom-elements.json in ${((performance.now() - began) / 1000).toFixed(0)} s.
The script tags with their hashes: node bin/civic-goals.mjs snippets /civic-goals/`);
