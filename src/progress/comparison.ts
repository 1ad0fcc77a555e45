/** An indicator beside what it is compared with: all at one period, in order, and with places where places are honest. Pure. */
import type { Comparison, Indicator } from '../contract/indicator.js';
import type { Interval, Status } from '../contract/observation.js';
import { partial } from '../contract/schema.js';
import { twiceCompared, type Owner } from './compared-twice.js';
import { cleanInterval, figuresOf, isSamePeriod, observationsOf, type Observation } from './figures.js';
import { endOf } from './path.js';
import { clean, tellingDecimals, usualDecimals, type Pair } from './precision.js';

/** One of those that are compared. */
export interface Peer {
  /** Nothing for the municipality itself. */
  readonly given: Comparison | undefined;
  /** Its value at the period that all are compared at. */
  readonly value: number | undefined;
  /** What kind of figure it is, or why there is none. */
  readonly status: Status | undefined;
  /** What is noted of it, in the data's own words. */
  readonly note: string | undefined;
  readonly interval: Interval | undefined;
  /** Its place, from 1; equal values share one. Nothing where there are no places. */
  readonly place: number | undefined;
  /** Where it has no value at that period: the latest that it has of another one, or of none that is known. */
  readonly other: Observation | undefined;
}

/** How an indicator stands beside others. */
export interface Standing {
  /** The period that all are compared at: that of the municipality's own result, else the latest of the others'. Nothing where none is known. */
  readonly period: string | number | undefined;
  /** Which way is better; nothing where neither is. */
  readonly better: 'increase' | 'decrease' | undefined;
  /** The municipality itself. */
  readonly own: Peer;
  /** The municipalities that have a value, the municipality itself among them: the best first, and where none is better the highest. */
  readonly peers: readonly Peer[];
  /** What they are to be measured against: the nation, counties and groups that have a value, in the order given. */
  readonly marks: readonly Peer[];
  /** Those that have no value at that period, in the order given. */
  readonly missing: readonly Peer[];
  /** Whether one of the others has the same place. */
  readonly isShared: boolean;
  /** With how many decimals the values are written, so that those that differ are told apart. */
  readonly decimals: number;
}

/** Fewer than these are no order. */
const fewest = 3;

/** What is said of a period: the result first, and what is foreseen only where there is none. */
const saidOf = ({ current, series }: Comparison, at: string | number): readonly Observation[] => {
  const { results, apart, forecasts } = observationsOf({
    ...(typeof current === 'object' && { current }),
    ...(series && { series }),
  });
  return [...results, ...apart, ...forecasts].filter(({ period }) => isSamePeriod(period, at));
};

const peerOf = (given: Comparison, at: string | number | undefined): Peer => {
  const { current: latest, missing } = figuresOf(given);
  const undated = latest ? [latest].filter(({ period }) => period === undefined) : [missing];
  const said: readonly (Observation | undefined)[] = at === undefined ? undated : saidOf(given, at);
  const found = said.find(one => one?.value !== undefined && one.status !== 'forecast');
  return {
    given,
    value: found?.value === undefined ? undefined : clean(found.value),
    status: (found ?? said[0])?.status,
    note: (found ?? said[0])?.note,
    interval: found?.interval && cleanInterval(found.interval),
    place: undefined,
    other: found ? undefined : latest,
  };
};

/** With how many decimals: as many as the values have, and as many more as tell them apart. */
const decimalsFor = (peers: readonly Peer[], given: number | undefined): number => {
  const ends = peers.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []));
  const values = peers.flatMap(({ value }) => value ?? []);
  // Those next to each other are enough: what tells them apart tells all apart.
  const sorted = [...values, ...ends].sort((a, b) => a - b);
  const pairs = sorted.slice(1).map((value, index): Pair => [sorted[index] ?? value, value]);
  return tellingDecimals(pairs, given ?? usualDecimals([...values, ...ends]));
};

/** Each with its place; none where places would say more than is known. */
const withPlaces = (
  peers: readonly Peer[],
  better: Standing['better'],
  isWhole: boolean,
): readonly Peer[] => {
  const isHonest =
    better !== undefined &&
    isWhole &&
    peers.length >= fewest &&
    // Values that are not known exactly may be the other way round.
    peers.every(({ interval }) => !interval);
  if (!isHonest) return peers;
  let place = 0;
  return peers.map((peer, index) => {
    if (peer.value !== peers[index - 1]?.value) place = index + 1;
    return { ...peer, place };
  });
};

/** The latest period that any of them has a result of. */
const latestPeriod = (comparisons: readonly Comparison[]): string | number | undefined =>
  comparisons
    .map(one => figuresOf(one).current?.period)
    .reduce((latest, period) => (endOf(period) > (endOf(latest) || -Infinity) ? period : latest), undefined);

/**
 * Reads an indicator and its comparisons.
 *
 * Places are numbered only where one way is better, no municipality has been left out because of a fault, there are at least three, and no value is
 * within an interval; else there is an order and no more. The nation, counties and groups have no place: they are no competitors.
 *
 * @param indicator The indicator. Its own result decides the period; where it has none, it is the latest of the others'.
 * @param owner Whose it is: another row of the same municipality is left out.
 */
export const standingOf = (indicator: Indicator, owner?: Owner): Standing => {
  const { comparisons = [] } = indicator;
  const { current, missing: later, direction } = figuresOf(indicator);
  const twice = new Set(twiceCompared(comparisons, owner));
  const once = comparisons.filter(one => !twice.has(one));
  const period = current ? current.period : latestPeriod(once);
  const all = once.map(one => peerOf(one, period));
  const own: Peer = {
    given: undefined,
    value: current?.value,
    status: (current ?? later)?.status,
    note: (current ?? later)?.note,
    interval: current?.interval,
    place: undefined,
    other: undefined,
  };
  const better = direction === 'maintain' || indicator[partial] ? undefined : direction;
  const known = [own, ...all].filter(({ value }) => value !== undefined);
  const isMunicipality = ({ given }: Peer): boolean => !given || given.kind === 'municipality';
  const sorted = known
    .filter(isMunicipality)
    .sort((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * (better === 'decrease' ? 1 : -1));
  const peers = current ? withPlaces(sorted, better, !comparisons[partial]) : sorted;
  const placed = peers.find(({ given }) => !given) ?? own;
  return {
    period,
    better,
    own: placed,
    peers,
    marks: known.filter(peer => !isMunicipality(peer)),
    missing: [own, ...all].filter(({ value }) => value === undefined),
    isShared:
      placed.place !== undefined && peers.some(peer => peer !== placed && peer.place === placed.place),
    decimals: decimalsFor(known, indicator.decimals),
  };
};
