/** Puts HTML into the page for one test, and takes it out again; waits for elements; reads what a visitor sees. */
import type { ReactiveElement } from 'lit';
import { arrived } from './code-under-way.js';
import { waitFor } from './hang.js';

let place: HTMLElement | undefined;

/** The page's place for the test: a `<main>` as wide as the window. */
export const inPage = (html: string): HTMLElement => {
  place?.remove();
  place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  return place;
};

afterEach(() => {
  place?.remove();
  place = undefined;
  getSelection()?.removeAllRanges();
  document.documentElement.lang = 'sv';
});

/**
 * Waits until `look` gives something other than nothing and false. The test fails with `what` if nothing moves for long: machines may be slow.
 */
export const until = async <T>(
  look: () => T | Promise<T>,
  what: string | (() => string) = 'it',
): Promise<NonNullable<T>> => waitFor(look, what);

/** What an element has rendered of its part; nothing while its fallback stands. */
export const rendered = (element: Element): Element | null =>
  element.shadowRoot?.querySelector('.base') ?? null;

/** Puts an element with this markup into the page and waits until it has rendered. */
export const shown = async <E extends ReactiveElement>(html: string): Promise<E> => {
  const element = inPage(html).firstElementChild as E;
  await until(() => rendered(element), `<${element.localName}> to render`);
  await element.updateComplete;
  return element;
};

/** Waits for everything that is under way: updates, fetched code, fetched documents. */
export const settled = async (element: ReactiveElement): Promise<void> => {
  await element.updateComplete;
  await arrived();
  await element.updateComplete;
};

/** An element's tag with data as an editor writes it: an attribute in double quotes, escaped. */
export const tag = (name: string, data: unknown, inside = '', attributes = ''): string => {
  const text = (typeof data === 'string' ? data : JSON.stringify(data))
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<${name} data="${text}" ${attributes}>${inside}</${name}>`;
};

/** The text that is seen in a root, white space folded; what is hidden from assistive technology included or not. */
export const textOf = (root: Element | null, spoken = false): string => {
  if (!root) return '';
  const copy = root.cloneNode(true) as Element;
  if (spoken) for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.replaceWith();
  for (const block of copy.querySelectorAll('p, li, dt, dd, h1, h2, h3, h4, h5, h6, div, span'))
    block.append(' ');
  // The no-break spaces of numbers are white space to a reader, and stay as they are for the tests of numbers.
  return copy.textContent.replace(/[\t\n\r ]+/g, ' ').trim();
};

/** What is spoken of an element: its text without the drawings. No-break spaces are written as spaces. */
export const spoken = (element: Element): string =>
  textOf(rendered(element), true)
    .replace(/\u00A0/g, ' ')
    .replace(/ +/g, ' ');

/** Whether an element shows all that it has to show: a chart's drawing comes after its sentence. */
export const isComplete = (element: Element): boolean => {
  const base = rendered(element);
  return !!base && (element.localName !== 'civic-trend-chart' || !!base.querySelector('.plot svg'));
};
