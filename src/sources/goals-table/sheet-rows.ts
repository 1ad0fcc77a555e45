/** A document as a table: a row for each indicator, and for each goal without one, with the years across. */
import { comparePeriods } from '../../contract/parse-period.js';
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { readPeriodCell } from '../table/parse-period-cell.js';
import { numberOf, periodOf, shownText, smallest, valueOf } from './compare.js';
import { asList } from './json.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';
import { indicatorsOf, namesIn, placesIn, type GoalPlace, type Place } from './places.js';

/** A cell to be written. */
export interface SheetCell {
  /** Nothing: the cell is empty. */
  readonly value: string | number | undefined;
  /** How its number is shown, as a format's code. */
  readonly format?: string;
}

export interface SheetRows {
  readonly headings: readonly (string | number)[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How wide each column is, in characters. */
  readonly widths: readonly number[];
}

const headings = {
  sv: [
    'Område',
    'Mål',
    'Ansvarig',
    'Indikator',
    'Enhet',
    'Riktning',
    'Utgångsvärde',
    'Utgångsår',
    'Målvärde',
    'Målår',
  ],
  en: [
    'Area',
    'Goal',
    'Owner',
    'Indicator',
    'Unit',
    'Direction',
    'Baseline',
    'Baseline year',
    'Target',
    'Target year',
  ],
} as const;
const others = {
  sv: { current: 'Utfall', goalId: 'Mål-id', indicatorId: 'Indikator-id' },
  en: { current: 'Result', goalId: 'Goal id', indicatorId: 'Indicator id' },
} as const;
const widths = [24, 40, 28, 40, 12, 12, 14, 12, 12, 10];

/** So long a cell may be (Excel's specifications and limits). */
const longest = 32_767;

const textCell = (value: unknown): SheetCell => {
  const text = shownText(value);
  return { value: text && text.length <= longest ? text : undefined };
};

/** How many decimals a number is written with. */
const decimalsOf = (value: number): number => {
  const [, decimals = ''] = /\.(\d+)$/.exec(String(Number(value.toPrecision(15)))) ?? [];
  return Math.min(decimals.length, 6);
};

/** The last observation of each period: that one counts. */
export const byPeriod = (series: unknown): Map<string, unknown> =>
  new Map(
    asList(series).flatMap(one => {
      const period = periodOf(one);
      return period ? [[period, one] as const] : [];
    }),
  );

/** Whether a period is known again in a cell: a year of which nobody has statistics looks like any number there. */
const isReadable = (period: string): boolean => readPeriodCell(period)?.period === period;

/** A period in a cell: a plain year is a number. */
const periodCell = (period: string): string | number => (/^\d{4}$/.test(period) ? Number(period) : period);

const columnsFor = (indicators: readonly Place[]): { periods: string[]; hasCurrent: boolean } => {
  const periods = new Set<string>();
  let hasCurrent = false;
  for (const { part } of indicators) {
    for (const period of byPeriod(own(part, 'series')).keys()) if (isReadable(period)) periods.add(period);
    const current = own(part, 'current');
    const period = periodOf(current);
    if (isReadable(period)) periods.add(period);
    else if (!period && numberOf(valueOf(current)) !== undefined) hasCurrent = true;
  }
  return { periods: [...periods].sort((a, b) => comparePeriods(a, b) || (a < b ? -1 : 1)), hasCurrent };
};

/** The cells of an indicator's figures, all with as many decimals as the one that has most. */
const figureWriter = (part: Place['part']): ((value: unknown) => SheetCell) => {
  const unit = own(part, 'unit');
  const percent = isPercent(shownText(typeof unit === 'object' ? own(unit, 'other') : unit));
  const all = [
    ...asList(own(part, 'series')),
    own(part, 'baseline'),
    own(part, 'target'),
    own(part, 'current'),
  ];
  const numbers = all.map(one => valueOf(one)).filter(value => typeof value === 'number');
  const decimals = '0'.repeat(Math.max(0, ...numbers.map(decimalsOf)));
  const point = decimals && `.${decimals}`;
  // With a plain space for the backslash a Swedish LibreOffice saves it again as a thousandth.
  const format = percent ? `0${point}\\ %` : `#,##0${point}`;
  return value => {
    if (typeof value === 'string') return textCell(value);
    if (typeof value !== 'number' || !Number.isFinite(value)) return { value: undefined };
    const number = percent ? value / 100 : value;
    return { value: Math.abs(number) < smallest ? 0 : number, format };
  };
};

const empty: SheetCell = { value: undefined };

/** Writes a document as a table. */
export const sheetRows = (document: unknown, locale: Locale): SheetRows => {
  const places = placesIn(document);
  const nameOf = namesIn(places);
  const { words } = goalsMessages[locale];
  const { periods, hasCurrent } = columnsFor(indicatorsOf(places));

  const rowOf = (goal: GoalPlace | undefined, indicator: Place | undefined): SheetCell[] => {
    const part = indicator?.part;
    const write = part ? figureWriter(part) : () => empty;
    const direction = part && own(part, 'direction');
    const known = direction === 'increase' || direction === 'decrease' || direction === 'maintain';
    const figures = byPeriod(own(part, 'series'));
    const current = own(part, 'current');
    const now = periodOf(current);
    if (now && !figures.has(now)) figures.set(now, current);
    const unit = own(part, 'unit');
    const marks = (['baseline', 'target'] as const).flatMap(field => {
      const mark = own(part, field);
      const period = periodOf(mark);
      return [write(valueOf(mark)), isReadable(period) ? { value: periodCell(period) } : empty];
    });
    return [
      textCell(goal?.area && own(goal.area.part, 'title')),
      textCell(goal && own(goal.part, 'title')),
      textCell(
        asList(goal && own(goal.part, 'owners'))
          .map(shownText)
          .filter(Boolean)
          .join('; '),
      ),
      textCell(part && own(part, 'title')),
      textCell(typeof unit === 'object' ? own(unit, 'other') : unit),
      known ? { value: words[direction] } : empty,
      ...marks,
      ...(hasCurrent ? [now ? empty : write(valueOf(current))] : []),
      ...periods.map(period => write(valueOf(figures.get(period)))),
      goal ? { value: nameOf(goal) } : empty,
      indicator ? { value: nameOf(indicator) } : empty,
    ];
  };

  const ofGoals = places.goals.flatMap(goal =>
    goal.indicators.length ? goal.indicators.map(one => rowOf(goal, one)) : [rowOf(goal, undefined)],
  );
  const { current, goalId, indicatorId } = others[locale];
  return {
    headings: [
      ...headings[locale],
      ...(hasCurrent ? [current] : []),
      ...periods.map(periodCell),
      goalId,
      indicatorId,
    ],
    rows: [...ofGoals, ...places.loose.map(one => rowOf(undefined, one))],
    widths: [...widths, ...(hasCurrent ? [10] : []), ...periods.map(() => 10), 24, 24],
  };
};
