/** The box that is drawn in: how large it is, and the drawing's code, which is fetched when a visitor comes near it. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type * as ChartModule from './chart.js';
import type { Chart, ChartInput } from './chart.js';
import type { Space } from './layout.js';
import type { Read } from './point-reader.js';

/** The drawing's code, once one has come near: the next is drawn at once. */
let code: typeof ChartModule | undefined;

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
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onPrint: (begins: boolean) => void;
  #box: Element | null = null;
  #space: Space | undefined;
  #chart: Chart | undefined;

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
  constructor(host: ReactiveControllerHost & HTMLElement, onPrint: (begins: boolean) => void) {
    this.#host = host;
    this.#onPrint = onPrint;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#follow(null);
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#follow(this.#host.shadowRoot?.querySelector('.plot') ?? null);
  }

  /** The box, with what stands over it: the unit and where the axis begins or, while a point is read, the point. */
  render(shown: ChartInput, { read, rest, onRead }: ReadState): TemplateResult {
    const { unit } = shown.indicator;
    const chart = this.#space && (this.#chart = code?.chartOf(this.#chart, shown, this.#space));
    const axis = chart && code?.axisText(chart, unit, shown.locale);
    return html`<div class=${read === undefined ? 'head' : 'head reads'}>
        <p class="unit">${axis || (unit === '%' ? nothing : unit)}</p>
        ${read === undefined ? nothing : html`<p class="reading" aria-hidden="true">${code?.pointReadText(shown, read)}</p>`}
      </div>
      <div class="plot" part="plot" dir="ltr">
        ${chart ? code?.chart(shown, chart, read, rest, onRead) : nothing}
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
    // As soon as the update is done: nothing is seen before it is drawn.
    queueMicrotask(() => this.#measure());
    // Another font has other widths.
    void document.fonts.ready.then(() => this.#measure());
  }

  #measure(): void {
    const space = this.#box ? code?.spaceOf(this.#box) : undefined;
    if (!code || code.isSame(space, this.#space)) return;
    this.#space = space;
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    code ??= await import('./chart.js').catch(() => undefined);
    this.#measure();
  }

  readonly #print = ({ type }: Event): void => {
    const begins = type === 'beforeprint';
    if (begins && this.#box) void this.#fetch();
    this.#onPrint(begins);
  };
}
