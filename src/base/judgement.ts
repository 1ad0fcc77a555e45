/** A named body's judgement, in words and with a shape: three scales that are never mixed. */
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { judgementsInOrder, type Judgement, type Judgements } from '../contract/judgement.js';
import { partial } from '../contract/schema.js';
import { formatDate, formatNumber } from './format.js';
import type { Locale } from './language.js';
import type * as EarlierModule from './earlier-judgements.js';
import { stateMark } from './states.js';

let earlierCode: typeof EarlierModule | undefined;

/** Fetches how earlier judgements are shown; where it cannot be had, the next may ask again. */
const fetchEarlier = async (host: LitElement): Promise<void> => {
  earlierCode = await import('./earlier-judgements.js').catch(() => undefined);
  if (earlierCode) host.requestUpdate();
};

/** One judgement, whole: whether it is an outturn or a forecast, its states, who decided and when, and why. */
const oneJudgement = (judgement: Judgement, locale: Locale, inherited: unknown): TemplateResult => {
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

/** The judgements before the latest, to open and close. Few goals have some: how they are shown is fetched for those. */
const earlier = (
  host: LitElement,
  all: readonly Judgement[],
  locale: Locale,
  inherited: unknown,
): TemplateResult => {
  if (!earlierCode) void fetchEarlier(host);
  const count = formatNumber(all.slice(1).filter(each => !each[partial]).length, locale, 0);
  return html`<details class="earlier" part="earlier-judgements">
    <summary>${msg('Tidigare bedömningar', { id: 'judgement.earlier' })} (${count})</summary>
    ${
      earlierCode
        ? earlierCode.earlierJudgements(host, all, each => oneJudgement(each, locale, inherited), locale)
        : msg('Innehållet kan inte visas just nu.', { id: 'element.cannot-be-shown' })
    }
  </details>`;
};

/**
 * The judgement that counts, and the earlier ones with what has changed since.
 *
 * @param host The element that shows it.
 * @param inherited The language of the reason and the body's name, where it is not the element's and the judgement does not say.
 */
export const judgementText = (
  host: LitElement,
  given: Judgements,
  locale: Locale,
  inherited: unknown,
): unknown => {
  const all = judgementsInOrder(given);
  const [latest, ...others] = all;
  const counts = latest && !latest[partial] ? oneJudgement(latest, locale, inherited) : nothing;
  return others.some(each => !each[partial]) ? [counts, earlier(host, all, locale, inherited)] : counts;
};
