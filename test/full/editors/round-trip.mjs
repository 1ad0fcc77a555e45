/**
 * What the snippet builder writes, through each tool, in each form that the tool lets through: the page shows the same figures and texts
 * as the document itself. Runs in a page.
 */

/**
 * The snippets of a document for each element that it has something for.
 *
 * @param documents Whole documents.
 * @param inlineFallback Whether the tool wants the text directly inside the tag.
 * @returns For each the element, the data as a tag and a block hold it and as a link does, and the three forms; nothing for a form that
 *   cannot be made.
 */
export const write = async (documents, inlineFallback) => {
  const { choices, cut, payloadOf, snippetsFor } =
    await import('/test/full/editors/node_modules/.cache/builder.js');
  const written = [];
  for (const { element, document } of documents) {
    const of = /gauge|chart/.test(element) ? choices(document, element)[0]?.of : undefined;
    const made = await snippetsFor(document, element, {
      base: '/cdn/',
      page: `${location.origin}/mal`,
      of,
      inlineFallback,
    });
    if (typeof made.tag === 'string') continue;
    const data = cut(document, element, of);
    const code = form => made[form].code;
    written.push({
      element,
      plain: JSON.parse(payloadOf(data).text),
      data,
      tag: code('tag'),
      block: code('block'),
      link: code('link'),
    });
  }
  return written;
};

const textIn = root =>
  [root, ...[...root.querySelectorAll('*')].filter(node => node.shadowRoot).map(node => node.shadowRoot)]
    .map(node => [...node.querySelectorAll('.base')].map(base => base.textContent).join(' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Waits until nothing more comes: half a second without a change in what any of them shows. */
const settled = async elements => {
  const all = () => elements.map(element => (element?.shadowRoot ? textIn(element.shadowRoot) : ''));
  let seen = all();
  for (let still = 0, tries = 0; still < 5 && tries < 200; tries++) {
    await new Promise(resolve => setTimeout(resolve, 100));
    const now = all();
    still = now.every((text, index) => text && text === seen[index]) ? still + 1 : 0;
    if (tries > 60 && now.join() === seen.join()) break;
    seen = now;
  }
  return seen;
};

/**
 * What a visitor sees of what was stored, and what the documents show by themselves, on one page.
 *
 * @param stored What each snippet has become.
 * @param wanted The element and the data that each is of.
 * @returns For each what is seen, what should be, and what is seen beside the element.
 */
export const show = async (stored, wanted) => {
  const place = document.querySelector('main');
  const articles = stored.map((html, index) => {
    const article = document.createElement('article');
    article.innerHTML = html;
    const beside = document.createElement(`civic-${wanted[index].element}`);
    beside.data = wanted[index].data;
    place.append(article, beside);
    return article;
  });
  await import('/cdn/civic-goals.js');
  await import('/cdn/civic-goals.bundle.js');
  const should = await settled(articles.map(article => article.nextElementSibling));
  const found = articles.map((article, index) => article.querySelector(`civic-${wanted[index].element}`));
  const seen = await settled(found);
  for (const element of found) element?.remove();
  return articles.map((article, index) => ({
    seen: seen[index],
    should: should[index],
    rest: article.innerText.replace(/\s+/g, ' ').trim(),
  }));
};
