/** Makes an indicator of what a service says: a proposal, for a person to look at. */
import type { SourceSeries } from '../../sources/source-series.js';
import type { Data } from '../json/layout.js';

/** What a person has said of it. */
export interface Said {
  readonly id: string;
  readonly title: string | undefined;
  readonly direction: string | undefined;
  /** The first period that is wanted. */
  readonly since: number | undefined;
}

type Fields = { readonly [key: string]: Data };

/** The fields that there is something to write in. */
const filled = (fields: Readonly<Record<string, Data | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, data]) => (data === undefined ? [] : [[key, data] as const])),
  );

/** The figures of a series, from where it begins with one. */
const figuresOf = ({ series }: SourceSeries, withGroups: boolean): readonly Data[] => {
  const has = ({ value, groups }: (typeof series)[number]): boolean =>
    value !== null || Object.values(groups ?? {}).some(each => each !== null);
  return series
    .slice(Math.max(0, series.findIndex(has)))
    .map(({ period, value, status, breakBefore, groups }): Data =>
      filled({ period, value, status, breakBefore, groups: withGroups ? groups : undefined }),
    );
};

/** Another that the indicator is held against. */
export interface Peer {
  readonly title: string;
  readonly kind: 'municipality' | 'group' | 'nation';
  readonly code: string;
  readonly from: Fields;
  readonly series: SourceSeries;
}

/**
 * Makes an indicator.
 *
 * @param from As it stands in the document.
 * @param source Who has made the figures, with what they may be used for; nothing, where that is not known.
 * @returns It, with nothing in it that nobody has said: no target, no baseline.
 */
export const proposeIndicator = (
  series: SourceSeries,
  from: Fields,
  source: Readonly<Record<string, Data | undefined>> | undefined,
  peers: readonly Peer[],
  { id, title, direction, since }: Said,
): Fields => {
  const isWanted = (observation: SourceSeries['series'][number]): boolean =>
    since === undefined || Number(observation.period.slice(0, 4)) >= since;
  const cut = (whole: SourceSeries): SourceSeries => ({ ...whole, series: whole.series.filter(isWanted) });
  const own = cut(series);
  const named = series.groups?.filter(({ id: group }) =>
    own.series.some(({ groups }) => groups?.[group] != null),
  );
  return filled({
    id,
    title: title ?? series.title ?? id,
    unit: series.unit,
    decimals: series.decimals,
    direction,
    from,
    series: figuresOf(own, true),
    groups: named?.length ? named.map(group => ({ id: group.id, title: group.title })) : undefined,
    comparisons: peers.length
      ? peers.map(peer => ({
          title: peer.title,
          kind: peer.kind,
          code: peer.code,
          from: peer.from,
          series: figuresOf(cut(peer.series), false),
        }))
      : undefined,
    source: source && filled(source),
  });
};
