/** The table in `docs/cms-table.md`: what each tool does to each form, and what to paste there. Made from what was measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';

const file = new URL('../../../docs/cms-table.md', import.meta.url);

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
    const begin = `<!-- ${name}: made by test/full/editors.mjs -->`;
    const end = `<!-- end of ${name} -->`;
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/cms-table.md has no place for ${name}.`);
    return `${page.slice(0, from + begin.length)}\n\n${block}\n\n${page.slice(to)}`;
  }, text);
  const options = await prettier.resolveConfig(file.pathname);
  return { before: text, after: await prettier.format(made, { ...options, filepath: file.pathname }) };
};

export const writePage = text => writeFileSync(file, text);
