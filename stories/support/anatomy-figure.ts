/** A picture of a live element in which each of its parts has its name, with a line to where it is. */
import { html, render, svg, type TemplateResult } from 'lit';
import { labelPlaces, type Box, type Mark, type Place } from './label-places.js';
import { deep, redraw } from './redraw.js';

/** Something that a visitor does, for a part that is there only then. Tried frame by frame, until it says that it could be done. */
export type Step = (host: HTMLElement, root: ShadowRoot) => boolean;

/** How an element is to be seen, for some of its parts. */
export interface View {
  readonly html: string;
  /** The data, where it is too much for an attribute. */
  readonly data?: unknown;
  readonly steps?: readonly Step[];
  /** The parts that it is for; a view without is for all that no other is for. */
  readonly only?: readonly string[];
}

/** The height of a name, with the space to the next. */
const height = 22;

/** What is seen of a part: its words, where it has any, and else its box. */
const boxOf = (part: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(part);
  const words = range.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const isWords = words.width > 0 && part.textContent.trim() !== '' && !part.matches('button');
  return isWords && words.width < box.width ? new DOMRect(words.x, box.y, words.width, box.height) : box;
};

/** The parts that are seen, each where it is first. */
export const partsIn = (host: Element): Map<string, Element> => {
  const found = new Map<string, Element>();
  const root = host.shadowRoot;
  if (!root) return found;
  // What stands in an element inside of this one is no part of this one's.
  for (const element of root.querySelectorAll('[part]'))
    for (const name of element.part) {
      const { width, height: high } = element.getBoundingClientRect();
      if (width && high && !found.has(name) && element.checkVisibility()) found.set(name, element);
    }
  return found;
};

const bracket = (mark: Mark, way: number): string =>
  'over' in mark
    ? `M${mark.left} ${mark.over + 3}v-3H${mark.right}v3`
    : `M${mark.along + 3 * way} ${mark.top}h${-3 * way}V${mark.bottom}h${3 * way}`;

/** The line from a name to its mark. */
const line = ({ side, y, end, mark }: Place, from: number): TemplateResult => {
  const way = side === 'left' ? 1 : -1;
  return svg`<path d=${`M${from} ${y}h${6 * way}L${end.x} ${end.y}${bracket(mark, way)}`} />`;
};

/**
 * The picture.
 *
 * @param tag The element.
 * @param view How it is to be seen.
 * @param names The parts that are to be named.
 */
export const anatomyFigure = (
  tag: string,
  { html: code, data, steps = [] }: View,
  names: readonly string[],
): HTMLElement => {
  const figure = document.createElement('figure');
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', `${tag}, with the names of its parts, which the table below has, too`);
  figure.innerHTML = `<div class="live" inert>${code}</div><div class="names" aria-hidden="true"></div>`;
  const [live, labels] = figure.children as unknown as [HTMLElement, HTMLElement];
  const host = live.firstElementChild as HTMLElement;
  if (data) Object.assign(host, { data });
  let done = 0;

  /** The corner that names and lines are placed from: inside of the rule above. */
  const corner = (): Readonly<Record<'left' | 'top' | 'width', number>> => {
    const { left, top, width } = figure.getBoundingClientRect();
    return { left, top: top + figure.clientTop, width };
  };
  const shown = (): Map<string, Box> => {
    const { left, top } = corner();
    const parts = [...partsIn(host)].filter(([name]) => names.includes(name));
    return new Map(
      parts.map(([name, part]) => {
        const box = boxOf(part);
        return [
          name,
          { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top },
        ];
      }),
    );
  };
  const look = (): string => {
    if (!host.shadowRoot?.querySelector('.base')) return '';
    while (done < steps.length && steps[done]?.(host, host.shadowRoot)) done++;
    const { width } = corner();
    return JSON.stringify([width, deep(host.shadowRoot).length, ...shown()]);
  };
  const draw = (): void => {
    const { left, top, width } = corner();
    const box = live.getBoundingClientRect();
    const picture = {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
    const places = labelPlaces(shown(), picture, height);
    // The box of the names is as wide as they may be.
    const room = labels.getBoundingClientRect().width;
    const from = { left: room, right: width - room };
    const high = Math.max(picture.bottom, ...places.map(({ y }) => y + height / 2));
    figure.style.minHeight = `${Math.ceil(high)}px`;
    render(
      html`<svg width=${width} height=${high}>${places.map(place => line(place, from[place.side]))}</svg
        >${places.map(
          ({ name, side, y }) => html`<code class=${side} .style=${`top:${y - height / 2}px`}>${name}</code>`,
        )}`,
      labels,
    );
  };
  redraw(figure, look, draw);
  return figure;
};
