/** What an element stands on, as far as that is a colour. */
import { unhidden } from '../../../data/real-document.js';
import { over, white, type Color } from './color.js';
import { withColors, type ReadColor } from './color-reader.js';

/** The colour under an element: its own background on those around it, as far out as they are seen through. */
export const groundOf = (start: Element, read: ReadColor): Color => {
  let ground: Color = { ...white, alpha: 0 };
  for (
    let node: Node | null = start;
    node && ground.alpha < 1;
    node = unhidden(node, 'parentNode') ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    const color = node instanceof Element && read(getComputedStyle(node).backgroundColor);
    if (color) ground = over(ground, color);
  }
  return over(ground, read('Canvas') ?? white);
};

/** Whether an element stands on white, or what nobody tells from it. */
export const isWhiteGround = ({ shadowRoot }: Element): boolean => {
  const base = shadowRoot?.querySelector('.base');
  if (!shadowRoot || !base) return true;
  const { red, green, blue } = withColors(shadowRoot, read => groundOf(base, read));
  return Math.min(red, green, blue) >= 250;
};
