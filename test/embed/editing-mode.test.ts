/**
 * An editor at work on a page: what is saved is what was pasted. A tag is never written to by the library, and of a block or a
 * link nothing is made where somebody edits. What of this holds where visitors write is in `loader-safety.test.ts`.
 */
import { expect } from 'chai';
import type { ElementName } from '../../src/generated/element-names.js';
import { rendered, until } from '../support/fixture.js';
import {
  allSeen,
  close,
  elementsIn,
  files,
  frames,
  include,
  open,
  type Site,
  visit,
} from '../support/site.js';

afterEach(close);

const goals = '/stories/krokom/goals.json';

/** For each element: good data, other good data, and where its part stands in the goals document. */
const elements = {
  'vision-banner': [{ statement: 'Gott' }, { statement: 'Bättre' }, ''],
  'goal-area-list': [{ areas: [{ title: 'Gott' }] }, { areas: [{ title: 'Bättre' }] }, ''],
  'goal-list': [{ goals: [{ title: 'Gott' }] }, { goals: [{ title: 'Bättre' }] }, ''],
  'progress-gauge': [
    { title: 'Gott', current: 2, target: 3 },
    { title: 'Bättre', current: 3, target: 3 },
    '#befolkning',
  ],
  'trend-chart': [
    {
      title: 'Gott',
      series: [
        { value: 1, period: 2022 },
        { value: 2, period: 2023 },
      ],
    },
    { title: 'Bättre', current: { value: 3, period: 2023 } },
    '#befolkning',
  ],
  'peer-comparison': [
    { title: 'Gott', current: 2, comparisons: [{ title: 'Riket', kind: 'nation', current: 3 }] },
    { title: 'Bättre', current: 3, comparisons: [{ title: 'Riket', kind: 'nation', current: 3 }] },
    undefined,
  ],
  'goal-summary': [{ counts: { met: 2 } }, { counts: { met: 3 } }, ''],
  'feedback-prompt': [{ endpoint: '/__test__/echo' }, { question: 'Hjälpte sidan?' }, undefined],
  'goal-page': [{ goals: [{ title: 'Gott' }] }, { goals: [{ title: 'Bättre' }] }, ''],
} as const satisfies Readonly<Record<ElementName, readonly [object, object, string | undefined]>>;

