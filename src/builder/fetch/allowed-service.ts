/** Which service the page's owner lets the builder ask, and where it is. */
import { services } from '../../services/addresses.js';

/**
 * Reads `data-sources` of the builder's place: `kolada`, or `kolada=https://www.krokom.example/kolada/v3/` where it is to be asked elsewhere.
 *
 * @returns The address, with `/` at its end; nothing where Kolada is not named.
 */
export const koladaAddress = (place: HTMLElement): string | undefined => {
  for (const word of (place.dataset['sources'] ?? '').split(/\s+/)) {
    const [, address = services.kolada] = /^kolada(?:=(.+))?$/.exec(word) ?? ['', ''];
    if (!address || !URL.canParse(address, document.baseURI)) continue;
    const { protocol, href } = new URL(address, document.baseURI);
    if (/^https?:$/.test(protocol)) return href.endsWith('/') ? href : `${href}/`;
  }
  return undefined;
};

/** Whether the page's own policy keeps it from asking an address. Only what stands in the page is known: not what its server says. */
export const isForbidden = (address: string, page = document): boolean =>
  [...page.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')].some(
    ({ content }) => {
      const directive = content
        .split(';')
        .map(part => part.trim().split(/\s+/))
        .find(([name]) => name === 'connect-src');
      if (!directive) return false;
      const { origin } = new URL(address);
      return !directive
        .slice(1)
        .some(
          source =>
            source === '*' ||
            source === origin ||
            (source === "'self'" && origin === location.origin) ||
            address.startsWith(source.endsWith('/') ? source : `${source}/`),
        );
    },
  );
