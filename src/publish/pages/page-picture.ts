/** The picture that other sites show with a link to a page: drawn of what the page says, in words for those who do not see it. */
import { formatDate } from '../../base/format.js';
import { cardShapes } from '../pictures/card.js';
import type { Shown } from '../pictures/part-picture.js';
import { missingIn } from '../pictures/text.js';
import { writeCard } from '../pictures/write-card.js';
import { about } from './about.js';
import { shorten } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { DrawnFile, Site } from './site.js';

/** A page's picture. */
export interface PagePicture {
  readonly file: DrawnFile;
  /** What it shows, in words. */
  readonly alt: string;
}

/** The site, in few letters: `www.krokom.example/mal`. */
const siteName = (base: string): string => {
  const { host, pathname } = new URL(base);
  const whole = host + decoded(pathname).replace(/\/$/, '');
  return whole.length > 40 ? host : whole;
};

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/**
 * Draws it. It is called while its language is spoken.
 *
 * @returns Nothing, where the site has no pictures.
 */
export const pagePicture = (
  { base, document, pictures }: Site,
  { locale, dir, words }: Pick<PageLanguage, 'locale' | 'dir' | 'words'>,
  shown: Shown,
): PagePicture | undefined => {
  if (!pictures) return undefined;
  const { fonts, keyOf } = pictures;
  const { name, updated } = about(document);
  const { title, text, source } = shown;
  const day = updated === undefined ? '' : words.updated(formatDate(updated, locale));
  const foot = [source, day].filter(Boolean).join(' ');
  const shapes = cardShapes({ ...shown, locale, dir, organization: name, foot, site: siteName(base) }, fonts);
  const alt = shorten([title, text].filter(Boolean).join(/[.!?…]$/.test(title) ? ' ' : '. '), 400);
  for (const shape of shapes) {
    const missing = shape.kind === 'line' ? missingIn(shape.text, fonts) : undefined;
    if (missing !== undefined) return { file: { missing }, alt };
  }
  const svg = writeCard(shapes, fonts);
  return { file: { svg, key: keyOf(svg) }, alt };
};
