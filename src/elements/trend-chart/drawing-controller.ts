/** The box that is drawn in: how large it is, and the drawing's code, which is fetched when a visitor comes near it. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { onDemand, unwatchPaper, watchPaper, type OnPrint } from '../../base/paper.js';
import { unitName } from '../../contract/unit.js';
import { realDocument } from '../../data/real-document.js';
import type { ChartInput } from './chart-input.js';
import type { Chart } from './chart.js';
import type { Space } from './space.js';
import type { Read } from './point-reader.js';

/** The drawing's code: it comes with the first that comes near, or when the page is at rest. */
const drawing = onDemand(() => import('./chart.js'));

/** The code of what few drawings need. */
const rare = onDemand(() => import('./rare.js'));

/** Which point is read. */
export interface ReadState {
  /** The point that is read now, as an index. */
  readonly read: number | undefined;
  /** The point where the slider stands while none is read. */
  readonly rest: number | undefined;
  readonly onRead: Read;
}

/** Follows the box `.plot` in the element's shadow root, whenever there is one. */
export class DrawingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly isServed: boolean };
  readonly #onPrint: OnPrint;
  #box: Element | null = null;
  #space: Space | undefined;
  #chart: Chart | undefined;
  #needsRare = false;
  /** Draws for a page that is made before anything is laid out. */
  serve: ((shown: ChartInput) => { readonly axis: string; readonly drawings: unknown }) | undefined;

  readonly #sizes = new ResizeObserver(() => this.#measure());
  // From a screen away there is time to fetch what is needed; in a frame, from the frame's own edges.
  readonly #views = new IntersectionObserver(
    entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#fetch();
    },
    { root: document, rootMargin: '100%' },
  );

  /**
   * @param host The element.
   * @param onPrint What else is done when the page is about to be printed, and when it has been.
   */
  constructor(host: ReactiveControllerHost & HTMLElement & { readonly isServed: boolean }, onPrint: OnPrint) {
    this.#host = host;
    this.#onPrint = onPrint;
    host.addController(this);
  }

  /** Fetches all that it takes to draw at once what the page came with, and measures the box that this stands in. */
  async takeOver(): Promise<void> {
    await Promise.all([drawing.fetch(), rare.fetch()]);
    const box = this.#host.shadowRoot?.querySelector('.plot');
    if (box) this.#space ??= drawing.code?.spaceOf(box, true);
  }

  hostConnected(): void {
    watchPaper(this.#print);
  }

  hostDisconnected(): void {
    unwatchPaper(this.#print);
    this.#follow(null);
  }

  hostUpdated(): void {
    if (this.#needsRare) rare.fetchAtRest();
    if (this.#host.isConnected) this.#follow(this.#host.shadowRoot?.querySelector('.plot') ?? null);
  }

  /** The box, with what stands over it: the unit and where the axis begins or, while a point is read, the point. */
  render(shown: ChartInput, { read, rest, onRead }: ReadState): TemplateResult {
    const { unit } = shown.indicator;
    const name = unitName(unit);
    const { code } = drawing;
    this.#needsRare = shown.trend.hasColumn || shown.trend.axis !== 'years';
    const isThere = !this.#needsRare || rare.code;
    const served = this.serve?.(shown);
    const chart =
      isThere && this.#space && (this.#chart = code?.chartOf(this.#chart, shown, this.#space, rare.code));
    if (!isThere && this.#space) void this.#fetchRare();
    const axis = served?.axis ?? (chart && code?.axisText(chart, unit, shown.locale));
    // What is read of many groups has its room beforehand.
    const many = shown.trend.groups.length > 2 ? ' many' : '';
    return html`<div class=${(read === undefined ? 'head' : 'head reads') + many}>
        <p class="unit">${axis || (name === '%' ? nothing : name)}</p>
        ${read === undefined ? nothing : html`<p class="reading" aria-hidden="true">${code?.pointReadText(shown, read)}</p>`}
      </div>
      <div class="plot" part="plot" dir="ltr">
        ${served?.drawings ?? (chart ? code?.chart(shown, chart, read, rest, onRead) : nothing)}
      </div>`;
  }

  #follow(box: Element | null): void {
    if (box === this.#box) return;
    this.#sizes.disconnect();
    this.#views.disconnect();
    this.#box = box;
    if (!box) return;
    this.#sizes.observe(box);
    this.#views.observe(box);
    drawing.fetchAtRest();
    // As soon as the update is done: nothing is seen before it is drawn.
    queueMicrotask(() => this.#measure());
    // Another font has other widths.
    void realDocument.fonts.ready.then(() => this.#measure());
  }

  #measure(): void {
    const { code } = drawing;
    const space = this.#box ? code?.spaceOf(this.#box, this.#host.isServed) : undefined;
    if (!code || code.isSame(space, this.#space)) return;
    this.#space = space;
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    await drawing.fetch();
    this.#measure();
  }

  async #fetchRare(): Promise<void> {
    // Where it cannot be had, the sentence and the table stand alone.
    if (await rare.fetch()) this.#host.requestUpdate();
  }

  /** One that nobody has scrolled to is drawn for paper, in the width that it has on the screen. */
  readonly #print: OnPrint = begins => {
    if (begins) this.#measure();
    this.#onPrint(begins);
  };
}
