/** The code that shows the same on another page, in the three forms. Pure. */
import { attribute } from '../embed-code/attribute.js';
import { attributeText } from '../embed-code/attribute-text.js';
import { blockCode, linkAddress, linkCode, tagCode, type EmbedCode } from '../embed-code/embed-code.js';
import { scriptCode, type PageScript } from './script-code.js';

/** What is to be shown elsewhere. */
export interface SharedEmbed extends EmbedCode {
  /** What is read where there is no script: a sentence. */
  readonly sentence: string;
  /** What the link is called. */
  readonly title: string;
  /** Where it stands now: the link that is left where there is no script. */
  readonly href: string;
  readonly script: PageScript;
}

export const forms = ['tag', 'block', 'link'] as const;
/** How an embed is written: as the element's own tag, as a block of HTML, or as a link. */
export type Form = (typeof forms)[number];

const originOf = (address: string): string => new URL(address).origin;

/** The origin that has the document; nothing, where the code holds the data. */
const dataOrigin = ({ address }: SharedEmbed): string | undefined =>
  address ? originOf(address) : undefined;

/**
 * The code, with the script that it needs before it.
 *
 * @param form A tag shows any document; blocks and links, which anybody may have written, those of the origins that stand on the script tag.
 */
export const embedCode = (form: Form, embed: SharedEmbed): string => {
  const { title, sentence, href, script } = embed;
  const origin = dataOrigin(embed);
  const lines = scriptCode(script, form === 'tag' || origin === undefined ? [] : [origin]);
  const text = sentence === title ? title : `${title}: ${sentence}`;
  const fallback = `<a${attribute('href', href)}>${attributeText(text)}</a>`;
  const code = {
    tag: () => tagCode(embed, fallback),
    block: () => blockCode(embed, `<p>${fallback}</p>`),
    link: () => linkCode(linkAddress(embed, href), text),
  }[form]();
  return `${lines}\n${code}`;
};

/** What the two servers must say for an embed to be shown. */
export interface Servers {
  /** What the other page's policy must allow: `script-src https://a.example; connect-src https://b.example`. */
  readonly policy: string;
  /** The origins whose answers need `Access-Control-Allow-Origin`. */
  readonly origins: readonly string[];
}

export const serversFor = (embed: SharedEmbed): Servers => {
  const script = originOf(embed.script.src);
  const data = dataOrigin(embed);
  return {
    policy: [`script-src ${script}`, ...(data === undefined ? [] : [`connect-src ${data}`])].join('; '),
    origins: [...new Set([script, ...(data === undefined ? [] : [data])])],
  };
};
