/** The words of the messages to editors, in Swedish and English. */
import type { Cause } from './diagnose.js';
import type { FaultCode } from './faults.js';
import type { RepairKind } from './repair.js';

/** The faults that are said in one sentence; the others have words of their own. */
type Plain = Exclude<FaultCode, 'unknown-field' | 'repaired'>;

interface Words {
  readonly title: string;
  readonly fault: string;
  readonly hint: string;
  readonly json: (line: number, column: number) => string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly faults: Readonly<Record<Plain, (found: string, expected: string) => string>>;
  readonly unknown: (near: string | undefined, fields: string) => string;
  readonly repaired: (what: string, found: string) => string;
  readonly repairs: Readonly<Record<RepairKind | 'number', string>>;
  /** What was expected, in the reader's language. */
  readonly kinds: (expected: string) => string;
}

const inWords =
  (names: Readonly<Record<string, string>>) =>
  (expected: string): string =>
    expected
      .replace(/(?<!["\w-])[a-z]+(?: target)?(?!["\w-])/gi, name => names[name] ?? name)
      .replaceAll(' | ', names['|'] ?? ' | ');

export const swedish: Words = {
  title: 'Om elementets data (visas bara för dig som redaktör)',
  fault: 'Fel',
  hint: 'Tips',
  json: (line, column) => `Texten är inte giltig JSON. Felet finns på rad ${line}, tecken ${column}.`,
  causes: {
    html: 'Texten är en webbsida, inte ett måldokument. Kontrollera adressen.',
    quotes: 'Ditt CMS har troligen bytt ut citattecknen: här ska stå ".',
    'cut-end': 'Texten är avkortad: slutet saknas, eller så fattas ett citattecken eller en parentes.',
    'cut-start':
      'Början av texten saknas: ditt CMS har troligen klippt av den. Använd attributet data-json i stället för data.',
    'missing-comma': 'Ett kommatecken saknas före det här.',
    'missing-colon': 'Ett kolon saknas efter namnet.',
    'bare-name': 'Namnet ska stå inom citattecken: "namn".',
    'quote-inside': 'Ett citattecken inne i texten avslutar den för tidigt. Skriv \\" eller ” där.',
    'line-break': 'En radbrytning står inne i en text. Skriv texten på en rad.',
    number: 'Talet är inte skrivet som i JSON: decimalpunkt, inga mellanslag, vanligt minustecken (-2.5).',
    'after-end': 'Något följer efter slutet: en parentes för mycket, eller två texter efter varandra.',
    unknown: 'Det här tecknet hör inte hemma här.',
  },
  faults: {
    json: found => `Texten är inte giltig JSON: ${found}`,
    'too-large': found => `För stort eller för djupt (${found}): högst 5 MB och 64 nivåer går att läsa.`,
    network: found =>
      `Kunde inte hämta ${found}: ingen kontakt med servern, eller så hindrar sidans egen säkerhetspolicy (CSP) det.`,
    cors: found =>
      `Servern svarar, men tillåter inte andra webbplatser att läsa ${found} (CORS). Den behöver skicka Access-Control-Allow-Origin.`,
    timeout: found => `Kunde inte hämta ${found}: servern svarade inte i tid.`,
    status: found => `Servern svarade ${found} i stället för med ett dokument.`,
    address: found => `Adressen ${found} går inte att läsa från.`,
    'not-found': found => `Dokumentet har ingen del som heter ${found}.`,
    ambiguous: () => 'Här finns flera att välja på. Lägg till #id i adressen.',
    type: (found, expected) => `Här står ${found}, men det ska vara ${expected}.`,
    missing: (_, expected) => `Saknas. Det ska vara ${expected}.`,
    'too-long': found => `Listan har ${found} rader; bara de första 10 000 visas.`,
    'no-such-id': found => `Ingen indikator i dokumentet har id ${found}.`,
    'duplicate-id': found => `Id ${found} finns redan på ett annat ställe i dokumentet; det första gäller.`,
    direction: found => `Riktningen ${found} stämmer inte med utgångsvärde och målvärde.`,
    older: found => `Resultatet är äldre än utgångsvärdet (${found}).`,
  },
  unknown: (near, fields) =>
    near
      ? `Okänt fält, hoppas över. Menade du ${near}?`
      : `Okänt fält, hoppas över. Fälten här är: ${fields}.`,
  repaired: (what, found) => `Lagat: ${what}${found && ` (${found})`}. Rätta gärna i källan.`,
  repairs: {
    entities: 'texten var kodad en gång för mycket (&quot;)',
    quotes: 'citattecknen var utbytta mot typografiska',
    'single-quotes': 'texten hade enkla citattecken i stället för dubbla',
    markup: 'det stod HTML-taggar mellan uppgifterna',
    spaces: 'det stod hårda mellanslag mellan uppgifterna',
    commas: 'det stod ett kommatecken för mycket',
    minus: 'minustecknet var ett tankstreck',
    number: 'talet var skrivet som text',
  },
  kinds: inWords({
    text: 'en text',
    number: 'ett tal',
    list: 'en lista',
    object: 'ett objekt {…}',
    flag: 'true eller false',
    link: 'en länk (http, https, mailto, tel eller relativ)',
    picture: 'en bildadress på samma webbplats',
    srcset: 'bildadresser på samma webbplats',
    endpoint: 'en adress på samma webbplats',
    language: 'en språkkod (sv)',
    date: 'ett datum (2024-02-22)',
    period: 'en period (2030, 2030-06, 2023-Q3, 2023/2024)',
    color: 'en färg',
    'SDG target': 'ett mål eller delmål i Agenda 2030 (11.3)',
    '|': ' eller ',
  }),
};

