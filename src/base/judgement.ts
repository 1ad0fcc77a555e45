/** A named body's judgement, in words and with a shape: three scales that are never mixed. */
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Judgement } from '../data/judgement.schema.js';
import { formatDate } from './format.js';
import type { Locale } from './locale.js';

type Assessment = NonNullable<Judgement['assessment']>;
type Outlook = NonNullable<Judgement['outlook']>;
type Trend = NonNullable<Judgement['trend']>;

// One family: a filled circle with a tick, a half-filled one, an open one with a bar, a dashed one.
const shapes: Readonly<Record<Assessment, string>> = {
  met: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4 8.4 7 11.4 12.2 5.6 11 4.5 6.9 9.1 5.2 7.3Z',
  'partly-met': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.7V13.3A5.3 5.3 0 0 0 8 2.7Z',
  'not-met':
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7ZM4.6 7.1H11.4V8.9H4.6Z',
  'not-assessed': '',
};

const assessmentText = (assessment: Assessment): string => {
  switch (assessment) {
    case 'met':
      return msg('Uppnått', { id: 'judgement.met' });
    case 'partly-met':
      return msg('Delvis uppnått', { id: 'judgement.partly-met' });
    case 'not-met':
      return msg('Inte uppnått', { id: 'judgement.not-met' });
    case 'not-assessed':
      return msg('Kan inte bedömas', { id: 'judgement.not-assessed' });
  }
};

const outlookText = (outlook: Outlook): string => {
  switch (outlook) {
    case 'will-be-met':
      return msg('Väntas uppnås', { id: 'judgement.will-be-met' });
    case 'uncertain':
      return msg('Osäkert om det uppnås', { id: 'judgement.uncertain' });
    case 'will-not-be-met':
      return msg('Väntas inte uppnås', { id: 'judgement.will-not-be-met' });
  }
};

const trendText = (trend: Trend): string => {
  switch (trend) {
    case 'improving':
      return msg('Utvecklas åt rätt håll', { id: 'judgement.improving' });
    case 'unchanged':
      return msg('Oförändrat', { id: 'judgement.unchanged' });
    case 'worsening':
      return msg('Utvecklas åt fel håll', { id: 'judgement.worsening' });
    case 'unknown':
      return msg('Utvecklingen är okänd', { id: 'judgement.trend-unknown' });
  }
};

/** Things in a line, with the spaces between that a reader needs. */
export const spaced = (items: readonly unknown[]): unknown => items.map(item => [item, ' ']);

/** The shape of an assessment. It is decoration: the words stand beside it. */
const shape = (assessment: Assessment): TemplateResult =>
  html`<svg class=${`shape ${assessment}`} viewBox="0 0 16 16" aria-hidden="true">
    ${
      assessment === 'not-assessed'
        ? svg`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.3"></circle>`
        : svg`<path fill-rule="evenodd" d=${shapes[assessment]}></path>`
    }
  </svg>`;

/**
 * The judgement, whole: its states, whether it is a forecast, who decided and when, and why.
 *
 * @param inherited The language of the reason and the body's name, where it is not the element's and the judgement does not say.
 */
export const judgementText = (judgement: Judgement, locale: Locale, inherited: unknown): TemplateResult => {
  const lang = judgement.lang ?? inherited;
  const { assessment, outlook, trend, basis, by, date, reason } = judgement;
  const states = [
    assessment && html`<span class="state">${shape(assessment)}${assessmentText(assessment)}</span>`,
    outlook && html`<span class="state">${outlookText(outlook)}</span>`,
    trend && html`<span class="state">${trendText(trend)}</span>`,
  ].filter(Boolean);
  const kind =
    basis === 'forecast'
      ? msg('Prognos', { id: 'judgement.forecast' })
      : basis === 'outturn'
        ? msg('Utfall', { id: 'judgement.outturn' })
        : undefined;
  const day = date && formatDate(date, locale);
  const facts = [
    kind && html`<span class="fact">${kind}</span>`,
    by && html`<span class="fact" lang=${lang}>${by}</span>`,
    day && html`<span class="fact">${msg(str`bedömt ${day}`, { id: 'judgement.date' })}</span>`,
  ].filter(Boolean);
  return html`<div class="judgement" part="judgement">
    <p class="states">${spaced(states)}</p>
    ${facts.length ? html`<p class="facts">${spaced(facts)}</p>` : nothing}
    ${reason ? html`<p class="reason" lang=${lang}>${reason}</p>` : nothing}
  </div>`;
};
