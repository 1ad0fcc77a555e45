/** Reading a chart's points, by pointer and by keyboard: which one is read, and the control that a screen reader hears. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Place } from './space.js';

/** What is told to who keeps the point: the one that is read now, or none. */
export type Read = (index: number | undefined) => void;

/** The point nearest to the pointer, along the time axis. */
export const nearest = (places: readonly Place[], x: number): number =>
  places.reduce(
    (best, place, index) =>
      Math.abs(place.x - x) < Math.abs((places[best]?.x ?? Infinity) - x) ? index : best,
    0,
  );

/** What a pointer over the drawing does. */
export const pointerHandlers = (
  places: readonly Place[],
  read: Read,
): { readonly move: (event: PointerEvent) => void; readonly leave: (event: PointerEvent) => void } => ({
  move: event => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    read(nearest(places, event.clientX - left));
  },
  // What a finger has tapped stays when the finger is lifted.
  leave: event => event.pointerType !== 'touch' && read(undefined),
});

/**
 * A native slider over the points, unseen: arrow keys, Home and End and a screen reader's gestures work as everywhere.
 *
 * @param count How many points there are.
 * @param at The one that is read, or that a visitor comes to first.
 * @param text The point in words.
 */
export const slider = (count: number, at: number, text: string, read: Read): TemplateResult => {
  const onRead = (event: Event): void => read(Number((event.currentTarget as HTMLInputElement).value));
  const onKeydown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') read(undefined);
  };
  return html`<input
    type="range"
    min="0"
    max=${count - 1}
    step="1"
    aria-label=${msg('Läs av diagrammet', { id: 'trend-chart.read' })}
    aria-valuetext=${text}
    .value=${String(at)}
    @input=${onRead}
    @focus=${onRead}
    @blur=${() => {
      read(undefined);
    }}
    @keydown=${onKeydown}
  />`;
};
