/** Ids for parts that others name: what an embed or a reference names must not be a place, which moves when a colleague moves a row. */
import { objectsIn } from '../../data/objects.js';
import { own } from '../../data/validate.js';
import type { Choice } from './choice.js';
import { setValue } from './edit.js';
import { parsePath } from './path.js';

/**
 * Makes an id of a title that is not in the document yet: `antal-invanare`.
 *
 * @param otherwise The word for a title without letters of the Latin alphabet or digits.
 */
export const makeId = (title: string, document: unknown, otherwise = 'indikator'): string => {
  const taken = new Set([...objectsIn(document)].map(({ part }) => own(part, 'id')));
  const word =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '') || otherwise;
  let id = word;
  for (let count = 2; taken.has(id); count++) id = `${word}-${count}`;
  return id;
};

/**
 * Gives each part an id that has none, or shares one with a part before it.
 *
 * @param choices The parts.
 * @returns The document, which is the same where all have ids, and how many were made.
 */
export const withIds = (
  document: unknown,
  choices: readonly Choice[],
): { readonly document: unknown; readonly made: number } =>
  choices
    // What can be named by its id alone is not named by its place.
    .filter(({ of }) => of.startsWith('/'))
    .reduce(
      ({ document, made }, { title, path }) => ({
        document: setValue(document, [...parsePath(path), 'id'], makeId(title, document)),
        made: made + 1,
      }),
      { document, made: 0 },
    );
