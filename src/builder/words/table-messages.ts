/** The messages about a pasted table, in Swedish and English. */
import type { UiLocale } from './locale.js';

interface TableMessages {
  readonly place: (row: number, column: number) => string;
  readonly noPeriods: string;
  readonly noValues: string;
  readonly noPeriod: (place: string, cell: string) => string;
  readonly duplicatePeriod: (place: string, cell: string) => string;
  readonly noNumber: (place: string, cell: string) => string;
  readonly twoMeanings: (place: string, cell: string) => string;
  readonly extraColumn: (place: string, head: string) => string;
  readonly noHeading: (place: string) => string;
}

export const tableMessages: Readonly<Record<UiLocale, TableMessages>> = {
  sv: {
    place: (row, column) => `Rad ${row}, kolumn ${column}`,
    noPeriods: 'Hittar inga år. Kopiera också kolumnen eller raden med åren, till exempel 2018, 2019, 2020.',
    noValues: 'Hittar inga värden bredvid åren. Kopiera hela tabellen.',
    noPeriod: (place, cell) =>
      cell
        ? `${place}: ”${cell}” är inget år och ingen period. Raden är inte med.`
        : `${place}: året saknas. Raden är inte med.`,
    duplicatePeriod: (place, cell) => `${place}: ${cell} finns redan längre upp. Den här raden är inte med.`,
    noNumber: (place, cell) => `${place}: ”${cell}” är inget tal. Värdet är lämnat tomt.`,
    twoMeanings: (place, cell) =>
      `${place}: ”${cell}” kan betyda två saker. Skriv med mellanslag (1 234) eller fler decimaler (1,2340). Värdet är lämnat tomt.`,
    extraColumn: (place, head) =>
      `${place}: ”${head}” är inte med. En serie har ett värde för varje period, och värden för kvinnor och män.`,
    noHeading: place =>
      `${place}: kolumnen är inte med, för den har ingen rubrik. Kopiera också raden med rubrikerna (Totalt, Kvinnor, Män).`,
  },
  en: {
    place: (row, column) => `Row ${row}, column ${column}`,
    noPeriods: 'Found no years. Copy the column or row with the years too, such as 2018, 2019, 2020.',
    noValues: 'Found no values beside the years. Copy the whole table.',
    noPeriod: (place, cell) =>
      cell
        ? `${place}: “${cell}” is no year and no period. The row is left out.`
        : `${place}: the year is missing. The row is left out.`,
    duplicatePeriod: (place, cell) => `${place}: ${cell} is there already. This row is left out.`,
    noNumber: (place, cell) => `${place}: “${cell}” is no number. The value is left empty.`,
    twoMeanings: (place, cell) =>
      `${place}: “${cell}” can mean two things. Write it with a space (1 234) or with more decimals (1.2340). The value is left empty.`,
    extraColumn: (place, head) =>
      `${place}: “${head}” is left out. A series has one value for each period, and values for women and men.`,
    noHeading: place =>
      `${place}: the column is left out, as it has no heading. Copy the row with the headings too (Total, Women, Men).`,
  },
};
