/** References from goals to indicators elsewhere in the document. */
import { objectsIn } from '../../data/objects.js';
import { indicatorsIn } from '../../data/references.js';
import { own } from '../../data/validate.js';

/** An indicator that can be referred to. */
export interface Referable {
  readonly id: string | undefined;
  readonly title: string;
  readonly path: string;
}

/** The indicators that can be referred to: those with a title or an id. */
export const referable = (document: unknown): readonly Referable[] =>
  indicatorsIn(document).flatMap(({ part, path }) => {
    const [id, title] = [own(part, 'id'), own(part, 'title')];
    const name = typeof id === 'string' ? id : undefined;
    return typeof title === 'string' || name !== undefined
      ? [{ id: name, title: typeof title === 'string' ? title : (name ?? ''), path }]
      : [];
  });

/** The title of the indicator with an id; empty where there is none. */
export const referenceTitle = (document: unknown, id: string): string =>
  referable(document).find(one => one.id === id)?.title ?? '';

/** Makes an id of a title that is not in the document yet: `antal-invanare`. */
export const makeId = (title: string, document: unknown): string => {
  const taken = new Set([...objectsIn(document)].map(({ part }) => own(part, 'id')));
  const word =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '') || 'indikator';
  let id = word;
  for (let count = 2; taken.has(id); count++) id = `${word}-${count}`;
  return id;
};
