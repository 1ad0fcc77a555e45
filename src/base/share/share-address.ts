/** The address that what an element shows has on its page: `base/go-to-address.ts` takes a visitor there. Pure. */
import { encodeComponent } from '../../data/address-part.js';

/** What an address would read as something else than a name, or cannot hold. */
const isNoName = /^(?:\{|b64:)|\p{Surrogate}/u;

/** Also what chat programs take for the end of an address. */
const encoded = (text: string): string =>
  encodeComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The address: `https://www.kommun.example/mal#civic-progress-gauge=befolkning`. It names the element, too, for a gauge and a chart of the same
 * indicator are two places on a page.
 *
 * @param page The page's address.
 * @param tag The element's tag.
 * @param name The id or the title of what it shows; without one the address names the first of that tag.
 */
export const shareAddress = (page: string, tag: string, name: string | undefined): string => {
  const what = name?.trim() && !isNoName.test(name) ? `=${encoded(name)}` : '';
  return `${page.replace(/#.*$/s, '')}#${tag}${what}`;
};
