/** What stands below an indicator's own row in a table: its groups, and its milestones. */
import { own } from '../../data/own.js';
import type { Locale } from '../table/locale.js';
import { byPeriod, periodOf, valueOf } from './compare.js';
import { groupNames } from './group-names.js';
import type { JsonObject } from './json.js';
import { goalsMessages } from './messages.js';

/** A row below an indicator's own: of a group, or of its milestones. */
export interface PartRow {
  readonly name: string;
  readonly figures: ReadonlyMap<string, unknown>;
}

/** An indicator's results by their periods, also the one that stands alone as the latest. */
export const resultsOf = (part: JsonObject): Map<string, unknown> => {
  const results = byPeriod(own(part, 'series'));
  const current = own(part, 'current');
  const period = periodOf(current);
  if (period && !results.has(period)) results.set(period, current);
  return results;
};

export const partsOf = (part: JsonObject, locale: Locale): PartRow[] => {
  const results = [...resultsOf(part)];
  const milestones = byPeriod(own(part, 'milestones'));
  const groups = [...groupNames(part, locale)].map(([id, name]) => ({
    name,
    figures: new Map(results.map(([period, one]) => [period, own(own(one, 'groups'), id)])),
  }));
  const ofMilestones = new Map([...milestones].map(([period, one]) => [period, valueOf(one)]));
  return ofMilestones.size
    ? [...groups, { name: goalsMessages[locale].words.milestone, figures: ofMilestones }]
    : groups;
};
