/** What the one who debugs a page is shown in it. */
import { realDocument } from './real-document.js';

// `all` leaves the direction as it is.
const frame =
  'all:initial;direction:ltr;display:block;margin:.5em 0;padding:1em;border:2px solid;overflow-wrap:anywhere;' +
  'font:.875rem/1.5 ui-monospace,monospace;color:CanvasText;background:Canvas';

/** Whether the page was opened with `#civic-debug`. */
export const isDebugged = (): boolean => location.hash.includes('civic-debug');

/** Messages are for editors, and in Swedish or English: the one that the page is in, else what is read where the place's language is. */
export const languageOfMessages = (place: string): 'sv' | 'en' =>
  (/\b(sv|en)\b/.exec(place)?.[1] as 'sv' | 'en' | undefined) ??
  (/^($|(se|sm[aj]|fit)\b(?!-(no|fi)))/.test(place) ? 'sv' : 'en');

/**
 * A box with messages.
 *
 * @param name Its class.
 * @param lines The title and the messages; what follows a message's first line is kept as it stands.
 */
export const debugPanel = (name: string, lines: readonly string[], lang: string): HTMLElement => {
  const panel = realDocument.createElement('div');
  panel.className = name;
  panel.lang = lang;
  panel.style.cssText = frame;
  for (const line of lines) {
    const [message = '', ...excerpt] = line.split('\n');
    const text = realDocument.createElement('p');
    text.textContent = message;
    text.style.cssText = 'margin:0 0 .5em';
    // The caret stands under its place, however narrow the element is.
    const place = realDocument.createElement('pre');
    place.textContent = excerpt.join('\n');
    place.style.cssText = 'margin:0 0 .5em;overflow-x:auto';
    place.tabIndex = 0;
    panel.append(text, ...(excerpt.length ? [place] : []));
  }
  return panel;
};
