/** What is calculated of the figures, in one short line that is marked as our own calculation. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatPeriod, withUnit } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { stateMark } from '../../base/states.js';
import { valueFormatter, type FormatValue } from '../../base/value-text.js';
import { breaksOf, type Figures, type FigureFields } from '../../progress/figures.js';
import type { Fulfilment } from '../../progress/fulfilment.js';

/** A share in per cent, with one decimal: `97,5 %`. */
export const percentText = (share: number, locale: Locale): string =>
  withUnit(formatNumber(share * 100, locale, 1), '%', locale);

const figureText = (
  { method, figure, expected, assessment }: Fulfilment,
  write: FormatValue,
  locale: Locale,
): string => {
  if (figure === null || method === null) return '';
  if (method === 'share-of-target')
    return msg(str`${percentText(figure, locale)} av målet`, { id: 'worked-out.share-of-target' });
  if (method === 'share-of-journey')
    return msg(str`${percentText(figure, locale)} av vägen till målet`, {
      id: 'worked-out.share-of-journey',
    });
  if (assessment === 'met' || expected === null) return '';
  const planned = write(expected);
  const difference = write(Math.abs(figure));
  // With the decimals that are written.
  if (difference === write(0)) return msg(str`som väntat, ${planned}`, { id: 'worked-out.as-expected' });
  return figure > 0
    ? msg(str`${difference} över det väntade ${planned}`, { id: 'worked-out.above-expected' })
    : msg(str`${difference} under det väntade ${planned}`, { id: 'worked-out.below-expected' });
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
 * @param measured The indicator, for the years in which the way of measuring changed.
 */
export const calculation = (
  fulfilment: Fulfilment,
  figures: Figures,
  measured: FigureFields,
  locale: Locale,
): TemplateResult | typeof nothing => {
  const { pace, assessment, unassessed } = fulfilment;
  const reason = reasonText(unassessed);
  const state = pace
    ? stateMark('pace', pace)
    : stateMark('assessment', assessment ?? (reason ? 'not-assessed' : undefined));
  if (state === nothing) return nothing;
  const since = breaksOf(measured).at(-1);
  const changed = since === undefined ? '' : formatPeriod(since, locale);
  // The space is a part of the words: of one that stands alone between two of them Chromium tells assistive technology nothing.
  const fact = (text: string): unknown =>
    text ? html`<span class="fact" .textContent=${` ${text}`}></span>` : nothing;
  return html`<p class="worked-out" part="worked-out">
    ${state}${fact(reason || figureText(fulfilment, valueFormatter(figures, undefined, locale), locale))}${fact(
      changed && msg(str`ny mätmetod ${changed}`, { id: 'worked-out.break' }),
    )}${fact(msg('egen beräkning', { id: 'worked-out.own' }))}
  </p>`;
};
