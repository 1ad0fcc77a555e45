/** Announces messages to screen readers in the status line of the page, which also shows them for a while. */
export class Announcer {
  readonly #place: HTMLElement;
  #clearing: ReturnType<typeof setTimeout> | undefined;

  /** @param place Holds the status line, `.said`. */
  constructor(place: HTMLElement) {
    this.#place = place;
  }

  announce(text: string): void {
    clearTimeout(this.#clearing);
    this.#show(text);
    this.#clearing = setTimeout(() => this.#show(''), 80 * text.length + 2500);
  }

  stop(): void {
    clearTimeout(this.#clearing);
  }

  #show(text: string): void {
    const status = this.#place.querySelector('.said');
    // The same text twice in a row would not be announced again.
    if (status) status.textContent = text && status.textContent === text ? `${text}\u00A0` : text;
  }
}
