/** What stands around the content of every page of a site: head, header, foot, other languages. */
import { formatDate } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { htmlElement, htmlLink, textElement } from '../fallback/html.js';
import { inWords, phrase, type Phrase } from '../fallback/phrase.js';
import { absoluteAddress, fileAddress, relativeAddress } from './address.js';
import { about, languageNames, ownWords } from './about.js';
import type { PageContent } from './content.js';
import { heightScript, heightScriptHash } from './embed.js';
import { pageLink, shorten, writePage } from './page.js';
import type { PagePicture } from './page-picture.js';
import type { PageLanguage } from './page-language.js';
import type { Site } from './site.js';
import { breadcrumbs, graph } from './structured-data.js';

export const styleSheetPath = 'style.css';

/** The folder of a language. */
export const folderOf = ({ languages }: Site, locale: Locale): string =>
  locale === languages[0] ? '' : `${locale}/`;

/** A step on the way to a page. */
export interface Step {
  readonly title: Phrase;
  readonly path: string;
}

/** A page of the site. */
export interface Framed {
  readonly path: string;
  readonly content: PageContent;
  /** What it stands under, the first page first. */
  readonly above: readonly Step[];
  /** What it says in schema.org's words, beside where it stands. */
  readonly data?: object | undefined;
  /** The path of the answer for those who embed it. */
  readonly oembed?: string;
  /** Its picture, and the path of that. */
  readonly picture?: (PagePicture & { readonly path: string }) | undefined;
}

/** The address of a picture. It is another when the picture is: sites that have seen the old one fetch it anew. */
const pictureAddress = (base: string, { path, file }: NonNullable<Framed['picture']>): string | undefined =>
  'key' in file ? `${fileAddress(base, path)}?v=${file.key.slice(0, 8)}` : undefined;

/** The path of the same page in another language. */
const inLanguage = (site: Site, path: string, from: Locale, to: Locale): string =>
  folderOf(site, to) + path.slice(folderOf(site, from).length);

/** The same page in every language, where there are several. */
export const alternatesOf = (
  site: Site,
  path: string,
  locale: Locale,
): readonly { readonly lang: string; readonly href: string }[] => {
  const { base, languages } = site;
  const [first] = languages;
  if (languages.length < 2) return [];
  const address = (to: Locale): string => absoluteAddress(base, inLanguage(site, path, locale, to));
  return [
    ...languages.map(lang => ({ lang, href: address(lang) })),
    { lang: 'x-default', href: address(first) },
  ];
};

const titleOf = (heading: Phrase, name: string | undefined): string =>
  [shorten(heading.text, 120), name].filter(Boolean).join(' – ');

const steps = (above: readonly Step[], path: string, label: string): string =>
  above.length
    ? htmlElement(
        'nav',
        htmlElement(
          'ul',
          above
            .map(step => htmlElement('li', pageLink(relativeAddress(path, step.path), step.title)))
            .join(''),
        ),
        `aria-label="${label}"`,
      )
    : '';

/** Whose page it is, and of which day. */
const senderLine = (site: Site, { locale, words, speak }: PageLanguage): string => {
  const { name, lang, href, updated } = about(site.document);
  const whose =
    name === undefined
      ? ''
      : `${inWords(phrase(words.sender))} ${htmlLink(href, ownWords(name, lang, locale))}${name.endsWith('.') ? '' : '.'}`;
  const day =
    updated === undefined ? '' : inWords(phrase(speak(() => words.updated(formatDate(updated, locale)))));
  const all = [whose, day].filter(Boolean).join(' ');
  return all && htmlElement('p', all);
};

const otherLanguages = (site: Site, path: string, { locale, words }: PageLanguage): string => {
  const others = site.languages.filter(each => each !== locale);
  const links = others.map(each =>
    htmlElement(
      'li',
      pageLink(
        relativeAddress(path, inLanguage(site, path, locale, each)),
        { ...phrase(languageNames[each]), lang: each },
        `hreflang="${each}"`,
      ),
    ),
  );
  return links.length
    ? htmlElement(
        'nav',
        htmlElement('ul', links.join('')),
        `class="languages" aria-label="${inWords(phrase(words.languages))}"`,
      )
    : '';
};

/** Writes a page. */
export const framePage = (site: Site, language: PageLanguage, page: Framed): string => {
  const { base, document, script } = site;
  const { locale, dir, words } = language;
  const { path, content, above, data, oembed } = page;
  const { name } = about(document);
  const canonical = absoluteAddress(base, path);
  const trail = [
    ...above.map(({ title, path }) => ({ name: title.text, url: absoluteAddress(base, path) })),
    { name: content.heading.text, url: canonical },
  ];
  const image = page.picture && pictureAddress(base, page.picture);
  const things = [data, above.length ? breadcrumbs(trail) : undefined];
  return writePage({
    ...{ lang: locale, dir },
    head: {
      title: titleOf(content.heading, name),
      description: shorten(content.summary, 300),
      policy: { base, script, styleHashes: content.trees?.hashes },
      // What the trees link, too: a page waits for it here, and there it is at hand.
      styles: [styleSheetPath, ...(content.trees?.sheets ?? [])].map(sheet => relativeAddress(path, sheet)),
      canonical,
      ...(oembed !== undefined && { oembed: fileAddress(base, oembed) }),
      alternates: alternatesOf(site, path, locale),
      ...(name !== undefined && { siteName: name }),
      locale,
      ...(page.picture && image !== undefined && { picture: { address: image, alt: page.picture.alt } }),
      ...(things.some(Boolean) && { data: graph(things) }),
      script,
    },
    body: [
      above.length ? htmlElement('header', steps(above, path, inWords(phrase(words.place)))) : '',
      '<main>',
      textElement('h1', content.heading),
      content.body,
      '</main>',
      htmlElement('footer', senderLine(site, language) + otherLanguages(site, path, language)),
    ]
      .filter(Boolean)
      .join('\n'),
  });
};

/** A page for frames on other pages: what it says, whose it is, and where more is. Its one script tells how high it is, to whoever asks. */
export const framedEmbed = (
  site: Site,
  language: PageLanguage,
  { path, page, content }: { readonly path: string; readonly page: string; readonly content: PageContent },
): string => {
  const { base, document } = site;
  const { locale, dir, words } = language;
  const { name, lang } = about(document);
  const canonical = absoluteAddress(base, page);
  const more = pageLink(canonical, words.readMore, 'target="_blank" rel="noopener"');
  const whose =
    name === undefined ? '' : `${inWords(phrase(words.sender))} ${inWords(ownWords(name, lang, locale))}. `;
  return writePage({
    ...{ lang: locale, dir, kind: 'embed' },
    head: {
      title: titleOf(content.heading, name),
      description: shorten(content.summary, 300),
      policy: { base, inlineHash: heightScriptHash },
      styles: [relativeAddress(path, styleSheetPath)],
      canonical,
      locale,
      inlineScript: heightScript,
      isHidden: true,
    },
    body: [
      '<main>',
      textElement('h1', content.heading),
      content.body,
      htmlElement('p', `${whose}${more}`, 'class="quiet"'),
      '</main>',
    ].join('\n'),
  });
};
