/** The files of the whole document in one language: the first page, and what others embed of it. */
import { own } from '../../data/validate.js';
import { writeFallback } from '../fallback/write-fallback.js';
import { pageTags } from '../served/tags.js';
import { absoluteAddress, fileAddress, relativeAddress } from './address.js';
import { oembedAnswer } from './embed.js';
import { about, ownWords } from './about.js';
import { framedEmbed, framePage } from './frame.js';
import { indexContent } from './index-content.js';
import { wholeName } from './names.js';
import type { PageLanguage } from './page-language.js';
import { cleanHtml } from './page.js';
import { embedPaths, picturePath } from './page-list.js';
import { wholePicture } from './whole-picture.js';
import type { PublishedSite } from './published-site.js';
import type { FileContent } from './site.js';

/** The paths of open data, and what each is called. */
export interface DataLink {
  readonly title: (words: PageLanguage['words']) => string;
  readonly path: string;
}

/** Writes them. */
export const wholeFiles = async (
  site: PublishedSite,
  language: PageLanguage,
  dataLinks: readonly DataLink[],
): Promise<readonly (readonly [path: string, content: FileContent])[]> => {
  const { locale, words } = language;
  const { base, document, script, elements } = site.site;
  const path = site.indexOf(locale);
  const paths = embedPaths(site.folderOf(locale), wholeName);
  const pageOf = (id: string): string | undefined => {
    const part = site.names.byId.get(id);
    const to = part && site.pageOf(part, locale);
    return to === undefined ? undefined : relativeAddress(path, to);
  };
  const absoluteOf = (id: string): string | undefined => {
    const part = site.names.byId.get(id);
    const to = part && site.pageOf(part, locale);
    return to === undefined ? undefined : absoluteAddress(base, to);
  };
  const indicators = site.parts.flatMap(part => {
    const to = part.kind === 'indicator' ? site.pageOf(part, locale) : undefined;
    const title = ownWords(own(part.part, 'title'), part.lang, locale);
    return to === undefined ? [] : [{ title, href: relativeAddress(path, to) }];
  });
  const { name } = about(document);
  const tags = pageTags(elements, { path, lang: locale, hasScript: script !== undefined });
  const content = await indexContent(document, {
    ...{ words, pageOf, absoluteOf, lang: locale, name, indicators, known: site.known },
    wrap: tags.wrap,
    files: dataLinks.map(({ title, path: to }) => ({
      title: title(words),
      href: relativeAddress(path, to),
    })),
  });
  const list = await writeFallback(document, 'goal-list', {
    ...{ lang: locale, around: locale, known: site.known },
  });
  const made = await wholePicture(site, language);
  const picture = made && { ...made, path: picturePath(site.folderOf(locale), wholeName) };
  return [
    [
      path,
      framePage(site.site, language, {
        ...{ path, content: await tags.fill(content), oembed: paths.oembed, above: [], picture },
        data: site.wholeDataSet(locale, words, content.summary),
      }),
    ],
    [
      paths.embed,
      framedEmbed(site.site, language, {
        ...{ path: paths.embed, page: path },
        content: { ...content, body: list?.html ?? '' },
      }),
    ],
    [
      paths.oembed,
      oembedAnswer({
        ...{ kind: 'whole', title: content.heading.text, summary: content.summary },
        page: absoluteAddress(base, path),
        frame: fileAddress(base, paths.embed),
        provider: { name, url: base },
      }),
    ],
    [paths.fallback, cleanHtml(`${list?.html ?? ''}\n`)],
    ...(picture ? [[picture.path, picture.file] as const] : []),
  ];
};
