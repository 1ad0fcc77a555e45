/** What a gauge says, in one or a few sentences: this, and not the picture, carries the message. */
import { msg, str } from '@lit/localize';
import { formatPeriod, joinSentences } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { statusSentence } from '../../base/status.js';
import {
  intervalSentence,
  isBefore,
  isTime,
  isWithEach,
  targetValueText,
  targetText,
  valueFormatter,
  type FormatValue,
} from '../../base/value-text.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Unit } from '../../contract/unit.js';
import type { Figures } from '../../progress/figures.js';

const baselineText = ({ baseline, periodKind }: Figures, write: FormatValue, locale: Locale): string => {
  if (baseline?.value === undefined) return '';
  const value = write(baseline.value);
  if (baseline.period === undefined)
    return msg(str`Utgångsvärdet var ${value}.`, { id: 'progress-gauge.baseline' });
  const period = formatPeriod(baseline.period, locale, periodKind);
  return msg(str`Utgångsvärdet var ${value} (${period}).`, { id: 'progress-gauge.baseline-of-period' });
};

const resultText = (
  { current, periodKind }: Figures,
  write: FormatValue,
  unit: Unit | undefined,
  locale: Locale,
): string => {
  if (current?.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  const value = write(current.value);
  const period = current.period === undefined ? '' : formatPeriod(current.period, locale, periodKind);
  // No sentence begins with a unit, which may have a small letter, and no year stands after a bare number.
  if (isBefore(unit)) {
    const figure = period ? `${value} (${period})` : value;
    return msg(str`Resultatet är ${figure}.`, { id: 'trend-chart.result' });
  }
  if (current.period === undefined) return msg(str`${value}.`, { id: 'progress-gauge.result' });
  // A year stands bare in Swedish, and after "in" in English; but not beside a bare number, or a number of years, which it would be taken for.
  if (unit === undefined || isTime(unit) || parsePeriod(current.period)?.kind !== 'year')
    return msg(str`${value} (${period}).`, { id: 'progress-gauge.result-of-period' });
  const when = msg(str`${period}`, { id: 'progress-gauge.in-year' });
  return msg(str`${value} ${when}.`, { id: 'progress-gauge.result-of-year' });
};

/**
 * The gauge's sentences: `14 925 invånare 2018. Målet är 16 000 till 2030.`
 *
 * @param figures The indicator's figures.
 * @param unit Its unit. It is said once; `%` and one that stands before the number with every figure.
 */
export const sentence = (figures: Figures, unit: Unit | undefined, locale: Locale): unknown => {
  const { current, baseline, target, missing, periodKind } = figures;
  const full = valueFormatter(figures.decimals, unit, locale);
  const short = isWithEach(unit) ? full : valueFormatter(figures.decimals, undefined, locale);
  const noResult = current?.value === undefined;
  const same = !noResult && baseline?.value === current.value && baseline.period === current.period;
  const gap = missing?.period === undefined ? '' : formatPeriod(missing.period, locale, periodKind);
  return joinSentences([
    resultText(figures, full, unit, locale),
    statusSentence(current?.status),
    intervalSentence(current?.interval, full, short),
    gap && msg(str`Uppgift saknas för ${gap}.`, { id: 'progress-gauge.missing' }),
    gap && statusSentence(missing?.status),
    same ? '' : baselineText(figures, noResult ? full : short, locale),
    target &&
      targetText(
        targetValueText(target, noResult ? full : short, short),
        target.period,
        locale,
        periodKind,
        unit,
      ),
  ]);
};
