/** Puts a pasted table, or an office's answer, into a series of the document. */
import { describeProblem } from '../../sources/problem-words.js';
import { insertRow, setValue } from '../document/edit.js';
import { isObject, textIn, type JsonObject } from '../document/json-object.js';
import { listAt, valueAt, type Path } from '../document/path.js';
import { toIndicator } from '../document/to-indicator.js';
import { groupIdOf } from '../../sources/table/group-id.js';
import { groupLabels } from '../words/option-labels.js';
import type { UiLocale } from '../words/locale.js';
import { tableMessages } from '../../sources/table/table-messages.js';
import { uiWords } from '../words/ui-words.js';
import type { Answers, Question } from '../../sources/table/question.js';
import { observationsAfter } from '../../sources/observations-after.js';
import type { SourceObservation } from '../../sources/source-series.js';
import { mergeSeries } from '../../sources/table/merge-series.js';
import { readTable } from '../../sources/table/read-table.js';
import type { TableGroup } from '../../sources/table/table-columns.js';
import { readReply, type ReplyForm } from './read-reply.js';

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
  /** In what form an office has answered, where it is its answer. */
  readonly form?: ReplyForm;
  readonly series: readonly object[];
  readonly milestones?: readonly object[];
  readonly title?: string;
  readonly unit?: string;
  readonly groups?: readonly TableGroup[];
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
  const { form, all, problem } = reply;
  if (problem) return { series: [], faults: [describeProblem(problem, locale)] };
  const one = all.length > 1 ? all.find(({ name }) => name === answers.row) : all[0];
  if (one) return { ...(toIndicator(one.series) as ReadSeries), form, faults: [] };
  const names = all.map(({ name }) => name);
  return {
    series: [],
    faults: [],
    ...(names.length && { questions: [tableMessages[locale].askRow('', names)] }),
  };
};

/** Whether the library knows what a group of that id is called. */
const isKnown = (id: string): boolean => Object.hasOwn(groupLabels, id);

/** Adds the groups that an indicator does not have yet. One of the same name is the same, whatever its id. */
const withGroups = (
  document: unknown,
  path: Path,
  groups: readonly TableGroup[],
): { readonly document: unknown; readonly ids: ReadonlyMap<string, string> } => {
  const ids = new Map<string, string>();
  let next = document;
  for (const { id, title } of groups) {
    const list = listAt(next, path).filter(isObject);
    const same =
      list.find(group => group['id'] === id && isKnown(id)) ??
      list.find(group => textIn(group, 'title').toLowerCase() === title.toLowerCase());
    const taken = new Set(list.map(group => group['id']));
    const own = same ? textIn(same, 'id') : isKnown(id) ? id : groupIdOf(title, taken);
    if (!same) next = insertRow(next, path, { id: own, title });
    ids.set(id, own);
  }
  return { document: next, ids };
};

const renameGroups = (observation: object, ids: ReadonlyMap<string, string>): object => {
  const { groups } = observation as JsonObject;
  return isObject(groups)
    ? {
        ...observation,
        groups: Object.fromEntries(Object.entries(groups).map(([id, value]) => [ids.get(id) ?? id, value])),
      }
    : observation;
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
    form,
    series,
    milestones,
    title,
    unit,
    groups = [],
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
  const { document: named, ids } = withGroups(document, [...indicator, 'groups'], groups);
  const renamed = series.map(one => renameGroups(one, ids));
  const rows = listAt(named, path);
  const told =
    form && rows.length
      ? observationsAfter(renamed as readonly SourceObservation[], rows, { type: form })
      : renamed;
  let next = setValue(named, path, mergeSeries(rows, told));
  if (isSeries && milestones) {
    const place = [...indicator, 'milestones'];
    next = setValue(next, place, mergeSeries(listAt(next, place), milestones));
  }
  for (const [name, text] of Object.entries({ title, unit }))
    if (text !== undefined && isSeries && valueAt(next, [...indicator, name]) === undefined)
      next = setValue(next, [...indicator, name], text);
  return { document: next, count: series.length + (milestones?.length ?? 0), faults, questions, remarks };
};
