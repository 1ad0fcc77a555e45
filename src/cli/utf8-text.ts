/** A file's bytes as text, where they are UTF-8; in no other encoding is a file changed. */
import type { Words } from './language.js';

/** @returns The text, whose byte order mark stays; nothing where it is none in UTF-8. */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const notUtf8: Words = {
  sv: 'Är inte sparad som UTF-8. Spara om filen, och försök igen.',
  en: 'Is not saved as UTF-8. Save the file again, and try once more.',
};
