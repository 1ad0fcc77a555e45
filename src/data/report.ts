/**
 * Reports what is wrong with data: in the console, as the event `civic-error`, and, where it is asked for, in the element. Fetched only
 * when something is wrong.
 */
import { debugPanel, isDebugged, languageOfMessages } from './debug-panel.js';
import { describeFault, isOnOwnComputer, type ReportedFault } from './describe-fault.js';
import type { Fault } from './faults.js';
import { english, swedish } from './message-words.js';
import { realDocument } from './real-document.js';

/** `detail` of the event `civic-error`. */
export interface CivicErrorDetail {
  /** The tag's name. */
  readonly element: string;
  /** Where the data came from: the address, or `data`. */
  readonly source: string;
  /** The first of them, where there are very many. */
  readonly faults: readonly ReportedFault[];
}

/** `civic-error`: data was refused, or something in it left out. */
export type CivicErrorEvent = CustomEvent<CivicErrorDetail>;

declare global {
  // For elements, the document and the window alike: it bubbles.
  interface GlobalEventHandlersEventMap {
    'civic-error': CivicErrorEvent;
  }
}

/** Where an element's data came from: an address, or `data`. */
const sourceOf = (element: HTMLElement & { data?: unknown }): string =>
  element.data ||
  ['data-json', 'data'].some(name => element.getAttribute(name)?.trim()) ||
  element.querySelector(':scope > script[type="application/json"]')
    ? 'data'
    : element.getAttribute('src')?.trim() ||
      realDocument.querySelector('link[rel~="civic-goals"]')?.getAttribute('href') ||
      'data';

/** So many are said of an element's data: who has mended those will see more, and who has a hundred thousand has one. */
const most = 20;

/** What has been said of fetched documents. */
const reported = new Set<string>();

/** What was said of each element last, and when, in milliseconds. */
const latest = new WeakMap<Element, readonly [text: string, time: number]>();

/** A page that answers a fault by giving the same data anew would hear of it for ever. */
const isRepeated = (element: Element, text: string): boolean => {
  const [before, time] = latest.get(element) ?? [];
  const now = performance.now();
  latest.set(element, [text, now]);
  return before === text && now - (time ?? 0) < 1000;
};

/**
 * What ended the attribute with an element's data before its end: the mark that stands around it, and in the data, too. What followed has
 * become attributes then, with names that nobody gives one.
 */
const markThatEnded = (element: Element): string | undefined => {
  const data = element.getAttribute('data-json')?.trim() || element.getAttribute('data')?.trim();
  const spilled = element.getAttributeNames().join(' ');
  if (!data || !/["'{}]/.test(spilled)) return undefined;
  // An apostrophe stands in a text, and a quotation mark where one begins. Where they are escaped, so is what has spilled.
  const marks = data.match(/(?<!\\)"/g)?.length ?? 0;
  return marks % 2 && !spilled.includes('&quot;') ? "'" : '"';
};

/**
 * Writes faults to the console and fires `civic-error`, unless the same was said less than a second ago. Hints are only logged. With the attribute `debug`, or on a page opened
 * with `#civic-debug`, all of it is shown in the element too. Of very many the first are said, faults before hints, and how many there are besides.
 *
 * @param element The element whose data it is.
 * @param place The languages of its place, from it outwards: `fi sv`.
 * @returns What a visitor is to know: how many rows the longest list has, where only the first are shown (else 0), and whether it
 *   may help to ask again.
 */
export const report = (
  element: HTMLElement,
  faults: readonly Fault[],
  place: string,
): { readonly total: number; readonly again: boolean } => {
  const locale = languageOfMessages(place);
  const words = locale === 'sv' ? swedish : english;
  const source = sourceOf(element);
  const name = `<${element.localName}${element.id && ` id="${element.id}"`}>`;
  const mark = markThatEnded(element);
  const [serious, hints] = [faults.filter(({ hint }) => !hint), faults.filter(({ hint }) => hint)];
  const said = faults.length > most ? serious.concat(hints).slice(0, most) : faults;
  const all: { hint: boolean; path: string; message: string; reported?: ReportedFault }[] = said.map(
    fault => {
      // A browser makes a site's address of a path on the office's network.
      const isPath = fault.code === 'network' && isOnOwnComputer(source);
      const described = describeFault(isPath ? { ...fault, found: source } : fault, locale);
      const message = fault.code === 'json' && mark ? words.ended(mark) : described.message;
      const reported = { ...described, message };
      return { hint: !!fault.hint, path: reported.path, message, reported };
    },
  );
  const more = faults.length - said.length;
  if (more)
    all.push({ hint: serious.length <= most, path: '', message: words.more(more.toLocaleString([locale])) });
  const lines = all.map(({ path, message }) => `${name} ${source}${path && ` → ${path}`}: ${message}`);
  const repeated = isRepeated(element, lines.join());
  all.forEach(({ hint, path, message }, index) => {
    // A document that many elements show is wrong once.
    const key = source === 'data' ? '' : `${source.split('#', 1)[0] ?? ''} ${path} ${message}`;
    // A page that is made without a browser has nobody who looks into a console.
    if (repeated || (key && reported.has(key)) || !realDocument.defaultView) return;
    reported.add(key);
    console[hint ? 'info' : 'warn'](lines[index]);
  });
  if (element.hasAttribute('debug') || isDebugged()) {
    const shown = lines.map((line, index) => `${all[index]?.hint ? words.hint : words.fault}: ${line}`);
    // What is found later goes into the box that is there, and with it.
    const place = element.shadowRoot?.querySelector('.civic-debug') ?? element.shadowRoot;
    place?.append(debugPanel('civic-debug', [words.title, ...shown], locale));
  }
  if (serious.length && !repeated) {
    const told = all.flatMap(({ hint, reported }) => (reported && !hint ? [reported] : []));
    const detail: CivicErrorDetail = { element: element.localName, source, faults: told };
    element.dispatchEvent(new CustomEvent('civic-error', { detail, bubbles: true, composed: true }));
  }
  return {
    total: faults.reduce(
      (most, { code, found }) => (code === 'too-long' ? Math.max(most, Number(found)) : most),
      0,
    ),
    again: faults.some(({ code }) => /^(network|cors|timeout|status)$/.test(code)),
  };
};
