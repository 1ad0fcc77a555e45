/**
 * The one line in a site's template: `<script type="module" src="…/civic-goals.js"></script>`. It fetches the code of just
 * the elements that the page uses, and makes elements of blocks and links, now and as they arrive.
 *
 * On the script tag may stand: `data-origins`, separated by spaces, the origins besides the page's own that may give pictures,
 * take answers, and have documents that blocks and links show; `data-scope`, a selector of the places where blocks and links
 * are made elements of; `data-goals`, the address of the page's goals document; `data-actions`, that visitors may share what elements
 * show.
 */
import { loaders } from '../generated/elements/loaders.js';
import { isSupported, readSettings } from './settings.js';
import { watch } from './watch.js';

const settings = isSupported && readSettings(import.meta.url);
if (settings)
  watch(
    {
      elements: loaders,
      named: () => import('../data/fragment.js'),
      embeds: () => import('./upgrade.js'),
      inspection: () => import('./inspect.js'),
    },
    settings,
  );
