/** Sees whether what a document says of where its figures are fetched can be read, before an update finds out. */
import type { CheckFault } from '../../check/check-faults.js';
import type { Found } from '../../data/locate.js';
import { indicatorsIn } from '../../data/references.js';
import { own } from '../../data/validate.js';
import { describeFromProblem, readFrom } from '../../sources/from.js';
import type { Language } from '../language.js';

/** An indicator and its comparisons, with their paths. */
const withComparisons = ({ part, path }: Found): readonly Found[] => {
  const comparisons = own(part, 'comparisons');
  const all: readonly unknown[] = Array.isArray(comparisons) ? comparisons : [];
  return [
    { part, path },
    ...all.map((comparison, index) => ({ part: comparison, path: `${path}.comparisons[${index}]` })),
  ];
};

/**
 * @param document Of any kind.
 * @returns A hint for each `from` of an indicator or a comparison that an update would leave out.
 */
export const checkFrom = (document: unknown, language: Language): readonly CheckFault[] =>
  indicatorsIn(document)
    .flatMap(withComparisons)
    .flatMap(({ part, path }): CheckFault[] => {
      const from = own(part, 'from');
      const { problem } = from === undefined ? {} : readFrom(from);
      if (!problem) return [];
      const { field, found } = problem;
      return [
        {
          code: 'from',
          path: [path, 'from', field].filter(Boolean).join('.'),
          found: typeof found === 'string' ? found : '',
          more: describeFromProblem(problem, language),
          hint: true,
        },
      ];
    });
