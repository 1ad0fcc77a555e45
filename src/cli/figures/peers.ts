/** Which others an indicator of Kolada's is held against: those that Kolada calls alike, their group, and the nation. */
import type { Client } from '../../client/client.js';
import type { KoladaGroup } from '../../services/kolada.js';
import type { Listed, Outcome } from '../../services/outcome.js';
import type { KoladaFrom } from '../../sources/from.js';
import type { Peer } from './propose-indicator.js';

/** A group of municipalities that are alike in something, in the newest year that there is. */
export interface AlikeGroup extends KoladaGroup {
  /** `socioekonomi`. */
  readonly subject: string;
  readonly year: number;
}

const title = /^Liknande kommuner,?\s+(.+?),\s*(.+),\s*(\d{4})$/;

/** Of each subject the newest group; those of others with a like name are none. */
export const newestGroups = (groups: readonly KoladaGroup[], municipality: string): readonly AlikeGroup[] => {
  const newest = new Map<string, AlikeGroup>();
  for (const group of groups) {
    const [, subject, of, year] = title.exec(group.title) ?? [];
    if (subject === undefined || of !== municipality) continue;
    const found = { ...group, subject, year: Number(year) };
    if ((newest.get(subject)?.year ?? 0) < found.year) newest.set(subject, found);
  }
  return [...newest.values()].sort((a, b) => a.subject.localeCompare(b.subject, 'sv'));
};

/** The groups that are alike to a municipality. */
export const alikeTo = async (code: string, client: Client): Promise<Listed<AlikeGroup>> => {
  const { items: places, error } = await client.kolada.places([code]);
  if (error) return { error };
  const name = places.find(({ id }) => id === code)?.title;
  if (name === undefined) return { items: [] };
  const { items: groups, error: without } = await client.kolada.groups(name);
  return without ? { error: without } : { items: newestGroups(groups, name) };
};

/** The nation's code. */
const nation = '0000';

/**
 * Fetches what the members of a group, the group and the nation have of a measure.
 *
 * @returns Those that have a figure, and the titles of those that have none.
 */
export const fetchPeers = async (
  { kpi, municipality: own, gender }: KoladaFrom,
  group: AlikeGroup,
  client: Client,
): Promise<{ readonly peers: readonly Peer[]; readonly without: readonly string[] }> => {
  const wanted = [
    ...group.members
      .filter(({ id }) => id !== own)
      .map(({ id, title: name }) => ({ id, name, kind: 'municipality' as const })),
    // As Kolada works it out: each municipality weighs as much as another.
    { id: group.id, name: `${group.title} (ovägt medelvärde)`, kind: 'group' as const },
    { id: nation, name: 'Riket', kind: 'nation' as const },
  ];
  const froms = new Map(
    wanted.map(each => [{ type: 'kolada', kpi, municipality: each.id, gender } satisfies KoladaFrom, each]),
  );
  const outcomes = new Map<object, Outcome>();
  await client.series([...froms.keys()], (from, outcome) => void outcomes.set(from, outcome));
  const peers: Peer[] = [];
  const without: string[] = [];
  for (const [from, { id, name, kind }] of froms) {
    const outcome = outcomes.get(from);
    if (outcome && 'series' in outcome)
      peers.push({
        title: name,
        kind,
        code: id,
        from: {
          type: 'kolada',
          kpi,
          [kind === 'group' ? 'group' : 'municipality']: id,
          ...(gender !== 'T' && { gender }),
        },
        series: outcome.series,
      });
    else without.push(name);
  }
  return { peers, without };
};
