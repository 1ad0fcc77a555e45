/** The four files of a part in one language: its page, the page for frames, the answer for those who embed it, and the piece to include. */
import { own } from '../../data/validate.js';
import { absoluteAddress, fileAddress } from './address.js';
import { oembedAnswer } from './embed.js';
import { about, ownWords } from './about.js';
import { framedEmbed, framePage, type Step } from './frame.js';
import type { PageLanguage } from './page-language.js';
import { cleanHtml } from './page.js';
import { pathsOf, picturePath } from './page-list.js';
import type { DocumentPart } from './parts-in.js';
import { partMaker, type PartMaker } from './make-part.js';
import type { PublishedSite } from './published-site.js';
import type { FileContent } from './site.js';

/** The pages above a part: the first page, and what it stands in. */
const stepsTo = (
  site: PublishedSite,
  { locale, words }: PageLanguage,
  part: DocumentPart,
): readonly Step[] => {
  const above: Step[] = [];
  for (let each = part.within; each; each = each.within) {
    const path = site.pageOf(each, locale);
    if (path !== undefined)
      above.unshift({ title: ownWords(own(each.part, 'title'), each.lang, locale), path });
  }
  return [{ title: ownWords(words.title, undefined, locale), path: site.indexOf(locale) }, ...above];
};

/** Writes the files of a part, in one language after the other: what they share is worked out once, and let go when they are written. */
export const partFiles = async (
  site: PublishedSite,
  languages: readonly PageLanguage[],
  part: DocumentPart,
  name: string,
): Promise<readonly (readonly [path: string, content: FileContent])[]> => {
  const make = partMaker(site, part);
  const files: (readonly [path: string, content: FileContent])[] = [];
  for (const language of languages) files.push(...(await filesIn(site, language, part, name, make)));
  return files;
};

const filesIn = async (
  site: PublishedSite,
  language: PageLanguage,
  part: DocumentPart,
  name: string,
  make: PartMaker,
): Promise<readonly (readonly [path: string, content: FileContent])[]> => {
  const { locale } = language;
  const paths = pathsOf(site.folderOf(locale), { kind: part.kind, name });
  const made = await make(language, paths.page);
  // Of a document without faults each part can be shown: to leave one out would leave links that lead nowhere.
  if (!made) throw new Error(`${part.path} cannot be shown`);
  const { content, embedBody, fallback, data } = made;
  const picture = made.picture && { ...made.picture, path: picturePath(site.folderOf(locale), name) };
  const { base, document } = site.site;
  return [
    [
      paths.page,
      framePage(site.site, language, {
        ...{ path: paths.page, content, data, oembed: paths.oembed, picture },
        above: stepsTo(site, language, part),
      }),
    ],
    [
      paths.embed,
      framedEmbed(site.site, language, {
        ...{ path: paths.embed, page: paths.page },
        content: { ...content, body: embedBody },
      }),
    ],
    [
      paths.oembed,
      oembedAnswer({
        ...{ kind: part.kind, title: content.heading.text, summary: content.summary },
        page: absoluteAddress(base, paths.page),
        frame: fileAddress(base, paths.embed),
        provider: { name: about(document).name, url: base },
      }),
    ],
    [paths.fallback, cleanHtml(`${fallback}\n`)],
    ...(picture ? [[picture.path, picture.file] as const] : []),
  ];
};
