/** What a visitor shares: what the element shows, with its words, its addresses and its data. */
import type { LitElement } from 'lit';
import { partAddress } from '../embed-code/embed-code.js';
import type { ResolvedPart } from '../../data/part.js';
import { own } from '../../data/validate.js';
import { readSender, type Sender } from '../sender.js';
import type { SharedEmbed } from './embed.js';
import { pageScript } from './page-script.js';
import { isWhole, partDocument } from './part-document.js';
import { shareAddress } from './share-address.js';
import type { Sharing } from './sharing.js';

/** What is known when the panel opens. */
export interface SharedPart {
  readonly sender: Sender;
  /** The address on this page. */
  readonly href: string;
  /** What it is called, in the data's words or, without a title, in the element's. */
  readonly title: () => string;
  /** What it says. */
  readonly sentence: () => string;
  /** The data as a goals document; nothing, where something in it was wrong that it may not be shown without. */
  readonly document: object | undefined;
  /** What is embedded elsewhere; nothing, where there is no script to name, or nothing to show. */
  readonly embed: () => SharedEmbed | undefined;
}

/** What the tag says besides the data, as other pages are to say it. */
const optionNames = ['heading-level', 'lang', 'appearance', 'as-of', 'scale'];

const textIn = (host: LitElement, selector: string): string =>
  host.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The address of a document with the part in it, on one page for all. */
const documentAddress = (address: string | undefined, fragment: string): string | undefined =>
  address === undefined ? undefined : partAddress(address, fragment);

/**
 * @param page The page's address.
 */
export const sharedPart = async <T>(
  host: LitElement,
  part: ResolvedPart<T>,
  sharing: Sharing<T>,
  page: string,
): Promise<SharedPart> => {
  const { value, lang, texts, source } = part;
  const { value: sender = {} } = await readSender(source);
  const [id, given] = [own(value, 'id'), own(value, 'title')];
  const titled = typeof given === 'string' ? given : undefined;
  const name = typeof id === 'string' ? id : titled;
  const href = shareAddress(page, host.localName, name);
  const document = isWhole(value) ? partDocument(sharing.fields(value), { lang, texts, sender }) : undefined;
  const sentence = (): string => textIn(host, '.lead, .sentence');
  const title = (): string => titled ?? sentence();
  return {
    sender,
    href,
    title,
    sentence,
    document,
    embed: () => {
      const script = pageScript();
      const address = documentAddress(source.address, source.fragment);
      if (!script || (address === undefined && document === undefined)) return undefined;
      const options = Object.fromEntries(
        optionNames.map(option => [option, host.getAttribute(option)?.trim()]),
      );
      return {
        element: host.localName.slice('civic-'.length),
        address,
        part: document,
        options: { ...options, sender: 'sender' },
        title: title(),
        sentence: sentence(),
        href,
        script,
      };
    },
  };
};
