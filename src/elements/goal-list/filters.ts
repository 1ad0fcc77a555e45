/** What a long list of goals is narrowed down by: its own values, and words. Rows are shown and hidden, and not drawn anew. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../base/format.js';
import { stateText } from '../../base/states.js';
import { stateOf } from '../../progress/state.js';
import { kindText } from './goal-row.js';
import type { GoalListData } from './goal-list.part.js';
import { showRows, type Item, type PendingRows } from './show-rows.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { statesOf } from '../../contract/scales.js';
import type { Locale } from '../../base/language.js';

type Facet = 'area' | 'kind' | 'owner' | 'judgement';
const facets: readonly Facet[] = ['area', 'kind', 'owner', 'judgement'];

/** From how many goals on a list can be narrowed down, and searched. */
const enough = 6;
const many = 20;

/** What a goal, with its sub-goals, can be found by. */
interface Entry {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly text: string;
}

/** What a list can be narrowed down by. */
export interface Filters {
  /** One for each row, in order. */
  readonly entries: readonly Entry[];
  /** The values to choose from, each facet with at least two. */
  readonly options: readonly (readonly [Facet, readonly string[]])[];
  readonly hasSearch: boolean;
}

/** Case and accents do not count, but for those that make a letter of its own (å, ä, ö). */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0304\u030C]/g, '')
    .normalize('NFC')
    .toLowerCase();

const withInner = (goal: ResolvedGoal): readonly ResolvedGoal[] => [
  goal,
  ...(goal.goals ?? []).flatMap(withInner),
];

const entryOf = (goal: ResolvedGoal, area: string | undefined): Entry => {
  const all = withInner(goal);
  return {
    values: {
      area: area === undefined ? [] : [area],
      kind: all.flatMap(({ kind }) => kind ?? []),
      owner: all.flatMap(({ owners }) => owners ?? []),
      judgement: all.flatMap(each => stateOf(each, 'assessment')?.state ?? []),
    },
    text: plain(
      all
        .flatMap(({ title, description, owners = [], assignments = [], indicators = [] }) => [
          title,
          description,
          ...owners,
          ...assignments.map(({ title }) => title),
          ...indicators.map(({ title }) => title),
        ])
        .join(' '),
    ),
  };
};

/**
 * What a list can be narrowed down by.
 *
 * @returns Nothing for a short list, and where there is nothing to choose between: a calm list is all that it needs.
 */
export const filtersOf = ({ goals, groups = [] }: GoalListData): Filters | undefined => {
  const entries = [
    ...goals.map(goal => entryOf(goal, undefined)),
    ...groups.flatMap(({ title, goals }) => goals.map(goal => entryOf(goal, title))),
  ];
  const options = facets
    .map(facet => {
      const values = [...new Set(entries.flatMap(entry => entry.values[facet]))];
      const order: readonly string[] = statesOf.assessment;
      if (facet === 'judgement') values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
      return [facet, values] as const;
    })
    .filter(([, values]) => values.length > 1);
  const hasSearch = entries.length >= many;
  return entries.length >= enough && (hasSearch || options.length)
    ? { entries, options, hasSearch }
    : undefined;
};

const facetText = (facet: Facet): string => {
  switch (facet) {
    case 'area':
      return msg('Målområde', { id: 'filters.area' });
    case 'kind':
      return msg('Sorts mål', { id: 'filters.kind' });
    case 'owner':
      return msg('Ansvarig', { id: 'filters.owner' });
    case 'judgement':
      return msg('Bedömning', { id: 'filters.judgement' });
  }
};

const valueText = (facet: Facet, value: string): string =>
  facet === 'kind'
    ? kindText(value)
    : facet === 'judgement'
      ? stateText('assessment', value as 'met')
      : value;

/**
 * The controls.
 *
 * @param lang The language of the data's texts, where it is not the element's.
 * @param onInput Something has been chosen or written.
 * @param onReset Everything is to be shown.
 */
