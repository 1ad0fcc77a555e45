/** A named body's judgement, in words and with a shape: three scales that are never mixed. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Judgement } from '../data/judgement.schema.js';
import { formatDate } from './format.js';
import type { Locale } from './locale.js';
import { stateMark } from './states.js';

/** Things in a line, with the spaces between that a reader needs. */
export const spaced = (items: readonly unknown[]): unknown => items.flatMap(item => [item, ' ']);

/**
 * The judgement, whole: whether it is an outturn or a forecast, its states, who decided and when, and why.
 *
 * @param inherited The language of the reason and the body's name, where it is not the element's and the judgement does not say.
 */
export const judgementText = (judgement: Judgement, locale: Locale, inherited: unknown): TemplateResult => {
  const lang = judgement.lang ?? inherited;
  const { assessment, outlook, trend, basis, by, date, reason } = judgement;
  const kind =
    basis === 'forecast'
      ? msg('Prognos:', { id: 'judgement.forecast' })
      : basis === 'outturn'
        ? msg('Utfall:', { id: 'judgement.outturn' })
        : undefined;
  const states = [
    kind && html`<span class="basis">${kind}</span>`,
    stateMark('assessment', assessment),
    stateMark('outlook', outlook),
    stateMark('trend', trend),
  ].filter(Boolean);
  const day = date && formatDate(date, locale);
  const facts = [
    by && html`<span class="fact" dir="auto" lang=${lang}>${by}</span>`,
    day && html`<span class="fact">${msg(str`bedömt ${day}`, { id: 'judgement.date' })}</span>`,
  ].filter(Boolean);
  return html`<div class=${basis === 'outturn' ? 'judgement outturn' : 'judgement'} part="judgement">
    <p class="states">${spaced(states)}</p>
    ${facts.length ? html`<p class="facts">${spaced(facts)}</p>` : nothing}
    ${reason ? html`<p class="reason" dir="auto" lang=${lang}>${reason}</p>` : nothing}
  </div>`;
};
