/** What a document said by a certain day: which of its versions is shown, that the day is said, and that no other is shown in its place. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { elementNames } from '../../src/generated/element-names.js';
import { whole } from '../fixtures/whole.js';
import { expectConsole } from '../support/console.js';
import { problems } from '../support/contract.js';
import { inPage, rendered, settled, shown, tag, textOf, until } from '../support/fixture.js';

const host = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
/** The same server under another name is another origin to a browser. */
const foreign = `${location.protocol}//${host}:${location.port}`;
const own = location.origin;

const gauge = 'civic-progress-gauge';
const keys: Readonly<Record<string, string>> = {
  'civic-vision-banner': 'vision',
  'civic-goal-area-list': 'goalAreas',
  'civic-goal-list': 'goals',
  'civic-goal-summary': 'summary',
  'civic-feedback-prompt': 'feedback',
};

const documentOf = (name: string, more: object): object => {
  const key = keys[name];
  // All of a page is more than an address can hold.
  if (name === 'civic-goal-page') return { lang: 'sv', ...more, vision: whole['civic-vision-banner'] };
  return { lang: 'sv', ...more, ...(key ? { [key]: whole[name] } : { indicators: [whole[name]] }) };
};

const address = (document: unknown, origin = own, status = 200): string =>
  `${origin}/__test__/echo?${new URLSearchParams({ cors: '*', status: String(status), type: 'application/json', body: JSON.stringify(document) })}`;

/** A document with one figure, which tells it from others. */
const saying = (current: number, more: object = {}): object => ({
  ...more,
  indicators: [
    { id: 'a', title: 'Antal', current },
    { id: 'b', title: 'Antal b', current: current + 1 },
  ],
});

const version = (date: unknown, current: number, more: object = {}): object => ({
  date,
  href: address(saying(current, more)),
});

/** What is said in 2026, in 2024 and in 2022. */
const threeYears = saying(2026, {
  updated: '2026-03-03',
  versions: [version('2024-12-31', 2024), version('2022-12-31', 2022)],
});

const at = (src: string, day: string, more = ''): ReactiveElement => {
  const place = inPage(`<${gauge} ${more}><p>Före</p></${gauge}>`);
  const element = place.firstElementChild as ReactiveElement;
  element.setAttribute('as-of', day);
  element.setAttribute('src', src);
  return element;
};

const asOf = async (document: unknown, day: string, fragment = '#a'): Promise<ReactiveElement> => {
  const element = at(address(document) + fragment, day);
  await until(() => rendered(element), 'the gauge');
  return element;
};

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replace(/ (?=[.,])/g, '');
const lineOf = (element: Element): string =>
  plain(textOf(rendered(element)?.querySelector('.as-of') ?? null));

const earlier = (day: string): string => `Det här är äldre uppgifter, från ${day}. Det finns nyare.`;

