/** The builder in the test's page, and what a web editor does there. */
import { Builder } from '../../src/builder/builder.js';
import type { ElementName } from '../../src/builder/elements/elements.js';
import type { UiLocale } from '../../src/builder/words/locale.js';
import '../../src/define.js';
import { allowConsole } from './console.js';
import { until } from './fixture.js';

const open = new Set<Builder>();

afterEach(() => {
  for (const builder of open) builder.stop();
  open.clear();
  for (const part of document.querySelectorAll('#builder, link[href="/src/builder/builder.css"]'))
    part.remove();
});

/** Waits until what was pressed has been drawn. */
export const drawn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/** Waits until the document has been looked at, too. */
export const checked = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 350));

/** What a test does with the builder. */
export interface Page {
  readonly builder: Builder;
  readonly place: HTMLElement;
  /** The first of that selector; it must be there. */
  readonly one: (selector: string) => HTMLElement;
  readonly input: (selector: string) => HTMLInputElement;
  readonly area: (selector: string) => HTMLTextAreaElement;
  readonly select: (selector: string) => HTMLSelectElement;
  readonly all: (selector: string) => HTMLElement[];
  /** The button that says that, or whose name is that. */
  readonly button: (words: string | RegExp) => HTMLElement;
  readonly press: (target: HTMLElement | string | RegExp) => Promise<void>;
  /** Writes in the field of that path. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/**
 * Opens the builder, in Swedish unless another language is said, at the form of an element if one is said.
 *
 * @param sources What the page's owner lets it ask: its `data-sources`.
 */
export const openBuilder = async (
  element?: ElementName,
  locale: UiLocale = 'sv',
  sources?: string,
): Promise<Page> => {
  // The preview comes a moment after what is written, and tells of what has not been written yet.
  allowConsole(/^warn: <civic-[\w-]+> data → \S+: Saknas\./);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/src/builder/builder.css';
  const place = document.createElement('div');
  place.id = 'builder';
  if (sources !== undefined) place.dataset['sources'] = sources;
  const loaded = new Promise(resolve => sheet.addEventListener('load', resolve));
  document.body.append(sheet, place);
  await loaded;
  const builder = new Builder(place, locale);
  open.add(builder);
  await drawn();
  const one = (selector: string): HTMLElement => {
    const found = place.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const all = (selector: string): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (button: HTMLElement): string =>
    (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();
  const button = (words: string | RegExp): HTMLElement => {
    const found = all('button').find(button =>
      typeof words === 'string' ? nameOf(button) === words : words.test(nameOf(button)),
    );
    if (!found) throw new Error(`No button says ${String(words)}: ${all('button').map(nameOf).join(' | ')}`);
    return found;
  };
  const press = async (target: HTMLElement | string | RegExp): Promise<void> => {
    (target instanceof HTMLElement ? target : button(target)).click();
    await drawn();
  };
  const write = async (path: string, text: string): Promise<void> => {
    const field = await until(
      () => document.getElementById(`f-${path}`) as HTMLInputElement | null,
      `a field for ${path}`,
    );
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await drawn();
  };
  if (element) await press(one(`[data-element=${element}] .choose`));
  const input = (selector: string): HTMLInputElement => one(selector) as HTMLInputElement;
  const area = (selector: string): HTMLTextAreaElement => one(selector) as HTMLTextAreaElement;
  const select = (selector: string): HTMLSelectElement => one(selector) as HTMLSelectElement;
  return { builder, place, one, input, area, select, all, button, press, write };
};
