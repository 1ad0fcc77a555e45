/** Pages with the libraries of fifteen years ago, which change what every page is made of. What counts is what is shown. */
import { expect } from 'chai';
import { isComplete, rendered, spoken, until } from '../support/fixture.js';
import { close, elementsIn, files, tall, visit, type Site } from '../support/site.js';

/** A library's ways to change a page: `test/full/old-scripts/`. */
interface Old {
  put: (place: Element, html: string) => void;
  add: (place: Element, html: string) => void;
  copy: (element: Element) => Element;
  take: (element: Element) => void;
  bring: (place: Element, element: Element) => void;
  set: (element: Element, name: string, value: string) => void;
  listen: (place: Element, type: string, listener: (detail: unknown) => void) => void;
}

const folder = '/node_modules/.cache/debian/usr/share/javascript';
const libraries = {
  prototype: [`${folder}/prototype/prototype-1.7.3.js`],
  mootools: [`${folder}/mootools/mootools-core-nc.js`, `${folder}/mootools/mootools-more-nc.js`],
  jquery: [`${folder}/jquery/jquery.js`],
};

const banner = (statement: string): string =>
  `<civic-vision-banner data='{"statement":"${statement}"}'><p>Reserv</p></civic-vision-banner>`;
const block = (statement: string): string =>
  `<div data-civic="vision-banner" data-civic-data='{"statement":"${statement}"}'><p>Reserv</p></div>`;
const link = (statement: string): string =>
  `<p><a href="/mal#civic-vision-banner=%7B%22statement%22%3A%22${statement}%22%7D">Reserv</a></p>`;

const wrongs = ({ wrong }: Site): string[] => wrong.filter(line => /^(error|rejection|policy)/.test(line));

/** Waits until this is what the elements in a place say. */
const says = (place: Element, ...statements: string[]): Promise<unknown> => {
  const expected = statements.map(statement => `Vision ${statement}`).join();
  return until(() => elementsIn(place).map(spoken).join() === expected, `“${expected}”`);
};

afterEach(close);

for (const [library, scripts] of Object.entries(libraries))
  for (const [how, file] of Object.entries(files))
    describe(`a page with ${library} and the ${how}`, () => {
      const query = [...scripts, `/test/full/old-scripts/${library}.js`]
        .map(path => `script=${path}`)
        .join('&');
      const open = async (page: string): Promise<[Site, Old, HTMLElement]> => {
        const site = await visit(`/test/pages/${page}.html?${query}&module=${file}`, tall);
        const place = site.document.createElement('main');
        site.document.body.append(place);
        return [site, (site as Site & { old: Old }).old, place];
      };

      it('shows every element as without it', async () => {
        const calm = await visit(`/test/pages/all.html?module=${file}`, tall);
        const all = (site: Site): Promise<unknown> =>
          until(() => {
            const elements = elementsIn(site.document);
            // One of them is broken.
            return elements.length && elements.filter(isComplete).length === elements.length - 1;
          }, 'the elements');
        await all(calm);
        const expected = elementsIn(calm.document).map(spoken);
        const [site] = await open('all');
        await all(site);
        expect(elementsIn(site.document).map(spoken)).to.deep.equal(expected);
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('shows what it puts into the page: tag, block and link', async () => {
        const [site, old, place] = await open('blank');
        old.put(place, banner('Ett') + block('Två') + link('Tre'));
        await says(place, 'Ett', 'Två', 'Tre');
        old.add(place, `<section>${banner('Fyra')}${block('Fem')}${link('Sex')}</section>`);
        await says(place, 'Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex');
        old.put(place, link('Sju'));
        await says(place, 'Sju');
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('shows what it copies, takes away, brings back and changes', async () => {
        const [site, old, place] = await open('blank');
        old.put(place, banner('Ett'));
        await says(place, 'Ett');
        const [first] = elementsIn(place);
        const copy = old.copy(first!);
        old.bring(place, copy);
        await says(place, 'Ett', 'Ett');
        old.set(copy, 'data', '{"statement":"Två"}');
        await says(place, 'Två', 'Ett');
        old.take(first!);
        await says(place, 'Två');
        old.bring(place, first!);
        await says(place, 'Ett', 'Två');
        expect(wrongs(site)).to.deep.equal([]);
      });

      it('hears the answer, and the prompt keeps what is written while it is moved', async () => {
        const [site, old, place] = await open('blank');
        const heard: unknown[] = [];
        old.listen(place, 'civic-feedback-answer', detail => heard.push(detail));
        old.put(
          place,
          `<civic-feedback-prompt data='{"endpoint":"/__test__/echo"}'></civic-feedback-prompt>`,
        );
        const [prompt] = elementsIn(place);
        await until(() => rendered(prompt!));
        prompt!.shadowRoot!.querySelectorAll('button')[1]!.click();
        const comment = await until(() => prompt!.shadowRoot!.querySelector('textarea'));
        expect(heard).to.have.length(1);
        expect(heard[0]).to.include({ helpful: 'no' });
        comment.value = 'Det här har jag skrivit';
        old.take(prompt!);
        old.bring(place, prompt!);
        await new Promise(resolve => setTimeout(resolve, 50));
        expect(prompt!.shadowRoot!.querySelector('textarea')!.value).to.equal('Det här har jag skrivit');
        expect(wrongs(site)).to.deep.equal([]);
      });
    });
