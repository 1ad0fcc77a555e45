/** A named body's judgement, in words and with a shape: three scales that are never mixed. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Judgement } from '../contract/judgement.js';
import { formatDate } from './format.js';
import type { Locale } from './language.js';
import { stateMark } from './states.js';

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
  const day = date && formatDate(date, locale);
  const told = day && msg(str`bedömt ${day}`, { id: 'judgement.date' });
  return html`<div class=${basis === 'outturn' ? 'judgement outturn' : 'judgement'} part="judgement">
    <p class="states">
      ${kind ? html`<span class="basis">${kind}</span> ` : nothing}${stateMark(
        'assessment',
        assessment,
      )}${outlook ? html` ${stateMark('outlook', outlook)}` : nothing}${
        trend ? html` ${stateMark('trend', trend)}` : nothing
      }
    </p>
    ${
      by || told
        ? html`<p class="facts">
            ${by ? html`<span class="fact" dir="auto" lang=${lang} .textContent=${by}></span>` : nothing}${
              told ? html` <span class="fact">${told}</span>` : nothing
            }
          </p>`
        : nothing
    }${reason ? html`<p class="reason" dir="auto" lang=${lang} .textContent=${reason}></p>` : nothing}
  </div>`;
};
