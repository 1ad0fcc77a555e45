/** Links and blocks as editors and their tools leave them: which become elements, of what, and what stays of the page. */
import { expect } from 'chai';
import { options } from '../../src/embed/read-embed.js';
import { rendered, spoken, textOf, until } from '../support/fixture.js';
import { allSeen, close, elementsIn, files, include, open, type Site } from '../support/site.js';

after(close);

const figures = { title: 'Antal invånare', unit: '%', baseline: 14785, current: 15595, target: 16000 };
const json = encodeURIComponent(JSON.stringify(figures));
const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(figures))))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replace(/=+$/, '');
const page = 'https://krokom.example/mal';
const href = `${page}#civic-progress-gauge=${json}`;
const link = `<a href="${href}">15 595 invånare</a>`;
const here = `${location.origin}/mal`;
const quoted = JSON.stringify(figures).replaceAll('"', '&quot;');

/** How a link is written that becomes a gauge of the figures above, or of Krokom's. */
const understood: Readonly<Record<string, string>> = {
  'percent-encoded JSON': href,
  'JSON as it was typed': `${page}#civic-progress-gauge=${quoted.replace('&quot;%&quot;', '&quot;%25&quot;')}`,
  'base64url of UTF-8': `${page}#civic-progress-gauge=b64:${base64}`,
  'base64url, encoded': `${page}#civic-progress-gauge=b64%3A${base64}`,
  'an id in the page’s goals document': `${here}#civic-progress-gauge=befolkning`,
  'an id, on a link without a host': '/mal#civic-progress-gauge=befolkning',
  'the address of a document': `${here}#civic-progress-gauge=${encodeURIComponent('/stories/krokom/goals.json#befolkning')}`,
  'the address of a document, in full': `${page}#civic-progress-gauge=${encodeURIComponent(`${location.origin}/stories/krokom/goals.json#befolkning`)}`,
  'the address of a document, not encoded': `${page}#civic-progress-gauge=${location.origin}/stories/krokom/goals.json#befolkning`,
  'a query before the fragment': `${page}?utm_source=brev&amp;utm_medium=e-post#civic-progress-gauge=${json}`,
  'a query after the fragment': `${here}#civic-progress-gauge=befolkning?utm_source=brev&amp;utm_medium=e-post`,
  'more parameters after the fragment': `${here}#civic-progress-gauge=befolkning&amp;utm_source=brev`,
  'an equals sign that a tool encoded': `${page}#civic-progress-gauge%3D${json}`,
  'a value that a tool encoded once more': `${page}#civic-progress-gauge=${encodeURIComponent(json)}`,
  'a fragment that a tool encoded once more': `${page}#${encodeURIComponent(`civic-progress-gauge=${json}&heading-level=3`)}`,
};

/** Links that are left alone, wherever they stand. */
const left: Readonly<Record<string, string>> = {
  'an element that there is not': `${page}#civic-clock=${json}`,
  'the name of something else in the language': `${page}#civic-constructor=${json}`,
  'nothing to show': `${here}#civic-progress-gauge=`,
  'no equals sign': `${here}#civic-progress-gauge`,
  'base64 that is none': `${page}#civic-progress-gauge=b64:%%%`,
  'base64 that is no UTF-8': `${page}#civic-progress-gauge=b64:_w`,
  'an id on another host': `${page}#civic-progress-gauge=befolkning`,
  'another fragment': `${here}#x-civic-progress-gauge=befolkning`,
};

/** Where a link stands that becomes an element. */
const alone: Readonly<Record<string, string>> = {
  'alone in a paragraph': `<p id="stycke">${link}</p>`,
  'alone in a paragraph, among spaces and breaks': `<p>&nbsp; ${link}<br>\u200b <!-- x --></p>`,
  'alone in a list item': `<ul><li>${link}</li><li>Annat</li></ul>`,
  'alone in a list item that has a list': `<ul><li>${link}<ul><li>Annat</li></ul></li></ul>`,
  'alone in a table cell': `<table><tr><th>Mål</th><td>${link}</td></tr></table>`,
  'alone between paragraphs': `<p>Före</p>${link}<p>Efter</p>`,
  'with target and rel': `<p><a target="_blank" rel="noopener noreferrer nofollow" href="${href}">15 595 invånare</a></p>`,
  'in strong': `<p><strong>${link}</strong></p>`,
  'in em, in a span with style': `<p><em><span style="color: red">${link}</span></em></p>`,
  'with strong inside': `<p><a href="${href}"><strong>15 595</strong> invånare</a></p>`,
};

