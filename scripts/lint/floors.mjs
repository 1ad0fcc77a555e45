/**
 * The floors of `src/`, and what each may import: data flows one way, down. `imports` names floors, or single files of one. The rules below
 * hold the code to it, types and imports on demand included; `test/scripts/lint.test.mjs` proves that they do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * From the lowest floor upwards. Of what `npm run generate` makes, texts and names stand under all of them, and `generated/elements/`, which
 * imports every element, with the elements.
 */
export const floors = {
  contract: {
    holds: 'what a goals document is: one schema a file. No DOM',
    imports: [],
  },
  data: {
    holds:
      'from text to a checked part of a document: parse, repair, locate, validate, resolve, report. Typed results, no exceptions',
    imports: ['contract'],
  },
  progress: {
    holds: 'the arithmetic of goals, pure',
    imports: ['contract', 'data'],
  },
  check: {
    holds:
      'a whole document or a part of one, checked without a browser, and advice on it: for the command and the builder',
    imports: ['contract', 'data', 'progress'],
  },
  base: {
    holds: 'what every element stands on: CivicElement, language, formats, styles, fallback',
    imports: ['contract', 'data', 'progress'],
  },
  elements: {
    holds:
      'a folder for each: a class that knows no tag, its part of the document, its styles, and `define.ts`, which registers the tag',
    imports: ['contract', 'data', 'progress', 'base'],
  },
  embed: {
    holds: "the page's side: loader, bundle, settings, blocks and links",
    imports: ['contract', 'data', 'base', 'elements', 'define.ts'],
  },
  sources: {
    holds:
      'where figures come from, a file a format: an answer of a statistics office in, a series out. No element imports it',
    imports: ['contract', 'data'],
  },
  services: {
    holds: 'what each service is asked, in how few requests, and what comes of it: by Node, or from a page',
    imports: ['contract', 'data', 'sources'],
  },
  client: {
    holds: 'asks the services patiently, within their limits, with a cache. For Node',
    imports: ['contract', 'data', 'sources', 'services'],
  },
  publish: {
    holds:
      'what is made of a document beside the elements, in their words: fallbacks, pages, embeds, open data. No element imports it',
    imports: ['contract', 'data', 'progress', 'base', 'elements'],
  },
  receiver: {
    holds: 'takes the answers of the feedback prompt, keeps them and shows them',
    imports: ['contract', 'data', 'base/csv.ts', 'elements/feedback-prompt/personal-data.ts'],
  },
  cli: {
    holds: 'the commands, one file each',
    imports: [
      'contract',
      'data',
      'progress',
      'check',
      'sources',
      'services',
      'client',
      'publish',
      'receiver',
    ],
  },
  builder: {
    holds:
      'the page for web editors: a form made from the schema, a live preview, and what to copy. Nothing imports it',
    imports: [
      'contract',
      'data',
      'progress',
      'check',
      'sources',
      'services',
      'publish',
      'base',
      'elements',
      'embed',
      'define.ts',
    ],
  },
};

/** The path of a file below `src/`, with `/`; nothing where it stands elsewhere. */
const inSrc = file => {
  const path = relative(src, file).replaceAll(sep, '/');
  return path.startsWith('..') ? undefined : path;
};

/** The file that an import names: the compiler's name for it ends in `.js`. */
const target = (file, specifier) => resolve(dirname(file), specifier.replace(/\.js$/, '.ts'));

/** Why a file may not import another; nothing where it may. */
const breach = (from, to) => {
  const [floor, elsewhere] = [from, to].map(
    path => path.replace(/^generated\/(?=elements\/)/, '').split('/')[0],
  );
  if (!from.includes('/') || floor === elsewhere || elsewhere === 'generated') return undefined;
  const allowed = floors[floor]?.imports;
  if (!allowed) return `src/${floor}/ is no floor: scripts/lint/floors.mjs has the table.`;
  if (allowed.includes(elsewhere) || allowed.includes(to)) return undefined;
  return `src/${floor}/ may import ${allowed.join(', ') || 'nothing of ours'}, and not ${to}: imports go down the floors only.`;
};

/** Calls `check` with each node that names a module, and the name. */
const forImports = check => {
  const visit = node => {
    const source = node.source ?? node.argument?.literal;
    if (typeof source?.value === 'string' && source.value.startsWith('.')) check(node, source.value);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  };
};

const floorsRule = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{why}}' } },
  create(context) {
    const from = inSrc(context.filename);
    if (!from) return {};
    return forImports((node, specifier) => {
      const to = inSrc(target(context.filename, specifier));
      const why = to && breach(from, to);
      if (why) context.report({ node, messageId: 'breach', data: { why } });
    });
  },
};

/** What a text imports when it is loaded, types included. What is imported on demand closes no circle: it comes when all is there. */
const importsOf = (file, text) =>
  ts
    .preProcessFile(text.replace(/\bimport\(/g, '('), true, false)
    .importedFiles.map(({ fileName }) => fileName)
    .filter(name => name.startsWith('.'))
    .map(name => target(file, name))
    .filter(existsSync);

let graph;

const readGraph = () => {
  graph ??= new Map(
    readdirSync(src, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => join(entry.parentPath ?? entry.path, entry.name))
      .map(file => [file, importsOf(file, readFileSync(file, 'utf8'))]),
  );
  return graph;
};

/** The way from one file to another, or nothing. */
const wayTo = (from, to, seen = new Set()) => {
  if (from === to) return [from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of readGraph().get(from) ?? []) {
    const way = wayTo(next, to, seen);
    if (way) return [from, ...way];
  }
  return undefined;
};

const noCircles = {
  meta: { type: 'problem', schema: [], messages: { circle: 'A circle of imports: {{way}}.' } },
  create(context) {
    if (!inSrc(context.filename)) return {};
    return forImports((node, specifier) => {
      if (node.type === 'ImportExpression') return;
      const way = wayTo(target(context.filename, specifier), context.filename);
      if (way)
        context.report({
          node,
          messageId: 'circle',
          data: { way: [context.filename, ...way].map(inSrc).join(' → ') },
        });
    });
  },
};

export default { rules: { floors: floorsRule, 'no-circles': noCircles } };
