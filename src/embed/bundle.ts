/**
 * Everything in one file, for a page that includes it with one `integrity` hash. The same settings as the loader's, and the
 * same done with blocks and links.
 */
import '../define.js';
import { defineAll } from './define-later.js';
import { isSupported, readSettings } from './settings.js';
import { watch } from './watch.js';

const settings = isSupported && readSettings(import.meta.url);
if (settings) {
  const define = (): Promise<void> => Promise.resolve();
  watch(
    {
      elements: Object.fromEntries(defineAll().map(tag => [tag, define])),
      embeds: () => import('./upgrade.js'),
      inspection: () => import('./inspect.js'),
    },
    settings,
  );
}
