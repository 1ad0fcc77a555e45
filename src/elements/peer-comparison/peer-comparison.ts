/** The comparison: an indicator's result beside other municipalities', the nation's and a group's, as a sentence, rows and a table. */
import { msg } from '@lit/localize';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import { texts } from '../../base/facts.styles.js';
import { comma, formatPeriod } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { onDemand, unwatchPaper, watchPaper } from '../../base/paper.js';
import { fetchRemarks, remarks } from '../../base/remarks.js';
import type { FetchSharing } from '../../base/share/sharing.js';
import { sourceLine } from '../../base/source-line.js';
import { isWithEach } from '../../base/value-text.js';
import type { GoalsDocument } from '../../contract/document.js';
import type { Goal } from '../../contract/goal.js';
import type { Indicator } from '../../contract/indicator.js';
import { unitName } from '../../contract/unit.js';
import type { Part } from '../../data/part.js';
import { standingOf, type Standing } from '../../progress/comparison.js';
import { drawnOf, type Drawn } from './drawn.js';
import { ownName } from './names.js';
import { mostRows } from './order.js';
import { comparisonPartIn, type PeerComparisonData } from './peer-comparison.part.js';
import { styles } from './peer-comparison.styles.js';
import { ownNote, rows } from './rows.js';
import { leadText, missingHead, missingText, restText } from './sentence.js';
import { sourcesOf } from './sources.js';
import type * as TableModule from './comparison-table.js';

export type { PeerComparisonData } from './peer-comparison.part.js';

const tableCode = onDemand(() => import('./comparison-table.js'));

/**
 * @summary An indicator's result beside other municipalities', the nation's and a group's, all of one period: as a sentence, rows on one scale and a table.
 *
 * @attr {boolean} actions - Ends with a button with which visitors share what is shown: a link, code for other pages, a picture and the figures.
 * @csspart title - The heading.
 * @csspart description - The text under it.
 * @csspart lead - What is said first: the place, or the value.
 * @csspart row - A municipality, or the nation, a county or a group: its name, its value and where it is on the scale.
 * @csspart own - The row of the municipality itself.
 * @csspart bar - The bar of a row.
 * @csspart sentence - The sentences under the rows.
 * @csspart missing - Those that have no value to compare, and why.
 * @csspart age - That the figures are old.
 * @csspart table - The table.
 * @csspart button - A button under the table.
 * @csspart source - Where figures come from.
 * @csspart share - The button for sharing, with what it opens.
 * @csspart share-button - That button, and each in what it opens.
 * @cssprop [--civic-peer-comparison-own-color] - The colour of the municipality itself. Default: the accent.
 * @cssprop [--civic-peer-comparison-bar-color] - The colour of the others. Default: a tint of the accent.
 * @cssprop [--civic-peer-comparison-bar-size=0.85em] - The thickness of a bar.
 * @cssprop [--civic-radius] - How round the corners of buttons, fields and pictures are.
 */
export class PeerComparison extends CivicElement<PeerComparisonData> {
  static override styles = [CivicElement.styles, texts, styles].flat();

  protected static override readonly fetchSharing: FetchSharing = () => import('./comparison-sharing.js');

  static override properties: PropertyDeclarations = {
    order: {},
    _table: { state: true },
    _done: { state: true },
  };

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: Indicator | Goal | GoalsDocument | string | null | undefined;

  /** In which order municipalities stand: by `value`, the best first, or by `name`. Default: by value. */
  order: 'value' | 'name' | undefined;

  /** The table's code; `null` where it could not be fetched. */
  private _table: typeof TableModule | null | undefined;
  private _done: TableModule.Done | undefined;

  #shown: PeerComparisonData | undefined;
  #standing: Standing | undefined;
  /** The data whose table has been copied. */
  #touched: PeerComparisonData | undefined;