describe('what was said by a day', () => {
  const cases: readonly (readonly [what: string, day: string, figure: string, line: string])[] = [
    ['on the day of a version', '2024-12-31', '2 024', earlier('31 december 2024')],
    ['between two', '2024-12-30', '2 022', earlier('31 december 2022')],
    ['between the newest and the document', '2026-03-02', '2 024', earlier('31 december 2024')],
    ['on the day of the document', '2026-03-03', '2 026', 'Uppgifterna är från 3 mars 2026.'],
    ['after the document', '2031-01-01', '2 026', 'Uppgifterna är från 3 mars 2026.'],
    ['by the end of a year', '2024', '2 024', earlier('31 december 2024')],
    ['by the end of a month', '2024-12', '2 024', earlier('31 december 2024')],
    ['by the end of the month before', '2024-11', '2 022', earlier('31 december 2022')],
    ['with blanks around it', ' 2024-12-31 ', '2 024', earlier('31 december 2024')],
  ];
  for (const [what, day, figure, line] of cases)
    it(`${what}: ${day}`, async () => {
      const element = await asOf(threeYears, day);
      expect(lineOf(element)).to.equal(line);
      expect(plain(textOf(rendered(element)))).to.contain(figure);
      for (const other of ['2 022', '2 024', '2 026'].filter(each => each !== figure))
        expect(plain(textOf(rendered(element)))).not.to.contain(other);
      expect(rendered(element)?.firstElementChild?.className).to.equal('as-of');
    });

  it('is today’s, and nothing is said of a day, where the attribute is blank', async () => {
    const element = await asOf(threeYears, ' ');
    expect(lineOf(element)).to.equal('');
    expect(plain(textOf(rendered(element)))).to.contain('2 026');
  });

  it('follows the attribute', async () => {
    const element = await asOf(threeYears, '2024-12-31');
    element.setAttribute('as-of', '2023-01-01');
    await until(() => lineOf(element) === earlier('31 december 2022'), 'the older');
    element.removeAttribute('as-of');
    await until(() => !lineOf(element), 'today’s');
    expect(plain(textOf(rendered(element)))).to.contain('2 026');
  });

  it('is of the part that the address names', async () => {
    const element = await asOf(threeYears, '2024-12-31', '#b');
    expect(plain(textOf(rendered(element)))).to.contain('2 025');
  });

  it('is of data that stands in the page, too, with its addresses from the page’s', async () => {
    const { pathname, search } = new URL(address({ indicators: [{ title: 'Antal', current: 2022 }] }));
    const document = {
      updated: '2026-03-03',
      versions: [{ date: '2022-12-31', href: pathname + search }],
      indicators: [{ title: 'Antal', current: 2026 }],
    };
    const element = await shown(tag(gauge, document, '', 'as-of="2023-01-01"'));
    expect(lineOf(element)).to.equal(earlier('31 december 2022'));
    expect(plain(textOf(rendered(element)))).to.contain('2 022');
  });

  it('is the newest of all, in whatever order they stand, and the first of two of a day', async () => {
    const versions = [
      version('2021-12-31', 2021),
      version('2023-12-31', 2023),
      version('2023-12-31', 2029),
      version('2022-12-31', 2022),
    ];
    const element = await asOf(saying(2026, { versions }), '2024-12-31');
    expect(plain(textOf(rendered(element)))).to.contain('2 023');
  });

  it('is a version’s where the document does not say of which day it is itself', async () => {
    const element = await asOf(saying(2026, { versions: [version('2022-12-31', 2022)] }), '2031-12-31');
    expect(lineOf(element)).to.equal(earlier('31 december 2022'));
  });

  it('is of the version alone: those that it names in its turn are not asked', async () => {
    const older = version('2024-06-30', 2024);
    const versions = [version('2022-12-31', 2022, { versions: [older], updated: '2022-11-30' })];
    const element = await asOf(saying(2026, { updated: '2026-03-03', versions }), '2024-12-31');
    expect(plain(textOf(rendered(element)))).to.contain('2 022');
  });

  it('ends with whose the version is, and its day', async () => {
    const more = { organization: { name: 'Krokoms kommun' }, updated: '2022-11-30' };
    const document = saying(2026, {
      ...more,
      updated: '2026-03-03',
      versions: [version('2022-12-31', 2022, more)],
    });
    const element = at(`${address(document)}#a`, '2023-01-01', 'sender');
    await until(() => rendered(element), 'the gauge');
    expect(plain(textOf(rendered(element)?.lastElementChild ?? null))).to.equal(
      'Avsändare: Krokoms kommun. Senast uppdaterad 30 november 2022.',
    );
  });

  it('may come from the document’s own origin, and says then whose it is', async () => {
    const old = {
      date: '2022-12-31',
      href: address(saying(2022, { organization: { name: 'Krokoms kommun' } }), foreign),
    };
    const element = at(`${address(saying(2026, { versions: [old] }), foreign)}#a`, '2023-01-01');
    await until(() => rendered(element), 'the gauge');
    expect(plain(textOf(rendered(element))))
      .to.contain('2 022')
      .and.contain('Avsändare: Krokoms kommun.');
  });

  for (const name of elementNames.map(each => `civic-${each}`))
    it(`<${name}> says the day first, and is whole under it`, async () => {
      const old = { date: '2022-12-31', href: address(documentOf(name, {})) };
      const document = address(documentOf(name, { updated: '2026-03-03', versions: [old] }));
      const element = await shown<ReactiveElement>(
        `<${name} src="${document.replaceAll('&', '&amp;')}" as-of="2023-01-01"></${name}>`,
      );
      expect(lineOf(element)).to.equal(earlier('31 december 2022'));
      expect(rendered(element)?.querySelectorAll('.as-of')).to.have.length(1);
      expect(await problems(element)).to.deep.equal([]);
      if (element.parentElement) element.parentElement.style.width = '240px';
      await settled(element);
      expect(rendered(element)?.scrollWidth).to.be.at.most(240);
    });

  const languages: Readonly<Record<string, readonly [string, string]>> = {
    en: [
      'This is earlier information, as of 31 December 2024. There is newer information.',
      'The information is as of 3 March 2026.',
    ],
    fi: [
      'Nämä ovat vanhempia tietoja: tilanne 31. joulukuuta 2024. Uudempia tietoja on olemassa.',
      'Tiedot: tilanne 3. maaliskuuta 2026.',
    ],
    nb: [
      'Dette er eldre opplysninger, fra 31. desember 2024. Det finnes nyere.',
      'Opplysningene er fra 3. mars 2026.',
    ],
    de: [
      'Dies sind ältere Angaben, Stand: 31. Dezember 2024. Es gibt neuere.',
      'Stand der Angaben: 3. März 2026.',
    ],
    ar: ['هذه معلومات أقدم، بتاريخ 31 ديسمبر 2024. توجد معلومات أحدث.', 'المعلومات بتاريخ 3 مارس 2026.'],
    sma: [earlier('31 december 2024'), 'Uppgifterna är från 3 mars 2026.'],
  };
  for (const [lang, texts] of Object.entries(languages))
    it(`is told in ${lang}`, async () => {
      for (const [index, day] of ['2025-01-01', '2027-01-01'].entries()) {
        const element = at(`${address(threeYears)}#a`, day, `lang="${lang}"`);
        await until(() => lineOf(element), 'the line');
        expect(lineOf(element).replace(/[\u2068\u2069]/g, '')).to.equal(texts[index]);
      }
    });
});

