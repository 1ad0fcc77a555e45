/** What was judged before, the latest first, and at each what was changed after it. Fetched for those that have a history. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Judgement } from '../contract/judgement.js';
import { partial } from '../contract/schema.js';
import { adoptStyles } from './adopt-styles.js';
import { comma, joinSentences } from './format.js';
import type { Locale } from './language.js';
import { stateText } from './states.js';

export const sheet = css`
  .earlier ol {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.15em solid var(--_line);
    list-style: none;
  }
  .earlier li {
    padding: 0.35em 0;
  }
  .earlier .judgement {
    margin: 0;
  }
  .changes {
    max-width: 38em;
    font-size: 0.9em;
    color: var(--_muted);
  }
`;

const scales = ['assessment', 'outlook', 'trend'] as const;

const statesIn = (judgement: Judgement): readonly string[] =>
  scales.flatMap(scale => {
    const state = judgement[scale];
    return state ? stateText(scale, state) : [];
  });

/**
 * What a judgement changed of the one before it. A scale that both have is compared by itself; what else is only in one of them, as where
 * an outturn follows a forecast, is taken together.
 */
const changesText = (before: Judgement, after: Judgement, locale: Locale): unknown => {
  const both = scales.filter(scale => before[scale] && after[scale]);
  const only = (judgement: Judgement): Judgement =>
    Object.fromEntries(scales.filter(scale => !both.includes(scale)).map(scale => [scale, judgement[scale]]));
  const pairs = [
    ...both.map(scale => [before, after].map(one => ({ [scale]: one[scale] }))),
    [before, after].map(only),
  ];
  const sentences = pairs.flatMap(pair => {
    const [from = '', to = ''] = pair.map(one => statesIn(one).join(comma(locale)));
    if (from === to) return [];
    if (!from) return msg(str`Tillkom sedan: ”${to}”.`, { id: 'judgement.added' });
    if (!to) return msg(str`Utgick sedan: ”${from}”.`, { id: 'judgement.removed' });
    return msg(str`Ändrades sedan från ”${from}” till ”${to}”.`, { id: 'judgement.changed' });
  });
  return sentences.length
    ? joinSentences(sentences)
    : msg('Nästa bedömning blev densamma.', { id: 'judgement.same' });
};

/**
 * The earlier judgements as a list.
 *
 * @param host The element that shows them.
 * @param all All judgements, the latest first. Of one that is wrong nothing is shown.
 * @param show Shows one of them.
 */
export const earlierJudgements = (
  host: LitElement,
  all: readonly Judgement[],
  show: (judgement: Judgement) => TemplateResult,
  locale: Locale,
): TemplateResult => {
  adoptStyles(host, sheet);
  return html`<ol role="list">
    ${all.slice(1).map((before, index) => {
      const after = all[index];
      if (before[partial]) return nothing;
      return html`<li>
        ${show(before)}
        ${after && !after[partial] ? html`<p class="changes">${changesText(before, after, locale)}</p>` : nothing}
      </li>`;
    })}
  </ol>`;
};
