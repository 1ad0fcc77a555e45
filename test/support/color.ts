/** Colours as the screen shows them, whatever the browser writes them as. */

export type Rgba = readonly [number, number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const read = new Map<string, Rgba>();

/** What a screen shows of a colour, with 0–255 for each part but the last. */
export const rgba = (color: string): Rgba => {
  const known = read.get(color);
  if (known || !canvas) return known ?? [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#010203';
  canvas.fillStyle = color;
  if (canvas.fillStyle === '#010203') throw new Error(`The canvas does not read ${color}.`);
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const found = [r, g, b, a / 255] as const;
  read.set(color, found);
  return found;
};
