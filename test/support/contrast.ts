/**
 * The pairs of colours in the elements: text and what it stands on, and what is drawn and what it is beside, with their contrast. Read off
 * what the browser computes.
 */
import { rgba, type Rgba } from './color.js';

const over = ([r, g, b, a]: Rgba, [s, h, c]: Rgba): Rgba => [
  r * a + s * (1 - a),
  g * a + h * (1 - a),
  b * a + c * (1 - a),
  1,
];

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = ([r, g, b]: Rgba): number => {
  const [x = 0, y = 0, z = 0] = [r, g, b].map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};

/** How well two colours are told from each other, 1 to 21, as WCAG 2.2 defines it. */
export const contrast = (one: Rgba, other: Rgba): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Something to measure: a colour of an element, and what it has to be told from. */
export interface Sample {
  readonly name: string;
  readonly element: Element;
  readonly property: string;
  readonly pseudo?: string;
  readonly least: number;
  /** What it stands on: all that has a colour of its own, up to the first that hides the rest. */
  readonly under: readonly Element[];
}

export const above = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What an element, or what is inside it, stands on. */
const layersUnder = (element: Element | null): Element[] => {
  const layers: Element[] = [];
  for (let box = element; box; box = above(box)) {
    const [, , , alpha] = rgba(getComputedStyle(box).backgroundColor);
    if (alpha) layers.push(box);
    if (alpha === 1) break;
  }
  return layers;
};

const ground = (layers: readonly Element[]): Rgba =>
  layers.reduceRight<Rgba>(
    (under, layer) => over(rgba(getComputedStyle(layer).backgroundColor), under),
    [255, 255, 255, 1],
  );

const drawn: Readonly<Record<string, readonly string[]>> = {
  a: ['text-decoration-color'],
  li: ['border-inline-start-color'],
  button: ['border-top-color'],
  textarea: ['border-top-color'],
  'input[type="search"], select': ['border-top-color'],
  '.area': ['border-top-color'],
  '.error': ['border-inline-start-color'],
  '.direction svg': ['color'],
  '.shape': ['color'],
  '.segment': ['color'],
  '.track :is(.bar, .point)': ['border-top-color'],
  '.track :is(.line, .spread)': ['border-inline-start-color'],
  '.bar .fill': ['background-color'],
  '.bar .marks': ['color'],
  'path.line, path.plan, .arc .fill, .arc .outcome': ['stroke'],
  'svg :is(.dot, .last, .ring)': ['fill'],
  'svg text': ['fill'],
};

/** Of all that is alike in its classes and its place, one. */
export const samplesIn = (place: Element): Sample[] => {
  const found = new Map<string, Sample>();
  const visit = (root: Element | ShadowRoot, path: string): void => {
    for (const element of root.children) {
      const own = `${element.localName}.${element.getAttribute('class') ?? ''}`.trim();
      const name = `${path} ${own}`;
      const add = (property: string, least: number, pseudo?: string): void => {
        const key = `${name}${pseudo ?? ''} ${property}`;
        if (found.has(key)) return;
        const color = getComputedStyle(element, pseudo ?? null).getPropertyValue(property);
        if (color === 'none' || !rgba(color)[3]) return;
        const isInside = least > 3 || ['stroke', 'fill'].includes(property);
        const under = layersUnder(isInside ? element : above(element));
        found.set(key, { name: key, element, property, least, under, ...(pseudo && { pseudo }) });
      };
      const { visibility, display } = getComputedStyle(element);
      if (display !== 'none' && visibility === 'visible') {
        const isText = [...element.childNodes].some(
          ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
        );
        if (isText && !element.matches('style, svg *, option')) add('color', 4.5);
        for (const [selector, properties] of Object.entries(drawn))
          if (element.matches(selector))
            for (const property of properties) add(property, property === 'fill' && isText ? 4.5 : 3);
        if (element.matches('summary, .opens')) add('border-bottom-color', 3, '::before');
        if (element.matches('.linked a')) add('color', 3, '::before');
      }
      visit(element, path.split(' ').length > 3 ? path : name);
      if (element.shadowRoot) visit(element.shadowRoot, own);
    }
  };
  visit(place, '');
  return [...found.values()];
};

/** What a sample looks like, and on what. */
export const look = ({ element, property, pseudo, under }: Sample): readonly [Rgba, Rgba] => {
  const below = ground(under);
  const color = getComputedStyle(element, pseudo ?? null).getPropertyValue(property);
  return [over(rgba(color), below), below];
};
