/** The lines that a web team puts into the site's template. */
import { objectsIn } from '../../data/objects.js';
import { own } from '../../data/validate.js';
import { isAbsolute } from './addresses.js';
import { attribute } from '../../base/embed-code/attribute.js';
import type { SnippetSettings } from './snippet.js';

/** The origins, beside the page's own, of documents, of pictures, and of where answers are sent. */
const originsIn = (document: unknown, { page, src }: SnippetSettings): string[] => {
  const addresses: unknown[] = [src];
  for (const { part } of objectsIn(document)) {
    const srcset = own(part, 'srcset');
    addresses.push(own(part, 'src'), own(part, 'endpoint'));
    if (typeof srcset === 'string') for (const address of srcset.trim().split(/\s+/)) addresses.push(address);
  }
  const origins = addresses.filter(isAbsolute).map(address => new URL(address).origin);
  const here = isAbsolute(page) ? new URL(page).origin : '';
  return [...new Set(origins)].filter(origin => origin !== here).sort();
};

/** Writes the lines for the site's template. */
export const writeTemplate = (document: unknown, settings: SnippetSettings): string => {
  const origins = originsIn(document, settings).join(' ');
  const src = `${settings.base.replace(/\/*$/, '')}/civic-goals.js`;
  const script = `<script type="module"${attribute('src', src)}${attribute('data-origins', origins)}></script>`;
  const { goals } = settings;
  return goals ? `<link rel="civic-goals"${attribute('href', goals)}>\n${script}` : script;
};
