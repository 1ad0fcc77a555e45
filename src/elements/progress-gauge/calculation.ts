/** What is calculated of the figures, in one short line that is marked as our own calculation. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatPeriod, withUnit } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { stateMark } from '../../base/states.js';
import { valueFormatter } from '../../base/value-text.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Unit } from '../../contract/unit.js';
import { breaksOf, type Figures } from '../../progress/figures.js';
import { printedShare, type Fulfilment } from '../../progress/fulfilment.js';
import { printedDifference } from '../../progress/precision.js';

/** The method's share in per cent: `97,5 %`; nothing where it gives none. */
export const percentText = (
  fulfilment: Fulfilment,
  partlyFrom: number | undefined,
  locale: Locale,
): string => {
  const share = printedShare(fulfilment, partlyFrom);
  return share ? withUnit(formatNumber(share.value, locale, share.decimals), '%', locale) : '';
};

/** How far the result is from what was expected: `127 över det väntade 15 468`. */
const differenceText = (
  { figure }: Fulfilment,
  expected: number,
  { milestone, planDecimals, periodKind, compared = 0 }: Figures,
  locale: Locale,
): string => {
  const write = valueFormatter(planDecimals, undefined, locale);
  const planned = write(expected);
  if (!figure) return msg(str`som väntat, ${planned}`, { id: 'worked-out.as-expected' });
  // The difference of what is written, so that it is one for who works it out.
  const difference = write(Math.abs(printedDifference(compared, expected, planDecimals)));
  if (milestone !== undefined) {
    const goal = `${planned} (${formatPeriod(milestone, locale, periodKind)})`;
    return figure > 0
      ? msg(str`${difference} över årsmålet ${goal}`, { id: 'worked-out.above-milestone' })
      : msg(str`${difference} under årsmålet ${goal}`, { id: 'worked-out.below-milestone' });
  }
  return figure > 0
    ? msg(str`${difference} över det väntade ${planned}`, { id: 'worked-out.above-expected' })
    : msg(str`${difference} under det väntade ${planned}`, { id: 'worked-out.below-expected' });
};

const figureText = (
  fulfilment: Fulfilment,
  figures: Figures,
  partlyFrom: number | undefined,
  locale: Locale,
): string => {
  const { method, assessment, expected } = fulfilment;
  const share = percentText(fulfilment, partlyFrom, locale);
  if (method === 'share-of-target') return msg(str`${share} av målet`, { id: 'worked-out.share-of-target' });
  if (method === 'share-of-journey')
    return msg(str`${share} av vägen till målet`, { id: 'worked-out.share-of-journey' });
  return assessment === 'met' || expected === null
    ? ''
    : differenceText(fulfilment, expected, figures, locale);
};

/** The result that it was decided by, where a later one is what the gauge shows: `2021 var det 90`. */
const decidedText = (
  { decided, decimals, periodKind }: Figures,
  unit: Unit | undefined,
  locale: Locale,
): string => {
  if (decided?.value === undefined || decided.period === undefined) return '';
  const period = formatPeriod(decided.period, locale, periodKind);
  const value = valueFormatter(decimals, unit, locale)(decided.value);
  return msg(str`${period} var det ${value}`, { id: 'worked-out.decided' });
};

/** Why nothing can be assessed, where figures are there that somebody would hold against each other. */
const reasonText = (unassessed: Fulfilment['unassessed']): string =>
  unassessed === 'too-early'
    ? msg('det är för tidigt att säga', { id: 'worked-out.too-early' })
    : unassessed === 'before-baseline'
      ? msg('resultatet är äldre än utgångsvärdet', { id: 'worked-out.before-baseline' })
      : '';

/**
 * The line: a state, the figure that it comes from, and that we have worked it out.
 *
 * @param indicator The indicator: from how much it is partly met, and the years in which the way of measuring changed.
 */
export const calculation = (
  fulfilment: Fulfilment,
  figures: Figures,
  indicator: Indicator,
  locale: Locale,
): TemplateResult | typeof nothing => {
  const { pace, assessment, unassessed } = fulfilment;
  const reason = reasonText(unassessed);
  const state = pace
    ? stateMark('pace', pace)
    : stateMark('assessment', assessment ?? (reason ? 'not-assessed' : undefined));
  if (state === nothing) return nothing;
  const since = breaksOf(indicator).at(-1);
  const changed = since === undefined ? '' : formatPeriod(since, locale, figures.periodKind);
  // The space is a part of the words: of one that stands alone between two of them Chromium tells assistive technology nothing.
  const fact = (text: string): unknown =>
    text ? html`<span class="fact" .textContent=${` ${text}`}></span>` : nothing;
  return html`<p class="worked-out" part="worked-out">
    ${state}${fact(reason || figureText(fulfilment, figures, indicator.partlyFrom, locale))}${fact(
      decidedText(figures, indicator.unit, locale),
    )}${fact(changed && msg(str`ny mätmetod ${changed}`, { id: 'worked-out.break' }))}${fact(
      msg('egen beräkning', { id: 'worked-out.own' }),
    )}
  </p>`;
};
