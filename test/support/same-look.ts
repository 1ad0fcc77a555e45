/** How all that the elements draw looks, in colours and measures, to compare before and after. */
import { rgba, type Rgba } from './color.js';

const colors = [
  'color',
  'background-color',
  'border-top-color',
  'border-inline-start-color',
  'text-decoration-color',
  'fill',
  'stroke',
] as const;
const measures = ['font-size', 'height', 'margin-top', 'border-top-width', 'border-top-left-radius'] as const;

/** What a browser has for one thing that is drawn: colours as the screen shows them, measures in pixels. */
export interface Look {
  readonly element: Element;
  readonly font: string;
  readonly colors: readonly (readonly number[])[];
  readonly measures: readonly number[];
}

/** What is seen of a colour: of one that lets nearly all through, a canvas does not know more. */
const seen = ([r, g, b, a]: Rgba): readonly number[] => [r * a, g * a, b * a, a];

const lookOf = (element: Element): Look => {
  const style = getComputedStyle(element);
  return {
    element,
    font: style.fontFamily,
    colors: colors.map(name => {
      const color = style.getPropertyValue(name);
      return color === 'none' || color.startsWith('url') ? [] : seen(rgba(color));
    }),
    measures: measures.map(name => parseFloat(style.getPropertyValue(name)) || 0),
  };
};

/** How everything in a place looks, inside of shadow roots, too. */
export const looksIn = (place: Element | ShadowRoot): Look[] =>
  [...place.children].flatMap(element => [
    lookOf(element),
    ...(element.shadowRoot ? looksIn(element.shadowRoot) : []),
    ...looksIn(element),
  ]);

const name = (element: Element): string => {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
  return `${host}${element.localName}.${element.getAttribute('class') ?? ''}`;
};

/** What differs from before: colours by more than a step of 255 and its rounding, or an alpha of a hundredth; measures by more than `pixels`. */
export const changes = (before: readonly Look[], after: readonly Look[], pixels: number): string[] => [
  ...new Set(
    before.flatMap(({ element, ...was }, index) => {
      const is = after[index];
      if (is?.element !== element) return [`${name(element)} is not where it was`];
      const found = colors.flatMap((property, at) => {
        const [now = [], then = []] = [is.colors[at], was.colors[at]];
        const isSame = then.every((part, i) => Math.abs(part - (now[i] ?? NaN)) <= (i === 3 ? 0.01 : 1.2));
        return isSame ? [] : [`${property}: ${then.join(' ')} → ${now.join(' ')}`];
      });
      measures.forEach((property, at) => {
        const [now = NaN, then = NaN] = [is.measures[at], was.measures[at]];
        if (!(Math.abs(then - now) <= pixels)) found.push(`${property}: ${then} → ${now}`);
      });
      if (was.font !== is.font) found.push(`font: ${was.font} → ${is.font}`);
      return found.map(text => `${name(element)} ${text}`);
    }),
  ),
];