export const controls = (
  { options, hasSearch }: Filters,
  lang: unknown,
  onInput: () => void,
  onReset: () => void,
): TemplateResult =>
  html`<div class="filters" part="filters" role="search" @input=${onInput}>
    ${
      hasSearch
        ? html`<label
            >${msg('Sök bland målen', { id: 'filters.search' })}
            <input type="search" autocomplete="off" enterkeyhint="search"
          /></label>`
        : nothing
    }
    ${options.map(
      ([facet, values]) =>
        html`<label
          >${facetText(facet)}
          <select name=${facet}>
            <option value="">${msg('Alla', { id: 'filters.all' })}</option>
            ${values.map(
              value =>
                html`<option value=${value} lang=${facet === 'area' || facet === 'owner' ? lang : nothing}>
                  ${valueText(facet, value)}
                </option>`,
            )}
          </select></label
        >`,
    )}
    <p class="hits" role="status"></p>
    <button type="button" hidden @click=${onReset}>${msg('Visa alla', { id: 'filters.reset' })}</button>
  </div>`;

/** How many goals are shown, in words. */
const hitsText = (hits: number, all: number, locale: Locale): string => {
  const [some, total] = [hits, all].map(count => formatNumber(count, locale, 0));
  if (!hits) return msg('Inga mål stämmer med urvalet.', { id: 'filters.no-hits' });
  return msg(str`${some ?? ''} av ${total ?? ''} mål visas.`, { id: 'filters.hits' });
};

/** What is shown and hidden: the groups, each before its rows, and the rows, in the order of the page. */
export const placesIn = (base: ParentNode): readonly HTMLElement[] => [
  ...base.querySelectorAll<HTMLElement>('.group, .goals > .goal'),
];

/** The groups, and the rows of those that are shown. Inside a hidden group nothing need change. */
const itemsOf = (places: readonly HTMLElement[], hits: readonly boolean[]): readonly Item[] => {
  const items: Item[] = [];
  let [index, left] = [0, 0];
  for (const place of places)
    if (place.localName === 'li') {
      if (!left) items.push([place, hits[index] ?? true]);
      else left--;
      index++;
    } else {
      const rows = place.querySelectorAll('.goals > .goal').length;
      const isShown = hits.slice(index, index + rows).includes(true);
      items.push([place, isShown]);
      left = isShown ? 0 : rows;
    }
  return items;
};

/** From where the rows begin to the bottom of the window. */
const roomBelow = (base: ParentNode): number =>
  innerHeight - (base.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0);

/** Runs something in the element's language. */
type Speak = <T>(work: () => T) => T;

/**
 * Shows the rows that match what is chosen, and says how many they are.
 *
 * @param base Where the controls are.
 * @param places The rows and their groups.
 * @returns What is left to do, where the rows are too many for one frame.
 */
export const applyFilters = (
  base: ParentNode,
  places: readonly HTMLElement[],
  { entries }: Filters,
  locale: Locale,
  speak: Speak,
): PendingRows => {
  const chosen = [...base.querySelectorAll<HTMLSelectElement>('.filters select')].filter(
    ({ value }) => value,
  );
  const words =
    plain(base.querySelector<HTMLInputElement>('.filters input')?.value ?? '').match(/\S+/g) ?? [];
  const hits = entries.map(
    ({ values, text }) =>
      chosen.every(({ name, value }) => values[name as Facet].includes(value)) &&
      words.every(word => text.includes(word)),
  );
  const rest = showRows(itemsOf(places, hits), () => roomBelow(base));
  const isNarrowed = chosen.length > 0 || words.length > 0;
  const status = base.querySelector('.hits');
  const text = isNarrowed ? speak(() => hitsText(hits.filter(Boolean).length, hits.length, locale)) : '';
  if (status && status.textContent !== text) status.textContent = text;
  const reset = base.querySelector<HTMLElement>('.filters button');
  if (reset) reset.hidden = !isNarrowed;
  return rest;
};

/** Chooses nothing, and gives the first control. */
export const resetFilters = (base: ParentNode): HTMLElement | undefined => {
  const fields = [
    ...base.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filters :is(input, select)'),
  ];
  for (const field of fields) field.value = '';
  return fields[0];
};
