/** What the one who has to mend it is told: which id was meant, what a status means, whose computer an address is on, which mark ended it. */
import { expect } from 'chai';
import type { CivicErrorDetail } from '../../src/index.js';
import '../../src/define.js';
import { describeFault, isOnOwnComputer } from '../../src/data/describe-fault.js';
import { english, swedish } from '../../src/data/message-words.js';
import { validate } from '../../src/data/validate.js';
import { text } from '../../src/contract/schema.js';
import { vision } from '../../src/contract/vision.js';
import { krokom } from '../fixtures/examples.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { inPage, rendered, until } from '../support/fixture.js';

const context = { base: 'https://kommun.example/goals.json', origins: ['https://kommun.example'] };

/** Puts HTML into the page, and waits for what an element in it says of its data. */
const toldOf = async (html: string): Promise<readonly string[]> => {
  const events: CivicErrorDetail[] = [];
  const place = inPage('');
  place.addEventListener('civic-error', ({ detail }) => events.push(detail));
  place.innerHTML = html;
  await until(() => events.length, 'the event');
  return events.flatMap(({ faults }) => faults.map(({ message }) => message));
};

describe('an id that is not in the document', () => {
  const told = (found: string, among: unknown, locale = 'sv'): string =>
    describeFault({ code: 'not-found', path: '', found, among }, locale).message;

  it('is told with those that are, and with the one that was probably meant', () => {
    const document = {
      indicators: [
        { id: 'befolkning', title: 'x' },
        { id: 'pedagoger', title: 'y' },
      ],
    };
    expect(told('befolkningen', document)).to.equal(
      'Dokumentet har ingen del som heter "befolkningen". Menade du befolkning? Id som finns: befolkning, pedagoger.',
    );
    expect(told('Befolkning', document, 'en')).to.match(
      /Did you mean befolkning\? Ids that are there: befolkning/,
    );
    expect(told('annat', document)).to.match(/"annat"\. Id som finns: befolkning, pedagoger\.$/);
    expect(told('annat', {})).to.match(/Ingenting där har något id\.$/);
    // A pointer is no id.
    expect(told('/goals/3', document)).to.equal('Dokumentet har ingen del som heter "/goals/3".');
  });

  it('is told with a handful, however many there are', () => {
    const indicators = 'x'
      .repeat(500)
      .split('')
      .map((_, index) => ({ id: `mal-${index}`, title: 'x' }));
    expect(told('annat', { indicators })).to.match(/mal-0, mal-1, mal-2, mal-3, mal-4, mal-5 …$/);
  });

  it('is found by any slip of one letter, in the page', async () => {
    expectConsole(/^(warn|info): <civic-progress-gauge> .*Menade du befolkning\?/);
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(krokom)));
    try {
      const [message] = await toldOf(
        '<civic-progress-gauge src="/told/krokom.json#befolknig"></civic-progress-gauge>',
      );
      expect(message).to.contain('Menade du befolkning?');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('of a reference is held against indicators alone', () => {
    const among = {
      goals: [{ id: 'befolkningen', title: 'x' }],
      indicators: [{ id: 'befolkning', title: 'y' }],
    };
    const { message } = describeFault(
      { code: 'no-such-id', path: '', found: 'befolknin', among, hint: true },
      'sv',
    );
    expect(message).to.match(/Menade du befolkning\? Id som finns: befolkning\.$/);
  });
});

describe('a server’s answer', () => {
  it('is explained where it can be: a 404 by spelling and capitals', () => {
    const told = (status: number, locale: string): string =>
      describeFault({ code: 'status', path: '', found: status }, locale).message;
    expect(told(404, 'sv')).to.equal(
      'Servern svarade 404 i stället för med ett dokument. Inget finns på den adressen. Kontrollera stavningen, och stora och små bokstäver.',
    );
    expect(told(418, 'en')).to.equal('The server answered 418 instead of with a document.');
    expect(Object.keys(english.statuses)).to.deep.equal(Object.keys(swedish.statuses));
  });
});

describe('an address on the reader’s own computer', () => {
  const own = [
    'C:\\bilder\\vy.jpg',
    'c:/bilder/vy.jpg',
    'file:///C:/vy.jpg',
    'FILE:/home/x/vy.jpg',
    '\\\\server\\delad\\vy.jpg',
  ];

  it('is told as that, as a picture’s', () => {
    for (const src of own) {
      expect(isOnOwnComputer(src), src).to.equal(true);
      const { faults } = validate(vision, { statement: 'x', image: { src, alt: '' } }, context);
      const message = faults.map(fault => describeFault(fault, 'sv').message).join();
      expect(message, src).to.contain(swedish.ownComputer);
    }
    for (const src of [
      '/bilder/vy.jpg',
      'bilder/c.jpg',
      'https://c:8080/x.jpg',
      '//server/vy.jpg',
      'mailto:c@d.se',
    ])
      expect(isOnOwnComputer(src), src).to.equal(false);
  });

  for (const src of ['C:\\mål\\goals.json', 'file:///C:/goals.json', '\\\\server\\delad\\goals.json'])
    it(`is told as that, as a document’s: ${src}`, async () => {
      expectConsole(/^warn: <civic-goal-list> /);
      const { fetch } = globalThis;
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      try {
        expect((await toldOf(`<civic-goal-list src="${src}"></civic-goal-list>`)).join()).to.contain(
          swedish.ownComputer,
        );
      } finally {
        globalThis.fetch = fetch;
      }
    });

  it('is no id alone: that needs a document', async () => {
    expectConsole(/^warn: <civic-progress-gauge> #befolkning/);
    expect(
      (await toldOf('<civic-progress-gauge src="#befolkning"></civic-progress-gauge>')).join(),
    ).to.contain(swedish.noDocument);
  });
});

describe('an attribute that a mark in the data ended', () => {
  const cases: readonly (readonly [string, string])[] = [
    [`<civic-progress-gauge data-json='{"title":"Bo's mål","current":3}'></civic-progress-gauge>`, "'"],
    [`<civic-progress-gauge data='{"title":"Barn i 'Solen'","current":3}'></civic-progress-gauge>`, "'"],
    [`<civic-progress-gauge data-json="{"title":"Mål","current":3}"></civic-progress-gauge>`, '"'],
    [`<civic-goal-list data-json="{&quot;goals&quot;:[{&quot;title&quot;:"Mål"}]}"></civic-goal-list>`, '"'],
    [
      `<civic-goal-list data-json="{&quot;title&quot;:&quot;Barn i "Solen"&quot;,&quot;goals&quot;:[]}"></civic-goal-list>`,
      '"',
    ],
  ];
  for (const [html, mark] of cases)
    it(`is told with what to write: ${html}`, async () => {
      expectConsole(/^warn: <civic-/);
      expect(await toldOf(html)).to.deep.equal([swedish.ended(mark)]);
    });

  it('is not told of other broken data', async () => {
    expectConsole(/^warn: <civic-progress-gauge> data/);
    const told = await toldOf(
      `<civic-progress-gauge data-json='{"title":"x"' @click="x" :class="y"></civic-progress-gauge>`,
    );
    expect(told.join()).to.contain(swedish.causes['cut-end']);
  });
});

describe('HTML in a text', () => {
  const hints = (value: string): readonly string[] =>
    validate(text, value, context).faults.map(({ code, hint }) => `${code} ${String(hint)}`);

  it('is a hint, whatever tag or entity, and the text stays', () => {
    for (const value of [
      ...[
        '<p>Fler ska komma.</p>',
        'a<br>b',
        'a<br/>b',
        '<BR />',
        '</p>',
        '<a href="x">y</a>',
        '<civic-goal-list>',
      ],
      ...['Trygg &amp; säker', '&nbsp;', '&#39;', '&#x27;', 'x &lt; y'],
    ]) {
      expect(hints(value), value).to.deep.equal(['html true']);
      expect(validate(text, value, context).value).to.equal(value);
    }
  });

  it('is not what only looks like it', () => {
    for (const value of [
      '5 < 6 > 4',
      'a<3',
      '<anna@krokom.se>',
      '<https://krokom.se/>',
      'R&D; B & C',
      'x&y',
      '<3',
      '←>',
    ])
      expect(hints(value), value).to.deep.equal([]);
  });

  it('is told in the console, and the element is shown', async () => {
    const said = expectConsole(/^info: <civic-progress-gauge> data → (title|description): Här står HTML/);
    allowConsole(/^info: <civic-progress-gauge>/);
    const place = inPage('<civic-progress-gauge></civic-progress-gauge>');
    const element = place.firstElementChild as Element & { data?: unknown };
    element.data = { title: 'Trygg &amp; säker', description: '<p>Fler ska komma.</p>', current: 3 };
    await until(() => said.length === 2, 'both');
    expect(rendered(element)?.textContent).to.contain('<p>Fler ska komma.</p>');
  });

  it('is looked for in no more time than the text is long', () => {
    for (const part of ['<a', '<a ', '&a', '<', '</', '<a b<'])
      expect(hints(part.repeat(1e6)), part).to.deep.equal([]);
  });
});
