/** What a visitor sees stays where it is while elements take over. */
import { expect } from 'chai';
import { rendered, until } from '../support/fixture.js';
import { close, elementsIn, files, frames, include, open, type Site } from '../support/site.js';

afterEach(close);

const text = '<p>Kommunen ska vara en plats att leva på. </p>'.repeat(30);
const areas = JSON.stringify({
  areas: Array.from({ length: 20 }, (_, index) => ({ title: `Område ${index}` })),
});
const forms = {
  tag: `<civic-goal-area-list data='${areas}'><p>Tjugo områden</p></civic-goal-area-list>`,
  block: `<div data-civic="goal-area-list" data-civic-data='${areas}'><p>Tjugo områden</p></div>`,
  link: `<p><a href="/mal#civic-goal-area-list=${encodeURIComponent(areas)}">Tjugo områden</a></p>`,
};

/** Scrolls to an element and answers where it is seen, until the page has settled. */
const scrolledTo = async (site: Site, selector: string, down = 0): Promise<() => number> => {
  const { document } = site;
  const seen = document.querySelector(selector)!;
  seen.scrollIntoView();
  document.documentElement.scrollTop += down;
  await frames(site);
  return () => seen.getBoundingClientRect().top;
};

/** Without it, a tag's own display changes when the element is defined, and Firefox moves the page for that. */
const styles = '<link rel="stylesheet" href="/cdn/civic-goals.css">';

for (const [how, file] of Object.entries(files))
  for (const [form, embed] of Object.entries(forms)) {
    it(`above the view: a ${form}, with the ${how}`, async () => {
      const site = await open(`<main>${text}${embed}<h2>Här</h2>${text}</main>`, styles);
      const top = await scrolledTo(site, 'h2', 40);
      const before = top();
      await include(site, {}, file);
      await until(() => elementsIn(site.document).some(rendered));
      await frames(site);
      expect(top()).to.be.closeTo(before, 1);
    });
    it(`below the view: a ${form}, with the ${how}`, async () => {
      const site = await open(`<main>${text}<h2>Här</h2>${text}${embed}${text}</main>`, styles);
      const top = await scrolledTo(site, 'h2');
      const before = top();
      await include(site, {}, file);
      await until(() => elementsIn(site.document).some(rendered));
      await frames(site);
      expect(top()).to.be.closeTo(before, 1);
    });
  }

it('what a visitor scrolls in the meantime is kept, and nothing jumps', async () => {
  const site = await open(`<main>${text}<h2>Här</h2>${text}${forms.tag}</main>`, styles);
  const top = await scrolledTo(site, 'h2');
  await include(site);
  await until(() => elementsIn(site.document).some(rendered));
  const before = top();
  const late = site.document.createElement('civic-goal-area-list');
  late.setAttribute('data', areas);
  site.document.querySelector('main')!.prepend(late);
  // The element takes over before the next frame, and the visitor is faster than that.
  await Promise.resolve();
  site.scrollBy({ top: 60, behavior: 'instant' });
  await until(() => rendered(late));
  await frames(site);
  // Where the browser anchors by itself, who has scrolled cannot be told for the length of a frame.
  expect(top()).to.be.within(before - 61, CSS.supports('overflow-anchor', 'none') ? before + 1 : before - 59);
});

it('space is kept where the page says how much', async () => {
  const site = await open(
    `<main><style>.high { --civic-reserve: 300px }</style>
      <civic-goal-list class="high"><p>Mål</p></civic-goal-list>
      <div class="high" data-civic="goal-list"><p>Mål</p></div>
      <civic-goal-list><p>Mål</p></civic-goal-list></main>`,
    styles,
  );
  await until(() => site.document.styleSheets.length === 2, 'the style sheet');
  const heights = [...site.document.querySelectorAll('main > :not(style)')].map(
    element => element.getBoundingClientRect().height,
  );
  expect(heights.slice(0, 2)).to.deep.equal([300, 300]);
  expect(heights[2]).to.be.below(100);
});
