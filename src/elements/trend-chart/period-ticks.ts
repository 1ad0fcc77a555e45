/**
 * What stands under a time axis of months, weeks or quarters: the parts of the year in one row and the years in another, each year under the
 * first of its parts that is written. Pure.
 */
import { parsePeriod } from '../../contract/parse-period.js';
import type { Measure } from './label-placement.js';

/** A period that may be written. */
export interface Moment {
  /** Its end, in years. */
  readonly at: number;
  readonly period: string | number;
}

/** A period that is written. */
export interface PeriodTick extends Moment {
  /** The middle of the words, in pixels. */
  readonly x: number;
  /** `jan`; empty for a whole year. */
  readonly part: string;
  /** `2024`, where it is not the year of what is written before it. */
  readonly year: string;
}

/** How periods are written. */
export interface PeriodWords {
  /** The part of the year: `jan`, `jan–mars`. Of several years all of it: `2023/2024`. Empty for a whole year. */
  readonly part: (period: string | number) => string;
  /** The year. Empty where the part says it. */
  readonly year: (period: string | number) => string;
}

/** Where there is room for the words. */
export interface AxisRoom {
  /** Where a time is, in pixels from the left. */
  readonly place: (at: number) => number;
  readonly width: number;
  readonly em: number;
  readonly measure: Measure;
}

/** Every so many of a year's parts, and then every so many years, are tried until there is room. */
const partSteps = [1, 2, 3, 4, 6, 12, 26];
const yearSteps = [1, 2, 5, 10, 20, 50, 100];

/** A period in words, and the room that they take. */
interface Written extends PeriodTick {
  readonly ofYear: number;
  /** Half the widths of the words. */
  readonly half: { readonly part: number; readonly year: number };
}

interface Candidate {
  readonly at: number;
  /** Measured when it is asked for: of a thousand periods few are. */
  readonly written: () => Written;
  readonly inYear: number;
  readonly ofYear: number;
  /** The first of its year that there is. */
  readonly opens: boolean;
}

type Rung = (candidate: Candidate) => boolean;

const rungs: readonly Rung[] = [
  ...partSteps.map(
    (step): Rung =>
      ({ opens, inYear }) =>
        opens || (inYear - 1) % step === 0,
  ),
  ...yearSteps.map(
    (step): Rung =>
      ({ opens, ofYear }) =>
        opens && ofYear % step === 0,
  ),
  () => false,
];

/** Makes something when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** With the year at the first of each year alone. */
const withYears = (chosen: readonly Written[]): Written[] =>
  chosen.map((one, index) =>
    one.part && one.ofYear === chosen[index - 1]?.ofYear ? { ...one, year: '' } : one,
  );

/**
 * Chooses which periods are written. The first and the last one are, and the result's, as far as there is room; then as many between as there
 * is room for, at even steps, and the first of each year before any other.
 *
 * @param moments The periods that there are, in any order.
 * @param result The end of the result's period.
 * @returns In order of time. No two overlap, and of each the year is written, under it or under one before it.
 */
export const periodTicks = (
  moments: readonly Moment[],
  result: number | undefined,
  words: PeriodWords,
  { place, width, em, measure }: AxisRoom,
): PeriodTick[] => {
  const all: Candidate[] = [];
  for (const { at, period } of [...moments].sort((a, b) => a.at - b.at)) {
    const before = all.at(-1);
    const read = parsePeriod(period);
    if (!read || (before && before.at === at)) continue;
    all.push({
      at,
      written: once(() => {
        const [part, year] = [words.part(period), words.year(period)];
        const half = { part: measure(part) / 2, year: measure(year) / 2 };
        const most = Math.max(half.part, half.year);
        // The first and the last one keep inside the box.
        const x = Math.min(Math.max(place(at), most), width - most);
        return { at, period, part, year, half, x, ofYear: read.year };
      }),
      inYear: read.kind === 'day' ? (read.part - 1) * 31 + read.day : read.part,
      ofYear: read.year,
      opens: before?.ofYear !== read.year,
    });
  }
  const isApart = (a: Written, b: Written, halfA: number, halfB: number): boolean =>
    Math.abs(a.x - b.x) >= halfA + halfB + 0.6 * em;
  /** The year is written under the first of a year, and perhaps under what stands in any case. */
  const halfIn = (one: Candidate, isMust: boolean): number => {
    const { part, year } = one.written().half;
    return one.opens || isMust ? Math.max(part, year) : part;
  };
  const fits = (chosen: readonly Written[]): boolean =>
    (['part', 'year'] as const).every(row => {
      const written = chosen.filter(one => one[row]);
      return written.every((one, index) => {
        const before = written[index - 1];
        return !before || isApart(before, one, before.half[row], one.half[row]);
      });
    });
  const [first, end] = [all[0], all.at(-1)];
  const latest = all.find(({ at }) => at === result);
  // More than this cannot be apart.
  const most = 1 + width / (0.6 * em);
  for (const wanted of [[first, latest, end], [first, end], [end]]) {
    const musts = new Set(wanted);
    const isRoomy = (one: Candidate): boolean =>
      [...musts].every(
        must => !must || isApart(must.written(), one.written(), halfIn(must, true), halfIn(one, false)),
      );
    for (const rung of rungs) {
      const chosen: Candidate[] = [];
      for (const one of all) {
        if (musts.has(one) || (rung(one) && isRoomy(one))) chosen.push(one);
        if (chosen.length > most) break;
      }
      if (chosen.length > most) continue;
      const written = withYears(chosen.map(one => one.written()));
      if (fits(written)) return written;
    }
  }
  return [];
};
