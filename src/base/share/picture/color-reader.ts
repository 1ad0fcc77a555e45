/** Has the browser say any colour of CSS in sRGB, which it does not by itself: what is mixed of one colour alone is that colour. */
import { realDocument } from '../../../data/real-document.js';
import { parseColor, type Color } from './color.js';

/** Reads colours, computed or as they are written; nothing for one that the browser does not know. */
export type ReadColor = (css: string) => Color | undefined;

/**
 * Calls `work` with a reader. While it runs an element of the reader's own stands in `place`, whose colours are those that count: `Canvas` is that
 * of its scheme.
 */
export const withColors = <R>(place: ParentNode & Node, work: (read: ReadColor) => R): R => {
  const probe = realDocument.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const known = new Map<string, Color | undefined>();
  const mixed = (css: string): Color | undefined => {
    probe.style.color = '';
    probe.style.color = `color-mix(in srgb, ${css}, ${css})`;
    return probe.style.color ? parseColor(getComputedStyle(probe).color) : undefined;
  };
  try {
    return work(css => {
      if (!known.has(css)) known.set(css, parseColor(css) ?? mixed(css));
      return known.get(css);
    });
  } finally {
    probe.remove();
  }
};
