/**
 * What every element stands on: it asks `data/` for its part, waits for its language, shows what the element makes of the
 * part, and else leaves standing what the page's author wrote inside the tag.
 */
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Outcome } from '../data/faults.js';
import { resolvePart, type Part, type ResolvedPart } from '../data/part.js';
import { resolveSource, type ResolvedSource } from '../data/source.js';
import { offersSharing } from '../data/settings.js';
import { own } from '../data/validate.js';
import { answerAddress, unwatchAddress, watchAddress, type Addressed } from './address.js';
import { base } from './base.styles.js';
import { hasFallback, isInUse } from './fallback.js';
import type { Language, Locale } from './language.js';
import { fetchLanguage, languageFor, languagesAt, withLanguage } from './locale.js';
import type { Notices } from './notices.js';
import type * as SenderModule from './sender.js';
import type { Signed } from './sender.js';
import type { Shared } from './share/share-button.js';
import type { FetchSharing } from './share/sharing.js';
import { fetchHandover, holdScrollPosition } from './scroll-anchor.js';
import { unwatchLanguage, watchLanguage } from './watch-language.js';

// With the class comes the type of what `addEventListener('civic-error', …)` is told.
export type { CivicErrorEvent } from '../data/report.js';

/** What is being loaded; with what gives it up, where it is fetched. */
interface Loading {
  controller?: AbortController;
}

