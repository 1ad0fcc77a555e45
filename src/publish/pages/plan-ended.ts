/** What is written in the place of pages that are no longer published: of parts that are gone, and in languages that are. */
import { endedFiles } from './ended-files.js';
import { wholeName } from './names.js';
import type { PageLanguage } from './page-language.js';
import { embedPaths, pathsOf, type ListedPage, type PageList } from './page-list.js';
import type { DocumentPart } from './parts-in.js';
import type { PublishedSite } from './published-site.js';
import type { Work } from './site.js';

/** A part that has pages. */
export interface NamedPart {
  readonly part: DocumentPart;
  readonly name: string;
  readonly title: string;
}

/**
 * Plans it.
 *
 * @param languages Those of the site, the first before the others.
 * @param named The parts that have pages now.
 * @param before What was published until now.
 * @returns The pages of parts that are gone, and what to write.
 */
export const planEnded = (
  { site, folderOf, indexOf }: PublishedSite,
  languages: readonly PageLanguage[],
  named: readonly NamedPart[],
  before: PageList,
): { readonly pages: readonly ListedPage[]; readonly work: readonly Work[] } => {
  const [first] = languages;
  if (!first) return { pages: [], work: [] };
  const now = new Set(named.map(({ part, name }) => `${part.kind}/${name}`));
  const names = new Set(named.map(({ name }) => name));
  const pages = before.pages.filter(({ kind, name }) => !now.has(`${kind}/${name}`));
  const current = new Map(languages.map(language => [folderOf(language.locale), language]));
  const old = before.folders.filter(folder => !current.has(folder));
  const files = (language: PageLanguage, page: Parameters<typeof endedFiles>[2]): Work => ({
    make: () => Promise.resolve(endedFiles(site, language, page)),
  });

  /** A part's page, and what goes with it where no other part of that name has it. */
  const ofPart = (folder: string, listed: ListedPage): Work => {
    const language = current.get(folder) ?? first;
    const { page, ...others } = pathsOf(folder, listed);
    return files(language, {
      paths: { page, ...((!current.has(folder) || !names.has(listed.name)) && others) },
      title: listed.title,
      to: indexOf(language.locale),
    });
  };
  return {
    pages,
    work: [
      ...[...current.keys(), ...old].flatMap(folder => pages.map(page => ofPart(folder, page))),
      // In a language that is no longer published: the same page is there in the first.
      ...old.flatMap(folder => [
        ...named.map(({ part, name, title }) => {
          const to = pathsOf(folderOf(first.locale), { kind: part.kind, name }).page;
          return files(first, {
            paths: pathsOf(folder, { kind: part.kind, name }),
            ...{ title, to, toTitle: title },
          });
        }),
        files(first, {
          paths: { page: `${folder}index.html`, ...embedPaths(folder, wholeName) },
          ...{ title: first.words.title, to: indexOf(first.locale) },
        }),
      ]),
    ],
  };
};