/** Where a link stands that stays a link. */
const amidst: Readonly<Record<string, string>> = {
  'in a sentence': `<p>I Krokom bor ${link} nu.</p>`,
  'at the end of a sentence': `<p>Så många är vi: ${link}</p>`,
  'before a full stop': `<p>${link}.</p>`,
  'in strong, in a sentence': `<p>Nu är vi <strong>${link}</strong></p>`,
  'beside formatted text': `<p>${link} <em>enligt SCB</em></p>`,
  'beside a picture': `<p><img alt="" width="9" height="9">${link}</p>`,
  'beside another link': `<p>${link} <a href="/om">Om siffrorna</a></p>`,
  'in a heading': `<h3>${link}</h3>`,
  'in a caption': `<table><caption>${link}</caption></table>`,
  'in a heading cell': `<table><tr><th>${link}</th></tr></table>`,
  'in a menu': `<nav><ul><li>${link}</li></ul></nav>`,
  'in text that stands free': `<div>Antal: ${link}</div>`,
};

const part = (name: string, html: string): string => `<section data-part="${name}">${html}</section>`;

const everything = [
  ...Object.entries(understood).map(([name, href]) => part(name, `<p><a href="${href}">Länk</a></p>`)),
  ...Object.entries(left).map(([name, href]) => part(name, `<p><a href="${href}">Länk</a></p>`)),
  ...Object.entries({ ...alone, ...amidst }).map(([name, html]) => part(name, html)),
  part('two', `<p><strong>${link}<br>${link}</strong></p>`),
  part(
    'further',
    `<p><a href="${href}&amp;heading-level=3&amp;lang=sma&amp;appearance=arc&amp;scale=trend&amp;sender">Länk</a></p>`,
  ),
  part('escaped', `<p><a href="${href}&amp;amp;heading-level=4&amp;amp;amp;lang=en">Länk</a></p>`),
  part(
    'tricks',
    `<p><a href="${href}&amp;heading-level=9&amp;lang=%22%3E&amp;appearance=a%20b&amp;scale=%3C&amp;sender=%3C&amp;onclick=x&amp;src=y&amp;data=z&amp;style=w">Länk</a></p>`,
  ),
  part('id', `<p id="utanför"><b id="fet"><a id="mål" name="m" href="${href}">Länk</a></b></p>`),
  part('refused', `<p><a href="${page}#civic-progress-gauge={%22title%22:">Läs mer</a></p>`),
  part(
    'block',
    `<div id="ruta" class="bred" data-civic="progress-gauge" data-civic-heading-level="3" data-civic-lang="en" data-civic-appearance="arc" data-civic-sender data-civic-debug="" data-civic-compact="" data-civic-data="${quoted}"><p id="inuti">15 595 invånare</p></div>`,
  ),
  part(
    'block, by address',
    '<div data-civic="progress-gauge" data-civic-src="/stories/krokom/goals.json#befolkning"><p>Text</p></div>',
  ),
  ...['data-civic-sender', 'data-civic-sender="data-civic-sender"', ''].map((attribute, index) =>
    part(
      `sender ${index}`,
      `<div data-civic="progress-gauge" data-civic-src="/stories/krokom/goals.json#befolkning" ${attribute}><p>Text</p></div>`,
    ),
  ),
  part(
    'sender in a link',
    `<p><a href="${here}#civic-progress-gauge=befolkning&amp;sender&amp;utm_source=brev">Länk</a></p>`,
  ),
  part(
    'a day on a block',
    '<div data-civic="progress-gauge" data-civic-src="#befolkning" data-civic-as-of=" 2000 "><p>Text</p></div>',
  ),
  part(
    'a day in a link',
    `<p><a href="${here}#civic-progress-gauge=befolkning&amp;as-of=i%20g%C3%A5r">Länk</a></p>`,
  ),
  part('block, by id', '<div data-civic="progress-gauge" data-civic-src="#befolkning"><p>Text</p></div>'),
  part('block, of its own part', '<div data-civic="goal-list"><p>Text</p></div>'),
  part('unknown block', '<div data-civic="clock"><p>Text</p></div>'),
  part('nameless block', '<div data-civic=""><p>Text</p></div>'),
  part('tag', `<civic-progress-gauge data="{"><p>${link}</p></civic-progress-gauge>`),
].join('');

