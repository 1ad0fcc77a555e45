/** The addresses of the page of answers: relative, since a proxy may have put it anywhere. */
import type { Lang } from './words.js';

/** What is shown: one page of the site, and how many to pass over. */
export interface Query {
  readonly page?: string | undefined;
  readonly from?: number;
  /** Something was just removed. */
  readonly isRemoved?: boolean;
}

export const address = (lang: Lang, query: Query = {}): string => {
  const said = new URLSearchParams({ lang });
  if (query.page !== undefined) said.set('page', query.page);
  if (query.from !== undefined) said.set('from', String(query.from));
  if (query.isRemoved) said.set('removed', '');
  return `./?${said.toString()}`;
};
