/**
 * The counts that the page of answers shows, kept as the answers come: what some changes add to them and take from them. Each receiver
 * counts in a part of its own, so that none waits for another that counts the same page; a part may be less than nothing, where an answer
 * came to one and was changed by another, and what is shown is the sum.
 */
import { randomInt } from 'node:crypto';
import type { Kept } from './merge.js';
import type { Ask } from './pool.js';
import { keyOf } from './schema.js';

/** An answer before and after a change; nothing where there is none. */
export type Changed = readonly [before: Kept | undefined, after: Kept | undefined];

/** So many parts there are. Two receivers in the same are right too, and slower. */
const parts = 16;

interface Count {
  readonly key: string;
  readonly page: string;
  answers: number;
  yes: number;
  comments: number;
  readonly reasons: Map<string, number>;
}

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : 1;

/** What is added to each page. */
const sum = (changed: readonly Changed[]): Count[] => {
  const counts = new Map<string, Count>();
  const add = (row: Kept | undefined, sign: 1 | -1): void => {
    if (!row || row.set_aside) return;
    const { page } = row;
    const count: Count = counts.get(page) ?? {
      key: keyOf(page),
      page,
      answers: 0,
      yes: 0,
      comments: 0,
      reasons: new Map<string, number>(),
    };
    counts.set(page, count);
    count.answers += sign;
    if (row.helpful === 'yes') count.yes += sign;
    if (row.comment !== '') count.comments += sign;
    if (row.reasons === '[]') return;
    for (const reason of JSON.parse(row.reasons) as string[])
      count.reasons.set(reason, (count.reasons.get(reason) ?? 0) + sign);
  };
  for (const [before, after] of changed) {
    add(before, -1);
    add(after, 1);
  }
  return [...counts.values()].sort(byKey);
};

/** @returns Keeps the counts right, within the transaction of the changes. */
export const countChanges = (schema: string) => {
  const part = randomInt(parts);
  const addCounts = (from: number): string => {
    const [key, page, answers, yes, comments] = [0, 1, 2, 3, 4].map(index => `$${from + index}`);
    return `INSERT INTO ${schema}.counts AS kept (page_key, part, page, answers, yes, comments)
    SELECT page_key, ${part}, page, answers, yes, comments
    FROM unnest(${key}::uuid[], ${page}::text[], ${answers}::int4[], ${yes}::int4[], ${comments}::int4[])
      AS given (page_key, page, answers, yes, comments)
    ON CONFLICT (page_key, part) DO UPDATE SET answers = kept.answers + excluded.answers,
      yes = kept.yes + excluded.yes, comments = kept.comments + excluded.comments`;
  };
  const addReasons = `INSERT INTO ${schema}.reasons AS kept (page_key, reason, part, answers)
    SELECT page_key, reason, ${part}, answers
    FROM unnest($1::uuid[], $2::text[], $3::int4[]) AS given (page_key, reason, answers)
    ON CONFLICT (page_key, reason, part) DO UPDATE SET answers = kept.answers + excluded.answers`;
  const addBoth = `WITH counted AS (${addCounts(4)}) ${addReasons}`;
  const clearCounts = `DELETE FROM ${schema}.counts
    WHERE page_key = ANY($1::uuid[]) AND part = ${part} AND answers = 0 AND yes = 0 AND comments = 0`;
  const clearReasons = `DELETE FROM ${schema}.reasons
    WHERE page_key = ANY($1::uuid[]) AND part = ${part} AND answers = 0`;

  return async (ask: Ask, changed: readonly Changed[]): Promise<void> => {
    const sums = sum(changed);
    const counts = sums.filter(({ answers, yes, comments }) => answers || yes || comments);
    const ofCounts = [
      ...[counts.map(({ key }) => key), counts.map(({ page }) => page)],
      ...[counts.map(({ answers }) => answers), counts.map(({ yes }) => yes)],
      counts.map(({ comments }) => comments),
    ];
    const reasons = sums.flatMap(({ key, reasons }) =>
      [...reasons]
        .filter(([, answers]) => answers !== 0)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([reason, answers]) => ({ key, reason, answers })),
    );
    const ofReasons = [
      ...[reasons.map(({ key }) => key), reasons.map(({ reason }) => reason)],
      reasons.map(({ answers }) => answers),
    ];
    // Together where there are both: each statement takes a way there and back.
    if (counts.length > 0 && reasons.length > 0) await ask(addBoth, [...ofReasons, ...ofCounts]);
    else if (counts.length > 0) await ask(addCounts(1), ofCounts);
    else if (reasons.length > 0) await ask(addReasons, ofReasons);
    const fewer = counts.filter(({ answers }) => answers < 0).map(({ key }) => key);
    if (fewer.length > 0) await ask(clearCounts, [fewer]);
    const without = reasons.filter(({ answers }) => answers < 0).map(({ key }) => key);
    if (without.length > 0) await ask(clearReasons, [[...new Set(without)]]);
  };
};