describe('what was said by a day cannot be known, and nothing else is shown in its place,', () => {
  const broken = address(saying(2022), own, 500);
  const cases: readonly (readonly [what: string, document: object, day: string, told: RegExp])[] = [
    ['before all that was kept', threeYears, '2022-12-30', /som 2022-12-30 .*från 2022-12-31/],
    [
      'where only the document has a day, and a later one',
      saying(2026, { updated: '2026-03-03' }),
      '2024',
      /från 2026-03-03/,
    ],
    ['where nothing has a day', saying(2026), '2024-12-31', /updated.*versions/],
    ['where the day is none', threeYears, 'i fjol', /as-of i taggen är "i fjol"/],
    [
      'where the version cannot be had',
      saying(2026, { versions: [{ date: '2022-12-31', href: broken }, version('2020-12-31', 2020)] }),
      '2024',
      /versions\[0\]\.href: Servern svarade 500/,
    ],
    [
      'where its address is wrong',
      saying(2026, {
        versions: [{ date: '2022-12-31', href: 'javascript:alert(1)' }, version('2020-12-31', 2020)],
      }),
      '2024',
      /versions\[0\]\.href: .*inget av det/,
    ],
    [
      'where it is at an origin that is neither the document’s nor allowed',
      saying(2026, { versions: [{ date: '2022-12-31', href: address(saying(2022), foreign) }] }),
      '2024',
      /versions\[0\]\.href: .*inget av det/,
    ],
    [
      'where it was changed after its day',
      saying(2026, { versions: [version('2022-12-31', 2022, { updated: '2023-01-02' })] }),
      '2024',
      /2022-12-31 ändrades 2023-01-02/,
    ],
    [
      'where it may be one whose day cannot be read',
      saying(2026, {
        versions: [version('2024-12-31', 2024), version('nyss', 2023), version('2020-12-31', 2020)],
      }),
      '2023-06-30',
      /versions\[1\]\.date: .*inget av det/,
    ],
    ['where the list is none', saying(2026, { versions: 7 }), '2024', /versions\[0\]: /],
  ];
  for (const [what, document, day, told] of cases)
    it(what, async () => {
      const lines = expectConsole(/./);
      const element = at(`${address(document)}#a`, day);
      await until(() => lines.length, 'the message');
      await settled(element);
      expect(rendered(element)).to.equal(null);
      expect(lines.join('\n')).to.match(told);
    });

  it('where the document is its own version', async () => {
    const lines = expectConsole(/./);
    const place = inPage(
      `<${gauge} as-of="2024" data='{"versions":[{"date":"2022","href":"#x"}],"title":"Antal","current":7}'></${gauge}>`,
    );
    const element = place.firstElementChild as ReactiveElement;
    await until(() => lines.some(line => line.startsWith('warn')), 'the message');
    await settled(element);
    expect(lines.join('\n')).to.match(/versions\[0\]\.href: Adressen/);
    expect(textOf(rendered(element))).not.to.contain('7');
  });

  it('where the code for it does not come', async () => {
    const place = inPage('');
    const frame = document.createElement('iframe');
    place.append(frame);
    await new Promise(resolve => {
      frame.addEventListener('load', resolve, { once: true });
      frame.src = '/test/pages/blank.html';
    });
    const inside = frame.contentDocument;
    if (!inside) throw new Error('no page');
    inside.body.innerHTML = `<${gauge} as-of="2024"><p>Före</p></${gauge}>`;
    const element = inside.querySelector<HTMLElement>(gauge);
    if (!element) throw new Error('no element');
    element.setAttribute('src', `${address(threeYears)}#a`);
    const told = new Promise(resolve => element.addEventListener('civic-error', resolve));
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = `/__test__/flaky/${crypto.randomUUID()}/99/as-of/civic-goals.js`;
    inside.head.append(script);
    await told;
    expect(rendered(element)).to.equal(null);
  });
});

describe('what is wrong with other versions than the one that is asked for', () => {
  const versions = [{ date: '2025-12-31' }, version('2024-12-31', 2024), version('2022-13-31', 2022)];

  it('is told, and that one is shown', async () => {
    const lines = expectConsole(/versions/);
    const element = await asOf(saying(2026, { versions }), '2025-06-30');
    await until(() => lines.length > 1, 'the messages');
    expect(plain(textOf(rendered(element)))).to.contain('2 024');
    expect(lines.join('\n')).to.match(/versions\[0\]\.href: Saknas.*utelämnas versions\[0\]/);
    expect(lines.join('\n')).to.match(/versions\[2\]\.date: /);
  });
});
