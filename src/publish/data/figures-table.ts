/** The tidy table of all figures, and its description (CSVW, W3C Metadata Vocabulary for Tabular Data). Pure. */
import { byteOrderMark, csv, type Cell } from '../../base/csv.js';
import type { Figure } from './figures.js';

interface Column {
  readonly name: string;
  /** What it is called in Swedish, and in English. */
  readonly titles: readonly [sv: string, en: string];
  readonly datatype: 'string' | 'decimal' | 'date';
  readonly required?: true;
  /** Its words are in the language of the document. */
  readonly isText?: true;
  readonly cell: (figure: Figure) => Cell;
}

const columns: readonly Column[] = [
  {
    name: 'indicator_id',
    titles: ['indikatorns id', 'indicator id'],
    datatype: 'string',
    cell: ({ indicator }) => indicator.id,
  },
  {
    name: 'indicator',
    titles: ['indikator', 'indicator'],
    datatype: 'string',
    required: true,
    isText: true,
    cell: ({ title }) => title,
  },
  {
    name: 'kind',
    titles: ['slag', 'kind'],
    datatype: 'string',
    required: true,
    cell: ({ kind }) => kind,
  },
  {
    name: 'compared_with',
    titles: ['jämförs med', 'compared with'],
    datatype: 'string',
    isText: true,
    cell: ({ of }) => of,
  },
  { name: 'group', titles: ['grupp', 'group'], datatype: 'string', cell: ({ group }) => group },
  { name: 'period', titles: ['period', 'period'], datatype: 'string', cell: ({ period }) => period },
  {
    name: 'period_start',
    titles: ['periodens första dag', 'first day'],
    datatype: 'date',
    cell: ({ days }) => days?.[0],
  },
  {
    name: 'period_end',
    titles: ['periodens sista dag', 'last day'],
    datatype: 'date',
    cell: ({ days }) => days?.[1],
  },
  { name: 'value', titles: ['värde', 'value'], datatype: 'decimal', cell: ({ value }) => value },
  { name: 'unit', titles: ['enhet', 'unit'], datatype: 'string', isText: true, cell: ({ unit }) => unit },
  { name: 'status', titles: ['status', 'status'], datatype: 'string', cell: ({ status }) => status },
  {
    name: 'note',
    titles: ['anmärkning', 'note'],
    datatype: 'string',
    isText: true,
    cell: ({ note }) => note,
  },
  {
    name: 'source',
    titles: ['källa', 'source'],
    datatype: 'string',
    isText: true,
    cell: ({ source }) => source,
  },
  { name: 'licence', titles: ['licens', 'licence'], datatype: 'string', cell: ({ licence }) => licence },
];

const rowsOf = (figures: readonly Figure[]): readonly (readonly Cell[])[] => [
  columns.map(({ name }) => name),
  ...figures.map(figure => columns.map(({ cell }) => cell(figure))),
];

/** The table: comma, decimal point, and an empty cell where there is nothing. */
export const figuresTable = (figures: readonly Figure[]): string => csv(rowsOf(figures), 'en');

/** The same as a Swedish spreadsheet opens it. */
export const figuresTableForExcel = (figures: readonly Figure[]): string =>
  byteOrderMark + csv(rowsOf(figures), 'sv');

export interface TableDescription {
  readonly title: string;
  /** The language of the title. */
  readonly lang: string;
  /** The language of the document, where it says so. */
  readonly dataLang: string | undefined;
  readonly publisher: string | undefined;
  readonly licence: string | undefined;
  readonly modified: string | undefined;
}

/** The description of the table, beside it by the name that readers look for. */
export const tableMetadata = (
  url: string,
  { title, lang, dataLang, publisher, licence, modified }: TableDescription,
): string =>
  `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
      url,
      'dc:title': title,
      ...(publisher !== undefined && { 'dc:publisher': publisher }),
      ...(licence !== undefined && { 'dc:license': { '@id': licence } }),
      ...(modified !== undefined && { 'dc:modified': modified }),
      tableSchema: {
        columns: columns.map(({ name, titles: [sv, en], datatype, required, isText }) => ({
          name,
          titles: { sv: [name, sv], en: [name, en] },
          datatype,
          ...(required && { required }),
          ...(isText && dataLang !== undefined && { lang: dataLang }),
        })),
      },
    },
    null,
    2,
  )}\n`;
