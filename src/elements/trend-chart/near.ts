/** Follows an element's drawing box: when a visitor comes near it, how large it is, and that the page goes to paper. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is done. */
export interface Followed {
  /** The box is near the window, or is about to be printed. */
  readonly near: () => void;
  /** Its size may be another. */
  readonly resized: (box: Element) => void;
  /** The page is about to be printed, or has been. */
  readonly print: (begins: boolean) => void;
}

/** Follows the box `.plot` in the element's shadow root, whenever there is one. */
export class FollowBox implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #do: Followed;
  #box: Element | null = null;

  readonly #sizes = new ResizeObserver(() => this.#resized());
  // From a screen away there is time to fetch what is needed.
  readonly #views = new IntersectionObserver(
    entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#do.near();
    },
    { rootMargin: '100%' },
  );

  constructor(host: ReactiveControllerHost & HTMLElement, followed: Followed) {
    this.#host = host;
    this.#do = followed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#follow(null);
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#follow(this.#host.shadowRoot?.querySelector('.plot') ?? null);
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
    queueMicrotask(() => this.#resized());
    // Another font has other widths.
    void document.fonts.ready.then(() => this.#resized());
  }

  #resized(): void {
    if (this.#box) this.#do.resized(this.#box);
  }

  readonly #onPrint = ({ type }: Event): void => {
    const begins = type === 'beforeprint';
    if (begins && this.#box) this.#do.near();
    this.#do.print(begins);
  };
}
