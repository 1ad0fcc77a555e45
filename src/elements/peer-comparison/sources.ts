/** Where the figures of a comparison come from: each source once. Pure. */
import type { Indicator } from '../../contract/indicator.js';

type Source = NonNullable<Indicator['source']>;

/** The indicator's source, and those of what it is compared with where they are others. */
export const sourcesOf = ({ source, comparisons = [] }: Indicator): readonly Source[] => {
  const all = [source, ...comparisons.map(one => one.source)].filter(one => one !== undefined);
  const seen = new Set<string>();
  return all.filter(({ name, href, licence, updated }) => {
    const key = JSON.stringify([name, href, licence, updated]);
    return !seen.has(key) && seen.add(key);
  });
};
