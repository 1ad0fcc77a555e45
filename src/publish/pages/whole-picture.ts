/** The picture of the first page: the vision, and how many goals have come how far, where the document says so. */
import { own } from '../../data/validate.js';
import { parts } from '../../generated/elements/parts.js';
import { writePart } from '../fallback/write-part.js';
import { summaryPicture } from '../pictures/part-picture.js';
import { about } from './about.js';
import { pagePicture, type PagePicture } from './page-picture.js';
import type { PageLanguage } from './page-language.js';
import type { PublishedSite } from './published-site.js';

/** Draws it; nothing, where the site has no pictures. */
export const wholePicture = async (
  { site, known }: PublishedSite,
  language: PageLanguage,
): Promise<PagePicture | undefined> => {
  const { document, pictures } = site;
  const { locale, dir, words, speak } = language;
  if (!pictures) return undefined;
  const settings = { lang: locale, known };
  const has = (key: string): boolean => own(document, key) !== undefined;
  const statement = has('vision')
    ? (await writePart(parts['vision-banner'], document, settings, vision => vision.statement))?.written
    : undefined;
  const summary = has('summary')
    ? (
        await writePart(parts['goal-summary'], document, settings, (data, context) =>
          summaryPicture(data, context, { fonts: pictures.fonts, dir }),
        )
      )?.written
    : undefined;
  const { name } = about(document);
  return speak(() =>
    pagePicture(site, language, {
      title: statement ?? words.title,
      source: '',
      text: summary?.text ?? (statement === undefined && name !== undefined ? words.about(name) : ''),
      under: summary?.under,
    }),
  );
};
