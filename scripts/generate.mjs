/**
 * `npm run generate`: makes `src/generated/` of what stands elsewhere once. The texts of `locales/`, which it holds against the code, and
 * what is the same for each folder in `src/elements/`: nobody writes an element's name into a list.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { elementNames, partIn } from './elements.mjs';
import { readLocales } from './locales.mjs';

const write = (file, source, text) =>
  writeFileSync(`src/generated/${file}.ts`, `// Made from ${source} by \`npm run generate\`.\n${text}\n`);

const json = value => JSON.stringify(value, null, 2);
const lines = (names, line) => names.map(line).join('\n');
const union = names => names.map(name => `'${name}'`).join(' | ') || 'never';

const { texts: messages, languages, problems } = readLocales();
const names = elementNames();
for (const name of names.filter(name => !partIn(name)))
  problems.push(
    `src/elements/${name}/${name}.part.ts is to export what the element shows: export const …: Part<…>.`,
  );
if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}

rmSync('src/generated', { recursive: true, force: true });
mkdirSync('src/generated/locales/publish', { recursive: true });
mkdirSync('src/generated/elements', { recursive: true });

// What only published pages say: no page that shows an element is to load it.
const isOfPages = id => id.startsWith('publish.');
const writeTexts = (file, language, texts) =>
  write(
    `locales/${file}`,
    `locales/${language}.xlf`,
    `export const texts: Readonly<Record<string, string>> = ${json(Object.fromEntries(texts.sort()))};`,
  );
for (const { language, complete, units } of languages) {
  const texts = [...units].filter(([, { text }]) => text !== undefined).map(([id, { text }]) => [id, text]);
  writeTexts(
    language,
    language,
    texts.filter(([id]) => !isOfPages(id)),
  );
  if (complete)
    writeTexts(
      `publish/${language}`,
      language,
      texts.filter(([id]) => isOfPages(id)),
    );
}

write(
  'messages',
  'the code',
  `/** How many values each text of the library's has, by its id. */
export const messages: Readonly<Record<string, number>> = ${json(
    Object.fromEntries([...messages].map(([id, text]) => [id, text.match(/\{\d+\}/g)?.length ?? 0]).sort()),
  )};`,
);

const spoken = whole =>
  languages.filter(({ complete }) => complete === whole).map(({ language }) => language);
write(
  'languages',
  'locales/languages.json',
  `/** The languages besides Swedish that the library speaks whole. */
export type OtherLocale = ${union(spoken(true))};
/** The languages of which the library has words. */
export type WordsOnly = ${union(spoken(false))};`,
);

// What every field is, as the published schema says it, and what it is called on the builder's form.
const fields = Object.entries(JSON.parse(readFileSync('locales/fields.json', 'utf8')));
const words = kind =>
  json(Object.fromEntries(fields.flatMap(([name, field]) => (field[kind] ? [[name, field[kind]]] : []))));
write(
  'fields',
  'locales/fields.json',
  `type Words = Readonly<Record<string, readonly [sv: string, en: string]>>;
export const fields: Words = ${words('description')};
export const labels: Words = ${words('label')};`,
);

const folders = 'the folders in src/elements/';
write(
  'element-names',
  folders,
  `/** The elements, in the order of the README's table: tags without \`civic-\`. */
export const elementNames = ${json(names)} as const;
export type ElementName = (typeof elementNames)[number];`,
);
write(
  'elements/define',
  folders,
  lines(names, name => `import '../../elements/${name}/define.js';`),
);
write(
  'elements/loaders',
  folders,
  `/** What defines each element, by its tag, to be fetched when a page uses it. */
export const loaders = {
${lines(names, name => `  'civic-${name}': () => import('../../elements/${name}/define.js'),`)}
};`,
);
write(
  'elements/parts',
  folders,
  `${lines(names, (name, index) => `import { ${partIn(name)} as part${index} } from '../../elements/${name}/${name}.part.js';`)}

/** What each element shows of a document. */
export const parts = {
${lines(names, (name, index) => `  '${name}': part${index},`)}
} as const;`,
);
