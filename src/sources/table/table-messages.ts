/** The messages about a pasted table, in Swedish and English. */
import { allRows, type Question } from './question.js';
import type { Locale } from './locale.js';

interface TableMessages {
  readonly place: (row: number, column: number) => string;
  readonly noPeriods: string;
  readonly noValues: string;
  readonly tooLarge: string;
  readonly noPeriod: (place: string, cell: string) => string;
  readonly duplicatePeriod: (place: string, cell: string) => string;
  readonly noNumber: (place: string, cell: string) => string;
  readonly errorCell: (place: string, cell: string) => string;
  readonly twoMeanings: (place: string, cell: string) => string;
  readonly extraColumn: (place: string, head: string) => string;
  readonly noHeading: (place: string) => string;
  readonly otherUnit: (place: string, unit: string) => string;
  readonly askDash: Question;
  readonly dashesRead: (count: number, isNil: boolean) => string;
  readonly askUnit: (units: readonly string[]) => Question;
  readonly askPlan: (cell: string) => Question;
  readonly askYears: (cell: string, period: string) => Question;
  /** Which rows: the heading of the column that tells them apart may be empty. */
  readonly askRow: (heading: string, found: readonly string[], mayBeGroups?: boolean) => Question;
  /** Whether columns are groups; and whether the first is one, too, where nothing says that it is the value for all. */
  readonly askGroups: (titles: readonly string[], first: string | undefined) => Question;
}

const asIs = (values: readonly string[]): Question['choices'] =>
  values.map(value => ({ value, label: value }));

