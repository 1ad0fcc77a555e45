/** Whose a document is, and its day: on others' pages, and where the tag asks for it. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { elementNames } from '../../src/generated/element-names.js';
import { whole } from '../fixtures/whole.js';
import { arrived } from '../support/code-under-way.js';
import { expectConsole } from '../support/console.js';
import { problems } from '../support/contract.js';
import { inPage, rendered, settled, shown, tag, textOf, until } from '../support/fixture.js';

const host = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
/** The same server under another name is another origin to a browser. */
const foreign = `${location.protocol}//${host}:${location.port}`;

const keys: Readonly<Record<string, string>> = {
  'civic-vision-banner': 'vision',
  'civic-goal-area-list': 'goalAreas',
  'civic-goal-list': 'goals',
  'civic-goal-summary': 'summary',
  'civic-feedback-prompt': 'feedback',
};

const organization = { name: 'Krokoms kommun', code: '2309', href: 'https://www.krokom.se/' };
const said = 'Avsändare: Krokoms kommun. Senast uppdaterad 3 mars 2026.';

/** A whole document with an element's part. */
const documentOf = (name: string, more: object): object => {
  const key = keys[name];
  if (name === 'civic-goal-page') return { ...whole[name], ...more };
  return { lang: 'sv', ...more, ...(key ? { [key]: whole[name] } : { indicators: [whole[name]] }) };
};

const address = (origin: string, document: unknown, fragment = ''): string =>
  `${origin}/__test__/echo?${new URLSearchParams({ cors: '*', type: 'application/json', body: JSON.stringify(document) })}${fragment}`;

/** An element that has its document at an address. */
const at = (
  name: string,
  origin: string,
  document: unknown,
  attributes = '',
  fragment = '',
): Promise<ReactiveElement> =>
  shown<ReactiveElement>(`<${name} src="${address(origin, document, fragment)}" ${attributes}></${name}>`);

const lineOf = (element: Element): Element | null => rendered(element)?.querySelector('.sender') ?? null;

const textIn = (element: Element): string =>
  textOf(lineOf(element))
    .replace(/\u00A0/g, ' ')
    .replace(/ (?=[.,])/g, '');

const gauge = 'civic-progress-gauge';

