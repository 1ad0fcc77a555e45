/** What an element says besides its content, now and then. Fetched only when there is a reason. */
import { msg, str } from '@lit/localize';
import { css, html, type LitElement, type TemplateResult } from 'lit';
import { maxItems } from '../data/validate.js';
import { adoptStyles } from './adopt-styles.js';
import { formatNumber } from './format.js';
import type { Locale } from './language.js';

/** What this module offers: its type, for those who fetch it. */
export interface Notices {
  /**
   * That the content cannot be shown, where nothing stands in its place.
   *
   * @param host The element.
   * @param waiting Whether it is being fetched again.
   * @param again Fetches it again, for a visitor to press; `false` where that is of no use.
   */
  readonly unavailable: (host: LitElement, waiting: boolean, again: (() => void) | false) => TemplateResult;
  /**
   * That only the first rows are shown.
   *
   * @param host The element.
   * @param all How many rows there are.
   */
  readonly firstRows: (host: LitElement, all: number, locale: Locale) => TemplateResult;
}

const sheet = css`
  .retry {
    font: inherit;
    color: inherit;
    background: none;
    border: 0.1em solid;
    border-radius: var(--civic-radius, 0.2em);
    padding: 0.4em 0.9em;
    margin-block-start: 0.6em;
    min-block-size: 44px;
    cursor: pointer;
  }
  @media print {
    .retry {
      display: none;
    }
  }
  .first-rows {
    margin-block-start: var(--_gap);
  }
`;

/** What comes takes the focus of the button that goes. */
const keepFocus = ({ shadowRoot }: LitElement): void => {
  if (!shadowRoot) return;
  const observer = new MutationObserver(() => {
    if (shadowRoot.querySelector('.retry')) return;
    observer.disconnect();
    const base = shadowRoot.querySelector<HTMLElement>('.base');
    base?.setAttribute('tabindex', '-1');
    base?.focus();
  });
  observer.observe(shadowRoot, { childList: true, subtree: true });
};

export const apology: Notices['unavailable'] = (host, waiting, again) => {
  const sentence = msg('Innehållet kan inte visas just nu.', { id: 'element.cannot-be-shown' });
  if (!again) return html`<p>${sentence}</p>`;
  adoptStyles(host, sheet);
  const onClick = (): void => {
    keepFocus(host);
    again();
  };
  return html`<p role="status">${waiting ? msg('Hämtar …', { id: 'element.fetching' }) : sentence}</p>
    <button class="retry" type="button" @click=${onClick}>
      ${msg('Försök igen', { id: 'element.retry' })}
    </button>`;
};

export const firstRows: Notices['firstRows'] = (host, all, locale) => {
  adoptStyles(host, sheet);
  const shown = formatNumber(maxItems, locale, 0);
  const total = formatNumber(all, locale, 0);
  return html`<p class="first-rows" part="first-rows">
    ${msg(str`Här visas de första ${shown} av ${total}.`, { id: 'element.first-rows' })}
  </p>`;
};
