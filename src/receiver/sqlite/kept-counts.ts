/** The counts that the page of answers shows, kept as the answers come: to count a hundred thousand when somebody looks takes too long. */
import type { Database } from './database.js';

/** What one answer adds: its page, whether it is yes, whether it has a comment, whether it is set aside, and its reasons as JSON. */
type Part = readonly [page: string, yes: 0 | 1, comments: 0 | 1, setAside: 0 | 1, reasons: string];

/** Keeps the counts right through a change of some answers. */
export type Counted = (ids: readonly string[], change: () => void) => void;

/** @returns What is to be called within a transaction, with the ids of all the answers that the change may touch. */
export const makeCounted = (database: Database): Counted => {
  const find = database.prepare(
    `SELECT json_group_array(json_array(page, helpful = 'yes', comment <> '', set_aside, reasons)) AS parts
    FROM answers WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const partsOf = (ids: string): Part[] => {
    const [{ parts } = { parts: '[]' }] = find.all(ids) as { parts: string }[];
    return JSON.parse(parts) as Part[];
  };

  const addCount = database.prepare(
    `INSERT INTO counts VALUES (?, ?, ?, ?) ON CONFLICT (page) DO UPDATE
    SET answers = answers + excluded.answers, yes = yes + excluded.yes, comments = comments + excluded.comments`,
  );
  const addReason = database.prepare(
    `INSERT INTO reasons VALUES (?, ?, ?) ON CONFLICT (page, reason) DO UPDATE SET answers = answers + excluded.answers`,
  );
  const clearCount = database.prepare('DELETE FROM counts WHERE page = ? AND answers = 0');
  const clearReason = database.prepare('DELETE FROM reasons WHERE page = ? AND reason = ? AND answers = 0');

  return (ids, change) => {
    if (ids.length === 0) {
      change();
      return;
    }
    const asked = JSON.stringify(ids);
    const before = partsOf(asked);
    change();
    const counts = new Map<string, [answers: number, yes: number, comments: number]>();
    const reasons = new Map<string, Map<string, number>>();
    const add = ([page, yes, comments, setAside, ticked]: Part, sign: 1 | -1): void => {
      if (setAside) return;
      const count = counts.get(page) ?? [0, 0, 0];
      counts.set(page, [count[0] + sign, count[1] + sign * yes, count[2] + sign * comments]);
      if (ticked === '[]') return;
      const ofPage = reasons.get(page) ?? new Map<string, number>();
      reasons.set(page, ofPage);
      for (const reason of JSON.parse(ticked) as string[])
        ofPage.set(reason, (ofPage.get(reason) ?? 0) + sign);
    };
    for (const part of before) add(part, -1);
    for (const part of partsOf(asked)) add(part, 1);
    for (const [page, [answers, yes, comments]] of counts) {
      if (answers || yes || comments) addCount.run(page, answers, yes, comments);
      if (answers < 0) clearCount.run(page);
    }
    for (const [page, ofPage] of reasons)
      for (const [reason, answers] of ofPage) {
        if (answers) addReason.run(page, reason, answers);
        if (answers < 0) clearReason.run(page, reason);
      }
  };
};
