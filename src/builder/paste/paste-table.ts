/** Puts a pasted table, or an office's answer, into a series of the document. */
import { describeProblem } from '../../sources/problem-words.js';
import { setValue } from '../document/edit.js';
import { listAt, valueAt, type Path } from '../document/path.js';
import type { UiLocale } from '../words/locale.js';
import { tableMessages } from '../../sources/table/table-messages.js';
import { uiWords } from '../words/ui-words.js';
import type { Answers, Question } from '../../sources/table/question.js';
import { readReply, toIndicator } from './read-reply.js';
import { mergeSeries } from '../../sources/table/merge-series.js';
import { readTable } from '../../sources/table/read-table.js';

export interface PastedTable {
  /** The document with the table; `undefined` where nothing could be read. */
  readonly document?: unknown;
  /** How many periods were read. */
  readonly count: number;
  /** What could not be read. */
  readonly faults: readonly string[];
  /** What has to be answered first. */
  readonly questions: readonly Question[];
  /** How what could mean several things was read. */
  readonly remarks: readonly string[];
}

interface ReadSeries {
  readonly series: readonly object[];
  readonly milestones?: readonly object[];
  readonly title?: string;
  readonly unit?: string;
  readonly faults: readonly string[];
  readonly questions?: readonly Question[];
  readonly remarks?: readonly string[];
}

const readSeries = (text: string, locale: UiLocale, answers: Answers): ReadSeries => {
  const reply = readReply(text);
  if (!reply) {
    const { faults, ...table } = readTable(text, locale, answers);
    return { ...table, faults: faults.map(({ message }) => message) };
  }
  const { all, problem } = reply;
  if (problem) return { series: [], faults: [describeProblem(problem, locale)] };
  const one = all.length > 1 ? all.find(({ name }) => name === answers.row) : all[0];
  if (one) return { ...(toIndicator(one.series) as ReadSeries), faults: [] };
  const names = all.map(({ name }) => name);
  return {
    series: [],
    faults: [],
    ...(names.length && { questions: [tableMessages[locale].askRow('', names)] }),
  };
};

/**
 * Reads a table into the series at a path. An indicator without a title or a unit gets those of the table.
 *
 * @param text The table, as it was copied from a spreadsheet; or an answer of Kolada or PxWeb.
 * @param answers What has been answered to `questions`.
 */
export const pasteTable = (
  document: unknown,
  path: Path,
  text: string,
  locale: UiLocale,
  answers: Answers = {},
): PastedTable => {
  const {
    series,
    milestones,
    title,
    unit,
    faults,
    questions = [],
    remarks = [],
  } = readSeries(text, locale, answers);
  if (!series.length && !milestones?.length)
    return {
      count: 0,
      faults: faults.length || questions.length ? faults : [uiWords(locale).noTable],
      questions,
      remarks,
    };
  const indicator = path.slice(0, -1);
  const isSeries = path.at(-1) === 'series';
  let next = setValue(document, path, mergeSeries(listAt(document, path), series));
  if (isSeries && milestones) {
    const place = [...indicator, 'milestones'];
    next = setValue(next, place, mergeSeries(listAt(next, place), milestones));
  }
  for (const [name, text] of Object.entries({ title, unit }))
    if (text !== undefined && isSeries && valueAt(next, [...indicator, name]) === undefined)
      next = setValue(next, [...indicator, name], text);
  return { document: next, count: series.length + (milestones?.length ?? 0), faults, questions, remarks };
};
