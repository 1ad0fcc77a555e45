/** What a page shows of what a tool has stored, beside what it shows of the data that was meant. Runs in a page. */

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

/** What elements show of data that is thought to have nothing for them, each with what it shows of no data at all. */
export const showNothing = async given => {
  await import('/cdn/civic-goals.bundle.js');
  const shown = await settled(
    given
      .flatMap(({ element, data }) => [
        [element, JSON.parse(data)],
        [element, {}],
      ])
      .map(([element, data]) => {
        const made = document.createElement(`civic-${element}`);
        made.data = data;
        document.querySelector('main').append(made);
        return made;
      }),
  );
  return given.map((_, index) => shown.slice(2 * index, 2 * index + 2));
};

/**
 * What a visitor sees of what was stored, and what the documents show by themselves, on one page.
 *
 * @param stored What each snippet has become.
 * @param wanted The element and the text of the data that each is of.
 * @returns For each what is seen, what should be, and what is seen beside the element.
 */
export const show = async (stored, wanted) => {
  const place = document.querySelector('main');
  // All in one place: a chart is drawn when it is near the window, and of two that are alike one may be just too far down.
  place.style.display = 'grid';
  const articles = stored.map((html, index) => {
    const article = document.createElement('article');
    article.innerHTML = html;
    const beside = document.createElement(`civic-${wanted[index].element}`);
    beside.data = JSON.parse(wanted[index].data);
    for (const one of [article, beside]) one.style.gridArea = '1 / 1';
    place.append(article, beside);
    return article;
  });
  await import('/cdn/civic-goals.js');
  await import('/cdn/civic-goals.bundle.js');
  const besides = articles.map(article => article.nextElementSibling);
  const found = articles.map((article, index) => article.querySelector(`civic-${wanted[index].element}`));
  const look = async () => {
    const all = await settled([...besides, ...found]);
    return { should: all.slice(0, besides.length), seen: all.slice(besides.length) };
  };
  // A chart is drawn when its code has come: on a busy machine one of two may still be waiting.
  let { should, seen } = await look();
  for (let tries = 0; tries < 4 && seen.some((text, index) => text !== should[index]); tries++)
    ({ should, seen } = await look());
  for (const element of found) element?.remove();
  return articles.map((article, index) => ({
    seen: seen[index],
    should: should[index],
    rest: article.innerText.replace(/\s+/g, ' ').trim(),
  }));
};
