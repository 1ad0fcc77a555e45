/** What an indicator is compared with twice; and what else its comparisons, as they are written, do not say together. */
import type { Comparison, Indicator } from '../contract/indicator.js';
import { period } from '../contract/period.js';
import { partial } from '../contract/schema.js';
import type { PartContext } from '../data/part.js';
import { hintsOf } from './consistency.js';
import { figuresOf } from './figures.js';

/** Whose figures an indicator has. */
export interface Owner {
  readonly name?: string | undefined;
  readonly code?: string | undefined;
}

/**
 * The comparisons that stand for one that stands there already, be it the municipality itself: the first counts. Two are the same by their codes, or by
 * their titles where one of them has no code.
 */
export const twiceCompared = (
  comparisons: readonly Comparison[],
  owner: Owner = {},
): readonly Comparison[] => {
  const codes = new Set<string>();
  const titles = new Set<string>();
  const titlesAlone = new Set<string>();
  const isThere = (
    kind: Comparison['kind'],
    title: string | undefined,
    code: string | undefined,
  ): boolean => {
    const [byCode, byTitle] = [`${kind} ${code ?? ''}`, `${kind} ${title ?? ''}`];
    const isTwice = code === undefined ? titles.has(byTitle) : codes.has(byCode) || titlesAlone.has(byTitle);
    if (code !== undefined) codes.add(byCode);
    else if (title !== undefined) titlesAlone.add(byTitle);
    if (title !== undefined) titles.add(byTitle);
    return isTwice;
  };
  isThere('municipality', owner.name, owner.code);
  return comparisons.filter(({ kind, title, code }) => isThere(kind, title, code));
};

/** Hints where the figures of comparisons do not go together, where one is there twice, and where its value is of no period though the result has one. */
export const reportComparisons = (
  indicator: Indicator,
  path: string,
  report: PartContext['report'],
  owner: Owner = {},
): void => {
  const { comparisons = [] } = indicator;
  const isDated = figuresOf(indicator).current?.period !== undefined;
  const twice = new Set(twiceCompared(comparisons, owner));
  comparisons.forEach((one, index) => {
    // Where one is gone, nobody knows which the others were.
    const at = `${path && `${path}.`}comparisons${comparisons[partial] ? '' : `[${index}]`}`;
    const { title, current, series } = one;
    const figures = { title, ...(current !== undefined && { current }), ...(series && { series }) };
    for (const [code, field, found] of hintsOf(figures))
      report({ code, path: `${at}.${field}`, found, hint: true });
    if (twice.has(one)) report({ code: 'compared-twice', path: at, found: title, hint: true });
    const latest = figuresOf(one).current;
    if (isDated && latest && latest.period === undefined)
      report({ code: 'missing', path: `${at}.current.period`, expected: period, hint: true });
  });
};
