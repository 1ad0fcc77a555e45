/**
 * Reports what is wrong with data: in the console, as the event `civic-error`, and, where it is asked for, in the element. Fetched only
 * when something is wrong.
 */
import { describeFault, type ReportedFault } from './describe-fault.js';
import type { Fault } from './faults.js';
import { english, swedish } from './message-words.js';

/** `detail` of the event `civic-error`. */
export interface CivicErrorDetail {
  /** The tag's name. */
  readonly element: string;
  /** Where the data came from: the address, or `data`. */
  readonly source: string;
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

const frame =
  'all:initial;display:block;margin:.5em 0;padding:1em;border:2px solid;overflow-wrap:anywhere;' +
  'font:.875rem/1.5 ui-monospace,monospace;color:CanvasText;background:Canvas';

/** Shows the messages in the element, for the one who asked to see them. */
const showInElement = (element: HTMLElement, lines: readonly string[], title: string, lang: string): void => {
  const panel = document.createElement('div');
  panel.className = 'civic-debug';
  panel.lang = lang;
  panel.style.cssText = frame;
  for (const line of [title, ...lines]) {
    const [message = '', ...excerpt] = line.split('\n');
    const text = document.createElement('p');
    text.textContent = message;
    text.style.cssText = 'margin:0 0 .5em';
    // The caret stands under its place, however narrow the element is.
    const place = document.createElement('pre');
    place.textContent = excerpt.join('\n');
    place.style.cssText = 'margin:0 0 .5em;overflow-x:auto';
    place.tabIndex = 0;
    panel.append(text, ...(excerpt.length ? [place] : []));
  }
  element.shadowRoot?.append(panel);
};

/** Where an element's data came from: an address, or `data`. */
const sourceOf = (element: HTMLElement & { data?: unknown }): string =>
  element.data ||
  ['data-json', 'data'].some(name => element.getAttribute(name)?.trim()) ||
  element.querySelector(':scope > script[type="application/json"]')
    ? 'data'
    : element.getAttribute('src')?.trim() ||
      document.querySelector('link[rel~="civic-goals"]')?.getAttribute('href') ||
      'data';

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

/** Messages are for editors, and in Swedish or English: the one that the page is in, else what is read where the place's language is. */
const languageOfMessages = (place: string): string =>
  /\b(sv|en)\b/.exec(place)?.[1] ?? (/^($|(se|sm[aj]|fit)\b(?!-(no|fi)))/.test(place) ? 'sv' : 'en');

/**
 * Writes faults to the console and fires `civic-error`, unless the same was said less than a second ago. Hints are only logged. With the attribute `debug`, or on a page opened
 * with `#civic-debug`, all of it is shown in the element too.
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
  const all = faults.map(fault => ({ hint: fault.hint, reported: describeFault(fault, locale) }));
  const lines = all.map(
    ({ reported: { path, message } }) => `${name} ${source}${path && ` → ${path}`}: ${message}`,
  );
  const repeated = isRepeated(element, lines.join());
  all.forEach(({ hint, reported: { path, message } }, index) => {
    // A document that many elements show is wrong once.
    const key = source === 'data' ? '' : `${source.split('#', 1)[0] ?? ''} ${path} ${message}`;
    if (repeated || (key && reported.has(key))) return;
    reported.add(key);
    console[hint ? 'info' : 'warn'](lines[index]);
  });
  if (element.hasAttribute('debug') || location.hash.includes('civic-debug'))
    showInElement(
      element,
      lines.map((line, index) => `${all[index]?.hint ? words.hint : words.fault}: ${line}`),
      words.title,
      locale === 'sv' ? 'sv' : 'en',
    );
  const serious = all.filter(({ hint }) => !hint).map(({ reported }) => reported);
  if (serious.length && !repeated) {
    const detail: CivicErrorDetail = { element: element.localName, source, faults: serious };
    element.dispatchEvent(new CustomEvent('civic-error', { detail, bubbles: true, composed: true }));
  }
  return {
    total: Math.max(0, ...faults.map(({ code, found }) => (code === 'too-long' ? Number(found) : 0))),
    again: faults.some(({ code }) => /^(network|cors|timeout|status)$/.test(code)),
  };
};
