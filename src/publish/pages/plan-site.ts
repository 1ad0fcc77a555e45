/** All the files of a site, in the order in which they are written. Nothing is read or written here. */
import type { Locale } from '../../base/language.js';
import { own } from '../../data/validate.js';
import { styledElements, type ServedElements } from '../served/served.js';
import { sheetPath } from '../served/tags.js';
import { openDataFiles, type Licensing } from '../data/open-data-files.js';
import { alternatesOf, styleSheetPath } from './frame.js';
import { absoluteAddress } from './address.js';
import { figuresFile, figuresForExcelFile, figuresMetadataFile, recordFile } from '../data/figures-file.js';
import { planEnded } from './plan-ended.js';
import { pageLanguage, type PageLanguage } from './page-language.js';
import { filesIn, pageListPath, picturePath, writePageList, type PageList } from './page-list.js';
import { partFiles } from './part-files.js';
import { publishedSite } from './published-site.js';
import type { Site, SiteFile, Work } from './site.js';
import { siteMap } from './sitemap.js';
import { styleSheet } from './style-sheet.js';
import { wholeName, type UnnamedPart } from './names.js';
import { partsIn } from './parts-in.js';
import { wholeFiles } from './whole-files.js';

export interface SitePlan {
  /** The list of all that will be there: to be written before the rest, so that what is there is known to be ours. */
  readonly list: PageList;
  /** Every path that will be written. */
  readonly paths: ReadonlySet<string>;
  /** What is made, in steps: each is written whole before the next. The first is the list. */
  readonly steps: readonly (readonly Work[])[];
  /** What was made of the document before and is not any more: no page leads to it. */
  readonly obsolete: readonly string[];
  /** The parts that have no page, and why. */
  readonly without: readonly UnnamedPart[];
  /** How many pages there are, in all languages. */
  readonly pages: number;
  /** How many pages are of parts that are no longer in the document. */
  readonly ended: number;
  /** Why there is no record for data portals; nothing where there is one. */
  readonly licensing: Licensing;
  /** Whether the pages come with the elements' trees. */
  readonly isDrawn: boolean;
}

/** What else is published beside the document. */
export interface Beside {
  /** The document, as it is to stand in the folder. */
  readonly text: string;
  /** Documents of earlier days, by their names. */
  readonly versions: readonly string[];
}

/** With more parts than this, in all languages, the pages have the text alone: they are to be made in a minute, and to have room on a disk. */
const mostDrawn = 4000;

/** What renders the elements' trees; nothing, where the pages are too many. */
const elementsFor = async ({
  base,
  script,
  document,
  languages,
}: Site): Promise<ServedElements | undefined> =>
  partsIn(document).length * languages.length > mostDrawn
    ? undefined
    : (await import('../served/elements.js')).loadElements(base, script !== undefined);

const dataFiles = new Set([figuresFile, figuresForExcelFile, figuresMetadataFile, recordFile]);

/** Whether a file is made of all of the document, and only of some. */
const isMade = (path: string): boolean =>
  dataFiles.has(path) ||
  path.startsWith('elements/') ||
  /^sitemap-\d+\.xml$|^([a-z]+\/)?picture\/[^/]+\.png$/.test(path);

/**
 * Plans a site.
 *
 * @param before What was published there until now.
 */
export const planSite = async (given: Site, beside: Beside, before: PageList): Promise<SitePlan> => {
  const elements = await elementsFor(given);
  const site: Site = { ...given, elements };
  const published = publishedSite(site);
  const { names, parts } = published;
  const languages = new Map<Locale, PageLanguage>();
  for (const locale of site.languages) languages.set(locale, await pageLanguage(locale, site.document));
  const [first] = languages.values();
  if (!first) throw new Error('A site has a language');
  const each = [...languages.values()];

  const named = parts.flatMap(part => {
    const name = names.of.get(part);
    return name === undefined ? [] : [{ part, name, title: String(own(part.part, 'title')) }];
  });
  const folders = [
    ...new Set([...site.languages.map(locale => published.folderOf(locale)), ...before.folders]),
  ];

  const pages = site.languages.flatMap(locale =>
    [published.indexOf(locale), ...named.flatMap(({ part }) => published.pageOf(part, locale) ?? [])].map(
      path => [path, locale] as const,
    ),
  );
  const updated = own(site.document, 'updated');
  const maps = siteMap(
    pages,
    ([path, locale]) => ({
      address: absoluteAddress(site.base, path),
      alternates: alternatesOf(site, path, locale),
    }),
    site.base,
    typeof updated === 'string' ? updated.slice(0, 10) : undefined,
  );
  const { files: data, links, licensing } = openDataFiles(published, first.words, beside);

  const ended = planEnded(published, each, named, before);
  const sheets = elements
    ? styledElements.map(element => ({ path: sheetPath(element), text: () => elements.sheetOf(element) }))
    : [];
  const fixed: readonly SiteFile[] = [
    { path: styleSheetPath, text: () => styleSheet + (elements?.pageRules ?? '') },
    ...sheets,
    ...maps,
    ...data,
  ];
  const files = [
    pageListPath,
    ...fixed.map(({ path }) => path),
    ...beside.versions.map(name => `data/${name}`),
    ...(site.pictures
      ? site.languages.flatMap(locale =>
          [wholeName, ...named.map(({ name }) => name)].map(name =>
            picturePath(published.folderOf(locale), name),
          ),
        )
      : []),
  ];
  const now = new Set(files);
  const list: PageList = {
    folders,
    pages: [...ended.pages, ...named.map(({ part, name, title }) => ({ name, kind: part.kind, title }))],
    // Documents of earlier days stay, though the document names them no more.
    files: [...new Set([...files, ...before.files.filter(path => !isMade(path))])],
  };
  return {
    list,
    paths: filesIn(list),
    steps: [
      [{ make: () => Promise.resolve([[pageListPath, writePageList(list)]]) }],
      // What has ended comes first: a disk that knows no capitals may take it for a page that has come.
      ended.work,
      [
        ...fixed.map(({ path, text }) => ({ make: async () => [[path, await text()]] as const })),
        ...each.map(language => ({ make: () => wholeFiles(published, language, links) })),
        ...named.map(({ part, name }) => ({ make: () => partFiles(published, each, part, name) })),
      ],
    ],
    obsolete: before.files.filter(path => isMade(path) && !now.has(path)),
    without: names.without,
    pages: pages.length,
    ended: ended.pages.length,
    licensing,
    isDrawn: !!elements,
  };
};
