/** The colours of pictures: those of the elements on a light page, as `base.styles.ts` makes them of the accent that the library has by itself. */
import { white, type Color } from '../../base/share/picture/color.js';

export const ground: Color = white;
export const accent: Color = { red: 28, green: 99, blue: 80, alpha: 1 };
export const text: Color = { red: 20, green: 32, blue: 28, alpha: 1 };

const faded = (color: Color, alpha: number): Color => ({ ...color, alpha });

export const good: Color = { red: 26, green: 110, blue: 60, alpha: 1 };
export const between: Color = { red: 138, green: 90, blue: 0, alpha: 1 };
export const bad: Color = { red: 168, green: 40, blue: 31, alpha: 1 };

export const muted = faded(text, 0.72);
export const line = faded(text, 0.2);
export const track = faded(text, 0.11);
export const partly = faded(text, 0.13);
export const band = faded(accent, 0.16);
export const spread = faded(accent, 0.13);
export const tick = faded(text, 0.38);
