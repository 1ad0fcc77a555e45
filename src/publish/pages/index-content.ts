/** What the first page says: the vision, the areas, how far the goals have come, and all of them as links. */
import { own } from '../../data/validate.js';
import { htmlList, htmlElement, textElement } from '../fallback/html.js';
import { phrase, type Phrase } from '../fallback/phrase.js';
import { writeFallback } from '../fallback/write-fallback.js';
import type { KnownParts } from '../fallback/write-part.js';
import type { ContentSettings, PageContent } from './content.js';
import { withLinks } from './with-links.js';
import type { PageWords } from './words.js';

export interface IndexSettings extends ContentSettings {
  readonly words: PageWords;
  /** The whole address of a page: for elements, whose links are the data's. */
  readonly absoluteOf: ContentSettings['pageOf'];
  /** What is known of the document. */
  readonly known: KnownParts;
  /** Whose goals they are. */
  readonly name: string | undefined;
  /** The indicators that have pages: what they are called, and their addresses. */
  readonly indicators: readonly { readonly title: Phrase; readonly href: string }[];
  /** The files of open data: what each is, and its address. */
  readonly files: readonly { readonly title: string; readonly href: string }[];
}

/** The areas by themselves, each with its address: their goals stand further down. */
const areasAlone = (document: unknown, pageOf: ContentSettings['pageOf']): object | undefined => {
  const given = own(document, 'goalAreas');
  const listed = Array.isArray(given) ? (given as unknown[]) : own(given, 'areas');
  if (!Array.isArray(listed)) return undefined;
  const areas = (listed as unknown[]).map(area =>
    typeof area === 'object' && area !== null ? { ...area, goals: undefined } : area,
  );
  const list = Array.isArray(given) ? {} : (given as object);
  return {
    ...Object.fromEntries(
      ['lang', 'texts'].flatMap(key => {
        const value = own(document, key);
        return value === undefined ? [] : [[key, value]];
      }),
    ),
    goalAreas: { ...list, areas: areas.map(area => withLinks(area, pageOf)) },
  };
};

const linkList = (links: readonly { readonly title: Phrase | string; readonly href: string }[]): string =>
  htmlList(
    links.map(({ title, href }) =>
      textElement('a', typeof title === 'string' ? phrase(title) : title, `href="${href}"`),
    ),
  );

/**
 * Writes it.
 *
 * @param document The whole document.
 */
export const indexContent = async (
  document: unknown,
  { words, wrap, lang, pageOf, absoluteOf, name, indicators, files, known }: IndexSettings,
): Promise<PageContent> => {
  const settings = { lang, around: lang, headingLevel: 2, pageOf, known };
  const visionAlone = {
    ...(own(document, 'lang') !== undefined && { lang: own(document, 'lang') }),
    vision: own(document, 'vision'),
  };
  const areas = areasAlone(document, absoluteOf);
  const has = (key: string): boolean => own(document, key) !== undefined;
  const [vision, areaList, summary, goals] = await Promise.all([
    has('vision') ? writeFallback(document, 'vision-banner', settings) : undefined,
    areas && writeFallback(areas, 'goal-area-list', { ...settings, known: undefined }),
    has('summary') ? writeFallback(document, 'goal-summary', settings) : undefined,
    writeFallback(document, 'goal-list', settings),
  ]);
  const section = (html: string): string => (html ? htmlElement('section', html) : '');
  const heading = (text: string): string => textElement('h2', phrase(text));
  return {
    heading: phrase(words.title),
    summary: vision?.text ?? (name === undefined ? words.title : words.about(name)),
    body: [
      vision ? section(wrap('vision-banner', vision.html, { document: visionAlone, level: 2 })) : '',
      areaList && areas ? section(wrap('goal-area-list', areaList.html, { document: areas, level: 2 })) : '',
      summary ? section(summary.html) : '',
      goals ? section((/^<h2/.test(goals.html) ? '' : heading(words.allGoals)) + goals.html) : '',
      indicators.length ? section(heading(words.indicators) + linkList(indicators)) : '',
      files.length ? section(heading(words.openData) + linkList(files)) : '',
    ]
      .filter(Boolean)
      .join('\n'),
  };
};
