/**
 * What each tool does to each form, and what to paste there: the table in `docs/cms-table.md`, and the same for the snippet builder. Made
 * from what was measured.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';

const file = new URL('../../../docs/cms-table.md', import.meta.url);
const moduleIn = name => new URL(`../../../src/builder/snippets/cms/${name}.ts`, import.meta.url);

/** What is shown, in words. */
const words = {
  element: 'visas',
  twice: 'visas, med reservtexten efter',
  link: 'blir en vanlig länk',
  text: 'bara texten är kvar',
  source: 'källkoden syns',
  gone: 'försvinner',
};

const best = ['tagg, data-json', 'block med uppgifter', 'länk med id'];
const names = { 'tagg, data-json': 'taggen', 'block med uppgifter': 'blocket', 'länk med id': 'länken' };

const cell = text => text.replaceAll('|', '\\|');
const table = rows =>
  [rows[0], rows[0].map(() => '---'), ...rows.slice(1)]
    .map(row => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

const formatted = async (text, at) =>
  prettier.format(text, { ...(await prettier.resolveConfig(at.pathname)), filepath: at.pathname });

/**
 * @param measured For each tool, what was seen of each spelling; and the line that lets tags through, where there is one.
 */
export const pageOf = async measured => {
  const spellings = Object.keys(measured[0].seen);
  const paste = table([
    ['verktyg', 'inställning', 'klistra in'],
    ...measured.map(({ tool, setting, seen }) => [
      tool,
      setting,
      names[best.find(spelling => seen[spelling] === 'element')] ?? '–',
    ]),
  ]);
  const all = table([
    ['verktyg', 'inställning', ...spellings],
    ...measured.map(({ tool, setting, seen }) => [
      tool,
      setting,
      ...spellings.map(name => words[seen[name]]),
    ]),
  ]);
  const lines = measured
    .filter(({ line }) => line)
    .map(({ tool, line, language }) => `**${tool}**\n\n\`\`\`${language}\n${line}\n\`\`\``)
    .join('\n\n');
  const text = readFileSync(file, 'utf8');
  const parts = { paste, all, lines };
  const made = Object.entries(parts).reduce((page, [name, block]) => {
    const begin = `<!-- ${name}: made by test/release/editors.mjs -->`;
    const end = `<!-- end of ${name} -->`;
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/cms-table.md has no place for ${name}.`);
    return `${page.slice(0, from + begin.length)}\n\n${block}\n\n${page.slice(to)}`;
  }, text);
  return { before: text, after: await formatted(made, file) };
};

/** The worst of what was seen of the spellings of a form: a promise holds for all of them. */
const worst = (seen, spellings) =>
  Object.keys(words)
    .reverse()
    .find(end => spellings.some(name => seen[name] === end));

/**
 * The modules of which the snippet builder takes what to use where.
 *
 * @param measured For each tool, what was seen of each spelling; and the line that lets tags through, where there is one.
 * @param forms Each spelling, with the form that it is of.
 * @param recipes What the recipes tell web teams to set, for the editors in which that was run.
 */
export const modulesOf = async (measured, forms, recipes) => {
  const links = Object.keys(forms).filter(name => forms[name].form === 'link');
  const rows = measured.map(({ tool, setting, seen, line, language }) => ({
    tool,
    isAllowed: setting !== 'som den är',
    link: worst(seen, links),
    block: worst(seen, ['block med uppgifter', 'block med adress']),
    tag: worst(seen, ['tagg, data-json', 'tagg, src']),
    tagWithParagraph: seen['tagg, data-json, stycke inuti'],
    ...(line && { line, language }),
  }));
  const settings = Object.entries(recipes).map(([name, { tool, forms, lines, language }]) => ({
    name,
    editor: tool,
    forms,
    lines,
    language,
  }));
  const texts = {
    'measured-tools': `/**
 * What was seen of an embed after a tool had stored it. Made by \`node test/release/editors.mjs --write\`, with \`docs/cms-table.md\` of the
 * same: not by hand.
 */
import type { MeasuredTool } from './measured.js';

export const measuredTools: readonly MeasuredTool[] = ${JSON.stringify(rows)};
`,
    'recipe-settings': `/** What web teams set to let more through, by the recipes. Made by \`node test/release/editors.mjs --write\`: not by hand. */
import type { RecipeSettings } from './measured.js';

export const recipeSettings: readonly RecipeSettings[] = ${JSON.stringify(settings)};
`,
  };
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      const at = moduleIn(name);
      const before = existsSync(at) ? readFileSync(at, 'utf8') : '';
      return { at, before, after: await formatted(text, at) };
    }),
  );
};

export const writePage = text => writeFileSync(file, text);
export const writeModules = modules => modules.forEach(({ at, after }) => writeFileSync(at, after));