export const english: Words = {
  title: 'About the element’s data (shown to you as an editor only)',
  fault: 'Fault',
  hint: 'Hint',
  json: (line, column) => `The text is not valid JSON. The fault is on line ${line}, character ${column}.`,
  causes: {
    html: 'The text is a web page, not a goals document. Check the address.',
    quotes: 'Your CMS has probably changed the quotation marks: this should be ".',
    'cut-end': 'The text is cut off: its end is missing, or a quotation mark or a bracket is.',
    'cut-start':
      'The beginning is missing: your CMS has probably cut it off. Use the attribute data-json instead of data.',
    'missing-comma': 'A comma is missing before this.',
    'missing-colon': 'A colon is missing after the name.',
    'bare-name': 'The name must stand in quotation marks: "name".',
    'quote-inside': 'A quotation mark inside the text ends it too early. Write \\" or ” there.',
    'line-break': 'A line break stands inside a text. Write the text on one line.',
    number: 'The number is not written as in JSON: decimal point, no spaces, an ordinary minus (-2.5).',
    'after-end': 'Something follows after the end: a bracket too many, or two texts after each other.',
    unknown: 'This character does not belong here.',
  },
  faults: {
    json: found => `The text is not valid JSON: ${found}`,
    'too-large': found => `Too large or too deep (${found}): at most 5 MB and 64 levels can be read.`,
    network: found =>
      `Could not fetch ${found}: no connection to the server, or the page’s own security policy (CSP) forbids it.`,
    cors: found =>
      `The server answers, but does not let other sites read ${found} (CORS). It must send Access-Control-Allow-Origin.`,
    timeout: found => `Could not fetch ${found}: the server did not answer in time.`,
    status: found => `The server answered ${found} instead of with a document.`,
    address: found => `The address ${found} cannot be read from.`,
    'not-found': found => `The document has no part called ${found}.`,
    ambiguous: () => 'There are several to choose from. Add #id to the address.',
    type: (found, expected) => `Found ${found}, expected ${expected}.`,
    missing: (_, expected) => `Missing. It should be ${expected}.`,
    'too-long': found => `The list has ${found} rows; only the first 10,000 are shown.`,
    'no-such-id': found => `No indicator in the document has the id ${found}.`,
    'duplicate-id': found => `Another object in the document has the id ${found} already; the first counts.`,
    direction: found => `The direction ${found} contradicts baseline and target.`,
    older: found => `The result is older than the baseline (${found}).`,
  },
  unknown: (near, fields) =>
    near
      ? `Unknown field, passed over. Did you mean ${near}?`
      : `Unknown field, passed over. The fields here are: ${fields}.`,
  repaired: (what, found) => `Mended: ${what}${found && ` (${found})`}. Better put it right at the source.`,
  repairs: {
    entities: 'the text was escaped once too often (&quot;)',
    quotes: 'the quotation marks had been made typographic',
    'single-quotes': 'the text had single quotation marks instead of double ones',
    markup: 'there were HTML tags between the values',
    spaces: 'there were no-break spaces between the values',
    commas: 'there was a comma too many',
    minus: 'the minus was a dash',
    number: 'the number was written as text',
  },
  kinds: inWords({
    text: 'a text',
    number: 'a number',
    list: 'a list',
    object: 'an object {…}',
    flag: 'true or false',
    link: 'a link (http, https, mailto, tel or relative)',
    picture: 'the address of a picture on the same site',
    srcset: 'addresses of pictures on the same site',
    endpoint: 'an address on the same site',
    language: 'a language code (sv)',
    date: 'a date (2024-02-22)',
    period: 'a period (2030, 2030-06, 2023-Q3, 2023/2024)',
    color: 'a colour',
    'SDG target': 'a goal or target of the 2030 Agenda (11.3)',
    '|': ' or ',
  }),
};
