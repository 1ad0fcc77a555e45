/** The contrast of colours. */

/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Rgba = readonly [number, number, number, number];

/** Reads a CSS colour; `undefined` where it is none. */
export type ReadColor = (color: string) => Rgba | undefined;

/** Reads the colours that are written as numbers, `#1c6350` and `#fc0`: where there is no browser, those are known. */
export const readHex: ReadColor = color => {
  if (!/^#([\da-f]{3}){1,2}$/i.test(color)) return undefined;
  const digits = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue, 1];
};

/** The relative luminance of WCAG 2. */
const luminance = ([r, g, b]: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part = 0) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of WCAG 2 between a colour and its background, from 1 to 21. */
export const contrast = ([r, g, b, alpha]: Rgba, background: Rgba): number => {
  const over = [r, g, b].map((part, index) => part * alpha + (background[index] ?? 0) * (1 - alpha));
  const [dark = 0, light = 0] = [luminance(over), luminance(background)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
