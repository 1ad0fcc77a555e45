/** Writes a whole page: everything on it is HTML that is made here or in `fallback/`, and works without a script. Pure. */
import { escapeHtml } from '../fallback/escape-html.js';
import { htmlElement, textElement } from '../fallback/html.js';
import { phrase, type Phrase } from '../fallback/phrase.js';
import { cardSize } from '../pictures/write-card.js';
import { contentPolicy, type Policy } from './content-policy.js';

/** What stands in a page's head. Addresses are absolute. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly policy: Policy;
  /** The addresses of the style sheets. */
  readonly styles: readonly string[];
  readonly canonical?: string;
  /** Where the answer is for those who embed the page. */
  readonly oembed?: string;
  /** The same page in other languages, and in its own. */
  readonly alternates?: readonly { readonly lang: string; readonly href: string }[];
  /** Whose page it is. */
  readonly siteName?: string;
  readonly locale: string;
  /** What it says in schema.org's words. */
  readonly data?: object;
  /** The library's script. */
  readonly script?: string | undefined;
  /** Code that stands in the page; `policy` names its hash. */
  readonly inlineScript?: string;
  /** The picture that other sites show with a link to it. */
  readonly picture?: { readonly address: string; readonly alt: string } | undefined;
  /** It is not to be found by itself: a page that is shown in others, or one that has ended. */
  readonly isHidden?: boolean;
}

const tag = (name: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`))
    .join('')}>`;

/** Data for machines, in a script that is none: no sign in it ends the script or begins another. */
const dataScript = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}</script>`;

/** `sv_SE`, as Open Graph names languages. */
const openGraphLocales: Readonly<Record<string, string>> = {
  sv: 'sv_SE',
  en: 'en_GB',
  fi: 'fi_FI',
  nb: 'nb_NO',
  de: 'de_DE',
  ar: 'ar_AR',
};

/** A page's picture, as those want it who show it: they leave room by its size before it has come. */
const pictureLines = (picture: PageHead['picture']): readonly string[] =>
  picture
    ? [
        tag('meta', { property: 'og:image', content: picture.address }),
        tag('meta', { property: 'og:image:type', content: 'image/png' }),
        tag('meta', { property: 'og:image:width', content: String(cardSize.width) }),
        tag('meta', { property: 'og:image:height', content: String(cardSize.height) }),
        tag('meta', { property: 'og:image:alt', content: picture.alt }),
        '<meta name="twitter:card" content="summary_large_image">',
      ]
    : [];

const headLines = (head: PageHead): readonly string[] => {
  const { title, description, canonical, oembed, siteName, locale, alternates = [] } = head;
  const property = (name: string, content: string | undefined): string =>
    content === undefined ? '' : tag('meta', { property: name, content });
  return [
    '<meta charset="utf-8">',
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(head.policy) }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Early: WordPress looks no further than the end of the head, and not at all of a long page.
    oembed === undefined
      ? ''
      : tag('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    htmlElement('title', escapeHtml(title)),
    tag('meta', { name: 'description', content: description }),
    head.isHidden ? '<meta name="robots" content="noindex">' : '',
    canonical === undefined ? '' : tag('link', { rel: 'canonical', href: canonical }),
    ...alternates.map(({ lang, href }) => tag('link', { rel: 'alternate', hreflang: lang, href })),
    ...(head.isHidden
      ? []
      : [
          property('og:type', 'website'),
          property('og:title', title),
          property('og:description', description),
          property('og:url', canonical),
          property('og:site_name', siteName),
          property('og:locale', openGraphLocales[locale]),
          ...pictureLines(head.picture),
        ]),
    '<meta name="color-scheme" content="light dark">',
    ...head.styles.map(href => tag('link', { rel: 'stylesheet', href })),
    head.data ? dataScript(head.data) : '',
    head.script === undefined
      ? ''
      : `${tag('script', { type: 'module', src: head.script }).replace(/>$/, '')}></script>`,
    head.inlineScript === undefined ? '' : `<script>${head.inlineScript}</script>`,
  ].filter(Boolean);
};

export interface Page {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly head: PageHead;
  /** What stands in `body`. */
  readonly body: string;
  /** A class of `body`. */
  readonly kind?: string;
}

/** Signs that no HTML may have as they are (HTML, "Preprocessing the input stream"): controls, noncharacters and halves of characters. */
const noHtml =
  // eslint-disable-next-line no-control-regex -- These are what it is about.
  /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** HTML that every parser takes, whatever texts there are in it. */
export const cleanHtml = (html: string): string => html.replace(noHtml, '\uFFFD');

/** The text of a page. */
export const writePage = ({ lang, dir, head, body, kind }: Page): string =>
  cleanHtml(
    [
      '<!doctype html>',
      tag('html', { lang, dir: dir === 'rtl' ? dir : undefined }),
      '<head>',
      ...headLines(head),
      '</head>',
      tag('body', { class: kind }),
      body,
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  );

/** A link of a page's own. */
export const pageLink = (href: string, words: Phrase | string, attributes = ''): string =>
  textElement(
    'a',
    typeof words === 'string' ? phrase(words) : words,
    [`href="${escapeHtml(href)}"`, attributes].filter(Boolean).join(' '),
  );

/** A text of a length that search engines and other pages show; cut between words. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
};