/** An attribute as a browser writes it. */
const attribute = (name: string, value: string): string =>
  `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const missing = '/__test__/echo?status=404';

/** What editors paste: each source, with good data and with broken, and what else may stand on a tag. */
const pasted = Object.entries(elements).flatMap(([name, [data, , id]]) => {
  const text = JSON.stringify(data);
  const document = id === undefined ? `/__test__/echo?type=application/json&body=${text}` : `${goals}${id}`;
  const tag = (attributes: string, inside = '<p>Det som <em>redaktören</em> skrev</p>'): string =>
    `<civic-${name}${attributes && ' '}${attributes}>${inside}</civic-${name}>`;
  const script = (json: string): string => `<script type="application/json">${json}</script><p>Reserv</p>`;
  return [
    { good: true, html: tag(attribute('data', text)) },
    { good: true, html: tag(attribute('data-json', text), 'Bara text') },
    { good: true, html: tag(attribute('data-json', text), '') },
    { good: true, html: tag(attribute('src', document)) },
    { good: true, html: tag('', script(text)) },
    {
      good: true,
      html: tag(
        `${attribute('data', text)} lang="en" heading-level="4" id="${name}" class="bred" style="color: red;" compact="compact" hidden="" title="Egen"`,
      ),
    },
    { good: false, html: tag(attribute('data', '{')) },
    { good: false, html: tag(attribute('data-json', '[1]')) },
    { good: false, html: tag(attribute('data', '{'), '') },
    { good: false, html: tag(`${attribute('data', text.slice(0, -1))} debug=""`) },
    { good: false, html: tag(attribute('src', missing)) },
    { good: false, html: tag(attribute('src', missing), '') },
    { good: false, html: tag('', script('{')) },
    { good: undefined, html: tag('') },
    { good: undefined, html: tag('', '') },
    { good: undefined, html: tag('lang="xx" heading-level="99"') },
  ];
});
const html = `<p>Före</p>${pasted.map(({ html }) => html).join('')}<p>Efter</p>`;

/** How many of the tags say that something is wrong. */
const refusals = ({ document }: Site): (() => number) => {
  const refused = new Set<EventTarget | null>();
  document.addEventListener('civic-error', ({ target }) => refused.add(target));
  return () => refused.size;
};

const count = (wanted: boolean): number => pasted.filter(({ good }) => good === wanted).length;

/** Waits until every good tag in a place has rendered, and every broken one has been refused. */
const allRendered = async (site: Site, place: Element, refused: () => number): Promise<void> => {
  await until(() => {
    const shown = elementsIn(place).filter((tag, index) => pasted[index]?.good && rendered(tag));
    return shown.length === count(true) && refused() === count(false);
  }, 'every tag to be shown or refused');
  await frames(site);
};

/** Opens an editor's frame in a page: a document that is all text field. */
const openFrame = async (site: Site): Promise<Site> => {
  const frame = site.document.createElement('iframe');
  frame.src = '/test/pages/blank.html';
  site.document.body.append(frame);
  await new Promise(resolve => {
    frame.addEventListener('load', resolve);
  });
  return frame.contentWindow as Site;
};

/** Types as a person does, at the end of the last paragraph. */
const type = ({ document }: Site, place: HTMLElement, text: string): void => {
  place.focus();
  document.getSelection()!.selectAllChildren(place.lastElementChild!);
  document.getSelection()!.collapseToEnd();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- The one way to write as a person does, in every engine.
  document.execCommand('insertText', false, text);
};

/** Places where tags stand, each with who edits there. */
const places: Readonly<Record<string, (site: Site) => Promise<[Site, HTMLElement]> | [Site, HTMLElement]>> = {
  'on a page that nobody edits': site => [site, site.document.querySelector('main')!],
  'in a text field of an editor': site => {
    const main = site.document.querySelector('main')!;
    main.contentEditable = 'true';
    return [site, main];
  },
  'in a page that is being edited': site => {
    site.document.designMode = 'on';
    return [site, site.document.querySelector('main')!];
  },
  'in an editor’s frame with the library in it': async site => {
    const inner = await openFrame(site);
    inner.document.body.contentEditable = 'true';
    return [inner, inner.document.body];
  },
};

describe('a tag', () => {
  for (const [where, put] of Object.entries(places))
    for (const [how, file] of Object.entries(files))
      it(`is left as it was pasted, ${where}, with the ${how}`, async () => {
        const [site, place] = await put(await open('<main></main>'));
        place.innerHTML = html;
        expect(place.innerHTML).to.equal(html);
        // What is written and taken back at once is not in the HTML afterwards.
        const written: string[] = [];
        const note = ({ type, attributeName, target }: MutationRecord): void =>
          void written.push([type, attributeName, target.nodeName].join(' '));
        const observer = new MutationObserver(records => {
          records.forEach(note);
        });
        observer.observe(place, { attributes: true, childList: true, characterData: true, subtree: true });
        const refused = refusals(site);

        await include(site, {}, file);
        await allRendered(site, place, refused);
        expect(place.innerHTML).to.equal(html);
        observer.takeRecords().forEach(note);
        expect(written).to.deep.equal([]);

        if (where === 'on a page that nobody edits') return;
        type(site, place, ' har jag skrivit');
        const typed = html.replace('Efter</p>', 'Efter har jag skrivit</p>');
        await allRendered(site, place, refused);
        expect(place.innerHTML).to.equal(typed);
        site.document.getSelection()!.selectAllChildren(place);
        const copy = site.document.createElement('div');
        copy.append(site.document.getSelection()!.getRangeAt(0).cloneContents());
        expect(copy.innerHTML).to.equal(typed);
        site.document.getSelection()!.removeAllRanges();
        expect(place.innerHTML).to.equal(typed);
      });

  it('is left as it was pasted in an editor’s frame without the library', async () => {
    const site = await open('<main></main>');
    const inner = await openFrame(site);
    const { body } = inner.document;
    body.contentEditable = 'true';
    body.innerHTML = html;
    await include(site);
    await allSeen(site, site.document.querySelector('main')!);
    expect(elementsIn(body).filter(tag => tag.shadowRoot)).to.deep.equal([]);
    expect(body.innerHTML).to.equal(html);
    // Some editors preview what is written by moving it into the page.
    const main = site.document.querySelector('main')!;
    const refused = refusals(site);
    main.append(...body.childNodes);
    await allRendered(site, main, refused);
    expect(main.innerHTML).to.equal(html);
  });

  it('is changed by nobody but the editor when its data changes, and its language', async () => {
    const site = await open('<main contenteditable="true"></main>');
    const main = site.document.querySelector('main')!;
    const tag = (name: string, data: string): string =>
      `<civic-${name} ${attribute('data-json', data)}><p>Reserv</p></civic-${name}>`;
    const all = (data: (name: keyof typeof elements) => string): string =>
      Object.keys(elements)
        .map(name => tag(name, data(name as keyof typeof elements)))
        .join('');
    const first = (name: keyof typeof elements): string => JSON.stringify(elements[name][0]);
    main.innerHTML = all(first);
    await include(site);
    await until(() => elementsIn(main).every(rendered), 'all to be shown');
    const tags = elementsIn(main);
    for (const data of [
      (name: keyof typeof elements) => JSON.stringify(elements[name][1]),
      () => '{"',
      () => '',
      first,
    ]) {
      for (const element of tags)
        element.setAttribute(
          'data-json',
          data(element.localName.replace('civic-', '') as keyof typeof elements),
        );
      const isGood = data('vision-banner').length > 2;
      await until(() => tags.every(element => !!rendered(element) === isGood), 'what the data says');
      expect(main.innerHTML).to.equal(all(data));
    }
    site.document.documentElement.lang = 'en';
    await until(() => tags.every(element => rendered(element)?.getAttribute('lang') === 'en'), 'English');
    expect(main.innerHTML).to.equal(all(first));
  });

  it('is left as it was pasted when a visitor answers in it', async () => {
    const prompt = `<civic-feedback-prompt ${attribute('data', '{"endpoint":"/__test__/echo"}')}><p>Skriv till oss</p></civic-feedback-prompt>`;
    const site = await open(`<main contenteditable="true">${prompt}</main>`);
    await include(site);
    const element = site.document.querySelector('civic-feedback-prompt')!;
    const click = async (label: string): Promise<void> => {
      const button = await until(
        () =>
          [...element.shadowRoot!.querySelectorAll('button')].find(
            ({ textContent }) => textContent.trim() === label,
          ),
        label,
      );
      button.click();
    };
    await until(() => rendered(element));
    await click('Nej');
    await click('Skicka');
    await until(() => rendered(element)?.textContent.includes('Tack'), 'the thanks');
    expect(site.document.querySelector('main')!.innerHTML).to.equal(prompt);
  });
});

const block = `<div ${attribute('data-civic', 'vision-banner')} ${attribute('data-civic-data', '{"statement":"Gott"}')}><p>Ruta</p></div>`;
const link = `<p><a href="/mal#civic-vision-banner=%7B%22statement%22%3A%22Gott%22%7D">Länk</a></p>`;

/** Opens a page whose one `<main>` holds a text field with a block and a link, beside the same outside of it. */
const openEdited = async (data?: Record<string, string>): Promise<[Site, HTMLElement]> => {
  const site = await open(`<main><section>${block}${link}</section>${block}${link}</main>`);
  const field = site.document.querySelector('section')!;
  field.contentEditable = 'true';
  await include(site, data);
  await allSeen(site);
  await frames(site);
  expect(elementsIn(site.document)).to.have.length(2);
  return [site, field];
};

describe('a block and a link', () => {
  it('are left alone when they are written in an editor, and when what they say changes', async () => {
    const [site, field] = await openEdited();
    expect(field.innerHTML).to.equal(block + link);
    field.insertAdjacentHTML('beforeend', block + link);
    await allSeen(site);
    expect(field.innerHTML).to.equal(block + link + block + link);
    const changed = (html: string): string => html.replaceAll('Gott', 'Bättre');
    field.querySelector('div')!.dataset['civicData'] = '{"statement":"Bättre"}';
    const anchor = field.querySelector('a')!;
    anchor.setAttribute('href', changed(anchor.getAttribute('href')!));
    await allSeen(site);
    expect(field.innerHTML).to.equal(changed(block + link) + block + link);
  });

  for (const [how, file] of Object.entries(files))
    it(`are left alone in an editor’s frame, with the ${how}: the page’s or its own`, async () => {
      const site = await open('<main></main>');
      const inner = await openFrame(site);
      const { body } = inner.document;
      body.contentEditable = 'true';
      const content = `<main>${block}${link}</main>`;
      body.innerHTML = content;
      await include(site, {}, file);
      await allSeen(site, site.document.querySelector('main')!);
      expect(body.innerHTML).to.equal(content);
      await include(inner, {}, file);
      // A tag beside them tells that the library has looked.
      const tag = inner.document.createElement('civic-vision-banner');
      tag.setAttribute('data', '{"statement":"Gott"}');
      body.append(tag);
      await until(() => rendered(tag), 'the tag');
      await frames(inner);
      tag.remove();
      expect(body.innerHTML).to.equal(content);
    });

  it('are made elements of when nobody edits there any more, as soon as something is added', async () => {
    const [site, field] = await openEdited();
    field.removeAttribute('contenteditable');
    await frames(site);
    expect(field.innerHTML).to.equal(block + link);
    await allSeen(site);
    expect(elementsIn(field)).to.have.length(2);
  });

  it('stay what they have become where somebody begins to edit later, and what is added then is left alone', async () => {
    const site = await open(`<main>${block}${link}</main>`);
    const main = site.document.querySelector('main')!;
    await include(site);
    await until(() => elementsIn(main).filter(rendered).length === 2);
    const before = main.innerHTML;
    main.contentEditable = 'true';
    main.insertAdjacentHTML('beforeend', block + link);
    await allSeen(site);
    expect(main.innerHTML).to.equal(before + block + link);
  });

  it('show the same once when an editor has saved what they have become', async () => {
    const site = await open(`<main>${block}${link}</main>`);
    const main = site.document.querySelector('main')!;
    await include(site);
    await until(() => elementsIn(main).filter(rendered).length === 2);
    const saved = main.innerHTML;
    // As it was saved; and through a filter that knows no tag of ours, which leaves the block and the link.
    const filtered = saved.replace(/<\/?civic-[^>]*>/g, '');
    for (const html of [saved, filtered]) {
      const page = await open(`<main>${html}</main>`);
      await include(page);
      await allSeen(page);
      await until(() => elementsIn(page.document).filter(rendered).length === 2, html);
      expect(page.document.querySelector('main')!.innerHTML).to.equal(saved);
    }
  });

  it('are left alone in a page whose template is edited as a whole', async () => {
    const site = await visit('/test/pages/embeds.html');
    site.document.body.contentEditable = 'true';
    const before = site.document.body.innerHTML;
    await include(site, { scope: 'body' });
    // Outside of the text field the library looks for tags alone, and there is nothing outside of it.
    await frames(site);
    expect(site.document.body.innerHTML).to.equal(before);
  });
});
