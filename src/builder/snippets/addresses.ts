/** The addresses in snippets. */
import type { ElementName } from '../elements/elements.js';
import type { SnippetSettings } from './snippet.js';

/** Encodes a text as base64url: no tool changes its letters, digits, `-` and `_` in an address. */
export const base64url = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The address of a part of a document. */
export const partAddress = (src: string, of: string | undefined): string =>
  of ? `${src.replace(/#.*$/s, '')}#${encodeURIComponent(of).replaceAll('%2F', '/')}` : src;

/** Whether an address is an absolute one of the web. */
export const isAbsolute = (address: unknown): address is string => {
  try {
    return typeof address === 'string' && /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
};

/** The address of a page with what to show in its fragment. */
export const linkAddress = (
  page: string,
  element: ElementName,
  value: string,
  settings: SnippetSettings,
): string => {
  const { headingLevel, lang, appearance, sender, asOf } = settings;
  const others = Object.entries({
    'heading-level': headingLevel,
    lang,
    appearance,
    sender: sender && 'sender',
    'as-of': asOf && encodeURIComponent(asOf),
  })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `&${name}=${value}`)
    .join('');
  return `${page.trim().replace(/#.*$/s, '')}#civic-${element}=${value}${others}`;
};