/** Goes on with a value: at once where it is there, so that what stands in the page is shown without a frame between. */
const whenSettled = <T, R>(value: T | Promise<T>, then: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(then) : then(value);

/**
 * The base of the library's elements. `T` is what an element renders.
 *
 * @attr {string} data - The data as JSON text.
 * @attr {string} data-json - The same; it wins. For editors that cut up an attribute named `data`.
 * @attr {string} src - The address of a goals document, with an optional `#id` or `#/pointer`.
 * @attr {boolean} sender - Ends with whose the document is, and its day, also where it is on the page's own origin or stands in the page.
 * @attr {string} as-of - Shows what the document said by this day, `2024-12-31`: its newest version that is not younger, and above it which day that is.
 * @attr {boolean} debug - Shows what is wrong with the data in the element, for the editor to see.
 * @attr {string} lang - The language that the element speaks. Default: the language of its place in the page.
 * @slot - What is shown without scripts, while data is loading and when there is none: a text, a list, a table. A child
 *   `<script type="application/json">` is taken as the data.
 * @csspart base - The element's outermost box.
 * @csspart first-rows - That only the first rows of a very long list are shown.
 * @csspart as-of - Of which day it is, where a day is asked for.
 * @csspart sender - Whose the document is, and its day.
 * @cssprop [--civic-font-family] - The font. Default: the page's.
 * @cssprop [--civic-font-family-heading] - The font of headings. Default: the same.
 * @cssprop [--civic-font-size=medium] - The size of running text.
 * @cssprop [--civic-space=1em] - The space between groups.
 * @cssprop [--civic-color-text] - The colour of text.
 * @cssprop [--civic-color-muted] - The colour of text that stands back.
 * @cssprop [--civic-color-accent] - The municipality's colour: rules, bars, underlines.
 * @cssprop [--civic-color-line] - The colour of thin lines.
 * @fires {CivicErrorEvent} civic-error - Data was refused, or something in it left out. `detail` says what, as data.
 */
export abstract class CivicElement<T> extends LitElement {
  static override styles = [base];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** Fetches what visitors take away of what the element shows, where that can be shared. */
  protected static readonly fetchSharing?: FetchSharing;

  static override get observedAttributes(): string[] {
    return [
      ...super.observedAttributes,
      ...['data', 'data-json', 'src', 'as-of', 'sender', 'lang'],
      ...(this.fetchSharing ? ['actions'] : []),
    ];
  }

  #part: Shared<Signed<ResolvedPart<T>>> | undefined;
  #failed = false;
  /** How many rows the longest list has, where only the first of them are shown. */
  #total = 0;
  /** Whether what was refused may come when it is asked for again. */
  #canRetry = false;
  #outdated = true;
  #isShown = false;
  /** The part that the page's address has been held against. */
  #asked: unknown;
  /** What the page came with in the element's root, until the element shows the same itself. */
  #served: readonly ChildNode[] = [];
  /** Nothing, while nothing is being loaded. */
  #loading: Loading | undefined;
  #notices: Notices | undefined;
  /** The languages of its place, from the element outwards. */
  #languageTags = '';

  /** @internal Whether the page came with what the element shows (a declarative shadow root), for it to take over. */
  isServed = false;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  data: unknown;

  /** The level of the element's own heading, 1–6. */
  headingLevel = 2;

  /** What the element shows of a document. */
  protected abstract readonly shows: Part<T>;

  /** The language that the element speaks now. */
  protected get locale(): Locale {
    return this.#language.locale;
  }

  get #language(): Language {
    return languageFor(this.#languageTags);
  }

  /** For `lang` on the data's own texts: their language, where it is another than the element's. */
  protected get textLang(): string | typeof nothing {
    const lang = this.#part?.lang ?? this.#language.wanted;
    return lang === undefined || lang.toLowerCase() === this.locale ? nothing : lang;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this);
    watchAddress(this, this.addressed);
    // Its place may be another than before, and so its language and the page's document.
    this.#outdated ||= !this.#part;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguage(this);
    unwatchAddress(this);
    // To be moved is to be removed and put back at once.
    queueMicrotask(() => {
      if (this.isConnected || !this.#loading) return;
      this.#loading.controller?.abort();
      this.#loading = undefined;
      this.#outdated = true;
    });
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (before === after || name === 'heading-level') return;
    this.#outdated ||= name !== 'lang';
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = [...(this.shadowRoot?.childNodes ?? [])];
    this.isServed = this.#served.length > 0;
    // Lit goes by the first node, which is to stay.
    if (this.isServed) this.shadowRoot?.prepend('');
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#languageTags = languagesAt(this);
    if (this.#outdated || changed.has('data')) {
      this.#outdated = false;
      this.#loadData();
    }
    const coming =
      fetchLanguage(this.#languageTags) ?? (this.#part && !this.#isShown ? holdScrollPosition() : undefined);
    void coming?.then(() => this.requestUpdate());
    if (coming) return;
    const inUse = !!this.#part && !this.#isShown && isInUse(this);
    this.#isShown = !!this.#part && !inUse;
    if (this.#isShown && this.#asked !== this.#part) {
      this.#asked = this.#part;
      answerAddress();
    }
    if (inUse) void fetchHandover().then(module => module?.whenUnused(this, () => this.requestUpdate()));
  }

  protected override update(changed: PropertyValues): void {
    if (this.#isShown) {
      // At once with what comes in its place: no frame is without it.
      for (const node of this.#served) node.remove();
      this.#served = [];
    }
    super.update(changed);
  }

  protected override render(): unknown {
    const part = this.#part;
    if (part && this.#isShown)
      try {
        return this.#box(
          () => {
            const content = this.renderPart(part.value);
            return part.source.above ? [part.source.above(this.locale), content] : content;
          },
          this.#total || part.senderLine || part.shareButton
            ? () => [
                this.#total ? this.#notices?.firstRows(this, this.#total, this.locale) : nothing,
                part.senderLine?.(this.locale, this.textLang),
                part.shareButton?.(),
              ]
            : undefined,
        );
      } catch (error) {
        // Ours to repair; the page is not to suffer for it.
        console.warn('civic-goals:', error);
      }
    if (this.#served.length) return nothing;
    return [
      this.#failed && !hasFallback(this) && this.#notices
        ? this.#box(() => this.#notices?.unavailable(this, !!this.#loading, this.#canRetry && this.#retry))
        : nothing,
      html`<slot @slotchange=${this.#onSlotChange}></slot>`,
    ];
  }

  /** Fetches what the element needs besides to show its part, where it needs anything. */
  protected fetchFor?(value: T): Promise<unknown> | false | undefined;

  /** What the element answers for of the page's address: all of it by its part's id or title, or by what its own address names. */
  protected get addressed(): Addressed {
    return {
      find: name => {
        const { value, source } = (this.#isShown && this.#part) || {};
        return value && ['', source?.fragment, own(value, 'id'), own(value, 'title')].includes(name)
          ? this.shadowRoot?.querySelector<HTMLElement>('.base')
          : undefined;
      },
    };
  }

  /** What the element was given. */
  protected get source(): ResolvedSource | undefined {
    return this.#part?.source;
  }

  /** What the element shows of its part. Every `msg()` in it is in the element's language. */
  protected abstract renderPart(value: T): unknown;

  /** Runs `work` with every `msg()` in it in the element's language, the page's own texts before the library's. */
  protected localize<R>(work: () => R): R {
    const language = this.#language;
    const { textLang } = this;
    const own = this.#part?.texts;
    // They are in the language of the data.
    return withLanguage(language, work, textLang === nothing ? own : language.mark?.(own, textLang));
  }

  /** Reads the data from where it stands; an answer that comes after a newer question is dropped. */
  #loadData(): void {
    this.#loading?.controller?.abort();
    const loading: Loading = (this.#loading = {});
    const signal = (): AbortSignal => (loading.controller ??= new AbortController()).signal;
    let sender: Promise<typeof SenderModule | undefined> | undefined;
    const fetchSender = (): void => {
      sender = import('./sender.js').catch(() => undefined);
    };
    if (this.hasAttribute('sender')) fetchSender();
    const given = resolveSource(
      {
        property: this.data,
        texts: [this.getAttribute('data-json'), this.getAttribute('data')],
        script: () => this.querySelector(':scope > script[type="application/json"]')?.textContent,
        src: this.getAttribute('src'),
      },
      signal,
      fetchSender,
    );
    const asked = this.getAttribute('as-of')?.trim();
    const dated =
      asked && given
        ? import('./as-of.js').then(
            ({ asOf }) => asOf(this, given, asked, signal(), fetchSender),
            // What is said now is not shown in its place.
            (): Outcome<ResolvedSource> => ({ faults: [{ code: 'network', path: '', found: 'as-of.js' }] }),
          )
        : given;
    const { fetchSharing } = this.constructor as typeof CivicElement;
    const share =
      fetchSharing && offersSharing(this)
        ? import('./share/share-button.js').then(
            ({ offerOf }) =>
              offerOf<T>({
                host: this,
                fetchSharing,
                localize: work => this.localize(() => work(this.locale)),
              }),
            () => undefined,
          )
        : undefined;
    const settle = (outcome: Outcome<Shared<Signed<ResolvedPart<T>>>>): void => {
      if (loading !== this.#loading) return;
      this.#loading = undefined;
      this.shadowRoot?.querySelector('.civic-debug')?.remove();
      this.#part = outcome.value;
      this.#failed = !!given && !outcome.value;
      this.#total = 0;
      if (outcome.faults.length) void this.#report(outcome);
      this.requestUpdate();
    };
    void whenSettled(
      whenSettled(
        whenSettled(dated, outcome => this.#resolvePart(outcome)),
        // What else it takes to show it.
        outcome => {
          const more = outcome.value && this.fetchFor?.(outcome.value.value);
          return (sender ?? share ?? more)
            ? Promise.all([sender, share, more]).then(async ([code, offer]) => {
                const signed = (await code?.sign(outcome, this)) ?? outcome;
                return offer?.(signed) ?? signed;
              })
            : outcome;
        },
      ),
      settle,
    );
  }

  #resolvePart(
    given: Outcome<ResolvedSource> | undefined,
  ): Outcome<ResolvedPart<T>> | Promise<Outcome<ResolvedPart<T>>> {
    if (!given?.value) return { faults: given?.faults ?? [] };
    // What was repaired on the way is told with the rest.
    return whenSettled(resolvePart(this.shows, given.value), ({ value, faults }) => ({
      ...(value && { value }),
      faults: [...given.faults, ...faults],
    }));
  }

  /** Words for what is wrong are fetched when something is, and so is what a visitor is told or can do about it. */
  async #report({ faults }: Outcome<unknown>): Promise<void> {
    try {
      const { report } = await import('../data/report.js');
      const { total, again } = report(this, faults, languagesAt(this));
      this.#total = total;
      this.#canRetry = again;
      if (!total && (!this.#failed || hasFallback(this))) return;
      this.#notices = await import('./notices.js');
      this.requestUpdate();
    } catch {
      console.warn(`<${this.localName}>`, faults);
    }
  }

  #box(content: () => unknown, below?: () => unknown): TemplateResult {
    const { locale, dir } = this.#language;
    return this.localize(
      () => html`<div class="base" part="base" lang=${locale} dir=${dir}>${content()}${below?.()}</div>`,
    );
  }

  readonly #retry = (): void => {
    this.#outdated = true;
    this.requestUpdate();
  };

  /** Children come late where the parser is still at work: a script with data may be among them. */
  readonly #onSlotChange = (): void => {
    if (!this.#part && !this.#failed && this.querySelector(':scope > script')) this.#retry();
  };
}
