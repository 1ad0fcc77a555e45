/** The list of what has been published, `data/pages.json`: by it a page that is no longer in the document is known. Pure. */
import { wholeName } from './names.js';
import type { PartKind } from './parts-in.js';

export const pageListPath = 'data/pages.json';

/** What is known of a page. */
export interface ListedPage {
  /** Its name in its folder: `befolkning`. */
  readonly name: string;
  readonly kind: PartKind;
  readonly title: string;
}

export interface PageList {
  /** The folders that pages stand in, `''` and `en/`. */
  readonly folders: readonly string[];
  /** The pages of parts that have been in the document, as they were last. */
  readonly pages: readonly ListedPage[];
  /** The other files that have been written. */
  readonly files: readonly string[];
}

export const noPages: PageList = { folders: [], pages: [], files: [] };

/** The paths of a page's files in one of the folders: the page, the one for frames, the answer for those, and the piece to include. */
export const pathsOf = (
  folder: string,
  { kind, name }: Pick<ListedPage, 'kind' | 'name'>,
): { readonly page: string; readonly embed: string; readonly oembed: string; readonly fallback: string } => ({
  page: `${folder}${kind}/${name}.html`,
  ...embedPaths(folder, name),
});

/** The same for what has no page of a part: the whole document. */
export const embedPaths = (
  folder: string,
  name: string,
): { readonly embed: string; readonly oembed: string; readonly fallback: string } => ({
  embed: `${folder}embed/${name}.html`,
  oembed: `${folder}oembed/${name}.json`,
  fallback: `${folder}fallback/${name}.html`,
});

/** The path of the picture that goes with a page, by the name of its part or that of the whole document. */
export const picturePath = (folder: string, name: string): string => `${folder}picture/${name}.png`;

/** Every file that has been written: those are the command's own. */
export const filesIn = ({ folders, pages, files }: PageList): ReadonlySet<string> =>
  new Set([
    ...files,
    ...folders.flatMap(folder => [
      `${folder}index.html`,
      ...Object.values(embedPaths(folder, wholeName)),
      ...pages.flatMap(page => Object.values(pathsOf(folder, page))),
    ]),
  ]);

/** An own property as it stands: here a blank text says something, the folder of the first language. */
const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const kinds: readonly unknown[] = ['goal', 'area', 'indicator'];

/** A path below the folder, and none out of it. */
const isPath = (value: unknown): value is string =>
  typeof value === 'string' &&
  // eslint-disable-next-line no-control-regex -- No path has them.
  !/^\/|\\|(^|\/)\.\.?(\/|$)|[\0-\x1F]/.test(value);

const isListed = (value: unknown): value is ListedPage =>
  isPath(field(value, 'name')) &&
  !String(field(value, 'name')).includes('/') &&
  kinds.includes(field(value, 'kind')) &&
  typeof field(value, 'title') === 'string';

/**
 * Reads it.
 *
 * @returns Nothing, where it is no such list.
 */
export const readPageList = (text: string): PageList | undefined => {
  try {
    const given: unknown = JSON.parse(text);
    const listOf = <T>(key: string, is: (value: unknown) => value is T): readonly T[] | undefined => {
      const all = field(given, key);
      return Array.isArray(all) && all.every(is) ? all : undefined;
    };
    const [folders, pages, files] = [
      listOf('folders', isPath),
      listOf('pages', isListed),
      listOf('files', isPath),
    ];
    return folders && pages && files ? { folders, pages, files } : undefined;
  } catch {
    return undefined;
  }
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Writes it, in an order that does not depend on the document's. */
export const writePageList = ({ folders, pages, files }: PageList): string =>
  `${JSON.stringify(
    {
      folders: [...folders].sort(byText),
      pages: [...pages].sort((a, b) => byText(a.name, b.name)),
      files: [...files].sort(byText),
    },
    null,
    1,
  )}\n`;
