/** The built apps of `test/full/frameworks/`: what they show, and whether a framework says that something is wrong. */
import { expect } from 'chai';
import { rendered, spoken, until } from '../support/fixture.js';
import { close, include, open, type Site } from '../support/site.js';

const frameworks = ['html', 'react', 'preact', 'vue', 'svelte', 'angular'];
const modes = ['development', 'production'];

const tags = [
  'civic-vision-banner',
  'civic-goal-area-list',
  'civic-goal-list',
  'civic-progress-gauge',
  'civic-feedback-prompt',
];

const one = ({ document }: Site, selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

const press = (site: Site, id: string): void => one(site, `#${id}`).click();

/** Waits until an element says this. */
const says = (element: Element, text: string | RegExp): Promise<unknown> =>
  until(
    () => new RegExp(text).test(spoken(element)),
    `“${text}” in ${element.localName}: “${spoken(element)}”`,
  );

const figure = (site: Site): HTMLElement => one(site, '#population civic-progress-gauge');
const schools = (site: Site): Element[] => [...one(site, '#schools').children];
const logged = (site: Site): string => one(site, '#log').textContent.trim();
const inner = (element: Element, selector: string): HTMLElement =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])][0] ??
  expect.fail(`${selector} in ${element.localName}`);

/** What the page's console has been told, but for the note that this is a development build of Lit's. */
const wrongs = ({ wrong }: Site): string[] => wrong.filter(line => !line.includes('Lit is in dev mode'));

const everything = async (site: Site): Promise<void> => {
  await until(() => tags.every(tag => site.document.querySelector(tag)), 'the app');
  await says(one(site, 'civic-vision-banner'), 'En plats att växa på');
  await says(one(site, 'civic-goal-area-list'), 'Hållbar tillväxt .*Trygg i livets alla skeden');
  await says(one(site, 'civic-goal-list'), 'Fler bostäder');
  const nested = await until(
    () => one(site, 'civic-goal-list').shadowRoot?.querySelector('civic-progress-gauge'),
    'the gauge in the list',
  );
  await says(nested, '120');
  await says(figure(site), '14 925');
  await says(one(site, '#published'), 'Antal invånare');
  await says(one(site, 'civic-feedback-prompt'), 'Hjälpte sidan dig\\?');
};

/** What the server has written stands in the page, and the app is put to it. */
const hydrated = async (folder: string): Promise<Site> => {
  const site = await open(`<div id="app">${await (await fetch(`${folder}/served.html`)).text()}</div>`);
  await include(site, {}, `${folder}/hydrate.js`);
  return site;
};

afterEach(close);

for (const mode of modes)
  for (const framework of frameworks)
    describe(`${framework}, ${mode}`, () => {
      const folder = `/test/full/frameworks/node_modules/.cache/apps/${mode}/${framework}`;
      const started = async (): Promise<Site> => {
        const site = await open('');
        await include(site, {}, `${folder}/start.js`);
        await everything(site);
        return site;
      };

      it('shows every element', async () => {
        const site = await started();
        expect(schools(site)).to.have.length(3);
        for (const [index, school] of schools(site).entries()) await says(school, `${index + 1}`);
        expect(rendered(one(site, '#published'))?.querySelector('p.title'), 'compact').to.exist;
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('shows new data and the new fallback in the same element, and keeps the focus', async () => {
        const site = await started();
        const gauge = figure(site);
        const button = inner(one(site, 'civic-feedback-prompt'), 'button');
        button.focus();
        press(site, 'more');
        await says(gauge, '15 925');
        await until(() => /15925/.test(gauge.textContent), 'the fallback');
        expect(figure(site)).to.equal(gauge);
        expect(inner(gauge, 'h3').textContent).to.include('Antal invånare');
        expect(site.document.activeElement?.shadowRoot?.activeElement).to.equal(button);
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('changes the level of a heading', async () => {
        const site = await started();
        const banner = one(site, 'civic-vision-banner');
        inner(banner, 'h2');
        press(site, 'deeper');
        await until(() => banner.shadowRoot?.querySelector('h3'), 'h3');
        expect(banner.shadowRoot?.querySelector('h2')).to.equal(null);
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('takes an element away and brings it back', async () => {
        const site = await started();
        press(site, 'toggle');
        await until(() => !site.document.querySelector('civic-vision-banner'), 'it to go');
        press(site, 'toggle');
        await until(() => site.document.querySelector('civic-vision-banner'), 'it to come');
        await says(one(site, 'civic-vision-banner'), 'En plats att växa på');
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('moves the elements of a list', async () => {
        const site = await started();
        const before = schools(site);
        press(site, 'reverse');
        await until(() => schools(site)[0] === before[2], 'the last to be first');
        expect(schools(site)).to.deep.equal(before.reverse());
        for (const [index, name] of ['Nälden', 'Föllinge', 'Ås'].entries())
          await says(schools(site)[index]!, name);
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('hears of faults', async () => {
        const site = await started();
        press(site, 'break');
        await until(() => logged(site), 'civic-error');
        // And once only, though the framework has rendered again.
        await new Promise(resolve => setTimeout(resolve, 100));
        expect(logged(site)).to.equal('civic-error civic-progress-gauge current');
        // The library tells the console, too, and it alone.
        expect(wrongs(site)).to.have.length(1);
        expect(wrongs(site)[0]).to.include('<civic-progress-gauge>');
      });

      it('takes an answer itself', async () => {
        const site = await started();
        const prompt = one(site, 'civic-feedback-prompt');
        inner(prompt, 'button').click();
        await says(prompt, /Tack/);
        await until(() => /submit/.test(logged(site)), 'the log');
        expect(logged(site).split('\n')).to.deep.equal([
          'civic-feedback-answer yes',
          'civic-feedback-submit yes',
        ]);
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('shows what was written before the elements were defined', async () => {
        const site = await open('');
        await include(site, {}, `${folder}/later.js`);
        const { define } = (await until(() => 'define' in site && site)) as Site & {
          define: () => Promise<unknown>;
        };
        const gauge = await until(
          () => site.document.querySelector('#population civic-progress-gauge'),
          'the app',
        );
        expect(gauge.shadowRoot).to.equal(null);
        const object = one(site, '#object');
        const asText = object.getAttribute('data') === '[object Object]';
        // React and Preact cannot know yet that it is a property, and the docs say so.
        expect(asText).to.equal(/react/.test(framework));
        if (asText) object.remove();
        await define();
        await everything(site);
        expect(figure(site)).to.equal(gauge);
        inner(one(site, 'civic-vision-banner'), 'h3');
        expect(rendered(one(site, '#published'))?.querySelector('p.title'), 'compact').to.exist;
        if (!asText) await says(object, 'Ås');
        press(site, 'more');
        await says(gauge, '15 925');
        press(site, 'break');
        await until(() => logged(site), 'civic-error');
        expect(logged(site)).to.equal('civic-error civic-progress-gauge current');
        expect(wrongs(site)).to.have.length(1);
      });

      // A server of Angular's is not tried.
      if (framework !== 'angular')
        it('goes on with what the server has written', async () => {
          const site = await hydrated(folder);
          const gauge = figure(site);
          await everything(site);
          expect(figure(site)).to.equal(gauge);
          press(site, 'more');
          await says(gauge, '15 925');
          await until(() => /15925/.test(gauge.textContent), 'the fallback');
          expect(figure(site)).to.equal(gauge);
          expect(wrongs(site)).to.deep.equal([]);
          press(site, 'break');
          await until(() => logged(site), 'civic-error');
          expect(logged(site)).to.equal('civic-error civic-progress-gauge current');
        });
    });
