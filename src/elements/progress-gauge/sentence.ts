/** What a gauge says, in one or a few sentences: this, and not the picture, carries the message. */
import { msg, str } from '@lit/localize';
import { formatPeriod, joinSentences } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { targetValueText, targetText, valueFormatter, type FormatValue } from '../../base/value-text.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Figures } from '../../progress/figures.js';

const baselineText = (baseline: Figures['baseline'], write: FormatValue, locale: Locale): string => {
  if (baseline?.value === undefined) return '';
  const value = write(baseline.value);
  if (baseline.period === undefined)
    return msg(str`Utgångsvärdet var ${value}.`, { id: 'progress-gauge.baseline' });
  const period = formatPeriod(baseline.period, locale);
  return msg(str`Utgångsvärdet var ${value} (${period}).`, { id: 'progress-gauge.baseline-of-period' });
};

const resultText = (
  { current }: Figures,
  write: FormatValue,
  unit: string | undefined,
  locale: Locale,
): string => {
  if (current?.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  const value = write(current.value);
  if (current.period === undefined) return msg(str`${value}.`, { id: 'progress-gauge.result' });
  const period = formatPeriod(current.period, locale);
  // A year stands bare in Swedish, and after "in" in English; but not beside a bare number, which it would be taken for.
  if (unit === undefined || parsePeriod(current.period)?.kind !== 'year')
    return msg(str`${value} (${period}).`, { id: 'progress-gauge.result-of-period' });
  const when = msg(str`${period}`, { id: 'progress-gauge.in-year' });
  return msg(str`${value} ${when}.`, { id: 'progress-gauge.result-of-year' });
};

/**
 * The gauge's sentences: `14 925 invånare 2018. Målet är 16 000 till 2030.`
 *
 * @param figures The indicator's figures.
 * @param unit Its unit. It is said once; `%` with every figure.
 */
export const sentence = (figures: Figures, unit: string | undefined, locale: Locale): unknown => {
  const { current, baseline, target, missing } = figures;
  const full = valueFormatter(figures, unit, locale);
  const short = unit === '%' ? full : valueFormatter(figures, undefined, locale);
  const noResult = current?.value === undefined;
  const same = !noResult && baseline?.value === current.value && baseline.period === current.period;
  const gap = missing === undefined ? '' : formatPeriod(missing, locale);
  return joinSentences([
    resultText(figures, full, unit, locale),
    gap && msg(str`Uppgift saknas för ${gap}.`, { id: 'progress-gauge.missing' }),
    same ? '' : baselineText(baseline, noResult ? full : short, locale),
    target && targetText(targetValueText(target, noResult ? full : short, short), target.period, locale),
  ]);
};
