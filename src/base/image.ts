/** A picture, with its place kept free while it loads and its focal point in view at every width. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Image } from '../contract/image.js';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * @param image The picture, its addresses checked.
 * @param lang The language of its description, where it is not the element's.
 * @param sizes How wide it is drawn, where the data does not say.
 * @param eager Whether it stands first on the page, and is fetched before other pictures.
 */
export const picture = (image: Image, lang: unknown, sizes: string, eager = false): TemplateResult => {
  const [x, y] = image.focalPoint ?? [0.5, 0.5];
  return html`<img
    part="image"
    lang=${image.lang ?? lang}
    alt=${image.alt}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading=${eager ? 'eager' : 'lazy'}
    decoding="async"
    fetchpriority=${eager ? 'high' : nothing}
    sizes=${image.srcset ? (image.sizes ?? sizes) : nothing}
    srcset=${image.srcset ?? nothing}
    .style=${`object-position:${percent(x ?? 0.5)} ${percent(y ?? 0.5)}`}
    src=${image.src}
  />`;
};
