/** What there is to say of a part in one language: on its page, in the page for frames, and in the piece to include. */
import type { Part } from '../../data/part.js';
import { own } from '../../data/validate.js';
import { oneIndicator } from '../../base/one-indicator.js';
import { goalAreasPart } from '../../elements/goal-area-list/goal-area-list.part.js';
import type { PeerOwner } from '../../elements/peer-comparison/peer-comparison.part.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { unlinked, type FallbackContext } from '../fallback/fallback.js';
import { goalItems } from '../fallback/goals.js';
import { htmlElement, textElement } from '../fallback/html.js';
import { gaugeFallback } from '../fallback/indicator.js';
import { goalSentence, indicatorSentence } from '../fallback/sentences.js';
import { writePart, type KnownParts } from '../fallback/write-part.js';
import {
  areaPicture,
  goalPicture,
  indicatorPicture,
  type PictureSettings,
  type Shown,
} from '../pictures/part-picture.js';
import { pageTags } from '../served/tags.js';
import { absoluteAddress, relativeAddress } from './address.js';
import { areaContent } from './area-content.js';
import type { PageContent } from './content.js';
import { about, ownWords } from './about.js';
import { goalContent, oneGoal } from './goal-content.js';
import { indicatorContent } from './indicator-content.js';
import type { PageLanguage } from './page-language.js';
import type { DocumentPart } from './parts-in.js';
import { pagePicture, type PagePicture } from './page-picture.js';
import type { PublishedSite } from './published-site.js';
import { unwrapped } from './wrap.js';
import { withLinks } from './with-links.js';

/** What is made of a part in one language. */
export interface MadePart {
  readonly content: PageContent;
  /** What stands in the page for frames. */
  readonly embedBody: string;
  /** The piece to include in other pages. */
  readonly fallback: string;
  readonly data?: object | undefined;
  readonly picture?: PagePicture | undefined;
}

const ownerOf = (document: unknown): PeerOwner | undefined => {
  const { name, lang } = about(document);
  const code = own(own(document, 'organization'), 'code');
  return name === undefined
    ? undefined
    : { name, ...(typeof code === 'string' && { code }), ...(lang !== undefined && { lang }) };
};

/** Makes what there is to say of a part, in one language after the other. */
export type PartMaker = (language: PageLanguage, path: string) => Promise<MadePart | undefined>;

/** Prepares what does not depend on a language. */
export const partMaker = (site: PublishedSite, part: DocumentPart): PartMaker => {
  const given = site.documents.of(part);
  const known: KnownParts = new Map();
  return (language, path) => makePart(site, language, part, path, given, known);
};

const makePart = async (
  site: PublishedSite,
  language: PageLanguage,
  part: DocumentPart,
  path: string,
  given: object,
  known: KnownParts,
): Promise<MadePart | undefined> => {
  const { locale, dir, words } = language;
  const { document, script, pictures, elements } = site.site;
  const { wrap, fill } = pageTags(elements, { path, lang: locale, hasScript: script !== undefined });
  const owner = ownerOf(document);
  const hrefOf = (to: DocumentPart): string | undefined => {
    const page = site.pageOf(to, locale);
    return page === undefined ? undefined : relativeAddress(path, page);
  };
  const byId = (id: string): DocumentPart | undefined => site.names.byId.get(id);
  /** The picture of what is shown, which is not made where the site has none. */
  const pictured = (show: (settings: PictureSettings) => Shown): PagePicture | undefined =>
    pictures && pagePicture(site.site, language, show({ fonts: pictures.fonts, dir }));
  const settings = {
    ...{ lang: locale, known },
    pageOf: (id: string) => {
      const to = byId(id);
      return to && hrefOf(to);
    },
  };
  const write = async <Value>(
    kind: Part<Value>,
    make: (value: Value, context: FallbackContext) => MadePart,
  ): Promise<MadePart | undefined> => {
    const made = (await writePart(kind, given, settings, make))?.written;
    return made && { ...made, content: await fill(made.content) };
  };

  switch (part.kind) {
    case 'goal': {
      const indicators = site.documents.indicatorsOf(part).map(each => ({
        document: site.documents.of(each),
        href: hrefOf(each),
      }));
      return write(oneGoal, (value, context) => ({
        content: goalContent(value, context, { words, wrap, owner, indicators }),
        embedBody: (value.indicators ?? []).length
          ? (value.indicators ?? [])
              .map(indicator =>
                indicatorContent(indicator, unlinked(context), {
                  ...{ words, wrap: unwrapped, document: {}, owner, level: 2 },
                }),
              )
              .join('\n')
          : textElement('p', goalSentence(value, unlinked(context))),
        fallback: goalItems([value], unlinked(context)),
        picture: pictured(settings => goalPicture(value, context, settings)),
      }));
    }
    case 'area': {
      const { goalAreas, ...rest } = given as { readonly goalAreas: { readonly areas: readonly object[] } };
      const [area] = goalAreas.areas;
      // An element's links are its data's: each goal leads to its page.
      const absolute = (id: string): string | undefined => {
        const to = byId(id);
        const page = to && site.pageOf(to, locale);
        return page === undefined ? undefined : absoluteAddress(site.site.base, page);
      };
      const goals = own(withLinks(area, absolute), 'goals');
      return write(goalAreasPart, ({ areas: [value] }, context) => {
        if (!value) throw new Error('An area of a document made of it');
        const bare = unlinked(context);
        const list = goalItems((value.goals ?? []) as readonly ResolvedGoal[], bare);
        const { title, description } = value;
        return {
          content: areaContent(value, context, {
            words,
            wrap,
            document: { ...rest, goals: { ...(part.lang !== undefined && { lang: part.lang }), goals } },
          }),
          embedBody: list || textElement('p', ownWords(description ?? '', value.lang, locale)),
          fallback: textElement('h2', context.own(title, value.lang)) + list,
          picture: pictured(settings => areaPicture(value, settings)),
        };
      });
    }
    case 'indicator': {
      const users = site.usersOf(part);
      return write(oneIndicator, (value, context) => {
        const links = users.flatMap(goal => {
          const href = hrefOf(goal);
          const title = ownWords(own(goal.part, 'title'), goal.lang, locale);
          return href === undefined ? [] : [htmlElement('li', textElement('a', title, `href="${href}"`))];
        });
        const inPage = indicatorContent(value, context, {
          ...{ words, wrap, document: given, owner, level: 2 },
        });
        return {
          content: {
            heading: context.own(value.title, value.lang),
            summary: indicatorSentence(value, context).text,
            body: links.length
              ? `${inPage}\n<h2>${words.measures}</h2>${htmlElement('ul', links.join(''))}`
              : inPage,
          },
          embedBody: indicatorContent(value, unlinked(context), {
            ...{ words, wrap: unwrapped, document: {}, owner, level: 2 },
          }),
          fallback: gaugeFallback(value, context).html,
          picture: pictured(settings => indicatorPicture(value, context, settings)),
          data: site.dataSetOf(part, locale, words, indicatorSentence(value, context).text),
        };
      });
    }
  }
};
