/** What visitors take away of a gauge. Fetched when one asks for it. */
import { msg } from '@lit/localize';
import type { Cell } from '../../base/csv.js';
import { comma, formatPeriod } from '../../base/format.js';
import type { Sharing } from '../../base/share/sharing.js';
import { statusText } from '../../base/status.js';
import { fileCells } from '../../base/table-file.js';
import { unitName } from '../../contract/unit.js';
import { figuresOf, type Observation } from '../../progress/figures.js';
import { milestonesOf } from '../../progress/fulfilment.js';
import type { ProgressGaugeData } from './progress-gauge.part.js';

export const fields: Sharing<ProgressGaugeData>['fields'] = indicator => ({ indicators: [indicator] });

/** What a row's figure is. */
interface Row {
  readonly what: string;
  readonly of: Pick<Observation, 'period' | 'value' | 'status' | 'note'>;
}

/** The figures in the order of the journey: the baseline, every result, the targets on the way, and the target with both its ends. */
const rowsOf = (indicator: ProgressGaugeData): readonly Row[] => {
  const { observations, baseline, current, target } = figuresOf(indicator);
  const { results } = observations;
  const baselineText = msg('Utgångsvärde', { id: 'trend-chart.baseline' });
  const resultText = msg('Resultat', { id: 'trend-chart.results' });
  const targetText = msg('Mål', { id: 'trend-chart.target' });
  const milestoneText = msg('Delmål', { id: 'trend-chart.milestone' });
  // A result alone, without a period, is none of a series.
  const all = results.length ? results : current ? [current] : [];
  const isRange = target && (target.min !== undefined || target.max !== undefined);
  return [
    ...(baseline ? [{ what: baselineText, of: baseline }] : []),
    ...all.map(of => ({ what: resultText, of })),
    ...milestonesOf(indicator).map(of => ({ what: milestoneText, of })),
    ...(target && !isRange ? [{ what: targetText, of: target }] : []),
    ...(target?.min === undefined
      ? []
      : [{ what: msg('Mål, lägst', { id: 'share.target-low' }), of: { ...target, value: target.min } }]),
    ...(target?.max === undefined
      ? []
      : [{ what: msg('Mål, högst', { id: 'share.target-high' }), of: { ...target, value: target.max } }]),
  ];
};

export const cells: Sharing<ProgressGaugeData>['cells'] = (indicator, { locale, sender, day }) => {
  const { title, unit, periodKind } = indicator;
  const name = unitName(unit);
  const row = ({ what, of: { period, value, status, note } }: Row): Cell[] => [
    what,
    period === undefined ? undefined : formatPeriod(period, locale, periodKind),
    value,
    [statusText(status), note].filter(Boolean).join(comma(locale)),
  ];
  return fileCells(
    [
      [
        msg('Uppgift', { id: 'share.figure' }),
        msg('Period', { id: 'trend-chart.period' }),
        name === undefined ? title : `${title} (${name})`,
        msg('Anmärkning', { id: 'trend-chart.note' }),
      ],
      ...rowsOf(indicator).map(row),
    ],
    indicator,
    { sender, day },
  );
};
