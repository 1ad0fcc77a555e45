/** What stands in the table, and in the file that is made of it: a row a period, and the columns that have something. */
import { msg } from '@lit/localize';
import { statusText } from '../../base/status.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Interval } from '../../contract/observation.js';
import { unitName } from '../../contract/unit.js';
import type { Trend } from './trend.js';
import { groupText } from './groups.js';
import { breakText, forecastText, uncertaintyText } from './words.js';

/** A period: what was measured, what was planned, and what is to be said of it. */
export interface Row {
  readonly period: string | number;
  readonly at: number;
  readonly value?: number | undefined;
  readonly forecast?: number | undefined;
  readonly groups?: readonly (number | undefined)[];
  readonly interval?: Interval | undefined;
  readonly expected?: number | undefined;
  readonly isMissing?: boolean;
  readonly notes: readonly string[];
  /** What the data notes of it. */
  readonly own: readonly string[];
}

/** A column of the table. */
export interface Column {
  readonly key: 'value' | 'forecast' | 'interval' | 'group' | 'expected';
  readonly head: string;
  /** The head is the data's own text, and not the library's. */
  readonly isOwn?: boolean;
  readonly of: (row: Row) => number | Interval | undefined;
}

const asList = (note: string | undefined): string[] => (note === undefined ? [] : [note]);

/** The rows, in the order of time: the results, and the milestones and the target on theirs or on rows of their own. */
export const rowsOf = ({ baseline, target }: Indicator, trend: Trend): Row[] => {
  const { readings, milestones, aim, due } = trend;
  const began = typeof baseline === 'object' ? baseline.period : undefined;
  const rows: Row[] = readings.map(reading => ({
    ...reading,
    isMissing: reading.value === undefined && reading.forecast === undefined,
    notes: [
      statusText(reading.status),
      reading.breakBefore ? breakText() : '',
      began !== undefined && String(began) === String(reading.period)
        ? msg('Utgångsvärde', { id: 'trend-chart.baseline' })
        : '',
    ].filter(Boolean),
    own: asList(reading.note),
  }));
  const add = (stop: Row): void => {
    const [note = ''] = stop.notes;
    const same = rows.findIndex(({ at }) => at === stop.at);
    const row = rows[same];
    if (row)
      rows[same] = {
        ...row,
        expected: stop.expected,
        notes: [...row.notes, note],
        own: [...row.own, ...stop.own],
      };
    else rows.push(stop);
  };
  for (const { period, at, value, note } of milestones)
    add({
      period,
      at,
      expected: value,
      notes: [msg('Delmål', { id: 'trend-chart.milestone' })],
      own: asList(note),
    });
  const by = typeof target === 'object' ? target.period : undefined;
  if (due !== undefined && by !== undefined && aim !== undefined)
    add({
      period: by,
      at: due,
      expected: aim,
      notes: [msg('Mål', { id: 'trend-chart.target' })],
      own: asList(trend.target?.note),
    });
  return rows.sort((a, b) => a.at - b.at);
};

const resultText = (): string => msg('Resultat', { id: 'trend-chart.results' });

/** The columns that have something. */
export const columnsOf = (rows: readonly Row[], { groups }: Trend): readonly Column[] => {
  const all: readonly Column[] = [
    { key: 'value', head: resultText(), of: ({ value }) => value },
    { key: 'forecast', head: forecastText(), of: ({ forecast }) => forecast },
    { key: 'interval', head: uncertaintyText(), of: ({ interval }) => interval },
    ...groups.map((group, index): Column => ({
      key: 'group',
      head: groupText(group),
      isOwn: group.title !== undefined,
      of: row => row.groups?.[index],
    })),
    { key: 'expected', head: msg('Planen', { id: 'trend-chart.plan' }), of: ({ expected }) => expected },
  ];
  return all.filter(({ key, of }) => key === 'value' || rows.some(row => of(row) !== undefined));
};

/** The unit after a title, in brackets. */
export const unitOf = ({ unit }: Indicator): string => {
  const name = unitName(unit);
  return name === undefined ? '' : ` (${name})`;
};

export const periodHead = (): string => msg('Period', { id: 'trend-chart.period' });
export const noteHead = (): string => msg('Anmärkning', { id: 'trend-chart.note' });
