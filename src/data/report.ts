/**
 * Says what is wrong with data, in Swedish or English, to the one who can mend it: in the console, and as an event. Fetched
 * only when something is wrong. These words are for editors; what visitors see goes through the translations.
 */
import type { Fault, FaultCode } from './faults.js';
import type { Schema } from './schema.js';

/** One fault with its message: what `civic-error` carries. */
export interface Reported extends Omit<Fault, 'hint' | 'expected'> {
  /** What would have been right: `number`, `"met" | "not-met"`. */
  readonly expected: string;
  readonly message: string;
}

/** `detail` of the event `civic-error`. */
export interface CivicErrorDetail {
  /** The tag's name. */
  readonly element: string;
  /** Where the data came from: the address, or `data`. */
  readonly source: string;
  readonly faults: readonly Reported[];
}

declare global {
  interface HTMLElementEventMap {
    'civic-error': CustomEvent<CivicErrorDetail>;
  }
}

type Words = Readonly<Record<FaultCode, (found: string, expected: string) => string>>;

const swedish: Words = {
  json: found => `texten är inte giltig JSON. Den börjar så här: ${found}`,
  'too-large': found => `för stort eller för djupt (${found}): högst 5 MB och 64 nivåer går att läsa`,
  network: found =>
    `kunde inte hämta ${found}: ingen kontakt, för långsamt, eller så tillåter servern inte andra webbplatser (CORS)`,
  status: found => `servern svarade ${found} i stället för med ett dokument`,
  address: found => `adressen ${found} går inte att läsa från`,
  'not-found': found => `dokumentet har ingen del som heter ${found}`,
  ambiguous: () => 'här finns flera att välja på; lägg till #id i adressen',
  type: (found, expected) => `här står ${found}, men det ska vara ${expected}`,
  missing: (_, expected) => `saknas (ska vara ${expected})`,
  unsafe: found => `adressen ${found} är inte tillåten`,
  'unknown-field': (_, expected) => `okänt fält, hoppas över. Fälten här är: ${expected}`,
  'no-such-id': found => `ingen indikator i dokumentet har id ${found}`,
  direction: found => `riktningen ${found} stämmer inte med utgångsvärde och målvärde`,
};

const english: Words = {
  json: found => `the text is not valid JSON. It begins like this: ${found}`,
  'too-large': found => `too large or too deep (${found}): at most 5 MB and 64 levels can be read`,
  network: found =>
    `could not fetch ${found}: no connection, too slow, or the server does not allow other sites (CORS)`,
  status: found => `the server answered ${found} instead of with a document`,
  address: found => `the address ${found} cannot be read from`,
  'not-found': found => `the document has no part called ${found}`,
  ambiguous: () => 'there are several to choose from; add #id to the address',
  type: (found, expected) => `found ${found}, expected ${expected}`,
  missing: (_, expected) => `is missing (expected ${expected})`,
  unsafe: found => `the address ${found} is not allowed`,
  'unknown-field': (_, expected) => `unknown field, passed over. The fields here are: ${expected}`,
  'no-such-id': found => `no indicator in the document has the id ${found}`,
  direction: found => `the direction ${found} contradicts baseline and target`,
};

/** What a description expects, in a few neutral words that the message puts into a sentence. */
const expectation = (schema: Schema | undefined): string => {
  if (!schema) return '';
  switch (schema.kind) {
    case 'lazy':
      return expectation(schema.of());
    case 'either':
      return schema.options.map(expectation).join(' | ');
    case 'oneOf':
      return schema.values.map(value => JSON.stringify(value)).join(' | ');
    case 'text':
      return schema.name ?? 'text';
    case 'number':
    case 'list': {
      const { min, max } = schema;
      const limits = [min ? `≥ ${min}` : '', max === undefined || max === Infinity ? '' : `≤ ${max}`];
      return `${schema.kind} ${limits.filter(Boolean).join(', ')}`.trim();
    }
    default:
      return schema.kind;
  }
};

const shorten = (found: unknown): string => {
  const text = typeof found === 'string' ? `"${found}"` : (JSON.stringify(found) as string | undefined);
  if (!text) return '–';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/**
 * Writes faults to the console and fires `civic-error`. Hints are only logged.
 *
 * @param element The element whose data it is.
 * @param locale The language of the messages: Swedish for `sv`, else English.
 */
export const report = (element: HTMLElement, faults: readonly Fault[], locale: string): void => {
  const words = locale === 'sv' ? swedish : english;
  const source = element.getAttribute('src') ?? 'data';
  const name = `<${element.localName}${element.id && ` id="${element.id}"`}>`;
  const say = ({ code, path, found, expected }: Fault): string =>
    `${name} ${source}${path && ` → ${path}`}: ${words[code](shorten(found), code === 'unknown-field' && expected?.kind === 'object' ? Object.keys(expected.fields).join(', ') : expectation(expected))}`;
  for (const fault of faults) console[fault.hint ? 'info' : 'warn'](say(fault));
  const serious = faults.filter(fault => !fault.hint);
  if (!serious.length) return;
  const detail: CivicErrorDetail = {
    element: element.localName,
    source,
    faults: serious.map(fault => ({
      code: fault.code,
      path: fault.path,
      found: fault.found,
      expected: expectation(fault.expected),
      message: say(fault),
    })),
  };
  element.dispatchEvent(new CustomEvent('civic-error', { detail, bubbles: true, composed: true }));
};
