/** Reads and writes files with tables. It is a script of its own, which is fetched when somebody opens or saves one. */
import { mergeGoals } from '../../sources/goals-table/merge-goals.js';
import { goalsMessages } from '../../sources/goals-table/messages.js';
import type { GoalsTable } from '../../sources/goals-table/goal-row.js';
import { readGoalsTable } from '../../sources/goals-table/read-goals-table.js';
import { sheetRows } from '../../sources/goals-table/sheet-rows.js';
import { describeFileProblem } from '../../sources/spreadsheet/file-problem-words.js';
import { readSheetFile } from '../../sources/spreadsheet/read-file.js';
import { cellsOf, type Sheet } from '../../sources/spreadsheet/sheet.js';
import { writeWorkbook } from '../../sources/spreadsheet/write-workbook.js';
import type { Cells } from '../../sources/table/cells.js';
import type { Answers } from '../../sources/table/question.js';
import { readCells } from '../../sources/table/read-table.js';
import type { UiLocale } from '../words/locale.js';
import type { TableReader, Understood } from './understood.js';

/** What a sheet of one series is called where its table says nothing: names that a program has given say nothing either. */
const nameOf = ({ name }: Sheet, fileName: string): string =>
  /^(blad|sheet|ark|taulukko|tabelle)\s?\d*$/i.test(name) ? fileName.replace(/\.\w+$/, '') : name;

/** A table of one series is one row of a table of goals. */
const asOneRow = (cells: Cells, name: string, locale: UiLocale, answers: Answers): GoalsTable => {
  const {
    series,
    milestones = [],
    title,
    unit,
    faults,
    questions = [],
    remarks = [],
  } = readCells(cells, locale, answers);
  const row = {
    row: cells[0]?.[0]?.row ?? 1,
    indicator: title ?? name,
    ...(unit && { unit }),
    figures: series,
    milestones: milestones,
    blanks: [],
  };
  return { rows: series.length || milestones.length ? [row] : [], faults, questions, remarks };
};

const nothing: Understood = { changes: [], faults: [], remarks: [], questions: [] };

export const reader: TableReader = {
  read: async (bytes, name, locale) => {
    const found = await readSheetFile(bytes, name);
    return 'problem' in found ? { problem: describeFileProblem(found.problem, locale) } : found;
  },
  understand: ({ name, file }, at, document, locale, answers) => {
    const sheet = file.sheets[at];
    if (!sheet) return nothing;
    const hidden = sheet.hiddenRows.length;
    if (hidden && !answers.hidden)
      return { ...nothing, questions: [goalsMessages[locale].askHidden(hidden)] };
    const cells = cellsOf(sheet, answers.hidden === 'take');
    const table =
      readGoalsTable(cells, locale, answers) ?? asOneRow(cells, nameOf(sheet, name), locale, answers);
    const faults = table.faults.map(({ message }) => message);
    const remarks = [...table.remarks, ...(file.isVague ? [goalsMessages[locale].vague] : [])];
    const merged = mergeGoals(document, table.rows, locale, answers);
    const questions = [...table.questions, ...merged.questions];
    const isChanged = merged.changes.some(({ kind }) => kind === 'new' || kind === 'changed');
    return {
      ...(isChanged && !questions.length && { document: merged.document }),
      changes: merged.changes,
      faults,
      remarks,
      questions,
    };
  },
  write: (document, locale) =>
    writeWorkbook(sheetRows(document, locale), locale === 'sv' ? 'Mål och siffror' : 'Goals and figures'),
};