export const tableMessages: Readonly<Record<Locale, TableMessages>> = {
  sv: {
    place: (row, column) => `Rad ${row}, kolumn ${column}`,
    noPeriods: 'Hittar inga år. Kopiera också kolumnen eller raden med åren, till exempel 2018, 2019, 2020.',
    noValues: 'Hittar inga värden bredvid åren. Kopiera hela tabellen.',
    tooLarge: 'Tabellen är för stor. Kopiera bara raderna och kolumnerna för den här indikatorn.',
    noPeriod: (place, cell) =>
      cell
        ? `${place}: ”${cell}” är inget år och ingen period. Raden är inte med.`
        : `${place}: året saknas. Raden är inte med.`,
    duplicatePeriod: (place, cell) => `${place}: ${cell} finns redan längre upp. Den här raden är inte med.`,
    noNumber: (place, cell) => `${place}: ”${cell}” är inget tal. Värdet är inte läst.`,
    errorCell: (place, cell) => `${place}: ”${cell}” är ett fel i en formel. Värdet är inte läst.`,
    twoMeanings: (place, cell) =>
      `${place}: ”${cell}” kan betyda två saker. Skriv med mellanslag (1 234) eller fler decimaler (1,2340). Värdet är inte läst.`,
    extraColumn: (place, head) =>
      `${place}: ”${head}” är inte med. En serie har ett värde för varje period, och värden för grupper.`,
    noHeading: place =>
      `${place}: kolumnen är inte med, för den har ingen rubrik. Kopiera också raden med rubrikerna (Totalt, Kvinnor, Män).`,
    otherUnit: (place, unit) => `${place}: siffran är i en annan enhet än ${unit}. Raden är inte med.`,
    askDash: {
      id: 'dash',
      text: 'Några celler har bara ett streck. Vad betyder strecket?',
      choices: [
        { value: 'nil', label: 'Noll (0)' },
        { value: 'missing', label: 'Att uppgiften saknas' },
      ],
    },
    dashesRead: (count, isNil) =>
      `${count === 1 ? '1 streck' : `${count} streck`} lästes som ${isNil ? 'noll (0)' : 'att uppgiften saknas'}.`,
    askUnit: units => ({
      id: 'unit',
      text: `Siffrorna har olika enheter: ${units.join(', ')}. Vilken enhet ska serien ha? De andra räknas om där det går, annars är de inte med.`,
      choices: asIs(units),
    }),
    askPlan: cell => ({
      id: 'plan',
      text: `Vad är siffran under ”${cell}”?`,
      choices: [
        { value: 'forecast', label: 'En prognos' },
        { value: 'milestone', label: 'Ett delmål' },
        { value: 'none', label: 'Den ska inte vara med' },
      ],
    }),
    askYears: (cell, period) => ({
      id: 'years',
      text: `Vad betyder ”${cell}”?`,
      choices: [
        { value: 'school', label: `Läsåret ${period}` },
        { value: 'month', label: `Månad ${Number(cell.slice(5))} år ${cell.slice(0, 4)}` },
      ],
    }),
    askRow: (heading, found, mayBeGroups = false) => ({
      id: 'row',
      text: `Tabellen har flera värden för samma period. Vilka ska vara med?${heading ? ` (${heading})` : ''}`,
      choices: [
        ...asIs(found),
        ...(mayBeGroups ? [{ value: allRows, label: 'Alla, som grupper bredvid varandra' }] : []),
      ],
    }),
    askGroups: (titles, first) => ({
      id: 'groups',
      text: `Är ${titles.map(title => `”${title}”`).join(', ')} grupper av det som räknas?`,
      choices: [
        { value: 'yes', label: first === undefined ? 'Ja' : `Ja, och ”${first}” är värdet för alla` },
        ...(first === undefined
          ? []
          : [{ value: 'all', label: `Ja, och ”${first}” är också en grupp: inget värde gäller alla` }]),
        { value: 'no', label: 'Nej, de ska inte vara med' },
      ],
    }),
  },
  en: {
    place: (row, column) => `Row ${row}, column ${column}`,
    noPeriods: 'Found no years. Copy the column or row with the years too, such as 2018, 2019, 2020.',
    noValues: 'Found no values beside the years. Copy the whole table.',
    tooLarge: 'The table is too large. Copy only the rows and columns of this indicator.',
    noPeriod: (place, cell) =>
      cell
        ? `${place}: “${cell}” is no year and no period. The row is left out.`
        : `${place}: the year is missing. The row is left out.`,
    duplicatePeriod: (place, cell) => `${place}: ${cell} is there already. This row is left out.`,
    noNumber: (place, cell) => `${place}: “${cell}” is no number. The value was not read.`,
    errorCell: (place, cell) => `${place}: “${cell}” is a formula’s error. The value was not read.`,
    twoMeanings: (place, cell) =>
      `${place}: “${cell}” can mean two things. Write it with a space (1 234) or with more decimals (1.2340). The value was not read.`,
    extraColumn: (place, head) =>
      `${place}: “${head}” is left out. A series has one value for each period, and values for groups.`,
    noHeading: place =>
      `${place}: the column is left out, as it has no heading. Copy the row with the headings too (Total, Women, Men).`,
    otherUnit: (place, unit) => `${place}: the figure is in another unit than ${unit}. The row is left out.`,
    askDash: {
      id: 'dash',
      text: 'Some cells have nothing but a dash. What does the dash mean?',
      choices: [
        { value: 'nil', label: 'Nought (0)' },
        { value: 'missing', label: 'That the figure is missing' },
      ],
    },
    dashesRead: (count, isNil) =>
      `${count === 1 ? '1 dash was' : `${count} dashes were`} read as ${isNil ? 'nought (0)' : 'a missing figure'}.`,
    askUnit: units => ({
      id: 'unit',
      text: `The figures are in several units: ${units.join(', ')}. In which shall the series be? The others are converted where that is possible, and left out where it is not.`,
      choices: asIs(units),
    }),
    askPlan: cell => ({
      id: 'plan',
      text: `What is the figure under “${cell}”?`,
      choices: [
        { value: 'forecast', label: 'A forecast' },
        { value: 'milestone', label: 'A milestone' },
        { value: 'none', label: 'It is to be left out' },
      ],
    }),
    askYears: (cell, period) => ({
      id: 'years',
      text: `What does “${cell}” mean?`,
      choices: [
        { value: 'school', label: `The school year ${period}` },
        { value: 'month', label: `Month ${Number(cell.slice(5))} of ${cell.slice(0, 4)}` },
      ],
    }),
    askRow: (heading, found, mayBeGroups = false) => ({
      id: 'row',
      text: `The table has several values for the same period. Which are to be taken?${heading ? ` (${heading})` : ''}`,
      choices: [
        ...asIs(found),
        ...(mayBeGroups ? [{ value: allRows, label: 'All of them, as groups beside one another' }] : []),
      ],
    }),
    askGroups: (titles, first) => ({
      id: 'groups',
      text: `Are ${titles.map(title => `“${title}”`).join(', ')} groups of what is counted?`,
      choices: [
        { value: 'yes', label: first === undefined ? 'Yes' : `Yes, and “${first}” is the value for all` },
        ...(first === undefined
          ? []
          : [{ value: 'all', label: `Yes, and “${first}” is a group, too: no value is for all` }]),
        { value: 'no', label: 'No, leave them out' },
      ],
    }),
  },
};
