/** Pseudo-localisation: what every text becomes in a language that needs more room and more of the font. */
import { texts as english } from '../../src/generated/locales/en.js';

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåeéiïoøuûyýcçnñsšzžAÅEÉIÏOØUÛCÇNÑSŠZŽ'.matchAll(/(.)(.)/g)].map(([, plain = '', accented = '']) => [
    plain,
    accented,
  ]),
);

/** A text with accents, 30 per cent longer, in brackets that show where it is cut or put together. Its `{0}` stay. */
const stretch = (text: string): string => {
  const accented = text.replace(/\{\d\}|[a-z]/gi, part => accents[part] ?? part);
  const more = Math.ceil(text.replace(/\{\d\}/g, '').length * 0.3);
  // In words, so that it breaks as a text does.
  const padding = 'ťẽxť '
    .repeat(Math.ceil(more / 5))
    .slice(0, more)
    .trim();
  return `[${accented}${padding && ` ${padding}`}]`;
};

/** The library's texts, by id, as a goals document's `texts` in English. */
export const pseudo: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(english).map(([id, text]) => [id, stretch(text)]),
);