describe('whose a document is', () => {
  for (const name of elementNames.map(each => `civic-${each}`))
    describe(`<${name}>`, () => {
      const document = documentOf(name, { organization, updated: '2026-03-03' });

      it('ends with it on a page of another origin', async () => {
        const element = await at(name, foreign, document);
        expect(textIn(element)).to.equal(said);
        expect(rendered(element)?.lastElementChild).to.equal(lineOf(element));
        expect(lineOf(element)?.querySelector('a')?.href).to.equal('https://www.krokom.se/');
        expect(await problems(element)).to.deep.equal([]);
      });

      it('does not on the document’s own, unless it is asked to', async () => {
        const element = await at(name, location.origin, document);
        await settled(element);
        expect(lineOf(element)).to.equal(null);
        element.setAttribute('sender', '');
        await until(() => lineOf(element), 'the line');
        expect(textIn(element)).to.equal(said);
        element.removeAttribute('sender');
        await until(() => !lineOf(element), 'the line to go');
      });

      it('does not of what stands in the page, unless it is asked to', async () => {
        const silent = await shown<ReactiveElement>(tag(name, document));
        await settled(silent);
        expect(lineOf(silent)).to.equal(null);
        const element = await shown(tag(name, document, '', 'sender'));
        expect(textIn(element)).to.equal(said);
        expect(rendered(element)?.lastElementChild).to.equal(lineOf(element));
      });

      it('fits, with a long name, into 240 px', async () => {
        const long = { name: 'Kommunalförbundsdirektionssammanträdesprotokollsjusterareförbundet' };
        const element = await shown<ReactiveElement>(
          tag(name, documentOf(name, { organization: long, updated: '2026-03-03' }), '', 'sender'),
        );
        if (element.parentElement) element.parentElement.style.width = '240px';
        await settled(element);
        expect(lineOf(element)).not.to.equal(null);
        expect(rendered(element)?.scrollWidth).to.be.at.most(240);
      });
    });

  it('is said of a document in which a part is named, too', async () => {
    const document = {
      organization,
      updated: '2026-03-03',
      indicators: [
        { id: 'a', title: 'A', current: 5 },
        { id: 'b', title: 'B', current: 7 },
      ],
    };
    expect(textIn(await at(gauge, foreign, document, '', '#b'))).to.equal(said);
  });

  it('is said once, by the element and not by what stands in it', async () => {
    const goals = {
      organization,
      goals: { goals: [{ title: 'Fler invånare', indicators: [{ title: 'Antal', current: 5 }] }] },
    };
    const element = await at('civic-goal-list', foreign, goals);
    const inside = await until(
      () => rendered(element)?.querySelector(gauge) as ReactiveElement | null,
      'the gauge in the list',
    );
    await until(() => rendered(inside), 'what it shows');
    expect(lineOf(inside)).to.equal(null);
    expect(rendered(element)?.querySelectorAll('.sender')).to.have.length(1);
  });

  it('is that of the document that is shown, whatever came before', async () => {
    const element = await at(gauge, foreign, documentOf(gauge, { organization }));
    expect(textIn(element)).to.equal('Avsändare: Krokoms kommun.');
    element.setAttribute(
      'src',
      address(location.origin, documentOf(gauge, { organization: { name: 'Annan' } })),
    );
    await until(() => !lineOf(element), 'the line to go');
    element.setAttribute(
      'src',
      address(foreign, documentOf(gauge, { organization: { name: 'Åre kommun' } })),
    );
    await until(() => textIn(element) === 'Avsändare: Åre kommun.', 'the other line');
    element.setAttribute('data-json', JSON.stringify(whole[gauge]));
    await until(() => !lineOf(element), 'the line to go');
  });

  it('is not said of a page’s own document because a <base> is elsewhere, and is of what that leads to', async () => {
    const base = document.createElement('base');
    base.href = `${foreign}/`;
    document.head.prepend(base);
    try {
      const inline = await shown<ReactiveElement>(tag(gauge, documentOf(gauge, { organization })));
      await settled(inline);
      expect(lineOf(inline)).to.equal(null);
      const relative = address('', documentOf(gauge, { organization })).slice(1);
      const element = await shown(`<${gauge} src="${relative}"></${gauge}>`);
      expect(textIn(element)).to.equal('Avsändare: Krokoms kommun.');
    } finally {
      base.remove();
    }
  });

  describe('says what the document says, and no more', () => {
    const cases: readonly (readonly [string, object, string, RegExp?])[] = [
      ['neither', {}, ''],
      ['an organisation alone', { organization }, 'Avsändare: Krokoms kommun.'],
      ['a day alone', { updated: '2026-03-03' }, 'Senast uppdaterad 3 mars 2026.'],
      ['a name that ends with a stop', { organization: { name: 'Vatten AB.' } }, 'Avsändare: Vatten AB.'],
      ['a time of day', { updated: '2026-03-03T08:15:00Z' }, 'Senast uppdaterad 3 mars 2026.'],
      ['a month', { updated: '2026-03' }, 'Senast uppdaterad mars 2026.', /info: .*→ updated/],
      ['a year', { updated: 2026 }, 'Senast uppdaterad 2026.', /info: .*→ updated/],
      [
        'a day that is none',
        { organization, updated: 'i går' },
        'Avsändare: Krokoms kommun.',
        /warn: .*→ updated: /,
      ],
      ['a day that is empty', { organization, updated: ' ' }, 'Avsändare: Krokoms kommun.'],
      [
        'an organisation that is empty',
        { organization: { name: '', href: '' }, updated: '2026-03-03' },
        'Senast uppdaterad 3 mars 2026.',
      ],
      [
        'an organisation without a name',
        { organization: { code: '2309' }, updated: '2026-03-03' },
        'Senast uppdaterad 3 mars 2026.',
        /warn: .*→ organization\.name: /,
      ],
      [
        'a name that is none',
        { organization: { name: { sv: 'K' } }, updated: '2026-03-03' },
        'Senast uppdaterad 3 mars 2026.',
        /warn: .*→ organization\.name: /,
      ],
      [
        'a text in its place',
        { organization: 'Krokoms kommun', updated: '2026-03-03' },
        'Senast uppdaterad 3 mars 2026.',
        /warn: .*→ organization: /,
      ],
      [
        'an address that is none',
        { organization: { name: 'K', href: 'javascript:alert(1)' } },
        'Avsändare: K.',
        /warn: .*→ organization\.href: /,
      ],
    ];
    for (const [what, more, text, told] of cases)
      it(what, async () => {
        const lines = told ? expectConsole(told) : [];
        const element = await at(gauge, foreign, documentOf(gauge, more));
        await settled(element);
        expect(textIn(element)).to.equal(text);
        expect(lineOf(element)?.querySelector('a[href^="javascript"]') ?? null).to.equal(null);
        if (told) await until(() => lines.length, 'what is wrong to be told');
        // The figures stand.
        expect(textOf(rendered(element))).to.contain('15 595'.replace(' ', '\u00A0'));
      });

    it('is not told what is wrong with it where it is not shown', async () => {
      const broken = documentOf(gauge, { organization: 7, updated: 'i går' });
      await settled(await at(gauge, location.origin, broken));
      await arrived();
    });

    it('takes no more of the document than that', async () => {
      expectConsole(/info: .*→ organization\.name: .*HTML/);
      const element = await at(
        gauge,
        foreign,
        documentOf(gauge, { organization: { name: '<b>K</b>' } }),
        'hidden',
      );
      expect(lineOf(element)?.querySelector('b') ?? null).to.equal(null);
      expect(textIn(element)).to.equal('Avsändare: <b>K</b>.');
      await settled(element);
    });

    it('hints at what says nothing, where it was asked to', async () => {
      const lines = expectConsole(/info: <civic-progress-gauge> data → organization: Saknas/);
      const element = await shown<ReactiveElement>(tag(gauge, whole[gauge], '', 'sender'));
      await settled(element);
      expect(lineOf(element)).to.equal(null);
      expect(lines).to.have.length(1);
    });
  });

  describe('in every language', () => {
    const languages: Readonly<Record<string, string>> = {
      sv: said,
      en: 'Published by: Krokoms kommun. Last updated 3 March 2026.',
      fi: 'Julkaisija: Krokoms kommun. Päivitetty viimeksi 3. maaliskuuta 2026.',
      nb: 'Avsender: Krokoms kommun. Sist oppdatert 3. mars 2026.',
      de: 'Herausgeber: Krokoms kommun. Stand: 3. März 2026.',
      ar: 'الجهة الناشرة: Krokoms kommun. آخر تحديث: 3 مارس 2026.',
    };
    for (const [lang, text] of Object.entries(languages))
      it(lang, async () => {
        const element = await shown(
          tag(gauge, documentOf(gauge, { organization, updated: '2026-03-03' }), '', `sender lang="${lang}"`),
        );
        await until(() => rendered(element)?.getAttribute('lang') === lang && lineOf(element), lang);
        expect(textIn(element).replace(/[\u2068\u2069]/g, '')).to.equal(text);
        const name = lineOf(element)?.querySelector('[dir="auto"]');
        expect(name?.closest('[lang]')?.getAttribute('lang'), 'the language of the name').to.equal('sv');
      });

    it('names the organisation in its own', async () => {
      const samisk = { organization: { lang: 'sma', name: 'Kroken tjïelte' } };
      const element = await shown(tag(gauge, documentOf(gauge, samisk), '', 'sender'));
      expect(lineOf(element)?.querySelector('[dir="auto"]')?.getAttribute('lang')).to.equal('sma');
    });

    it('says it in the document’s own words', async () => {
      const texts = { 'sender.from': 'Från', 'sender.updated': 'Ändrad den {0}' };
      const element = await shown(
        tag(gauge, documentOf(gauge, { organization, updated: '2026-03-03', texts }), '', 'sender'),
      );
      expect(textIn(element)).to.equal('Från Krokoms kommun. Ändrad den 3 mars 2026');
    });
  });

  it('is not waited for when its code does not come', async () => {
    const place = inPage('');
    const frame = document.createElement('iframe');
    place.append(frame);
    await new Promise(resolve => {
      frame.addEventListener('load', resolve, { once: true });
      frame.src = '/test/pages/blank.html';
    });
    const inside = frame.contentDocument;
    if (!inside) throw new Error('no page');
    const body = documentOf(gauge, { organization });
    inside.body.innerHTML = `<${gauge} src="${address(foreign, body)}"></${gauge}>`.replaceAll('&amp;', '&');
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = `/__test__/flaky/${crypto.randomUUID()}/99/sender/civic-goals.js`;
    inside.head.append(script);
    const element = inside.querySelector(gauge);
    if (!element) throw new Error('no element');
    await until(() => rendered(element), 'the gauge');
    expect(textOf(rendered(element))).to.contain('Antal invånare');
    expect(lineOf(element)).to.equal(null);
  });
});
