/** What is written in a chart, in the element's language. */
import { msg } from '@lit/localize';
import { flagText, targetValueText, valueFormatter } from '../../base/value-text.js';
import { unitName } from '../../contract/unit.js';
import type { ChartInput } from './chart-input.js';
import { groupText } from './groups.js';
import type * as Rare from './rare.js';
import type { Words } from './space.js';
import { breakText, forecastText, uncertaintyText } from './words.js';

/**
 * The words.
 *
 * @param rare What few trends need; nothing, while it is not there.
 */
export const wordsOf = (
  { indicator: { unit }, figures, trend, locale }: ChartInput,
  rare?: typeof Rare,
): Words => {
  const drawn = unitName(unit) === '%' ? unit : undefined;
  const write = valueFormatter(trend.decimals, drawn, locale);
  const { target } = figures;
  const aim = target ? targetValueText(target, write) : '';
  const by = target?.period;
  return {
    figure: write,
    tick: (value, decimals) => valueFormatter(decimals, drawn, locale)(value),
    axis: rare?.periodWords(locale),
    target: [
      ...(by === undefined ? [] : [flagText(aim, by, locale, figures.periodKind, unit)]),
      flagText(aim, undefined, locale),
      msg('Mål', { id: 'trend-chart.target' }),
    ],
    plan: msg('Planen', { id: 'trend-chart.plan' }),
    uncertainty: uncertaintyText(),
    forecast: forecastText(),
    groups: trend.groups.map(groupText),
    broken: breakText(),
  };
};
