/** The files of open data: the document itself, all its figures as tables, and the record for data portals. */
import { own } from '../../data/validate.js';
import { fileAddress } from '../pages/address.js';
import { about } from '../pages/about.js';
import type { PublishedSite } from '../pages/published-site.js';
import type { SiteFile } from '../pages/site.js';
import type { DataLink } from '../pages/whole-files.js';
import type { PageWords } from '../pages/words.js';
import { catalogueRecord } from './catalogue.js';
import {
  documentFile,
  figuresFile,
  figuresForExcelFile,
  figuresMetadataFile,
  recordFile,
} from './figures-file.js';
import { yearsOf } from './figures.js';
import { figuresTable, figuresTableForExcel, tableMetadata } from './figures-table.js';

/** Why there is no record for data portals; nothing where there is one. */
export type Licensing = 'no-licence' | 'no-publisher' | undefined;

/** What the data set is called beside Swedish, as portals ask for it. */
const titles = [
  { text: 'Mål och uppföljning', lang: 'sv' },
  { text: 'Goals and follow-up', lang: 'en' },
] as const;

const descriptions = (name: string) => [
  {
    text: `De mål som ${name} har beslutat om, med målvärden, resultat och bedömningar: ett dokument i JSON, och alla siffror som tabell.`,
    lang: 'sv',
  },
  {
    text: `The goals that ${name} has decided on, with targets, results and judgements: a document in JSON, and all figures as a table.`,
    lang: 'en',
  },
];

/**
 * Plans them.
 *
 * @param words Those of the first language.
 * @param beside The text of the document.
 */
export const openDataFiles = (
  published: PublishedSite,
  words: PageWords,
  { text }: { readonly text: string },
): {
  readonly files: readonly SiteFile[];
  readonly links: readonly DataLink[];
  readonly licensing: Licensing;
} => {
  const { site, figures } = published;
  const { base, document, terms, languages } = site;
  const { name, lang = 'sv', updated } = about(document);
  const { licence, contact, organizationNumber, geonames } = terms;
  const licensing = licence === undefined ? 'no-licence' : name === undefined ? 'no-publisher' : undefined;
  const dataLang = own(document, 'lang');
  const spoken = typeof dataLang === 'string' ? dataLang : undefined;
  const modified =
    updated !== undefined && /^\d{4}-\d\d-\d\d/.test(updated) ? updated.slice(0, 10) : undefined;
  const address = (path: string): string => fileAddress(base, path);
  const files: SiteFile[] = [{ path: documentFile, text: () => text }];
  const links: DataLink[] = [{ path: documentFile, title: words => words.figuresAsDocument }];
  if (figures.length) {
    files.push(
      { path: figuresFile, text: () => figuresTable(figures) },
      { path: figuresForExcelFile, text: () => figuresTableForExcel(figures) },
      {
        path: figuresMetadataFile,
        text: () =>
          tableMetadata('goals.csv', {
            ...{ title: words.title, lang: languages[0], dataLang: spoken },
            ...{ publisher: name, licence, modified },
          }),
      },
    );
    links.unshift(
      { path: figuresFile, title: words => words.figuresAsTable },
      { path: figuresForExcelFile, title: words => words.figuresForExcel },
    );
  }
  if (licence !== undefined && name !== undefined)
    files.push({
      path: recordFile,
      text: () =>
        catalogueRecord({
          ...{ base, licence, contact, organizationNumber, geonames, modified, titles },
          page: base,
          publisher: { name, lang },
          descriptions: descriptions(name),
          languages: [spoken ?? 'sv'],
          years: yearsOf(figures),
          distributions: [
            {
              url: address(documentFile),
              type: 'application/json',
              titles: [
                { text: 'Måldokumentet (JSON)', lang: 'sv' },
                { text: 'The goals document (JSON)', lang: 'en' },
              ],
            },
            ...(figures.length
              ? [
                  {
                    url: address(figuresFile),
                    type: 'text/csv',
                    titles: [
                      { text: 'Alla siffror (CSV)', lang: 'sv' },
                      { text: 'All figures (CSV)', lang: 'en' },
                    ],
                  },
                ]
              : []),
          ],
        }),
    });
  return { files, links, licensing };
};