  protected override get shows(): Part<PeerComparisonData> {
    return comparisonPartIn(this.order);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchPaper(this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchPaper(this.#print);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another order asks another thing of the data.
    if (changed.has('order')) changed.set('data', undefined);
    super.willUpdate(changed);
  }

  protected override updated(): void {
    if (this.renderRoot.querySelector('details')) tableCode.fetchAtRest();
  }

  protected override fetchFor(data: PeerComparisonData): Promise<unknown> | false {
    return fetchRemarks(data);
  }

  protected override renderPart(data: PeerComparisonData): TemplateResult {
    const { locale, textLang: lang } = this;
    const standing = data === this.#shown && this.#standing ? this.#standing : standingOf(data, data.owner);
    this.#shown = data;
    this.#standing = standing;
    const { title, description } = data;
    const drawn = drawnOf(data, standing, locale, lang);
    return html`
      ${heading(this.headingLevel, title, 'title', lang)}
      ${description ? html`<p class="description" part="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
      <p class="lead" part="lead">${leadText(drawn)}</p>
      ${this.#rows(drawn)}
      <p class="sentence" part="sentence">${restText(drawn)}</p>
      ${standing.missing.length ? this.#missing(drawn) : nothing} ${remarks(this, data, [], locale, lang)}
      <details class=${standing.peers.length > mostRows ? 'on-paper' : ''} @toggle=${this.#onToggle}>
        <summary>${msg('Visa som tabell', { id: 'trend-chart.show-table' })}</summary>
        ${this.#tableOf(drawn)}
      </details>
      ${sourcesOf(data).map(one => sourceLine(one, locale, lang))}
    `;
  }

  /** The rows, under the unit and the period that they are of. */
  #rows(drawn: Drawn): TemplateResult | typeof nothing {
    const { standing, data, locale, writeRow } = drawn;
    const values = [...standing.peers, ...standing.marks];
    if (!values.length) return nothing;
    const { unit, periodKind } = data;
    const head = [
      isWithEach(unit) ? undefined : unitName(unit),
      standing.period === undefined ? undefined : formatPeriod(standing.period, locale, periodKind),
    ].filter(part => part !== undefined);
    // The values have a column of their own, as wide as the longest of them.
    const room = Math.max(...values.map(({ value }) => writeRow(value ?? 0).length));
    return html`<p class="head">${head.join(comma(locale))}</p>
      <div class=${drawn.axis.isBars ? 'rows' : 'rows points'} .style=${`--_room:${0.62 * (room + 1)}em`}>
        ${rows(drawn)}
      </div>`;
  }

  #missing(drawn: Drawn): TemplateResult {
    const { data, lang, standing } = drawn;
    return html`<div class="without" part="missing">
      <p>${missingHead(drawn)}</p>
      <ul role="list">
        ${standing.missing.map(
          peer =>
            html`<li>
              <span dir="auto" lang=${peer.given?.lang ?? lang}
                >${peer.given?.title ?? ownName(data.owner)}</span
              >: ${missingText(peer, drawn)} ${ownNote(peer, lang)}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #tableOf(drawn: Drawn): unknown {
    if (this._table === null)
      return msg('Innehållet kan inte visas just nu.', { id: 'element.cannot-be-shown' });
    return this._table?.table({
      ...drawn,
      source: this.source,
      host: this,
      done: this.#touched === this.#shown ? this._done : undefined,
      tell: this.#onDone,
    });
  }

  async #fetchTable(): Promise<void> {
    this._table ??= (await tableCode.fetch()) ?? null;
  }

  readonly #onToggle = (): void => {
    void this.#fetchTable();
  };

  /** On paper the rows say all that the table does, but where not all are drawn. What has not come by now is left out. */
  readonly #print = (begins: boolean): void => {
    const details = this.renderRoot.querySelector(begins ? '.on-paper:not([open])' : '.printed');
    details?.toggleAttribute('open', begins);
    details?.classList.toggle('printed', begins);
    if (!begins || !details) return;
    this._table ??= tableCode.code;
    this.performUpdate();
  };

  /** What is said again must first go, or it is not announced again. */
  readonly #onDone = (done: TableModule.Done): void => {
    this.#touched = this.#shown;
    this._done = undefined;
    void this.updateComplete.then(() => (this._done = done));
  };
}
