/** Embeds: a page to be shown in a frame on another's page, and the answer that tells a CMS how (oEmbed 1.0). Pure. */
import { attributeText } from '../../base/embed-code/attribute-text.js';

/**
 * Tells the page around it how high it is, in CSS pixels, in messages: WordPress by the secret behind `#` that it asks by (`wp-embed.js`), which
 * shows the frame when it has heard of it, and the quotation before; any other page as `{ message: 'civic-height', value }`, which
 * `src/embed/frame-height.ts` understands. At each change, and when it is asked by `{ message: 'ready' }`.
 */
export const heightScript =
  '(function(){var s=/secret=([A-Za-z0-9]+)/.exec(location.hash),p=window.parent;if(p===window)return;' +
  'function t(){var v=Math.ceil(document.documentElement.getBoundingClientRect().height);' +
  "p.postMessage(s?{message:'height',value:v,secret:s[1]}:{message:'civic-height',value:v},'*')}" +
  "addEventListener('message',function(e){if(e.source===p&&e.data&&e.data.message==='ready')t()});addEventListener('load',t);" +
  'if(window.ResizeObserver)new ResizeObserver(t).observe(document.documentElement)})()';

/** The hash of that script, for a policy (`test/publish/pages/embed.test.mjs` holds it). */
export const heightScriptHash = 'sha256-HyfTYo84RXUbZAabLtBjTmtskea24H+Cx/obPdGUV3M=';

/** How large a frame is where nobody tells its height, in CSS pixels. */
const width = 600;
const heights = { goal: 400, area: 500, indicator: 400, whole: 600, ended: 200 } as const;

export type EmbedKind = keyof typeof heights;

export interface Embed {
  readonly kind: EmbedKind;
  /** What it shows, in a few words. */
  readonly title: string;
  /** What it says, in a line: what is seen where frames are not. */
  readonly summary: string;
  /** The address of the page about it. */
  readonly page: string;
  /** The address of the page for frames. */
  readonly frame: string;
  /** Whose it is, and the address of the site. */
  readonly provider: { readonly name: string | undefined; readonly url: string };
}

/** The HTML that a CMS puts in: a quotation and a frame, in the one form that WordPress lets grow with what is in it. */
const embedHtml = ({ kind, title, summary, page, frame }: Embed): string =>
  `<blockquote><a href="${attributeText(page)}">${attributeText(summary)}</a></blockquote>` +
  `<iframe src="${attributeText(frame)}" width="${width}" height="${heights[kind]}" frameborder="0" title="${attributeText(title)}"></iframe>`;

/** The answer, as JSON. */
export const oembedAnswer = (embed: Embed): string => {
  const { kind, title, provider } = embed;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      ...(provider.name !== undefined && { provider_name: provider.name }),
      provider_url: provider.url,
      width,
      height: heights[kind],
      html: embedHtml(embed),
    },
    null,
    2,
  )}\n`;
};
