/** Colours as every drawing program knows them: red, green and blue, with how much is seen. */

export interface Color {
  /** 0–255, whole. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0–1. */
  readonly alpha: number;
}

export const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

const legacy = /^rgba?\(([\d.e-]+),\s*([\d.e-]+),\s*([\d.e-]+)(?:,\s*([\d.e-]+))?\)$/;
const modern = /^color\(srgb\s+(\S+)\s+(\S+)\s+([^\s)]+)(?:\s*\/\s*([^\s)]+))?\)$/;

/** A whole number of 255. What is outside of what screens show is at its edge. */
const byte = (share: number): number => Math.round(255 * Math.min(1, Math.max(0, share || 0)));

const alphaOf = (text: string | undefined): number =>
  text === undefined ? 1 : Math.round(1e4 * Math.min(1, Math.max(0, Number(text) || 0))) / 1e4;

/** A colour as browsers compute it in sRGB: `rgb(28, 99, 80)`, `color(srgb 0.1 0.4 0.3 / 0.5)`. */
export const parseColor = (text: string): Color | undefined => {
  const [, ...old] = legacy.exec(text) ?? [];
  const [, ...now] = modern.exec(text) ?? [];
  const [red, green, blue, alpha] = old.length ? old : now;
  if (red === undefined) return undefined;
  const whole = old.length ? 255 : 1;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(part => byte(Number(part) / whole));
  return { red: r, green: g, blue: b, alpha: alphaOf(alpha) };
};

const hex = (part: number): string => part.toString(16).padStart(2, '0');

/** `#1c6350`, without how much of it is seen. */
export const hexOf = ({ red, green, blue }: Color): string => `#${hex(red)}${hex(green)}${hex(blue)}`;

/** A colour over another. */
export const over = (above: Color, below: Color): Color => {
  const alpha = above.alpha + below.alpha * (1 - above.alpha);
  const mix = (key: 'red' | 'green' | 'blue'): number =>
    alpha ? Math.round((above[key] * above.alpha + below[key] * below.alpha * (1 - above.alpha)) / alpha) : 0;
  return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha };
};

/** WCAG 2.2, relative luminance. */
const luminance = ({ red, green, blue }: Color): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Whether what stands on it is light. */
export const isDark = (color: Color): boolean => luminance(color) < 0.18;

/** WCAG 2.2, contrast ratio. */
export const contrast = (one: Color, other: Color): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
