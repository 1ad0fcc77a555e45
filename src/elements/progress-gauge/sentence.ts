/** What a gauge says, in one or a few sentences: this, and not the drawing, carries the message. */
import { msg, str } from '@lit/localize';
import { formatNumber, formatPeriod, withUnit } from '../../base/format.js';
import type { Locale } from '../../base/locale.js';
import type { Figures, Target } from '../../progress/figures.js';
import { parsePeriod } from '../../progress/period.js';

const isYear = (period: string | number): boolean => parsePeriod(period)?.kind === 'year';

/** Writes a figure: `14 925`, or with its unit `14 925 invånare`. */
type Write = (value: number, unit?: boolean) => string;

const resultText = ({ current, baseline }: Figures, write: Write, locale: Locale): string => {
  if (current?.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  const value = write(current.value, true);
  if (current.period === undefined) return msg(str`${value}.`, { id: 'progress-gauge.result' });
  const period = formatPeriod(current.period, locale);
  // A year stands bare in Swedish, and after "in" in English.
  const when = msg(str`${period}`, { id: 'progress-gauge.in-year' });
  const result = isYear(current.period)
    ? msg(str`${value} ${when}.`, { id: 'progress-gauge.result-of-year' })
    : msg(str`${value} (${period}).`, { id: 'progress-gauge.result-of-period' });
  const same = baseline?.value === current.value && baseline.period === current.period;
  return same ? result : `${result} ${baselineText(baseline, write, locale)}`.trim();
};

const baselineText = (baseline: Figures['baseline'], write: Write, locale: Locale): string => {
  if (baseline?.value === undefined) return '';
  const value = write(baseline.value);
  if (baseline.period === undefined)
    return msg(str`Utgångsvärdet var ${value}.`, { id: 'progress-gauge.baseline' });
  const period = formatPeriod(baseline.period, locale);
  return msg(str`Utgångsvärdet var ${value} (${period}).`, { id: 'progress-gauge.baseline-of-period' });
};

const targetText = (target: Target, write: Write, unit: boolean, locale: Locale): string => {
  const { value, min, max, period } = target;
  const low = min === undefined ? '' : write(min, unit && max === undefined);
  const high = max === undefined ? '' : write(max, unit);
  const aim =
    value !== undefined
      ? write(value, unit)
      : low && high
        ? msg(str`mellan ${low} och ${high}`, { id: 'progress-gauge.target-range' })
        : low
          ? msg(str`minst ${low}`, { id: 'progress-gauge.target-floor' })
          : msg(str`högst ${high}`, { id: 'progress-gauge.target-ceiling' });
  if (period === undefined) return msg(str`Målet är ${aim}.`, { id: 'progress-gauge.target' });
  const by = formatPeriod(period, locale);
  return msg(str`Målet är ${aim} till ${by}.`, { id: 'progress-gauge.target-by-period' });
};

/**
 * The gauge's sentences: `14 925 invånare 2018. Målet är 16 000 till 2030.`
 *
 * @param figures The indicator's figures.
 * @param unit Its unit. It is said once; `%` with every figure.
 */
export const sentence = (figures: Figures, unit: string | undefined, locale: Locale): string => {
  const { current, baseline, target, missing, decimals } = figures;
  const write: Write = (value, always = false) =>
    withUnit(formatNumber(value, locale, decimals), always || unit === '%' ? unit : undefined, locale);
  const gap = missing === undefined ? '' : formatPeriod(missing, locale);
  const noResult = current?.value === undefined;
  return [
    resultText(figures, write, locale),
    gap && msg(str`Uppgift saknas för ${gap}.`, { id: 'progress-gauge.missing' }),
    noResult && baselineText(baseline, value => write(value, true), locale),
    target && targetText(target, write, noResult, locale),
  ]
    .filter(Boolean)
    .join(' ');
};
