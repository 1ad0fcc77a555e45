/**
 * Writes what has come together in one transaction: a few statements, however many answers. Rows are locked in the order of their ids,
 * and counts after them in the order of their pages, so that receivers that write at the same time wait for one another in no circle.
 */
import { countChanges, type Changed } from './kept-counts.js';
import type { Change, Kept } from './merge.js';
import type { Ask } from './pool.js';
import { keyOf } from './schema.js';

/** Something to write. */
export interface Work {
  /** What happens to which answers. */
  readonly changes: readonly (readonly [id: string, change: Change])[];
  /** The day, where somebody has filled in what people do not see. */
  readonly trapped?: string;
  /** Whether a person has asked for it: what copies have not got it yet are told by. */
  readonly isAction?: boolean;
  /** About how much memory it takes while it waits, in UTF-16 units. */
  readonly size: number;
}

/** The columns, with their types in PostgreSQL, and their values. */
const columns: readonly (readonly [name: string, type: string, of: (row: Kept) => unknown])[] = [
  ['id', 'uuid', ({ id }) => id],
  ['prompt', 'text', ({ prompt }) => prompt],
  ['page', 'text', ({ page }) => page],
  ['page_key', 'uuid', ({ page }) => keyOf(page)],
  ['lang', 'text', ({ lang }) => lang],
  ['helpful', 'text', ({ helpful }) => helpful],
  ['reasons', 'text', ({ reasons }) => reasons],
  ['comment', 'text', ({ comment }) => comment],
  ['elapsed', 'float8', ({ elapsed }) => elapsed],
  ['set_aside', 'int2', row => row.set_aside],
  ['checked', 'int2', ({ checked }) => checked],
  ['removed', 'int2', ({ removed }) => removed],
  ['first', 'timestamptz', ({ first }) => first],
  ['latest', 'timestamptz', ({ latest }) => latest],
];
const names = columns.map(([name]) => `"${name}"`);
const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
const valuesOf = (rows: readonly Kept[]): unknown[] => columns.map(([, , of]) => rows.map(of));

const byId = (one: Kept, other: Kept): number => (one.id < other.id ? -1 : 1);

/** What the works do to each answer, in their order. */
const foldById = (works: readonly Work[]): Map<string, Change> => {
  const all = new Map<string, Change>();
  for (const { changes } of works)
    for (const [id, change] of changes) {
      const before = all.get(id);
      all.set(id, before ? row => change(before(row)) : change);
    }
  return all;
};

/**
 * @param schema Where the tables are, as it stands in a statement.
 * @returns Writes some works. It is called within a transaction.
 */
export const makeBatch = (schema: string) => {
  const insert = `INSERT INTO ${schema}.answers (${names.join(', ')})
    SELECT * FROM unnest(${arrays}) ON CONFLICT (id) DO NOTHING RETURNING id`;
  const lock = `SELECT ${names.filter(name => name !== '"page_key"').join(', ')} FROM ${schema}.answers
    WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;
  const update = `UPDATE ${schema}.answers AS kept SET ${names
    .slice(1)
    .map(name => `${name} = given.${name}`)
    .join(', ')}
    FROM unnest(${arrays}) AS given (${names.join(', ')}) WHERE kept.id = given.id`;
  const clear = `DELETE FROM ${schema}.answers WHERE id = ANY($1::uuid[])`;
  const trap = `INSERT INTO ${schema}.trapped AS kept (day, source, posts)
    SELECT day, '', posts FROM unnest($1::text[], $2::int4[]) AS given (day, posts) ORDER BY day
    ON CONFLICT (day, source) DO UPDATE SET posts = kept.posts + excluded.posts`;
  const count = countChanges(schema);

  /** What is new, and what was there and is changed. */
  const write = async (ask: Ask, all: ReadonlyMap<string, Change>): Promise<Changed[]> => {
    // Where there is nothing yet, what comes is inserted; the database says what was there.
    const fresh = [...all.values()].map(change => change(undefined)).filter(row => row !== undefined);
    const inserted = new Set(
      fresh.length > 0
        ? (await ask<{ id: string }>(insert, valuesOf(fresh.sort(byId)))).map(({ id }) => id)
        : [],
    );
    const changed: Changed[] = fresh.filter(({ id }) => inserted.has(id)).map(row => [undefined, row]);
    const others = [...all.keys()].filter(id => !inserted.has(id));
    if (others.length === 0) return changed;
    const replaced: Kept[] = [];
    const cleared: string[] = [];
    for (const before of await ask<Kept>(lock, [others])) {
      const after = all.get(before.id)?.(before);
      if (after === before) continue;
      changed.push([before, after]);
      if (after) replaced.push(after);
      else cleared.push(before.id);
    }
    if (replaced.length > 0) await ask(update, valuesOf(replaced));
    if (cleared.length > 0) await ask(clear, [cleared]);
    return changed;
  };

  return async (ask: Ask, works: readonly Work[]): Promise<readonly Changed[]> => {
    const all = foldById(works);
    const changed = all.size > 0 ? await write(ask, all) : [];
    await count(ask, changed);
    const days = new Map<string, number>();
    for (const { trapped } of works)
      if (trapped !== undefined) days.set(trapped, (days.get(trapped) ?? 0) + 1);
    if (days.size > 0) await ask(trap, [[...days.keys()], [...days.values()]]);
    return changed;
  };
};
