/** What the README and the recipes tell editors to paste is shown: the very snippets of those pages. */
import { expect } from 'chai';
import { rendered, spoken, until } from '../support/fixture.js';
import { allSeen, close, elementsIn, include, open } from '../support/site.js';

afterEach(close);

const recipes = ['sitevision', 'wordpress', 'drupal', 'umbraco', 'optimizely', 'typo3', 'ren-html'];

/** The HTML of a page, a list of blocks, with the addresses of Krokom's document and of this host. */
const htmlOf = async (page: string): Promise<string[]> => {
  const text = await (await fetch(page)).text();
  return [...text.matchAll(/```html\n(.*?)```/gs)].map(([, html = '']) =>
    html
      .replaceAll('"/goals.json', '"/stories/krokom/goals.json')
      .replaceAll('https://www.kommun.se', location.origin),
  );
};

describe('the README', () => {
  it('begins with a snippet that is shown', async () => {
    const [snippet = ''] = await htmlOf('/README.md');
    const site = await open(`<main>${snippet}</main>`);
    await include(site, {});
    const gauge = await until(() => elementsIn(site.document.body).find(rendered), snippet);
    expect(spoken(gauge))
      .to.match(/14\s925 invånare/)
      .and.to.match(/16\s000/);
  });
});

for (const recipe of recipes)
  describe(`the recipe ${recipe}`, () => {
    it('has the line for the template', async () => {
      const lines = (await htmlOf(`/docs/recept/${recipe}.md`)).filter(html => html.includes('<script'));
      expect(lines.length).to.be.above(0);
      for (const line of lines)
        expect(line).to.match(
          /^<script type="module"[^>]* src="\/civic-goals\/civic-goals\.js"><\/script>$/m,
        );
    });

    it('has snippets that are shown', async () => {
      const snippets = (await htmlOf(`/docs/recept/${recipe}.md`)).filter(html => !html.includes('<script'));
      expect(snippets.length).to.be.above(0);
      const site = await open(`<main>${snippets.map(html => `<div>${html}</div>`).join('')}</main>`);
      await include(site, { goals: '/stories/krokom/goals.json' });
      await allSeen(site);
      const places = [...site.document.querySelectorAll('main > div')];
      for (const [index, place] of places.entries()) {
        const what = await until(() => {
          const elements = elementsIn(place);
          return elements.length && elements.every(rendered) && elements.map(spoken).join(' ');
        }, snippets[index]);
        expect(what).to.match(/14\s925 invånare|Hjälpte informationen/);
      }
    });
  });
