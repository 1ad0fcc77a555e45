/**
 * A document as a table: a row for each indicator, and for each goal without one, with the years across. Below an indicator stand its groups
 * and its milestones, where it has any.
 */
import { comparePeriods } from '../../contract/parse-period.js';
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { byPeriod, numberOf, periodOf, shownText, valueOf } from './compare.js';
import { partsOf, resultsOf, type PartRow } from './part-rows.js';
import { empty, figureWriter, isReadable, periodCell, textCell, type SheetCell } from './sheet-cell.js';
import { asList } from './json.js';
import { goalsMessages } from './messages.js';
import { indicatorsOf, namesIn, placesIn, type GoalPlace, type Place } from './places.js';

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
  sv: { of: 'Avser', current: 'Utfall', goalId: 'Mål-id', indicatorId: 'Indikator-id' },
  en: { of: 'Refers to', current: 'Result', goalId: 'Goal id', indicatorId: 'Indicator id' },
} as const;
/** As many of them say where a row belongs: the others are of an indicator as a whole. */
const namesBefore = 5;
const widths = [24, 40, 28, 40, 12, 12, 14, 12, 12, 10];

const columnsFor = (indicators: readonly Place[]): { periods: string[]; hasCurrent: boolean } => {
  const periods = new Set<string>();
  let hasCurrent = false;
  for (const { part } of indicators) {
    for (const period of [...resultsOf(part).keys(), ...byPeriod(own(part, 'milestones')).keys()])
      if (isReadable(period)) periods.add(period);
    const current = own(part, 'current');
    if (!periodOf(current) && numberOf(valueOf(current)) !== undefined) hasCurrent = true;
  }
  return { periods: [...periods].sort((a, b) => comparePeriods(a, b) || (a < b ? -1 : 1)), hasCurrent };
};

/** Writes a document as a table. */
export const sheetRows = (document: unknown, locale: Locale): SheetRows => {
  const places = placesIn(document);
  const nameOf = namesIn(places);
  const { words } = goalsMessages[locale];
  const { periods, hasCurrent } = columnsFor(indicatorsOf(places));

  const parts = new Map(indicatorsOf(places).map(({ part }) => [part, partsOf(part, locale)]));
  const hasParts = [...parts.values()].some(list => list.length > 0);

  /** The cells that say where a row belongs, at its start and at its end. */
  const namesFor = (
    goal: GoalPlace | undefined,
    indicator: Place | undefined,
    of: string,
  ): { readonly first: SheetCell[]; readonly last: SheetCell[] } => {
    const part = indicator?.part;
    const unit = own(part, 'unit');
    return {
      first: [
        textCell(goal?.area && own(goal.area.part, 'title')),
        textCell(goal && own(goal.part, 'title')),
        textCell(
          asList(goal && own(goal.part, 'owners'))
            .map(shownText)
            .filter(Boolean)
            .join('; '),
        ),
        textCell(part && own(part, 'title')),
        ...(hasParts ? [textCell(of)] : []),
        textCell(typeof unit === 'object' ? own(unit, 'other') : unit),
      ],
      last: [goal ? { value: nameOf(goal) } : empty, indicator ? { value: nameOf(indicator) } : empty],
    };
  };

  const rowOf = (goal: GoalPlace | undefined, indicator: Place | undefined): SheetCell[] => {
    const part = indicator?.part;
    const write = part ? figureWriter(part) : () => empty;
    const direction = part && own(part, 'direction');
    const known = direction === 'increase' || direction === 'decrease' || direction === 'maintain';
    const figures = part && resultsOf(part);
    const current = own(part, 'current');
    const marks = (['baseline', 'target'] as const).flatMap(field => {
      const mark = own(part, field);
      const period = periodOf(mark);
      return [write(valueOf(mark)), isReadable(period) ? { value: periodCell(period) } : empty];
    });
    const { first, last } = namesFor(goal, indicator, '');
    return [
      ...first,
      known ? { value: words[direction] } : empty,
      ...marks,
      ...(hasCurrent ? [periodOf(current) ? empty : write(valueOf(current))] : []),
      ...periods.map(period => write(valueOf(figures?.get(period)))),
      ...last,
    ];
  };

  const rowOfPart = (goal: GoalPlace | undefined, indicator: Place, row: PartRow): SheetCell[] => {
    const write = figureWriter(indicator.part);
    const { first, last } = namesFor(goal, indicator, row.name);
    const ofWhole = headings[locale].length - namesBefore + (hasCurrent ? 1 : 0);
    const between = Array<SheetCell>(ofWhole).fill(empty);
    return [...first, ...between, ...periods.map(period => write(row.figures.get(period))), ...last];
  };

  const rowsOf = (goal: GoalPlace | undefined, indicator: Place): SheetCell[][] => [
    rowOf(goal, indicator),
    ...(parts.get(indicator.part) ?? []).map(row => rowOfPart(goal, indicator, row)),
  ];
  const ofGoals = places.goals.flatMap(goal =>
    goal.indicators.length ? goal.indicators.flatMap(one => rowsOf(goal, one)) : [rowOf(goal, undefined)],
  );
  const { of, current, goalId, indicatorId } = others[locale];
  const [named, rest] = [headings[locale].slice(0, 4), headings[locale].slice(4)];
  return {
    headings: [
      ...named,
      ...(hasParts ? [of] : []),
      ...rest,
      ...(hasCurrent ? [current] : []),
      ...periods.map(periodCell),
      goalId,
      indicatorId,
    ],
    rows: [...ofGoals, ...places.loose.flatMap(one => rowsOf(undefined, one))],
    widths: [
      ...widths.slice(0, 4),
      ...(hasParts ? [14] : []),
      ...widths.slice(4),
      ...(hasCurrent ? [10] : []),
      ...periods.map(() => 10),
      24,
      24,
    ],
  };
};
