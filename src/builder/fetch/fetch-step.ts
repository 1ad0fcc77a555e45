/** The page that fetches measures: a search, what was found, and the figures of what is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { KoladaMeasure } from '../../sources/kolada.js';
import type { SourceSeries } from '../../sources/source-series.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';
import type { Kolada } from './kolada.js';
import type { MeasureSearch } from './measure-search.js';

export interface FetchStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly kolada: Kolada;
  readonly search: MeasureSearch;
  readonly find: () => void;
  readonly take: () => void;
  readonly cancel: () => void;
}

/** So many measures are shown. */
const mostMeasures = 40;

/** So much of a description: some go on for a page. */
const longest = 280;

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')} …` : text;

/** What a series has, in a sentence. */
export const describeSeries = ({ series }: SourceSeries, words: UiWords, locale: UiLocale): string => {
  const figures = series.filter(({ value }) => value !== null);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return words.noSeries;
  const figure = (last.value ?? 0).toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumFractionDigits: 6,
  });
  return words.fetchedSeries(
    figures.length,
    first.period,
    last.period,
    figure,
    last.status === 'preliminary',
  );
};

const fault = (text: string): TemplateResult =>
  html`<ul class="notes" role="list">
    <li class="fault"><span class="mark" aria-hidden="true">!</span><span>${text}</span></li>
  </ul>`;

const outcomeOf = ({ words, locale, kolada, search }: FetchStep, { id }: KoladaMeasure): unknown => {
  const outcome = search.outcomeOf(id);
  if (outcome === undefined) return nothing;
  if (outcome === 'asked') return html`<p class="help">${words.fetching}</p>`;
  if ('series' in outcome)
    return html`<p class="fetched">${describeSeries(outcome.series, words, locale)}</p>`;
  // Kolada answers with an empty list where it has no figures.
  const isEmpty = 'problem' in outcome && outcome.problem.code === 'empty';
  return fault(isEmpty ? words.noSeries : kolada.explain(outcome, locale));
};

const measureItem = (context: FetchStep, measure: KoladaMeasure): TemplateResult => {
  const { search } = context;
  const id = `measure-${measure.id}`;
  return html`<li>
    <div class="tick">
      <input
        type="checkbox"
        id=${id}
        aria-describedby="${id}-help"
        .checked=${live(search.outcomeOf(measure.id) !== undefined)}
        @change=${(event: Event) =>
          void search.choose(measure.id, (event.target as HTMLInputElement).checked)}
      />
      <label for=${id}>${measure.title}</label>
    </div>
    <p class="help" id="${id}-help">
      ${measure.id}${measure.description ? html`: ${shortened(measure.description)}` : nothing}
    </p>
    <div class="measure-outcome" role="status">${outcomeOf(context, measure)}</div>
  </li>`;
};

const placeQuestion = ({ words, search }: FetchStep): TemplateResult =>
  html`<fieldset class="question">
    <legend>${words.whichOfPlaces}</legend>
    ${search.places.slice(0, mostMeasures).map(
      ({ id, title }) =>
        html`<div class="tick">
          <input
            type="radio"
            id="place-${id}"
            name="fetch-place"
            .checked=${live(false)}
            @change=${() => search.choosePlace(id)}
          />
          <label for="place-${id}">${title} (${id})</label>
        </div>`,
    )}
  </fieldset>`;

/** What came of the search, in a sentence. */
const summary = ({ words, locale, kolada, search }: FetchStep): unknown => {
  const { isAsking, failed, searched, measures, places, municipality } = search;
  if (isAsking) return words.searching;
  if (searched === undefined) return nothing;
  if (failed) return kolada.explain(failed, locale);
  if (!places.length) return words.noSuchPlace(search.place.trim());
  if (!municipality) return nothing;
  if (!measures.length) return words.noMeasures(searched);
  const place = `${municipality.title} (${municipality.id})`;
  return measures.length > mostMeasures
    ? words.measuresShown(mostMeasures, measures.length, place)
    : words.measuresFound(measures.length, place);
};

const textRow = (
  id: string,
  label: string,
  help: string,
  value: string,
  type: (text: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="help" id="${id}-help">${help}</p>
    <input
      id=${id}
      class="text"
      type="text"
      autocomplete="off"
      aria-describedby="${id}-help"
      .value=${live(value)}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
  </div>`;

export const fetchStep = (context: FetchStep): TemplateResult => {
  const { words, kolada, search, find, take, cancel } = context;
  const { isAsking, municipality, measures, fetched } = search;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    find();
  };
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.fetchKolada}</h2>
    <div class="fetch">
      <p>${words.fetchHelp(kolada.host)}</p>
      <form class="fetch-search" novalidate @submit=${onSubmit}>
        ${textRow(
          'fetch-place',
          words.whichMunicipality,
          words.whichMunicipalityHelp,
          search.place,
          text => (search.place = text),
        )}
        ${textRow(
          'fetch-words',
          words.whichMeasure,
          words.whichMeasureHelp,
          search.words,
          text => (search.words = text),
        )}
        <div class="buttons"><button type="submit">${words.searchKolada}</button></div>
      </form>
      <p class="read-summary" id="fetch-summary" role="status" tabindex="-1">${summary(context)}</p>
      ${!isAsking && search.places.length > 1 ? placeQuestion(context) : nothing}
      ${
        !isAsking && municipality && measures.length
          ? html`<ul class="measures" role="list">
              ${measures.slice(0, mostMeasures).map(measure => measureItem(context, measure))}
            </ul>`
          : nothing
      }
      <div class="buttons onward">
        <button
          type="button"
          class="primary"
          aria-disabled=${fetched.length ? 'false' : 'true'}
          @click=${take}
        >
          ${words.takeMeasures(fetched.length)}
        </button>
        <button type="button" @click=${cancel}>${words.cancel}</button>
      </div>
    </div>`;
};
