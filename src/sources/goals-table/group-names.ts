/** What the groups of an indicator are called in a table, and which of them is meant by a word there. */
import { own } from '../../data/own.js';
import { labelText, looksLikeError } from '../spreadsheet/cell-text.js';
import { groupIdOf } from '../table/group-id.js';
import { columnKind, mayBeGroup } from '../table/headings.js';
import type { Locale } from '../table/locale.js';
import { isSameTitle, shownText, titleKey } from './compare.js';
import { figureOf } from './figure-of.js';
import type { GoalRow, RowFigure } from './goal-row.js';
import { asList, asObject, type JsonObject } from './json.js';
import { goalsMessages } from './messages.js';

export interface Group {
  readonly id: string;
  readonly title: string;
}

/** The groups that an indicator names, and those that its results are told for. */
const groupsOf = (indicator: JsonObject): Map<string, string> => {
  const titles = new Map<string, string>();
  for (const group of asList(indicator['groups'])) {
    const id = own(group, 'id');
    if (typeof id === 'string' && !titles.has(id)) titles.set(id, shownText(own(group, 'title')));
  }
  for (const observation of [...asList(indicator['series']), indicator['current']])
    for (const id of Object.keys(asObject(own(observation, 'groups')) ?? {}))
      if (!titles.has(id)) titles.set(id, '');
  return titles;
};

const wordFor = (id: string, locale: Locale): string => {
  const { women, men } = goalsMessages[locale].words;
  const word = id === 'women' ? women : id === 'men' ? men : '';
  return word && `${word[0]?.toLocaleUpperCase([locale]) ?? ''}${word.slice(1)}`;
};

/** Whether a cell with that name is read as the group of that name. */
const isGroupName = (name: string): boolean =>
  name !== '' &&
  name.length < 200 &&
  labelText(name) === name &&
  !looksLikeError(name) &&
  typeof figureOf(name) === 'object';

/**
 * What an indicator's groups are called in a table: each by its title, or else by its id, and by no name that another one has. A group
 * that no cell can name is left out.
 *
 * @returns Names by ids, in the order of the document.
 */
export const groupNames = (indicator: JsonObject, locale: Locale): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const [id, title] of groupsOf(indicator)) {
    const name = [title || wordFor(id, locale), id, `id ${id}`].find(
      one => isGroupName(one) && !taken.has(titleKey(one)),
    );
    if (name === undefined) continue;
    taken.add(titleKey(name));
    names.set(id, name);
  }
  return names;
};

/** Which of an indicator's groups is meant, by its name in either language; women and men are known also where it has none. */
const findGroup = (indicator: JsonObject, word: string, locale: Locale): string | undefined => {
  for (const language of [locale, locale === 'sv' ? 'en' : 'sv'] as const)
    for (const [id, name] of groupNames(indicator, language)) if (isSameTitle(name, word)) return id;
  const kind = columnKind(word);
  return kind === 'value' ? undefined : kind;
};

export interface GroupedRow {
  /** The row, with its groups by their ids. */
  readonly row: GoalRow;
  /** The groups that are new to the indicator, but for women and men. */
  readonly added: readonly Group[];
  /** What is no group of the indicator: its figures are left out. */
  readonly unknown: readonly string[];
}

/**
 * Finds the groups of a row among those of its indicator. One that has no groups of its own gets those of the row, but for what is hardly a
 * group, as `Riket`.
 */
export const withGroupIds = (row: GoalRow, indicator: JsonObject, locale: Locale): GroupedRow => {
  const isOpen = asList(indicator['groups']).length === 0;
  const taken = new Set(groupsOf(indicator).keys());
  const ids = new Map<string, string>();
  const added: Group[] = [];
  const unknown: string[] = [];
  const isFree = (id: string): boolean => ![...ids.values()].includes(id);
  for (const word of new Set(row.figures.flatMap(({ groups = {} }) => Object.keys(groups)))) {
    const known = findGroup(indicator, word, locale);
    if (known !== undefined && isFree(known)) ids.set(word, known);
    else if (known === undefined && isOpen && mayBeGroup(word)) {
      const id = groupIdOf(word, taken);
      taken.add(id);
      ids.set(word, id);
      added.push({ id, title: word });
    } else unknown.push(word);
  }
  for (const { of } of row.blanks) {
    const known = typeof of === 'string' ? undefined : findGroup(indicator, of.group, locale);
    if (typeof of === 'object' && !ids.has(of.group) && known !== undefined && isFree(known))
      ids.set(of.group, known);
  }
  const figures = row.figures.flatMap((figure): RowFigure[] => {
    const { groups, ...rest } = figure;
    if (!groups) return [figure];
    const named = Object.entries(groups).flatMap(([word, value]) => {
      const id = ids.get(word);
      return id === undefined ? [] : [[id, value] as const];
    });
    return named.length
      ? [{ ...rest, groups: Object.fromEntries(named) }]
      : rest.value === undefined
        ? []
        : [rest];
  });
  const blanks = row.blanks.flatMap(blank => {
    if (typeof blank.of === 'string') return [blank];
    const id = ids.get(blank.of.group);
    return id === undefined ? [] : [{ ...blank, of: { group: id } }];
  });
  return { row: { ...row, figures, blanks }, added, unknown };
};
