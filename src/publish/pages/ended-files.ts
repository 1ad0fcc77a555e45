/** What stands in the place of a page whose goal is no longer in the document: nobody who follows an old address meets silence, or old figures. */
import { attributeText } from '../../base/embed-code/attribute-text.js';
import { htmlElement, textElement } from '../fallback/html.js';
import { phrase } from '../fallback/phrase.js';
import { absoluteAddress, fileAddress, relativeAddress } from './address.js';
import { oembedAnswer } from './embed.js';
import { about } from './about.js';
import { framedEmbed, styleSheetPath } from './frame.js';
import { cleanHtml, pageLink, shorten, writePage } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Site } from './site.js';

/** A page that was there. */
export interface EndedPage {
  readonly paths: {
    readonly page: string;
    /** What it shared with no page that is still there. */
    readonly embed?: string;
    readonly oembed?: string;
    readonly fallback?: string;
  };
  /** What it was about. */
  readonly title: string;
  /** The page to go to. */
  readonly to: string;
  /** What that is called. Default: all goals. */
  readonly toTitle?: string;
}

/** Writes what stands there now. */
export const endedFiles = (
  site: Site,
  language: PageLanguage,
  { paths, title, to, toTitle }: EndedPage,
): readonly (readonly [path: string, text: string])[] => {
  const { base, document } = site;
  const { locale, dir, words } = language;
  const { name } = about(document);
  const heading = phrase(words.ended);
  const onward = phrase(toTitle ?? words.allGoals);
  const what = textElement('p', phrase(title), 'class="lead" dir="auto"');
  const why = textElement('p', phrase(words.endedWhy));
  const page = writePage({
    ...{ lang: locale, dir },
    head: {
      title: [words.ended, name].filter(Boolean).join(' – '),
      description: words.endedWhy,
      policy: { base },
      styles: [relativeAddress(paths.page, styleSheetPath)],
      locale,
      isHidden: true,
    },
    body: [
      '<main>',
      textElement('h1', heading),
      what,
      why,
      htmlElement('p', pageLink(relativeAddress(paths.page, to), onward)),
      '</main>',
    ].join('\n'),
  });
  const address = absoluteAddress(base, to);
  const summary = `${shorten(title, 200)}: ${words.ended}. ${words.endedWhy}`;
  return [
    [paths.page, page],
    ...(paths.embed === undefined || paths.oembed === undefined || paths.fallback === undefined
      ? []
      : ([
          [
            paths.embed,
            framedEmbed(site, language, {
              ...{ path: paths.embed, page: to },
              content: { heading, summary, body: what + why },
            }),
          ],
          [
            paths.oembed,
            oembedAnswer({
              ...{ kind: 'ended', title: words.ended, summary },
              page: address,
              frame: fileAddress(base, paths.embed),
              provider: { name, url: base },
            }),
          ],
          [
            paths.fallback,
            cleanHtml(
              `<p><span dir="auto">${attributeText(phrase(title).text)}</span>: ${attributeText(words.ended)}. <a href="${attributeText(address)}">${onward.html}</a></p>\n`,
            ),
          ],
        ] as const)),
  ];
};
