/** The observations that a document has: which periods they are of, and where another belongs. */
import { parsePeriod } from '../../contract/parse-period.js';
import { numberFromText } from '../../data/repair.js';
import type { SourceObservation } from '../../sources/source-series.js';
import type { Data } from '../json/layout.js';
import { childOf, valueOf, type ListNode, type Node, type ObjectNode } from '../json/tree.js';

/** An observation in the document. */
export interface Written {
  readonly object: ObjectNode;
  readonly period: string;
  /** The period's last day, as a number that grows with time. */
  readonly end: number;
  readonly value: number | null | undefined;
}

/** The number that stands there, also as text; `null` for none on purpose. */
export const numberOf = (node: Node | undefined): number | null | undefined => {
  const value = valueOf(node);
  if (typeof value === 'string') return value.trim() ? numberFromText(value) : null;
  return typeof value === 'number' || value === null ? value : undefined;
};

/** Those of a list that say their period. */
export const writtenIn = (list: ListNode): readonly Written[] =>
  list.items.flatMap(item => {
    if (item.kind !== 'object') return [];
    const given = valueOf(childOf(item, 'period'));
    const period = typeof given === 'string' || typeof given === 'number' ? parsePeriod(given) : undefined;
    return period
      ? [{ object: item, period: period.text, end: period.end, value: numberOf(childOf(item, 'value')) }]
      : [];
  });

/** Before which item of a list a period belongs: its order may be either way, and then none. */
export const placeFor = (end: number, written: readonly Written[], list: ListNode): number => {
  const ends = written.map(each => each.end);
  const isRising = ends.every((each, index) => !index || (ends[index - 1] ?? 0) <= each);
  const isFalling = ends.length > 1 && ends.every((each, index) => !index || (ends[index - 1] ?? 0) >= each);
  const after = isFalling
    ? written.find(each => each.end < end)
    : isRising
      ? written.find(each => each.end > end)
      : undefined;
  return after ? list.items.indexOf(after.object) : list.items.length;
};

/** An observation as it is put into the document, with what the others of its list begin with first. */
export const observationFor = (
  { period, value, status, breakBefore, groups }: SourceObservation,
  sample: ObjectNode | undefined,
): { readonly [key: string]: Data } => {
  const isNumber = typeof valueOf(childOf(sample, 'period')) === 'number' && /^\d{4}$/.test(period);
  const all: Readonly<Record<string, Data>> = {
    period: isNumber ? Number(period) : period,
    value,
    ...(status && { status }),
    ...(breakBefore && { breakBefore }),
    ...(groups && Object.keys(groups).length > 0 && { groups }),
  };
  const order = sample?.properties.map(({ key }) => key).filter(key => Object.hasOwn(all, key)) ?? [];
  return Object.fromEntries(
    [...new Set([...order, ...Object.keys(all)])].flatMap(key => {
      const data = all[key];
      return data === undefined ? [] : [[key, data] as const];
    }),
  );
};
