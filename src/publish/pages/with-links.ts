/** Goals and areas that lead to the pages about them, as elements show links: by their `href`. One that has another stays. Pure. */
import { own } from '../../data/validate.js';

type PageOf = (id: string) => string | undefined;

const linkList = (list: unknown, pageOf: PageOf): unknown =>
  Array.isArray(list) ? (list as unknown[]).map(item => withLinks(item, pageOf)) : list;

/**
 * A goal or an area with its address, and what stands in it with theirs.
 *
 * @param pageOf The address of a page, by the id of what it is about.
 */
export const withLinks = (part: unknown, pageOf: PageOf): unknown => {
  if (typeof part !== 'object' || part === null) return part;
  const id = own(part, 'id');
  const href = typeof id === 'string' ? pageOf(id) : undefined;
  const goals = own(part, 'goals');
  return {
    ...(href !== undefined && { href }),
    ...part,
    ...(goals !== undefined && { goals: linkList(goals, pageOf) }),
  };
};
