/**
 * The one line in a site's template: `<script type="module" src="…/civic-goals.js"></script>`. It fetches the code of just
 * the elements that the page uses, now and as they arrive.
 *
 * `data-origins` on the script tag lists, separated by spaces, the origins that may give pictures and take answers besides
 * the page's own.
 */
import { capable, takeSettings } from './page.js';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'civic-vision-banner': () => import('./elements/vision-banner/define.js'),
  'civic-goal-area-list': () => import('./elements/goal-area-list/define.js'),
  'civic-goal-list': () => import('./elements/goal-list/define.js'),
  'civic-progress-gauge': () => import('./elements/progress-gauge/define.js'),
  'civic-feedback-prompt': () => import('./elements/feedback-prompt/define.js'),
};

const selector = Object.keys(elements)
  .map(tag => `${tag}:not(:defined)`)
  .join();

const asked = new Set<string>();

const fetchElements = (): void => {
  for (const { localName } of document.querySelectorAll(selector)) {
    if (asked.has(localName)) continue;
    asked.add(localName);
    elements[localName]?.().catch((reason: unknown) => {
      asked.delete(localName);
      console.warn(`civic-goals: <${localName}> could not be loaded.`, reason);
    });
  }
};

let waiting = false;

if (capable) {
  takeSettings(import.meta.url);
  fetchElements();
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      fetchElements();
    });
  }).observe(document, { childList: true, subtree: true });
}
