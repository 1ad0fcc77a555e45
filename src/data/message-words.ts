/** The words of the messages to editors, in Swedish and English. */
import type { Cause } from './diagnose.js';
import type { FaultCode } from './faults.js';
import type { RepairKind } from './repair.js';

/** The faults that are said in one sentence; the others have words of their own. */
type Plain = Exclude<FaultCode, 'unknown-field' | 'repaired'>;

/** What is repaired in values, as against a text that is no JSON. */
export type ValueRepairKind = 'number' | 'list' | 'word' | 'unit';

export interface Words {
  readonly title: string;
  readonly fault: string;
  readonly hint: string;
  readonly json: (line: number, column: number) => string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly faults: Readonly<Record<Plain, (found: string, expected: string) => string>>;
  /** That there is more of it than is said. */
  readonly more: (count: string) => string;
  readonly unknown: (near: string | undefined, fields: string) => string;
  readonly repaired: (what: string, found: string) => string;
  readonly repairs: Readonly<Record<RepairKind | ValueRepairKind, string>>;
  /** What is not shown because of a fault. */
  readonly leftOut: {
    /** The field that is wrong. */
    readonly itself: string;
    /** What it stands in, by its path. */
    readonly other: (path: string) => string;
    /** Everything. */
    readonly all: string;
    /** A verdict, too. */
    readonly unjudged: string;
  };
  /** What was expected, in the reader's language. */
  readonly kinds: (expected: string) => string;
  /** What a server means by a status, and what to do. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Of an address on the reader's own computer. */
  readonly ownComputer: string;
  /** Of an address that is an id alone, on a page that names no document. */
  readonly noDocument: string;
  /** The ids that there are, and the one that was probably meant. */
  readonly ids: (near: string | undefined, ids: string) => string;
  /** Of an attribute that a mark in the data has ended: `'` or `"`. */
  readonly ended: (mark: string) => string;
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
    'too-large': () => 'För stort eller för djupt: högst 2 MB och 64 nivåer går att läsa.',
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
    'range-direction': found =>
      `Målet är ett intervall, som är uppnått när resultatet ligger inom det: riktningen ${found} används inte.`,
    'no-direction': () =>
      'Det går inte att se om högre eller lägre är bättre, så inget bedöms. Skriv "direction": "increase" (högre är bättre), "decrease" (lägre är bättre) eller "maintain", eller ett utgångsvärde.',
    'target-first': found => `Målets period (${found}) är före utgångsvärdets.`,
    'older-current': found =>
      `Serien har ett senare värde än current (${found}), och det är det som visas som resultat.`,
    'same-period': found => `Två olika värden för ${found}: det sista gäller (current efter serien).`,
    'other-length': found =>
      `${found} är en period av annan längd än de andra, och jämförs inte med dem (ett kvartal med år, till exempel).`,
    'compared-twice': found =>
      `${found} finns redan i jämförelsen, eller är den egna kommunen: det första gäller.`,
    'outside-interval': found =>
      `Värdet (${found}) ligger utanför sitt eget intervall (interval). Är intervallet för en annan siffra?`,
    reversed: found => `Det minsta är större än det största (${found}). Är de omkastade?`,
    'unknown-name': (near, names) =>
      `Okänt namn. ${near ? `Menade du ${near}?` : `Namnen här är: ${names}.`}`,
    imprecise: (found, expected) =>
      `Här står ${found}, men det ska vara ${expected}. Det visas så noga som det står.`,
    html: found => `Här står HTML: ${found}. Den visas som den står, med alla tecken. Skriv bara texten.`,
    'as-of': found => `as-of i taggen är ${found}, som inte är ett datum. Skriv till exempel 2024-12-31.`,
    'no-version': (asked, oldest) =>
      oldest
        ? `Inget sparat är så gammalt som ${asked} (as-of i taggen). Det äldsta är från ${oldest}.`
        : `Vad dokumentet sade ${asked} (as-of i taggen) går inte att veta: det har ingen dag (updated) och inga tidigare dokument (versions).`,
    'version-day': (updated, day) =>
      `Dokumentet som ska vara från ${day} ändrades ${updated} (updated i det). Vad det sade den dagen går inte att veta.`,
  },
  leftOut: {
    itself: 'Det utelämnas, och resten visas.',
    other: path => `Därför utelämnas ${path}, och resten visas.`,
    all: 'Därför visas inget av det.',
    unjudged: 'Utan det görs ingen bedömning.',
  },
  more: count => `… och ${count} till.`,
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
    list: 'det stod en sak där det ska vara en lista',
    word: 'ordet var inte skrivet som det ska',
    unit: 'enheten stod efter varje tal',
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
    document: 'adressen till ett dokument på samma webbplats',
    endpoint: 'en adress på samma webbplats',
    language: 'en språkkod (sv)',
    date: 'ett datum (2024-02-22)',
    period: 'en period (2030, 2030-06, 2023-Q3, 2023/2024)',
    color: 'en färg',
    'SDG target': 'ett mål i Agenda 2030 (1–17) eller ett delmål (11.3)',
    '|': ' eller ',
  }),
  statuses: {
    401: 'Det kräver inloggning: dokumentet ska kunna läsas av alla.',
    403: 'Servern visar det inte för alla: dokumentet ska kunna läsas utan inloggning.',
    404: 'Inget finns på den adressen. Kontrollera stavningen, och stora och små bokstäver.',
    410: 'Dokumentet är borttaget från den adressen.',
    500: 'Felet är serverns. Försök igen senare.',
    503: 'Servern är upptagen eller avstängd. Försök igen senare.',
  },
  ownComputer:
    'Det är en adress på din egen dator, som ingen annan når. Lägg upp filen på webbplatsen, och skriv adressen dit.',
  noDocument:
    'Sidan säger inte i vilket måldokument id:t finns: skriv dokumentets adress före #, eller <link rel="civic-goals" href="…"> i sidan.',
  ids: (near, ids) =>
    `${near ? `Menade du ${near}? ` : ''}${ids ? `Id som finns: ${ids}` : 'Ingenting där har något id.'}`,
  ended: mark =>
    `${mark === '"' ? 'Ett citattecken' : 'En apostrof'} inne i uppgifterna avslutade attributet för tidigt. Skriv ${mark === '"' ? '&quot;' : '&#39;'} i stället för ${mark} där.`,
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
    'too-large': () => 'Too large or too deep: at most 2 MB and 64 levels can be read.',
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
    'range-direction': found =>
      `The target is a range, which is met when the result lies inside it: the direction ${found} is not used.`,
    'no-direction': () =>
      'Nothing says whether higher or lower is better, so nothing is assessed. Write "direction": "increase" (higher is better), "decrease" (lower is better) or "maintain", or a baseline.',
    'target-first': found => `The target’s period (${found}) is before the baseline’s.`,
    'older-current': found =>
      `The series has a later value than current (${found}), and that is what is shown as the result.`,
    'same-period': found => `Two different values for ${found}: the last counts (current after the series).`,
    'other-length': found =>
      `${found} is a period of another length than the others, and is not held against them (a quarter against years, for example).`,
    'compared-twice': found =>
      `${found} is in the comparison already, or is the municipality itself: the first counts.`,
    'outside-interval': found =>
      `The value (${found}) is outside its own interval. Is the interval of another figure?`,
    reversed: found => `The smallest is above the largest (${found}). Have they changed places?`,
    'unknown-name': (near, names) =>
      `Unknown name. ${near ? `Did you mean ${near}?` : `The names here are: ${names}.`}`,
    imprecise: (found, expected) =>
      `Found ${found}, expected ${expected}. It is shown as precisely as it says.`,
    html: found =>
      `There is HTML here: ${found}. It is shown as it stands, every sign of it. Write the text alone.`,
    'as-of': found => `as-of on the tag is ${found}, which is no date. Write 2024-12-31, for example.`,
    'no-version': (asked, oldest) =>
      oldest
        ? `Nothing that was kept is as old as ${asked} (as-of on the tag). The oldest is of ${oldest}.`
        : `What the document said on ${asked} (as-of on the tag) cannot be known: it has no day (updated) and no earlier documents (versions).`,
    'version-day': (updated, day) =>
      `The document that is to be of ${day} was changed on ${updated} (updated in it). What it said on that day cannot be known.`,
  },
  leftOut: {
    itself: 'It is left out, and the rest is shown.',
    other: path => `Therefore ${path} is left out, and the rest is shown.`,
    all: 'Therefore none of it is shown.',
    unjudged: 'Nothing is judged without it.',
  },
  more: count => `… and ${count} more.`,
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
    list: 'there was one thing where a list is meant',
    word: 'the word was not spelled as it should be',
    unit: 'the unit stood after every number',
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
    document: 'the address of a document on the same site',
    endpoint: 'an address on the same site',
    language: 'a language code (sv)',
    date: 'a date (2024-02-22)',
    period: 'a period (2030, 2030-06, 2023-Q3, 2023/2024)',
    color: 'a colour',
    'SDG target': 'a goal of the 2030 Agenda (1–17) or a target (11.3)',
    '|': ' or ',
  }),
  statuses: {
    401: 'It asks for a login: everybody must be able to read the document.',
    403: 'The server does not show it to everybody: the document must be readable without a login.',
    404: 'Nothing is at that address. Check the spelling, and capitals and small letters.',
    410: 'The document has been taken away from that address.',
    500: 'The fault is the server’s. Try again later.',
    503: 'The server is busy or down. Try again later.',
  },
  ownComputer:
    'That is an address on your own computer, which nobody else can reach. Put the file on the site, and write its address there.',
  noDocument:
    'The page does not say in which goals document the id is: write the document’s address before #, or <link rel="civic-goals" href="…"> in the page.',
  ids: (near, ids) =>
    `${near ? `Did you mean ${near}? ` : ''}${ids ? `Ids that are there: ${ids}` : 'Nothing there has an id.'}`,
  ended: mark =>
    `${mark === '"' ? 'A quotation mark' : 'An apostrophe'} inside the data ended the attribute too early. Write ${mark === '"' ? '&quot;' : '&#39;'} in place of ${mark} there.`,
};
