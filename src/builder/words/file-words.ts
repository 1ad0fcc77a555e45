/** The builder's words about files, in Swedish and English. */

import type { InAnyLanguage } from './in-any-language.js';

type Say<T extends unknown[]> = (...values: T) => string;

/** How many rows of a table are new, changed, as before and left out. */
export interface RowCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly out: number;
}

export const swedishFiles = {
  openFile: 'Öppna en fil',
  dropHere: 'Dra hit en fil, eller öppna den',
  dropNow: 'Släpp filen här.',
  fileKinds:
    'En Excel-fil (.xlsx) eller .ods, en CSV, ett svar från Kolada eller en statistikdatabas, eller goals.json. Filen stannar i den här webbläsaren.',
  reading: 'Läser filen …',
  noReader:
    'Det som läser kalkylark gick inte att hämta. Kontrollera att filen tables.js ligger bredvid builder.js, och försök igen.',
  importHeading: ((name: string) => `Det här står i ${name}`) as Say<[string]>,
  importHelp:
    'Se efter att det är rätt uppfattat. Inget i måldokumentet ändras förrän ni tar in det, och det går att ångra.',
  pastedName: 'det ni klistrade in',
  sheet: 'Blad',
  hiddenSheet: ((name: string) => `${name} (dolt i filen)`) as Say<[string]>,
  rowKinds: { new: 'Ny', changed: 'Ändras', same: 'Som förut', 'left-out': 'Inte med' },
  rowNumber: ((row: number) => `rad ${row}`) as Say<[number]>,
  rowCounts: (({ new: added, changed, same, out }: RowCounts) =>
    `Rader: ${[
      added && `${added} ${added === 1 ? 'ny' : 'nya'}`,
      changed && `${changed} ändras`,
      same && `${same} som förut`,
      out && `${out} inte med`,
    ]
      .filter(Boolean)
      .join(', ')}`) as Say<[RowCounts]>,
  rowsRead: 'Raderna',
  moreRows: ((count: number) => `Och ${count} rader till.`) as Say<[number]>,
  answerFirst: 'Svara på frågan först, så visas vad som är uppfattat.',
  nothingNew: 'Här finns inget nytt att ta in.',
  nothingRead: 'Här finns inga mål och inga siffror att läsa: det behövs rubriker som Mål, Indikator och år.',
  takeIn: 'Ta in i måldokumentet',
  cancel: 'Avbryt',
  taken: ((count: number) => `Tog in ${count} ${count === 1 ? 'rad' : 'rader'}`) as Say<[number]>,
  saveWorkbook: 'Hämta som Excel',
  workbookName: 'mal-och-siffror.xlsx',
  workbookSaved:
    'Sparat som mal-och-siffror.xlsx, bland det ni har laddat ner. Ändra siffrorna där, spara och öppna filen här igen.',
} as const;

/** The same texts in another language. */
export const englishFiles: InAnyLanguage<typeof swedishFiles> = {
  openFile: 'Open a file',
  dropHere: 'Drag a file here, or open it',
  dropNow: 'Drop the file here.',
  fileKinds:
    'An Excel file (.xlsx) or .ods, a CSV, an answer of Kolada or of a statistics database, or goals.json. The file stays in this browser.',
  reading: 'Reading the file …',
  noReader:
    'What reads spreadsheets could not be fetched. See that the file tables.js lies beside builder.js, and try again.',
  importHeading: name => `This is what ${name} has`,
  importHelp:
    'See that it is understood right. Nothing in the goals document changes until you take it in, and that can be undone.',
  pastedName: 'what you pasted',
  sheet: 'Sheet',
  hiddenSheet: name => `${name} (hidden in the file)`,
  rowKinds: { new: 'New', changed: 'Changes', same: 'As before', 'left-out': 'Left out' },
  rowNumber: row => `row ${row}`,
  rowCounts: ({ new: added, changed, same, out }) =>
    `Rows: ${[
      added && `${added} new`,
      changed && `${changed} ${changed === 1 ? 'changes' : 'change'}`,
      same && `${same} as before`,
      out && `${out} left out`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  rowsRead: 'The rows',
  moreRows: count => `And ${count} more rows.`,
  answerFirst: 'Answer the question first, and what is understood is shown.',
  nothingNew: 'There is nothing new to take in.',
  nothingRead:
    'There are no goals and no figures to read: it needs headings such as Goal, Indicator and years.',
  takeIn: 'Take it into the goals document',
  cancel: 'Cancel',
  taken: count => `Took in ${count} ${count === 1 ? 'row' : 'rows'}`,
  saveWorkbook: 'Get it as Excel',
  workbookName: 'goals-and-figures.xlsx',
  workbookSaved:
    'Saved as goals-and-figures.xlsx, among your downloads. Change the figures there, save it and open the file here again.',
};
