/** The tables in files beside a document that its figures are in. Their readers come when a document names one. */
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Outcome } from '../services/outcome.js';
import type { SheetFrom } from '../sources/from.js';
import type { Sheet } from '../sources/spreadsheet/sheet.js';

interface Words {
  readonly sv: string;
  readonly en: string;
}

type Read = { readonly sheets: readonly Sheet[] } | { readonly words: Words };

const problem = (file: string, words: Words): Outcome => ({ problem: { code: 'file', file, words } });

const missing: Words = {
  sv: 'Filen finns inte vid dokumentet, eller går inte att läsa. Kontrollera namnet.',
  en: 'The file is not there beside the document, or cannot be read. Check the name.',
};
const elsewhere: Words = {
  sv: 'Filen ska ligga i samma mapp som dokumentet, eller i en mapp i den.',
  en: 'The file should be in the folder of the document, or in one below it.',
};
const online: Words = {
  sv: 'Filer hämtas inte från en adress. Ladda ner filen, lägg den bredvid dokumentet och ange den med file.',
  en: 'Files are not fetched from an address. Download it, put it beside the document and name it with file.',
};

const read = async (path: string, name: string): Promise<Read> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return { words: missing };
  }
  const { readSheetFile } = await import('../sources/spreadsheet/read-file.js');
  const found = await readSheetFile(bytes, name);
  if ('file' in found) return found.file;
  const { describeFileProblem } = await import('../sources/spreadsheet/file-problem-words.js');
  return {
    words: { sv: describeFileProblem(found.problem, 'sv'), en: describeFileProblem(found.problem, 'en') },
  };
};

/**
 * Reads series from files beside a document.
 *
 * @param document The document's file.
 * @returns A function that gives the series that a `from` names, or why there is none. Each file is read once. Hidden rows are left out.
 */
export const sheetsBeside = (document: string): ((from: SheetFrom) => Promise<Outcome>) => {
  const folder = dirname(resolve(document));
  const files = new Map<string, Promise<Read>>();
  return async from => {
    const { file } = from;
    if (file === undefined) return problem(from.url ?? '', online);
    const path = resolve(folder, file);
    const within = relative(folder, path);
    if (isAbsolute(file) || isAbsolute(within) || /^\.\.([\\/]|$)/.test(within))
      return problem(file, elsewhere);
    const reading = files.get(path) ?? read(path, file);
    files.set(path, reading);
    const found = await reading;
    if ('words' in found) return problem(file, found.words);
    const { cellsOf, firstVisible } = await import('../sources/spreadsheet/sheet.js');
    const { readTableSeries } = await import('../sources/table/select-series.js');
    const named = from.sheet === undefined ? undefined : found.sheets.find(({ name }) => name === from.sheet);
    const sheet = from.sheet === undefined ? firstVisible({ ...found, isVague: false }) : named;
    if (!sheet)
      return {
        problem: {
          code: 'no-such-category',
          variable: 'sheet',
          category: from.sheet ?? '',
          choices: found.sheets.map(({ name }) => ({ code: name, label: name })),
        },
      };
    return readTableSeries(cellsOf(sheet), from);
  };
};
