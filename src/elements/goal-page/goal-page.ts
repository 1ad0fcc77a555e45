/** A whole page of a municipality's goals, in one tag: what its document has, in order, under one outline. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { revisitAddress, type Addressed } from '../../base/address.js';
import { CivicElement } from '../../base/civic-element.js';
import { formatDate } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import type { GoalsDocument } from '../../contract/document.js';
import { handedOn, type HandedOn } from '../../data/source.js';
import {
  pagePart,
  sectionNames,
  type PageIndicator,
  type PageOutline,
  type SectionName,
} from './goal-page.part.js';
import { styles } from './goal-page.styles.js';

export type { GoalPageData } from './goal-page.part.js';

/**
 * @summary A municipality's goals as a whole page: the vision, a table of contents, how it goes, areas, goals, indicators with their charts
 *   and comparisons, and the question to the reader. What the document does not have is not there. On paper it is a report with a cover.
 *
 * @csspart origin - Whose the document is, and of which day.
 * @csspart contents - The table of contents.
 * @csspart contents-title - Its heading.
 * @csspart section - One part of the page.
 * @csspart title - The heading of a part, and of an indicator.
 * @csspart indicator - An indicator with its gauge, its chart and its comparison.
 * @cssprop [--civic-goal-page-rule-width=0.25em] - The width of the rule beside the table of contents.
 */
export class GoalPage extends CivicElement<PageOutline> {
  static override styles = [CivicElement.styles, styles].flat();

  static override properties: PropertyDeclarations = {
    without: {},
  };

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: GoalsDocument | string | null | undefined;

  readonly #handed = new WeakMap<object, HandedOn>();

  /** What is left out, by name, with spaces between: `contents`, `vision`, `summary`, `areas`, `goals`, `indicators`, `feedback`. */
  without = '';

  protected override readonly shows = pagePart;

  protected override willUpdate(changed: PropertyValues): void {
    // What is shown besides has to be fetched.
    if (changed.has('without')) changed.set('data', undefined);
    super.willUpdate(changed);
  }

  protected override get addressed(): Addressed {
    const { find } = super.addressed;
    return { find: name => this.shadowRoot?.getElementById(`page-${name}`) ?? find(name) };
  }

  /** All that it is made of comes before any of it is shown, so that nothing moves. What does not come leaves its place empty. */
  protected override fetchFor({ sections, indicators }: PageOutline): Promise<unknown> {
    const isIn = (name: SectionName): boolean => !!sections[name] && !this.#isLeftOut(name);
    const shown = isIn('indicators') ? indicators : [];
    return Promise.allSettled([
      isIn('vision') && import('../vision-banner/define.js'),
      isIn('summary') && import('../goal-summary/define.js'),
      isIn('areas') && import('../goal-area-list/define.js'),
      isIn('goals') && import('../goal-list/define.js'),
      shown.length && import('../progress-gauge/define.js'),
      shown.some(({ hasSeries }) => hasSeries) && import('../trend-chart/define.js'),
      shown.some(({ hasComparisons }) => hasComparisons) && import('../peer-comparison/define.js'),
      isIn('feedback') && import('../feedback-prompt/define.js'),
    ]);
  }

  protected override renderPart(outline: PageOutline): TemplateResult {
    const { sections, name, nameLang = this.textLang } = outline;
    const shown = sectionNames.filter(each => sections[each] && !this.#isLeftOut(each));
    const hasVision = shown[0] === 'vision';
    // With nothing above them, the parts stand where the page's own heading would.
    const level = hasVision || name !== undefined ? this.headingLevel + 1 : this.headingLevel;
    const parts = shown.filter(each => each !== 'vision');
    // The question is its own heading.
    const listed = parts.filter(each => each !== 'feedback');
    return html`
      <div class="cover">
        ${
          hasVision
            ? html`<civic-vision-banner
                heading-level=${this.headingLevel}
                .data=${this.#given(outline)}
              ></civic-vision-banner>`
            : name === undefined
              ? nothing
              : heading(this.headingLevel, name, 'title', nameLang)
        }
        ${this.#origin(outline, hasVision)}
      </div>
      ${listed.length > 1 && !this.#isLeftOut('contents') ? this.#contents(outline, listed, level) : nothing}
      ${parts.map(each => this.#section(outline, each, level))}
    `;
  }

  /** The document for an element inside, or for those of one indicator: the same object each time, so that nothing is done twice. */
  #given({ document: root }: PageOutline, indicator?: PageIndicator): HandedOn {
    const key = indicator ?? (root as object);
    const base = this.source?.base ?? '';
    const given = this.#handed.get(key) ?? {
      [handedOn]: { root, base, fragment: '', ...(indicator && { named: indicator.find }) },
    };
    this.#handed.set(key, given);
    return given;
  }

