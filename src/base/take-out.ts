/** Takes a text out of the page: to the clipboard, or as a file. */
import { byteOrderMark } from './csv.js';
import { realDocument } from '../data/real-document.js';

/**
 * Copies a text.
 *
 * @param root Where the field may stand that it is copied from, where there is no other way.
 * @returns Whether it is on the clipboard.
 */
export const copied = async (text: string, root: ParentNode & Node): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without the right to it, or on a page without https, the old way.
    const area = realDocument.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    root.append(area);
    area.select();
    let done = false;
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way there.
      done = realDocument.execCommand('copy');
    } catch {
      // Then not.
    }
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
};

/**
 * Saves a file. To follow a link to a file is no loading of a picture or a script: no directive of a strict policy is asked.
 *
 * @param name The file's name.
 * @param root Where the link may stand that is followed.
 * @returns Whether the browser has taken it.
 */
export const savedFile = (file: Blob, name: string, root: ParentNode & Node): boolean => {
  try {
    const address = URL.createObjectURL(file);
    const link = realDocument.createElement('a');
    link.href = address;
    link.download = name;
    root.append(link);
    link.click();
    link.remove();
    // Some browsers ask for the file a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
};

/**
 * Saves a table, written as CSV, with the byte order mark by which spreadsheets know its letters.
 *
 * @returns Whether the browser has taken it.
 */
export const saved = (text: string, name: string, root: ParentNode & Node): boolean =>
  savedFile(new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' }), name, root);
