/** What an update changes, in words for people. */
import type { Language } from '../language.js';
import type { Left } from './merge.js';
import type { Change } from './revise.js';

const words = {
  sv: {
    locale: 'sv-SE',
    new: 'ny',
    revised: 'reviderad',
    none: 'ingen siffra',
    noTotal: 'bara delarna',
    wasForecast: (value: string) => `prognosen var ${value}`,
    withdrawn: (value: string) => `har källan tagit bort (var ${value})`,
    noLonger: 'inte längre',
    many: (count: number, first: string, last: string) => `${count} nya, ${first}–${last}`,
    left: (value: string) => `${value} finns inte hos källan och står kvar`,
    statuses: {
      preliminary: 'preliminär',
      estimated: 'uppskattad',
      forecast: 'prognos',
      missing: 'saknas',
      'not-applicable': 'ej aktuell',
      suppressed: 'sekretess',
      'not-published': 'inte publicerad',
    },
    groups: { women: 'kvinnor', men: 'män' },
  },
  en: {
    locale: 'en-GB',
    new: 'new',
    revised: 'revised',
    none: 'no figure',
    noTotal: 'the parts alone',
    wasForecast: (value: string) => `the forecast was ${value}`,
    withdrawn: (value: string) => `was taken back by the source (was ${value})`,
    noLonger: 'no longer',
    many: (count: number, first: string, last: string) => `${count} new, ${first}–${last}`,
    left: (value: string) => `${value} is not with the source, and is left`,
    statuses: {
      preliminary: 'preliminary',
      estimated: 'estimated',
      forecast: 'a forecast',
      missing: 'missing',
      'not-applicable': 'not applicable',
      suppressed: 'suppressed',
      'not-published': 'not published',
    },
    groups: { women: 'women', men: 'men' },
  },
};

/** So many new figures of an indicator are named one by one. */
const fewNew = 3;

const numberIn = (value: number, language: Language): string =>
  value.toLocaleString(words[language].locale, { maximumFractionDigits: 20 });

const sayOne = (change: Change, language: Language): string => {
  const said = words[language];
  const { kind, period, before, after, statusBefore, statusAfter, group, groupTitle } = change;
  const number = (value: number | null | undefined): string =>
    value == null ? said.none : numberIn(value, language);
  const statusOf = (status: string): string => (said.statuses as Record<string, string>)[status] ?? status;
  const mark = statusAfter === undefined || after == null ? '' : ` (${statusOf(statusAfter)})`;
  switch (kind) {
    case 'new':
      if (after == null)
        return `${period} ${said.new}: ${statusAfter === undefined ? said.noTotal : statusOf(statusAfter)}`;
      return `${period} ${said.new} ${number(after)}${mark}${
        statusBefore === 'forecast' && before != null ? ` (${said.wasForecast(number(before))})` : ''
      }`;
    case 'revised':
      return `${period} ${said.revised} ${number(before)} → ${number(after)}${mark}`;
    case 'withdrawn':
      return `${period} ${said.withdrawn(number(before))}`;
    case 'status':
      return statusAfter === undefined
        ? `${period} ${said.noLonger} ${statusOf(statusBefore ?? '')}`
        : `${period} ${statusOf(statusAfter)}`;
    case 'group': {
      const name = groupTitle ?? (said.groups as Record<string, string>)[group ?? ''] ?? group ?? '';
      return before === undefined
        ? `${period} ${name} ${said.new} ${number(after)}`
        : `${period} ${name} ${number(before)} → ${number(after)}`;
    }
  }
};

/**
 * One line for an indicator: `Invånare: 2024 ny 15 612; 2023 reviderad 15 595 → 15 597`.
 *
 * @param changes The newest first.
 */
export const sayChanges = (name: string, changes: readonly Change[], language: Language): string => {
  const added = changes.filter(({ kind }) => kind === 'new');
  const isMany = added.length > fewNew;
  const oldest = added.at(-1)?.period ?? '';
  const [newest] = added;
  const parts = changes.flatMap(change => {
    if (!isMany || change.kind !== 'new') return [sayOne(change, language)];
    return change === newest
      ? [sayOne(change, language), words[language].many(added.length, oldest, newest.period)]
      : [];
  });
  return `${name}: ${parts.join('; ')}`;
};

export const sayLeft = (name: string, left: readonly Left[], language: Language): string =>
  `${name}: ${left
    .map(({ period, value }) => `${period} ${words[language].left(numberIn(value, language))}`)
    .join('; ')}`;
