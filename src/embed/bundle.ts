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
  defineAll();
  watch(
    {
      elements: {
        'civic-vision-banner': define,
        'civic-goal-area-list': define,
        'civic-goal-list': define,
        'civic-progress-gauge': define,
        'civic-trend-chart': define,
        'civic-goal-summary': define,
        'civic-feedback-prompt': define,
      },
      embeds: () => import('./upgrade.js'),
    },
    settings,
  );
}
