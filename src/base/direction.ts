/** Which way a goal wants to go, as a word and an arrow. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Direction } from '../contract/indicator.js';

const arrows: Readonly<Record<Direction, string>> = {
  increase: 'M8 2 14 9H10V14H6V9H2Z',
  decrease: 'M8 14 2 7H6V2H10V7H14Z',
  maintain: 'M2 5H14V7.5H2ZM2 9H14V11.5H2Z',
};

/** The direction in words: `Ska öka`. */
export const directionText = (direction: Direction): string => {
  switch (direction) {
    case 'increase':
      return msg('Ska öka', { id: 'direction.increase' });
    case 'decrease':
      return msg('Ska minska', { id: 'direction.decrease' });
    case 'maintain':
      return msg('Ska hållas på samma nivå', { id: 'direction.maintain' });
  }
};

/** The arrow and the words among other things in a line. The arrow is decoration: the words carry the meaning. */
export const directionMark = (direction: Direction): TemplateResult =>
  html`<span class="direction" part="direction"
    ><svg viewBox="0 -1.13 16 16" aria-hidden="true"><path d=${arrows[direction]}></path></svg
    >${directionText(direction)}</span
  >`;

/** The same in a line of its own. */
export const directionLine = (direction: Direction): TemplateResult =>
  html`<p class="wanted direction" part="direction">
    <svg viewBox="0 -1.13 16 16" aria-hidden="true"><path d=${arrows[direction]}></path></svg
    >${directionText(direction)}
  </p>`;
