/** The cells of a table as a spreadsheet copies or saves it. */

/** The rows of a table, all of the same length. */
export type Cells = readonly (readonly string[])[];

/** Trims a text, with the spaces that spreadsheets write. */
export const trim = (text: string): string =>
  text.replace(/^[\s\u00A0\u202F\uFEFF\u200B]+|[\s\u00A0\u202F\u200B]+$/g, '');

/** What separates the cells: a tab where they were copied, a semicolon where a Swedish spreadsheet saved them. */
const findSeparator = (text: string): string | undefined =>
  text.includes('\t') ? '\t' : text.includes(';') ? ';' : undefined;

/** Parses a text into cells. One in quotation marks may hold line breaks and separators; doubled quotation marks stand for one. */
export const parseCells = (text: string): Cells => {
  const separator = findSeparator(text);
  if (!separator) return [];
  const rows: string[][] = [[]];
  let at = 0;
  const put = (cell: string): void => void rows.at(-1)?.push(trim(cell));
  const source = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/\n+$/, '');
  while (at <= source.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=$|[\t;\n])/.exec(source.charAt(at) === '"' ? source.slice(at) : '');
    if (quoted) {
      put((quoted[1] ?? '').replaceAll('""', '"').replaceAll('\n', ' '));
      at += quoted[0].length;
    } else {
      const ends = [source.indexOf(separator, at), source.indexOf('\n', at)].filter(end => end >= 0);
      const end = ends.length ? Math.min(...ends) : source.length;
      put(source.slice(at, end));
      at = end;
    }
    if (source.charAt(at) === '\n') rows.push([]);
    at++;
  }
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [...row, ...new Array<string>(width - row.length).fill('')]);
};

/** Whether a cell says that there is no value: the dots of authorities, a dash, nothing, an error of a spreadsheet. */
export const isMissing = (cell: string): boolean =>
  /^(|\.{1,3}|…|[-–—−]|n\/?a|null|saknas|uppgift saknas|missing|ej tillgänglig|#saknas!|#n\/a|#värde!|#value!)$/i.test(
    cell,
  );
