/** What the loader and the bundle ask of the page: whether it can carry the elements, and what its owner has set. */
import type { Settings } from '../data/settings.js';
import { findAll } from './find-all.js';

/**
 * What the elements cannot do without. Below it nothing is defined, and what stands inside the tags is shown. What else is used
 * came to each engine no later than these: import maps, `ElementInternals`, `AbortSignal.timeout()`.
 */
export const isSupported =
  'adoptedStyleSheets' in document &&
  CSS.supports('color', 'color-mix(in oklab, red, red)') &&
  CSS.supports('container-type', 'inline-size');

/**
 * Takes the settings from the script tag that includes the library. A module has no `document.currentScript`.
 *
 * @param address The module's own `import.meta.url`.
 * @returns The page's settings; nothing where another copy of the library has taken them.
 */
export const readSettings = (address: string): Settings | undefined => {
  // The key of `data/settings.ts`, which is not imported here: the loader shares no code with what it loads.
  const key = Symbol.for('civic-goals.settings');
  const registry = globalThis as { [key]?: Settings };
  // The first one does the work.
  if (registry[key]) {
    console.warn('civic-goals: loaded twice', address);
    return undefined;
  }
  const script = [...findAll<HTMLScriptElement>(document, 'script')].find(({ src }) => src === address);
  // Attributes, and no properties: what a script of the page has added to all objects is nobody's setting.
  const [origins, goals, scope] = ['origins', 'goals', 'scope'].map(
    name => script?.getAttribute(`data-${name}`) ?? undefined,
  );
  return (registry[key] = {
    origins: origins?.match(/\S+/g) ?? [],
    goals,
    scope,
    actions: script?.hasAttribute('data-actions'),
    script: address,
  });
};
