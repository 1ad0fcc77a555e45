/** The site map: the addresses of all pages, each with the same page in other languages (sitemaps.org 0.9). Pure. */
import { escapeHtml } from '../fallback/escape-html.js';

export interface MappedPage {
  readonly address: string;
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
}

/** A file may have 50 000 addresses and 50 MB; one with other languages beside each is long before. */
const perFile = 10_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const entry = ({ address, alternates }: MappedPage, modified: string | undefined): string =>
  `<url><loc>${escapeHtml(address)}</loc>${modified === undefined ? '' : `<lastmod>${modified}</lastmod>`}${alternates
    .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeHtml(href)}"/>`)
    .join('')}</url>\n`;

/**
 * Writes it.
 *
 * @param mapped The addresses of a page: asked for when the file is made, as all of them are many.
 * @param base The address of the folder.
 * @param modified The day on which the document was changed.
 * @returns One file, or a list of several and those.
 */
export const siteMap = <Page>(
  pages: readonly Page[],
  mapped: (page: Page) => MappedPage,
  base: string,
  modified: string | undefined,
): readonly { readonly path: string; readonly text: () => string }[] => {
  const count = Math.ceil(pages.length / perFile);
  const file = (from: number): string =>
    `${head}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages
      .slice(from, from + perFile)
      .map(page => entry(mapped(page), modified))
      .join('')}</urlset>\n`;
  if (count <= 1) return [{ path: 'sitemap.xml', text: () => file(0) }];
  const names = new Array(count).fill('').map((_, index) => `sitemap-${index + 1}.xml`);
  return [
    {
      path: 'sitemap.xml',
      text: () =>
        `${head}<sitemapindex ${namespace}>\n${names
          .map(name => `<sitemap><loc>${escapeHtml(base + name)}</loc></sitemap>\n`)
          .join('')}</sitemapindex>\n`,
    },
    ...names.map((path, index) => ({ path, text: () => file(index * perFile) })),
  ];
};
