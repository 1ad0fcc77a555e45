/** What only a check of a whole file finds, and no element: what can be wrong, and its words in Swedish and English. */
import type { Encoding } from './encoding.js';
import type { Language } from './language.js';

/** What is wrong with a file, beside the faults of its data. */
export type CheckCode =
  /** The file is in another encoding than UTF-8; `found` says which. */
  | 'encoding'
  /** A text was encoded twice; `more` is what it should say. */
  | 'encoded-twice'
  /** Characters were lost: `found` has the sign that stands for what could not be read. */
  | 'lost-characters'
  /** Further texts are as those that were named; `found` is how many. */
  | 'more-texts'
  /** It is no goals document, and no part of one. */
  | 'no-goals'
  /** Hint: an id in `texts` that no text of the library has; `more` is the one that was probably meant. */
  | 'unknown-text'
  /** Hint: a text in `texts` has lost values; `more` says which. */
  | 'lost-value'
  /** Hint: a text in `texts` has values that there are none for; `more` says which. */
  | 'unknown-value'
  /** Hint: a version that is younger than what stands above it; `more` is the day of that. */
  | 'version-order'
  /** Hint: a second version of a day; the first counts. */
  | 'version-twice'
  /** A version that is the document itself. */
  | 'version-itself'
  /** Hint: where figures are fetched cannot be read, so they are not; `more` says why. */
  | 'from'
  /** A relative address that names no file; `more` is the one that was probably meant. */
  | 'no-file';

/** One thing that is wrong, and where. */
export interface CheckFault {
  readonly code: CheckCode;
  readonly path: string;
  readonly found: string;
  /** What belongs there, or what is missing. */
  readonly more?: string;
  /** A hint leaves everything shown. */
  readonly hint?: boolean;
}

/** What an encoding is called where files are saved. */
const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (ANSI)',
  macintosh: 'Mac OS Roman (Macintosh)',
};

const nameOf = (encoding: string): string => encodings[encoding as Encoding];

type Say = (found: string, more: string) => string;

const swedish: Readonly<Record<CheckCode, Say>> = {
  encoding: found =>
    `Filen är sparad som ${nameOf(found)}, men sidor läser den som UTF-8: å, ä och ö, eller hela texten, går förlorade. Spara den som UTF-8: i Anteckningar Arkiv, Spara som, Kodning: UTF-8; i VS Code namnet på kodningen längst ner till höger, Save with Encoding, UTF-8.`,
  'encoded-twice': (found, more) =>
    `Texten är kodad två gånger: ”${found}” ska vara ”${more}”. En fil i UTF-8 har lästs som något annat och sparats om. Skriv om texten, eller börja om från en fil som är hel.`,
  'lost-characters': found =>
    `Tecken har gått förlorade: ”${found}”. Filen har lästs i fel kodning och sparats om. Skriv om texten, eller börja om från en fil som är hel.`,
  'more-texts': found => `${found} texter till är skadade på samma sätt.`,
  'no-goals': found =>
    `Det här är inget måldokument och ingen del av ett: inget av fälten är känt (${found}).`,
  'unknown-text': (_, more) =>
    more
      ? `Ingen text har det id:t, så orden visas inte. Menade du ${more}?`
      : 'Ingen text har det id:t, så orden visas inte. Alla id finns i docs/texter.md.',
  'lost-value': (found, more) => `${more} saknas i ”${found}”: det värdet syns då inte i meningen.`,
  'unknown-value': (found, more) => `${more} i ”${found}” är inget värde som texten har.`,
  'version-order': (found, more) =>
    `${found} är senare än det som står ovanför (${more}). Skriv det nyaste överst. Är båda datumen rätt?`,
  'version-twice': found => `Två tidigare dokument är från ${found}; det som står överst visas.`,
  'version-itself': found => `${found} är dokumentet självt, och inget tidigare. Det visas inte.`,
  from: (_, more) => `Siffrorna går inte att hämta: ${more}`,
  'no-file': (found, more) =>
    more
      ? `Ingen fil heter ${found}. Menade du ${more}? Servrar skiljer på stora och små bokstäver.`
      : `Ingen fil heter ${found}. Kontrollera namnet och mappen.`,
};

const english: Readonly<Record<CheckCode, Say>> = {
  encoding: found =>
    `The file is saved as ${nameOf(found)}, but pages read it as UTF-8: å, ä and ö, or the whole text, are lost. Save it as UTF-8: in Notepad File, Save as, Encoding: UTF-8; in VS Code the name of the encoding at the bottom right, Save with Encoding, UTF-8.`,
  'encoded-twice': (found, more) =>
    `The text was encoded twice: “${found}” should be “${more}”. A file in UTF-8 was read as something else and saved again. Write the text anew, or start from a file that is whole.`,
  'lost-characters': found =>
    `Characters were lost: “${found}”. The file was read in the wrong encoding and saved again. Write the text anew, or start from a file that is whole.`,
  'more-texts': found => `${found} more texts are damaged in the same way.`,
  'no-goals': found =>
    `This is no goals document and no part of one: none of its fields is known (${found}).`,
  'unknown-text': (_, more) =>
    more
      ? `No text has that id, so the words are not shown. Did you mean ${more}?`
      : 'No text has that id, so the words are not shown. All ids are in docs/texter.md.',
  'lost-value': (found, more) =>
    `${more} is missing in “${found}”: that value is then not seen in the sentence.`,
  'unknown-value': (found, more) => `${more} in “${found}” is no value that the text has.`,
  'version-order': (found, more) =>
    `${found} is later than what stands above it (${more}). Write the newest first. Are both days right?`,
  'version-twice': found => `Two earlier documents are of ${found}; the one that stands first is shown.`,
  'version-itself': found => `${found} is the document itself, and no earlier one. It is not shown.`,
  from: (_, more) => `The figures cannot be fetched: ${more}`,
  'no-file': (found, more) =>
    more
      ? `No file is called ${found}. Did you mean ${more}? Servers tell capitals from small letters.`
      : `No file is called ${found}. Check the name and the folder.`,
};

/** Whether a fault is one of these, and none of the data's own. */
export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(swedish, code);

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** A fault in words. */
export const describeCheckFault = ({ code, found, more = '' }: CheckFault, language: Language): string =>
  (language === 'sv' ? swedish : english)[code](shorten(found), shorten(more));
