/** What a comparison is said and drawn with. */
import type { Locale } from '../../base/language.js';
import { isWithEach, valueFormatter, type FormatValue } from '../../base/value-text.js';
import type { Standing } from '../../progress/comparison.js';
import type { PeerComparisonData } from './peer-comparison.part.js';
import { axisOf, type Axis } from './axis.js';

export interface Drawn {
  readonly data: PeerComparisonData;
  readonly standing: Standing;
  readonly axis: Axis;
  readonly locale: Locale;
  /** Writes a value with its unit. */
  readonly write: FormatValue;
  /** Writes the value of a row: without a unit that stands over all of them. */
  readonly writeRow: FormatValue;
  /** The language of the data's own texts, where it is not the element's. */
  readonly lang: unknown;
}

export const drawnOf = (
  data: PeerComparisonData,
  standing: Standing,
  locale: Locale,
  lang: unknown,
): Drawn => {
  const { unit, range } = data;
  const write = valueFormatter(standing.decimals, unit, locale);
  return {
    data,
    standing,
    axis: axisOf(standing, range),
    locale,
    write,
    writeRow: isWithEach(unit) ? write : valueFormatter(standing.decimals, undefined, locale),
    lang,
  };
};
