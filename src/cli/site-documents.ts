/** The documents that a page names, as files of its site: nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Documents } from '../publish/refresh/refresh-page.js';
import { utf8Text } from './utf8-text.js';

/** What a site without a known address is called here. */
const nameless = 'https://kommun.example';

/**
 * Reads the documents that a page names.
 *
 * @param page The page's file, with its whole path.
 * @param root The folder of the site's `/`; without it what begins with `/` is not known.
 * @param site The site's own origin.
 */
export const documentsFor = (page: string, root: string | undefined, site = nameless): Documents => {
  const fileFor = (address: string): string | undefined => {
    if (!/^[/\\]|^[a-z][a-z\d+.-]*:/i.test(address))
      return fileURLToPath(new URL(address, pathToFileURL(page)));
    const url = new URL(address, site);
    return root !== undefined && url.origin === site
      ? join(root, decodeURIComponent(url.pathname))
      : undefined;
  };
  return async address => {
    try {
      const file = fileFor(address);
      if (file === undefined) return 'elsewhere';
      const text = utf8Text(await readFile(file));
      return text === undefined ? 'no-document' : { text };
    } catch {
      return 'no-document';
    }
  };
};
