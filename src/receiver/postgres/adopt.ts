/** Takes over what a file has kept, as often as it is asked to. */
import { StoreError, type ImportTarget, type Row } from '../store.js';
import type { makeBatch } from './batch.js';
import { arrive, type Kept } from './merge.js';
import type { Pool } from './pool.js';

/** Whether it is an id as answers have them. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Without its number, which is the file's own; and the database has no sign for nothing (U+0000), which a file may have. */
const storable = (row: Row): Kept => {
  const clean = (text: string): string => text.replaceAll('\0', '');
  const { id, lang, helpful, reasons, elapsed, set_aside, checked, removed, first, latest } = row;
  return {
    ...{ id, helpful, elapsed, set_aside, checked, removed, first, latest },
    ...{ prompt: clean(row.prompt), page: clean(row.page), lang: clean(lang), comment: clean(row.comment) },
    reasons: JSON.stringify((JSON.parse(reasons) as string[]).map(clean)),
  };
};

/** @param schema Where the tables are, as it stands in a statement. */
export const makeAdopting = (
  pool: Pool,
  schema: string,
  batch: ReturnType<typeof makeBatch>,
): Pick<ImportTarget, 'adopt' | 'adoptTrapped'> => ({
  adopt: async rows => {
    const changes = rows.map(row => {
      const kept = storable(row);
      if (!isId(kept.id))
        throw new StoreError('FOREIGN_DATABASE', pool.label, `${kept.id} is no id of an answer`);
      return [kept.id, arrive(kept)] as const;
    });
    const changed = await pool.transaction(ask => batch(ask, [{ changes, size: 0 }]));
    const added = changed.filter(([before]) => !before).length;
    return { added, changed: changed.length - added };
  },

  adoptTrapped: (source, days) =>
    pool.transaction(async ask => {
      await ask(
        `INSERT INTO ${schema}.trapped AS kept (day, source, posts) SELECT day, $1, posts
        FROM unnest($2::text[], $3::int4[]) AS given (day, posts)
        ON CONFLICT (day, source) DO UPDATE SET posts = greatest(kept.posts, excluded.posts)`,
        [source, days.map(({ day }) => day), days.map(({ posts }) => posts)],
      );
    }),
});
