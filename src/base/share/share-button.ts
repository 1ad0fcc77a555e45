/**
 * The button with which a visitor shares what an element shows. It comes with the elements that have it; what it opens is fetched when it is
 * pressed for the first time.
 */
import { msg } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Outcome } from '../../data/faults.js';
import type { ResolvedPart } from '../../data/part.js';
import { adoptStyles } from '../adopt-styles.js';
import { fetchAnew } from './fetch-anew.js';
import type * as PanelModule from './share-panel.js';
import type { Panel, PanelInput, Told } from './panel-input.js';
import type { FetchSharing, Sharing } from './sharing.js';

const sheet = css`
  .share {
    margin-top: var(--_gap);
    font-size: 0.9em;
  }
  .share button {
    box-sizing: border-box;
    min-height: 2.75em;
    margin: 0;
    padding: 0.4em 1em;
    border: 1px solid var(--_muted);
    border-radius: var(--civic-radius, 0.2em);
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .share button:hover {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  .share .opener {
    display: inline-flex;
    gap: 0.55em;
    align-items: center;
  }
  .opener svg {
    flex: none;
    width: 1.1em;
    height: 1.1em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .told:not(:empty) {
    margin-top: 0.5em;
  }
  @media (forced-colors: active) {
    .opener svg {
      stroke: ButtonText;
    }
  }
  @media print {
    .share {
      display: none;
    }
  }
`;

const fetchPanel = (): Promise<typeof PanelModule> => import('./share-panel.js');

/** What the element has for it. */
export interface Sharer {
  readonly host: LitElement;
  readonly fetchSharing: FetchSharing;
  readonly localize: PanelInput<unknown>['localize'];
}

/** What ends with the button. */
export type Shared<T> = T & { readonly shareButton?: () => TemplateResult };

/** What the button of an element has been pressed for. */
interface State {
  isOpen: boolean;
  told: Told | undefined;
}

/** By the element: new data does not close what a visitor has opened. */
const states = new WeakMap<LitElement, State>();

const stateOf = (host: LitElement): State => {
  const state = states.get(host) ?? { isOpen: false, told: undefined };
  states.set(host, state);
  return state;
};

const fetchingText: Told = () => msg('Hämtar …', { id: 'element.fetching' });
const failedText: Told = () => msg('Det gick inte att hämta. Tryck igen.', { id: 'share.not-fetched' });

/** A box with an arrow out of it. */
const sign = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 10V1.5M4.5 4.5 8 1.5l3.5 3M4 7.5H2.5v7h11v-7H12"></path>
</svg>`;

/** The button under a part that an element shows. */
const buttonFor = <T>(
  part: ResolvedPart<T>,
  { host, fetchSharing, localize }: Sharer,
): (() => TemplateResult) => {
  const state = stateOf(host);
  let panel: Panel | undefined;

  /** Tells it anew: what is said again must first go, or it is not announced again. */
  const tell = (told: Told | undefined): void => {
    state.told = undefined;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      state.told = told;
      host.requestUpdate();
    });
  };

  /** @param isPressed What is open already waits for nothing that a visitor would be told. */
  const open = async (isPressed: boolean): Promise<void> => {
    state.isOpen = true;
    if (panel) return;
    if (isPressed) tell(fetchingText);
    // The element's own file may fail as the panel's may.
    const [code, sharing] = await Promise.all([
      fetchAnew(fetchPanel),
      fetchAnew(fetchSharing) as Promise<Sharing<T> | undefined>,
    ]);
    panel = code && sharing && (await code.panelOf({ host, localize, sharing, part, tell }));
    // A visitor may have pressed again while it came.
    state.isOpen &&= !!panel;
    tell(panel ? undefined : failedText);
  };

  const close = (): void => {
    state.isOpen = false;
    tell(undefined);
  };

  const onClick = (): void => {
    if (state.isOpen) close();
    else void open(true);
    host.requestUpdate();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !state.isOpen) return;
    // What the element stands in may close on it, too: a dialog of the page's.
    event.preventDefault();
    event.stopPropagation();
    close();
    host.shadowRoot?.querySelector<HTMLElement>('.opener')?.focus();
  };

  // What is open already shows the new data.
  if (state.isOpen) void open(false);

  return () =>
    html`<div class="share" part="share" @keydown=${onKeyDown}>
      <button
        type="button"
        class="opener"
        part="share-button"
        aria-expanded=${state.isOpen && panel ? 'true' : 'false'}
        @click=${onClick}
      >
        ${sign}${msg('Dela', { id: 'share.open' })}
      </button>
      ${state.isOpen && panel ? panel() : nothing}
      <p class="told" role="status">${state.told?.()}</p>
    </div>`;
};

/**
 * What adds the button to what an element shows.
 *
 * @param sharer The element, which knows what `T` is.
 */
export const offerOf =
  <T>(sharer: Sharer) =>
  <P extends ResolvedPart<T>>(outcome: Outcome<P>): Outcome<Shared<P>> => {
    const { value } = outcome;
    if (!value) return outcome;
    adoptStyles(sharer.host, sheet);
    return { ...outcome, value: { ...value, shareButton: buttonFor<T>(value, sharer) } };
  };
