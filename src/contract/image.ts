/** Pictures, as several parts of a document have them. */
import { allowed, resolve } from './address.js';
import { anyText, between, list, object, rule, text, type Context, type Infer } from './schema.js';

const pictureAddress = (address: string, context: Context): string | undefined => {
  const url = resolve(address, context);
  return allowed(url, [new URL(context.base).origin, ...context.origins]) ? url.href : undefined;
};

/** The address of a picture, from the page's own origin, the document's or an allowed one. */
const picture = rule('picture', pictureAddress);

/** A `srcset` of such addresses: one that is not allowed spoils it. */
const pictureSet = rule('srcset', (set, context) => {
  const candidates = set
    .split(/,\s+|,$/)
    .filter(Boolean)
    .map(candidate => {
      const [address = '', size = ''] = candidate.trim().split(/\s+/);
      const absolute = pictureAddress(address, context);
      return absolute && /^([\d.]+[wx])?$/.test(size) && `${absolute} ${size}`.trim();
    });
  return candidates.length && candidates.every(Boolean) ? candidates.join(', ') : undefined;
});

/** A picture. `alt` is required; `""` says that it is decoration. */
export const image = object(
  {
    src: picture,
    alt: anyText,
    width: between(1, 1e5, true),
    height: between(1, 1e5, true),
    srcset: pictureSet,
    sizes: text,
    focalPoint: list(between(0, 1), 2, 2),
    credit: text,
  },
  ['src', 'alt'],
);

export type Image = Infer<typeof image>;
