/** The lines that a page needs for an embed to be shown, written after those of the page that it is taken from. Pure. */
import { attribute } from '../embed-code/attribute.js';
import { jsonText } from '../embed-code/attribute-text.js';

/** The library's script on a page. */
export interface PageScript {
  /** Its whole address. */
  readonly src: string;
  /** The hash that the page holds it to, where it does. */
  readonly integrity?: string | undefined;
  /** The hashes that the page's import map has for the library's other files, by their whole addresses. */
  readonly hashes?: Readonly<Record<string, string>> | undefined;
}

/** The library's files among those that an import map has hashes for: those in the folder of its script. */
export const ownHashes = (src: string, map: unknown, base: string): Readonly<Record<string, string>> => {
  const integrity = (map as { readonly integrity?: unknown } | null | undefined)?.integrity;
  if (typeof integrity !== 'object' || integrity === null) return {};
  const folder = src.replace(/[^/]*$/, '');
  return Object.fromEntries(
    Object.entries(integrity).flatMap(([address, hash]) => {
      try {
        const { href } = new URL(address, base);
        return href.startsWith(folder) && typeof hash === 'string' ? [[href, hash]] : [];
      } catch {
        return [];
      }
    }),
  );
};

/**
 * The lines: the import map with its hashes, where the page has one, and the script.
 *
 * @param origins The origins, beside the other page's own, that blocks and links there may show documents of.
 */
export const scriptCode = (
  { src, integrity, hashes = {} }: PageScript,
  origins: readonly string[],
): string => {
  const script = `<script type="module"${attribute('src', src)}${
    integrity ? `${attribute('integrity', integrity)} crossorigin="anonymous"` : ''
  }${attribute('data-origins', origins.join(' '))}></script>`;
  return integrity && Object.keys(hashes).length
    ? `<script type="importmap">${jsonText({ integrity: hashes })}</script>\n${script}`
    : script;
};
