/** The figures of a new year, of the indicators that are fetched from Kolada. */
import { readFrom, type KoladaFrom } from '../../sources/from.js';
import type { Outcome } from '../../services/outcome.js';
import { today, type Kolada } from './kolada.js';

/** A figure that has come for an indicator. */
export interface FoundFigure {
  readonly period: string;
  readonly value: number;
  readonly isPreliminary: boolean;
}

/** What is fetched from Kolada, as `from` of an indicator says it. */
export const koladaFrom = (from: unknown): KoladaFrom | undefined => {
  const read = readFrom(from).from;
  return read?.type === 'kolada' ? read : undefined;
};

/**
 * Asks for the figures of many indicators at once.
 *
 * @param each Is given the `from` of one with its figures, or with why there are none.
 */
export const fetchFigures = async (
  { client }: Kolada,
  froms: readonly KoladaFrom[],
  each: (
    from: KoladaFrom,
    found: readonly FoundFigure[] | Exclude<Outcome, { readonly series: unknown }>,
  ) => void,
): Promise<void> => {
  const known = new Map<object, KoladaFrom>(froms.map(from => [from, from]));
  await client.series(froms, today(), (selection, outcome) => {
    const from = known.get(selection);
    if (from)
      each(
        from,
        'series' in outcome
          ? outcome.series.series.flatMap(({ period, value, status }) =>
              value === null ? [] : [{ period, value, isPreliminary: status === 'preliminary' }],
            )
          : outcome,
      );
  });
};
