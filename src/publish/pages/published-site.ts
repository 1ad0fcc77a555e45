/** A site with what is known of all its pages: which parts have one, and what belongs together. */
import type { Locale } from '../../base/language.js';
import { own } from '../../data/validate.js';
import { unitName, type Unit } from '../../contract/unit.js';
import { absoluteAddress, fileAddress } from './address.js';
import { figuresFile } from '../data/figures-file.js';
import { figuresOf, yearsOf, type Figure } from '../data/figures.js';
import type { KnownParts } from '../fallback/write-part.js';
import { about } from './about.js';
import { folderOf } from './frame.js';
import { nameParts, type Names } from './names.js';
import { partDocuments } from './part-document.js';
import { partsIn, type DocumentPart } from './parts-in.js';
import { pathsOf } from './page-list.js';
import type { Site } from './site.js';
import { dataSet, organizationOf, type DataSet } from './structured-data.js';
import type { PageWords } from './words.js';

export interface PublishedSite {
  readonly site: Site;
  readonly parts: readonly DocumentPart[];
  readonly names: Names;
  readonly documents: ReturnType<typeof partDocuments>;
  /** What is known of the whole document. */
  readonly known: KnownParts;
  /** All figures of the document. */
  readonly figures: readonly Figure[];
  readonly folderOf: (locale: Locale) => string;
  /** The path of a part's page; nothing where it has none. */
  readonly pageOf: (part: DocumentPart, locale: Locale) => string | undefined;
  /** The path of the first page. */
  readonly indexOf: (locale: Locale) => string;
  /** The goals that an indicator measures. */
  readonly usersOf: (indicator: DocumentPart) => readonly DocumentPart[];
  /** What a search engine is told of an indicator's figures. */
  readonly dataSetOf: (
    indicator: DocumentPart,
    locale: Locale,
    words: PageWords,
    description: string,
  ) => object | undefined;
  /** The same of all figures. */
  readonly wholeDataSet: (locale: Locale, words: PageWords, description: string) => object | undefined;
}

/** Prepares a site. */
export const publishedSite = (site: Site): PublishedSite => {
  const { base, document, terms } = site;
  const parts = partsIn(document);
  const names = nameParts(document, parts);
  const documents = partDocuments(document, parts);
  const figures = figuresOf(parts);
  const users = new Map<DocumentPart, DocumentPart[]>();
  for (const goal of parts)
    if (goal.kind === 'goal')
      for (const indicator of documents.indicatorsOf(goal)) {
        const known = users.get(indicator);
        if (known) known.push(goal);
        else users.set(indicator, [goal]);
      }
  const byPart = new Map<DocumentPart, Figure[]>();
  for (const figure of figures) {
    const known = byPart.get(figure.indicator);
    if (known) known.push(figure);
    else byPart.set(figure.indicator, [figure]);
  }
  const pageOf: PublishedSite['pageOf'] = (part, locale) => {
    const name = names.of.get(part);
    return name === undefined ? undefined : pathsOf(folderOf(site, locale), { kind: part.kind, name }).page;
  };
  const organization = organizationOf(document);
  const { name, updated } = about(document);
  const described = (
    given: Pick<DataSet, 'url' | 'name' | 'description' | 'measured' | 'years' | 'modified'>,
    locale: Locale,
    words: PageWords,
  ): object | undefined =>
    dataSet({
      ...given,
      more: words.about(name ?? new URL(base).host),
      lang: locale,
      licence: terms.licence,
      organization,
      distributions: [
        {
          name: words.figuresAsTable,
          type: 'text/csv',
          url: fileAddress(base, figuresFile),
        },
      ],
    });
  const measured = (indicator: DocumentPart): DataSet['measured'] => {
    const unit = own(indicator.part, 'unit');
    return [
      {
        name: String(own(indicator.part, 'title')),
        unit: unit === undefined || unit === null ? undefined : unitName(unit as Unit),
      },
    ];
  };
  const indexOf = (locale: Locale): string => `${folderOf(site, locale)}index.html`;
  return {
    ...{ site, parts, names, documents, figures, pageOf, indexOf },
    known: new Map(),
    folderOf: locale => folderOf(site, locale),
    usersOf: indicator => users.get(indicator) ?? [],
    dataSetOf: (indicator, locale, words, description) => {
      const path = pageOf(indicator, locale);
      const known = byPart.get(indicator) ?? [];
      const changed = own(own(indicator.part, 'source'), 'updated') ?? updated;
      return path === undefined || !known.length
        ? undefined
        : described(
            {
              url: absoluteAddress(base, path),
              name: String(own(indicator.part, 'title')),
              description,
              measured: measured(indicator),
              years: yearsOf(known),
              modified: typeof changed === 'string' ? changed : undefined,
            },
            locale,
            words,
          );
    },
    wholeDataSet: (locale, words, description) =>
      figures.length
        ? described(
            {
              url: absoluteAddress(base, indexOf(locale)),
              name: words.title,
              description,
              // Of very many the first say what it is about.
              measured: [...byPart.keys()].slice(0, 100).flatMap(measured),
              years: yearsOf(figures),
              modified: updated,
            },
            locale,
            words,
          )
        : undefined,
  };
};
