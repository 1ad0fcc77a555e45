/** Reads any file with a table in it. */
import { decodeText } from './decode-text.js';
import { fileKind } from './file-kind.js';
import { readSeparated } from './read-separated.js';
import { readWorkbook } from './read-workbook.js';
import type { FileProblem, SheetFile } from './sheet.js';

/**
 * Reads Excel's `.xlsx`, OpenDocument's `.ods`, CSV, or what is separated by tabs or semicolons; what it is, its bytes say.
 *
 * @param bytes The file.
 * @param name Its name, which a sheet gets that has none of its own.
 */
export const readSheetFile = async (
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly file: SheetFile } | { readonly problem: FileProblem }> => {
  const found = fileKind(bytes);
  if ('problem' in found) return found;
  return found.kind === 'text'
    ? readSeparated(decodeText(bytes), name.replace(/\.\w+$/, ''))
    : readWorkbook(bytes, found.kind);
};
