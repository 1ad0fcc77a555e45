/** What the loader and the bundle ask of the page: whether it can carry the elements, and what its owner has set. */
import type { Settings } from './data/settings.js';

/** What the elements cannot do without. Below it nothing is defined, and what stands inside the tags is shown. */
export const capable =
  'adoptedStyleSheets' in Document.prototype &&
  'attachInternals' in HTMLElement.prototype &&
  'timeout' in AbortSignal &&
  CSS.supports('color', 'color-mix(in oklab, red, red)') &&
  CSS.supports('container-type', 'inline-size');

/**
 * Takes the settings from the script tag that includes the library. A module has no `document.currentScript`.
 *
 * @param address The module's own `import.meta.url`.
 * @returns The page's settings: these, or those of the first copy of the library where there are more.
 */
export const takeSettings = (address: string): Settings => {
  const script = [...document.scripts].find(({ src }) => src === address);
  const data: Readonly<Record<string, string | undefined>> | undefined = script?.dataset;
  // The key of `data/settings.ts`, which is not imported here: the loader shares no code with what it loads.
  return ((globalThis as Record<symbol, unknown>)[Symbol.for('civic-goals.settings')] ??= {
    ...data,
    origins: data?.['origins']?.match(/\S+/g) ?? [],
  }) as Settings;
};