for (const [how, file] of Object.entries(files)) {
  describe(`links and blocks, with the ${how}`, () => {
    let site: Site;
    const at = (name: string): HTMLElement => {
      const found = site.document.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!found) throw new Error(name);
      return found;
    };
    const only = (name: string): Element => {
      const [element, more] = elementsIn(at(name));
      if (!element || more) throw new Error(`${name}: ${at(name).innerHTML}`);
      return element;
    };

    before(async () => {
      site = await open(`<main>${everything}</main>`);
      await include(site, { goals: '/stories/krokom/goals.json' }, file);
      await allSeen(site);
    });

    for (const name of Object.keys(understood))
      it(`understands ${name}`, async () => {
        const element = only(name);
        await until(() => rendered(element), element.outerHTML);
        expect(spoken(element)).to.match(/Antal invånare|Befolkning/);
        expect(element.querySelector('a')?.textContent).to.equal('Länk');
      });

    for (const name of Object.keys(left))
      it(`leaves a link alone: ${name}`, () => {
        expect(elementsIn(at(name))).to.deep.equal([]);
      });

    for (const name of Object.keys(alone))
      it(`makes an element of a link ${name}`, async () => {
        const element = only(name);
        await until(() => rendered(element));
        expect(textOf(element).trim()).to.equal('15 595 invånare');
        expect(element.parentElement?.matches('p, li, td, section')).to.equal(true);
      });

    for (const name of Object.keys(amidst))
      it(`leaves a link a link ${name}`, () => {
        expect(elementsIn(at(name))).to.deep.equal([]);
      });

    it('makes an element of each link where there is nothing else', () => {
      const elements = elementsIn(at('two'));
      expect(elements.map(element => element.querySelectorAll('a').length)).to.deep.equal([1, 1]);
    });

    it('takes the level, the language, the appearance, the scale and the sender, and nothing else', () => {
      const attributes = (element: Element): string[] =>
        element
          .getAttributeNames()
          .filter(name => name !== 'data-json')
          .sort();
      expect(attributes(only('further'))).to.deep.equal([
        'appearance',
        'heading-level',
        'lang',
        'scale',
        'sender',
      ]);
      expect(only('further').getAttribute('heading-level')).to.equal('3');
      expect(attributes(only('escaped'))).to.deep.equal(['heading-level', 'lang']);
      expect(attributes(only('tricks'))).to.deep.equal([]);
      expect(attributes(only('block'))).to.deep.equal(['appearance', 'heading-level', 'lang', 'sender']);
    });

    it('hands on a day as it was written, so that today’s is not shown where it is none', () => {
      expect(only('a day on a block').getAttribute('as-of')).to.equal('2000');
      expect(only('a day in a link').getAttribute('as-of')).to.equal('i går');
    });

    it('keeps each id of the page once, on something that is seen', async () => {
      await until(() => rendered(only('id')) && rendered(only('block')));
      for (const id of ['utanför', 'fet', 'mål', 'ruta']) {
        const found = site.document.querySelectorAll(`[id="${id}"]`);
        expect(found, id).to.have.length(1);
        expect(found[0]?.getBoundingClientRect().height, id).to.be.above(0);
      }
      expect(site.document.querySelectorAll('#inuti')).to.have.length(1);
    });

    it('keeps the link where the data is refused, and the link works', () => {
      const link = only('refused').querySelector('a');
      expect(rendered(only('refused'))).to.equal(null);
      expect(link?.getBoundingClientRect().height).to.be.above(0);
      link?.focus();
      expect(site.document.activeElement).to.equal(link);
    });

    it('keeps the block, and what stood in it as the fallback', async () => {
      const block = at('block').firstElementChild;
      expect(block?.className).to.equal('bred');
      expect(block?.children).to.have.length(1);
      expect(only('block').parentElement).to.equal(block);
      expect(textOf(only('block')).trim()).to.equal('15 595 invånare');
      await until(() => rendered(only('block')));
    });

    for (const name of ['block, by address', 'block, by id', 'block, of its own part'])
      it(`understands a ${name}`, async () => {
        await until(() => rendered(only(name)));
      });

    it('ends with whose the document is, where that is asked for, for as long as it is', async () => {
      const line = (name: string): Element | null => rendered(only(name))?.querySelector('.sender') ?? null;
      for (const name of ['sender 0', 'sender 1', 'sender in a link']) {
        await until(() => line(name), name);
        expect(line(name)?.textContent, name).to.contain('Krokoms kommun');
      }
      await until(() => rendered(only('sender 2')));
      expect(line('sender 2')).to.equal(null);
      at('sender 2').firstElementChild?.setAttribute('data-civic-sender', '');
      await until(() => line('sender 2'), 'the line');
      at('sender 2').firstElementChild?.removeAttribute('data-civic-sender');
      await until(() => !line('sender 2'), 'the line to go');
    });

    it('leaves a block alone that it does not understand', () => {
      for (const name of ['unknown block', 'nameless block'])
        expect(at(name).firstElementChild?.innerHTML).to.equal('<p>Text</p>');
    });

    it('leaves a link alone that is the fallback of a tag', () => {
      expect(elementsIn(at('tag'))).to.have.length(1);
    });
  });
}

describe('a block whose page changes it', () => {
  after(close);

  it('hands on each option that a block may have, and takes it away again', async () => {
    const changed = await open(
      `<main><div data-civic="progress-gauge" data-civic-data="${quoted}"><p>15 595 invånare</p></div></main>`,
    );
    await include(changed);
    const block = changed.document.querySelector('[data-civic]');
    const gauge = await until(() => changed.document.querySelector('civic-progress-gauge'), 'the gauge');
    const values: Readonly<Record<string, string>> = {
      'heading-level': '4',
      lang: 'en',
      appearance: 'arc',
      scale: 'pace',
      'as-of': '2024-12-31',
    };
    for (const name of Object.keys(options)) {
      const value = values[name] ?? '';
      block?.setAttribute(`data-civic-${name}`, value);
      await until(() => gauge.getAttribute(name) === value, name);
      block?.removeAttribute(`data-civic-${name}`);
      await until(() => !gauge.hasAttribute(name), `${name} to go`);
    }
  });
});
