/** References from goals to indicators elsewhere in the document. */
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
