/** The library's script on the page, as code for other pages names it. */
import { realDocument } from '../../data/real-document.js';
import type { Settings } from '../../data/settings.js';
import { ownHashes, type PageScript } from './script-code.js';

/** Where the page's settings are: the key of `data/settings.ts`, of which no page is to load more for this. */
const key = Symbol.for('civic-goals.settings');

const mapIn = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** The script, with the hashes that the page holds it to; nothing, where the page has put the library together by itself and names none. */
export const pageScript = (): PageScript | undefined => {
  const address = (globalThis as { [key]?: Settings })[key]?.script;
  if (!address) return undefined;
  const { baseURI } = realDocument;
  const src = new URL(address, baseURI).href;
  const scripts = [...realDocument.querySelectorAll('script')];
  const integrity = scripts
    .find(script => script.src === src)
    ?.getAttribute('integrity')
    ?.trim();
  if (!integrity) return { src };
  const map = mapIn(scripts.find(({ type }) => type === 'importmap')?.text);
  return { src, integrity, hashes: ownHashes(src, map, baseURI) };
};
