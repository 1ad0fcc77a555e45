/** What search engines and those who link to a page are told: title, description, languages, data sets, the site map. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { dataSet } from '../../../dist/publish/pages/structured-data.js';
import { siteMap } from '../../../dist/publish/pages/sitemap.js';
import { shorten } from '../../../dist/publish/pages/page.js';
import { attribute, base, publish, readPage, textOf } from '../../support/published.mjs';

const kronvalla = JSON.parse(readFileSync('stories/kronvalla/goals.json', 'utf8'));

/** The head of a page: its title, the contents of its metas by their names, and its links by what they are. */
const headOf = html => {
  const { elements } = readPage(html);
  const metas = {};
  const links = {};
  for (const element of elements) {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    if (element.tagName === 'meta' && name) metas[name] = attribute(element, 'content');
    if (element.tagName === 'link') (links[attribute(element, 'rel')] ??= []).push(element);
  }
  const data = elements.find(each => attribute(each, 'type') === 'application/ld+json');
  return {
    title: textOf(elements.find(({ tagName }) => tagName === 'title')),
    metas,
    links,
    data: data && JSON.parse(textOf(data)),
  };
};

test('a page says what it is called, what it says and whose it is', async () => {
  const { files } = await publish(kronvalla);
  const { title, metas, links } = headOf(files.get('indicator/behorighet.html'));
  assert.equal(title, 'Elever som är behöriga till gymnasiet – Kronvalla kommun');
  assert.match(
    metas.description,
    /^Elever som är behöriga till gymnasiet: 86,3\u00A0% 2025\. .*Målet är 90,0\u00A0%/,
  );
  assert.equal(metas['og:title'], title);
  assert.equal(metas['og:description'], metas.description);
  assert.equal(metas['og:url'], `${base}indicator/behorighet.html`);
  assert.equal(metas['og:site_name'], 'Kronvalla kommun');
  assert.equal(metas['og:locale'], 'sv_SE');
  assert.equal(attribute(links.canonical[0], 'href'), `${base}indicator/behorighet.html`);
  assert.equal(attribute(links.stylesheet[0], 'href'), '../style.css');
});

test('titles and descriptions tell every page from the others', async () => {
  const { files } = await publish(kronvalla);
  const pages = [...files].filter(([path]) => /^(index|(goal|area|indicator)\/.*)\.html$/.test(path));
  const titles = pages.map(([, html]) => headOf(html).title);
  assert.equal(new Set(titles).size, pages.length);
  for (const [, html] of pages) {
    const { metas } = headOf(html);
    assert.ok(metas.description.length > 0 && metas.description.length <= 300);
  }
});

test('in several languages each page names the others, and the first for everybody else', async () => {
  const languages = ['sv', 'en', 'ar'];
  const { files } = await publish(kronvalla, { languages });
  for (const path of ['indicator/behorighet.html', 'index.html'])
    for (const folder of ['', 'en/', 'ar/']) {
      const { links } = headOf(files.get(folder + path));
      const named = links.alternate.filter(each => attribute(each, 'hreflang'));
      assert.deepEqual(
        named.map(each => [attribute(each, 'hreflang'), attribute(each, 'href')]),
        [
          ['sv', base + path.replace('index.html', '')],
          ['en', `${base}en/${path.replace('index.html', '')}`],
          ['ar', `${base}ar/${path.replace('index.html', '')}`],
          ['x-default', base + path.replace('index.html', '')],
        ].map(([lang, href]) => [
          lang,
          path.startsWith('indicator')
            ? base + (lang === 'en' || lang === 'ar' ? `${lang}/` : '') + path
            : href,
        ]),
      );
    }
  const alone = await publish(kronvalla);
  assert.ok(
    headOf(alone.files.get('index.html')).links.alternate.every(each => !attribute(each, 'hreflang')),
  );
});

test('an indicator’s figures are a data set, as search engines want it', async () => {
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  const { files } = await publish(kronvalla, { terms: { licence } });
  for (const path of ['index.html', 'indicator/behorighet.html']) {
    const { data } = headOf(files.get(path));
    assert.equal(data['@context'], 'https://schema.org');
    const set = data['@graph'].find(each => each['@type'] === 'Dataset');
    assert.ok(set.description.length >= 50 && set.description.length <= 5000);
    assert.equal(set.license, licence);
    assert.match(set.temporalCoverage, /^\d{4}(\/\d{4})?$/);
    assert.equal(set.creator.name, 'Kronvalla kommun');
    for (const measured of set.variableMeasured)
      assert.ok(measured.name && measured['@type'] === 'PropertyValue');
    for (const { contentUrl } of set.distribution) assert.ok(files.has(contentUrl.slice(base.length)));
  }
  const trail = headOf(files.get('goal/grundskolan.html')).data['@graph'].find(
    each => each['@type'] === 'BreadcrumbList',
  );
  assert.deepEqual(
    trail.itemListElement.map(({ position, item }) => [position, item]),
    [
      [1, base],
      [2, `${base}area/kunskap.html`],
      [3, `${base}goal/grundskolan.html`],
    ],
  );
});

test('a data set that cannot be described in enough words is not told of', () => {
  const given = {
    url: base,
    name: 'x',
    description: 'Kort',
    more: '',
    lang: 'sv',
    measured: [],
    distributions: [],
  };
  assert.equal(dataSet(given), undefined);
  assert.match(
    dataSet({ ...given, more: 'Mål, uppföljning och siffror från Provstads kommun.' }).description,
    /^Kort\. Mål/,
  );
  assert.equal(dataSet({ ...given, description: 'å'.repeat(9000) }).description.length, 5000);
});

test('the site map has every page that is to be found, and no other', async () => {
  const { files } = await publish(kronvalla, { languages: ['sv', 'en'] });
  const map = new DOMParser().parseFromString(files.get('sitemap.xml'), 'text/xml');
  const listed = Array.from(map.getElementsByTagName('loc'), ({ textContent }) => textContent);
  const pages = [...files.keys()].filter(path =>
    /^(en\/)?(index|(goal|area|indicator)\/.*)\.html$/.test(path),
  );
  assert.deepEqual(
    listed.map(address => decodeURIComponent(address)).sort(),
    pages.map(path => base + path.replace(/index\.html$/, '')).sort(),
  );
  assert.equal(map.getElementsByTagName('lastmod')[0].textContent, '2026-03-25');
  assert.equal(map.getElementsByTagName('xhtml:link').length, 3 * pages.length);
});

test('a large site has several site maps, and a list of them', () => {
  const pages = new Array(20_001)
    .fill('')
    .map((_, index) => ({ address: `${base}${index}`, alternates: [] }));
  const [list, ...maps] = siteMap(pages, page => page, base, undefined);
  assert.equal(list.path, 'sitemap.xml');
  assert.deepEqual(
    maps.map(({ path }) => path),
    ['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'],
  );
  for (const { path } of maps) assert.ok(list.text().includes(`<loc>${base}${path}</loc>`));
  assert.deepEqual(
    maps.map(({ text }) => text().match(/<loc>/g).length),
    [10_000, 10_000, 1],
  );
});

test('a long text is cut between words, and never inside a character', () => {
  assert.equal(shorten('Fler invånare', 20), 'Fler invånare');
  assert.equal(shorten('Fler invånare i kommunen', 20), 'Fler invånare i…');
  assert.equal(shorten('å'.repeat(30), 20), `${'å'.repeat(19)}…`);
  assert.equal(shorten(`${'a'.repeat(18)}😀😀`, 20), `${'a'.repeat(18)}…`);
});