  #isLeftOut(name: string): boolean {
    return this.without.split(/\s+/).includes(name);
  }

  #origin(outline: PageOutline, isNamed: boolean): unknown {
    const { name, nameLang = this.textLang, updated } = outline;
    const day = updated === undefined ? '' : formatDate(updated, this.locale);
    const whose = isNamed && name !== undefined;
    if (!whose && !day) return nothing;
    return html`<p class="origin" part="origin">
      ${whose ? html`<span dir="auto" lang=${nameLang}>${name}</span>${name.endsWith('.') ? ' ' : '. '}` : nothing}
      ${day && msg(str`Senast uppdaterad ${day}.`, { id: 'sender.updated' })}
    </p>`;
  }

  #contents(outline: PageOutline, parts: readonly SectionName[], level: number): TemplateResult {
    return html`<nav class="contents" part="contents" aria-labelledby="contents">
      <div id="contents">
        ${heading(level, msg('Innehåll', { id: 'goal-page.contents' }), 'contents-title', nothing)}
      </div>
      <ul role="list">
        ${parts.map(
          each =>
            html`<li>
              ${this.#entry(each, this.#titleOf(outline, each), this.#langOf(outline, each))}
              ${
                each === 'indicators' && outline.indicators.length > 1
                  ? html`<ul role="list">
                      ${outline.indicators.map(
                        ({ name, title, lang }) =>
                          html`<li>${this.#entry(name, title, lang ?? this.textLang)}</li>`,
                      )}
                    </ul>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #entry(name: string, title: unknown, lang: unknown): TemplateResult {
    return html`<a
      href=${/* eslint-disable-line no-restricted-syntax -- No name has halves of characters. */ `#civic-goal-page=${encodeURIComponent(name)}`}
      @click=${this.#onClick}
      dir="auto"
      lang=${lang}
      >${title}</a
    >`;
  }

  #titleOf({ sections }: PageOutline, name: SectionName): string {
    const words: Record<SectionName, () => string> = {
      vision: () => '',
      summary: () => msg('Så går det', { id: 'goal-page.summary' }),
      areas: () => msg('Målområden', { id: 'goal-page.areas' }),
      goals: () => msg('Mål', { id: 'goal-area-list.goals' }),
      indicators: () => msg('Indikatorer', { id: 'goal-page.indicators' }),
      feedback: () => '',
    };
    return sections[name]?.title ?? words[name]();
  }

  /** Of the title: the library's own words are in the element's language. */
  #langOf({ sections }: PageOutline, name: SectionName): unknown {
    const { title, lang } = sections[name] ?? {};
    return title === undefined ? nothing : (lang ?? this.textLang);
  }

  #section(outline: PageOutline, name: SectionName, level: number): TemplateResult {
    return html`<div class=${`section ${name}`} part="section" id=${`page-${name}`}>
      ${name === 'feedback' ? nothing : heading(level, this.#titleOf(outline, name), 'title', this.#langOf(outline, name))}
      ${this.#content(outline, name, level)}
    </div>`;
  }

  #content(outline: PageOutline, name: SectionName, level: number): unknown {
    const data = this.#given(outline);
    // What has a title of its own counts its headings from that.
    const inner = outline.sections[name]?.title === undefined ? level + 1 : level;
    switch (name) {
      case 'summary':
        return html`<civic-goal-summary heading-level=${inner} .data=${data}></civic-goal-summary>`;
      case 'areas':
        return html`<civic-goal-area-list
          ?compact=${!!outline.sections.goals && !this.#isLeftOut('goals')}
          heading-level=${inner}
          .data=${data}
        ></civic-goal-area-list>`;
      case 'goals':
        return html`<civic-goal-list heading-level=${inner} .data=${data}></civic-goal-list>`;
      case 'indicators':
        return outline.indicators.map(indicator => this.#indicator(outline, indicator, level + 1));
      case 'feedback':
        return html`<civic-feedback-prompt heading-level=${level} .data=${data}></civic-feedback-prompt>`;
      case 'vision':
        return nothing;
    }
  }

  #indicator(outline: PageOutline, indicator: PageIndicator, level: number): TemplateResult {
    const { name, title, lang = this.textLang, hasSeries, hasComparisons } = indicator;
    const data = this.#given(outline, indicator);
    return html`<div class="indicator" part="indicator" id=${`page-${name}`}>
      ${heading(level, title, 'title', lang)}
      <civic-progress-gauge heading-level=${level} .data=${data}></civic-progress-gauge>
      ${
        hasSeries
          ? html`<civic-trend-chart heading-level=${level} .data=${data}></civic-trend-chart>`
          : nothing
      }
      ${
        hasComparisons
          ? html`<civic-peer-comparison heading-level=${level} .data=${data}></civic-peer-comparison>`
          : nothing
      }
    </div>`;
  }

  /** A browser says nothing where the address is what it was. */
  readonly #onClick = ({ currentTarget }: Event): void => {
    if ((currentTarget as HTMLAnchorElement).hash === location.hash) revisitAddress();
  };
}
