/** What editors and their tools do to JSON: what is mended, what is refused, and what the editor is told. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import fc from '../support/fast-check.mjs';
import { diagnose } from '../../src/data/diagnose.js';
import { between as numberBetween, flag, list, number, oneOf, text } from '../../src/contract/schema.js';
import { indicator } from '../../src/contract/indicator.js';
import { repairJson, repairValue, numberFromText } from '../../src/data/repair.js';
import { validate } from '../../src/data/validate.js';
import { parseJson } from '../../src/data/parse.js';
import { goal } from '../../src/contract/goal.js';
import '../../src/define.js';
import { oneIndicator } from '../../src/base/one-indicator.js';
import { visionPart } from '../../src/elements/vision-banner/vision-banner.part.js';
import { goalsDocument } from '../../src/contract/document.js';
import { krokom } from '../fixtures/examples.js';
import { expectConsole } from '../support/console.js';
import { growth } from '../support/growth.js';
import { inPage, rendered, settled, spoken, tag, textOf, until } from '../support/fixture.js';
import { valuesOf } from '../support/from-schema.mjs';
import { casesOf, seedOf } from '../support/share.js';

const whole = JSON.stringify(krokom);

/** Changes what stands between the texts. */
const between = (text: string, change: (between: string) => string): string =>
  text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');

/** Each way in which a tool damages a whole text, and what is mended in it. */
const damages: Readonly<Record<string, readonly [(text: string) => string, string[]]>> = {
  'typographic quotes': [text => text.replace(/"([^"]*)"/g, '“$1”'), ['quotes']],
  'the Swedish ones': [text => text.replaceAll('"', '”'), ['quotes']],
  'primes after digits': [
    text =>
      text.replace(
        /"([^"]*?)(\d?)"/g,
        (_, words: string, digit: string) => `“${words}${digit}${digit ? '″' : '”'}`,
      ),
    ['quotes'],
  ],
  'escaped once too often': [text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'), ['entities']],
  'escaped twice too often': [
    text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('&', '&amp;'),
    ['entities'],
  ],
  'paragraphs between': [text => between(text, piece => piece.replace(',', ',</p>\n<p>')), ['markup']],
  'line breaks between': [text => between(text, piece => piece.replace(',', ',<br />\n')), ['markup']],
  'no-break spaces between': [text => between(text, piece => piece.replace(':', ':\u00A0')), ['spaces']],
  'a comma too many': [text => between(text, piece => piece.replace(/[}\]]/g, ',$&')), ['commas']],
};

describe('mending', () => {
  for (const [name, [damage, mended]] of Object.entries(damages)) {
    it(`mends ${name}`, () => {
      const broken = damage(whole);
      expect(parseJson(broken).value).to.equal(undefined);
      const { value, faults } = repairJson(broken);
      expect(value).to.deep.equal(krokom);
      expect(faults.map(({ found }) => found)).to.deep.equal(mended);
      expect(faults.every(({ hint }) => hint)).to.equal(true);
    });
  }

  it('mends single quotes, and a dash for a minus', () => {
    expect(repairJson("{'a':'b'}").value).to.deep.equal({ a: 'b' });
    expect(repairJson('{"a":–2}').value).to.deep.equal({ a: -2 });
  });

  it('mends several at once', () => {
    expect(repairJson('{“a”:\u00A0“b”,</p><p>“c”:–1,}').value).to.deep.equal({ a: 'b', c: -1 });
  });

  it('leaves the texts themselves alone', () => {
    const value = { a: '<br>, }', b: '–5', c: 'x\u00A0y', d: 'a “b” c', e: '&quot;' };
    expect(repairJson(JSON.stringify(value).replace(/}$/, ',}')).value).to.deep.equal(value);
  });

  it('refuses what could mean two things, and what is cut', () => {
    for (const text of [
      '{“a”:“han sa “ja” till”}',
      "{'a':'det's bra'}",
      '{"a":"b"',
      '"Planted trees"}',
      '{"a":"b" "c":1}',
      '{"a":"x "y" z"}',
      '',
      '<!doctype html><html></html>',
    ])
      expect(repairJson(text).value, text).to.equal(undefined);
  });

  /** A document and its text, as a person or a program writes it. */
  const written = fc
    .tuple(valuesOf(goalsDocument, 4), fc.constantFrom(0, 2))
    .map(([document, indent]) => [document, JSON.stringify(document, null, indent)] as const);
  /** Smaller ones, of which many have no text with two meanings. */
  const parts = fc
    .oneof(valuesOf(visionPart.schema, 2), valuesOf(oneIndicator.schema, 2), valuesOf(goal, 2))
    .map(part => [part, JSON.stringify(part)] as const);
  const sure = { seed: seedOf(20261123), numRuns: casesOf(250) };
  const mendedOf = (text: string): unknown =>
    parseJson(text).value === undefined ? repairJson(text).value : undefined;

  /** Damage that leaves the texts themselves alone: what comes back is the same to the letter. */
  const structural: Readonly<Record<string, (text: string) => string>> = {
    'a byte order mark and a comma too many': text => `\uFEFF${text.replace(/}$/, ',}')}`,
    'commas too many': text => between(text, piece => piece.replace(/[}\]]/g, ',$&')),
    'line breaks between': text => between(text, piece => piece.replace(/[,:]/g, '$&<br />\n')),
    'paragraphs between': text =>
      between(text, piece => piece.replace(/,/g, ',</p>\n<p style="color: red">').replace(/:/g, ':<br>')),
    'paragraphs without attributes': text => between(text, piece => piece.replace(/,/g, ',</p><p>')),
    'no-break spaces between': text => between(text, piece => piece.replace(/[,:{[]/g, '$&\u00A0')),
    'zero-width spaces between': text => between(text, piece => piece.replace(/[,:]/g, '\u200B$&\uFEFF')),
    dashes: text => between(text, piece => piece.replace(/-(?=\d)/g, '–')),
    'all of it at once': text =>
      between(text, piece =>
        piece
          .replace(/,/g, ',<br>\u00A0')
          .replace(/[}\]]/g, ',$&')
          .replace(/-(?=\d)/g, '−'),
      ),
  };
  for (const [name, damage] of Object.entries(structural)) {
    it(`gives every document back unchanged after ${name}`, () => {
      let back = 0;
      fc.assert(
        fc.property(written, ([document, text]) => {
          const broken = damage(text);
          if (parseJson(broken).value !== undefined) return;
          const value = mendedOf(broken);
          // A tag with an attribute has marks of its own, and may be refused.
          if (value !== undefined) {
            back++;
            expect(value).to.deep.equal(document);
          } else expect(name).to.equal('paragraphs between');
        }),
        sure,
      );
      if (name !== 'paragraphs between' && name !== 'dashes') expect(back).to.be.above(casesOf(100));
    });
  }

  it('gives every document back unchanged, escaped up to three times', () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 3 }), ([document, text], times) => {
        let broken = text;
        for (let time = 0; time < times; time++) broken = escape(broken);
        expect(mendedOf(broken)).to.deep.equal(document);
      }),
      sure,
    );
  });

  /** What editors make of a text's marks by their place, in the texts too. */
  const typographic: Readonly<Record<string, (text: string) => string>> = {
    'WordPress’s': text =>
      text
        .replace(/(\d)x(\d)/g, '$1×$2')
        .replace(/\.\.\./g, '…')
        .replace(/---?/g, '–')
        .replace(/(^|[\s([{:,>])"/g, '$1“')
        .replace(/(\d)"/g, '$1″')
        .replaceAll('"', '”')
        .replaceAll("'", '’'),
    'Word’s, in Swedish': text =>
      text
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .replace(/---?/g, '–')
        .replace(/\.\.\./g, '…'),
    'German ones': text => text.replace(/"([^"]*)"/g, '„$1“'),
  };
  const fold = (value: unknown): string =>
    JSON.stringify(value)
      .replace(/\\"|[“”„″]/g, '"')
      .replaceAll('’', "'")
      .replace(/---?|–/g, '-')
      .replaceAll('…', '...')
      .replaceAll('×', 'x');
  // A text that looks like the end of one and the beginning of the next has two meanings when its marks are like all others.
  const twofold = /["“”„″][\s\u00A0]*[,:{}[\]]|[,:{}[\]][\s\u00A0]*["“”„″]/;
  for (const [name, damage] of Object.entries(typographic)) {
    it(`gives every document back or refuses it, its marks made ${name}`, () => {
      let back = 0;
      fc.assert(
        fc.property(parts, ([document, text]) => {
          const texts: unknown[] = [];
          JSON.stringify(document, (key, value: unknown) => (texts.push(key, value), value));
          if (texts.some(each => typeof each === 'string' && twofold.test(each))) return;
          const value = mendedOf(damage(text));
          if (value === undefined) return;
          back++;
          expect(fold(value)).to.equal(fold(document));
        }),
        { ...sure, numRuns: casesOf(3000) },
      );
      expect(back, 'came back').to.be.above(casesOf(250));
    });
  }

  it('gives no value at all where a beginning, an end or a backslash is lost, or a tag has cut it', () => {
    const losses: readonly ((text: string, at: number) => string)[] = [
      (text, at) => text.slice(1 + (at % (text.length - 1))),
      (text, at) => text.slice(0, at % text.length),
      text => text.replaceAll('\\', ''),
      text => text.slice(0, text.indexOf('<') + 1),
      // An attribute named data is cut to its last colon.
      text => text.slice(text.lastIndexOf(':') + 1),
    ];
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom(...losses), ([document, text], at, lose) => {
        const broken = lose(text, at);
        if (broken === text || parseJson(broken).value !== undefined) return;
        const { value } = repairJson(broken);
        expect(value === undefined || JSON.stringify(value) === JSON.stringify(document), broken).to.equal(
          true,
        );
      }),
      { ...sure, numRuns: casesOf(1500) },
    );
  });

  it('takes a number back from how it is written in Swedish, and no other', function () {
    const space = fc.constantFrom(' ', '\u00A0', '\u2007', '\u2009', '\u202F');
    const sign = fc.constantFrom('-', '−', '–');
    const figure = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e9 }).map(value => value / 100),
      fc.integer({ min: -1e7, max: 1e7 }).map(value => value / 10),
    );
    fc.assert(
      fc.property(figure, space, sign, fc.boolean(), (value, space, sign, percent) => {
        const text = value.toLocaleString('sv-SE', { maximumFractionDigits: 2 });
        const typed = text.replace(/\s/g, space).replace(/[−-]/, sign) + (percent ? `${space}%` : '');
        expect(numberFromText(typed), typed).to.equal(value);
      }),
      { ...sure, numRuns: casesOf(1000) },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('0', '1', '3', '5', '9', '00', '123', ' ', ',', '.', '-', '−', '%', 'e', 'x'),
          { maxLength: 8 },
        ),
        parts => {
          const text = parts.join('');
          const value = numberFromText(text);
          if (value === undefined) return;
          // Every figure that stands there is in the number, in order, and the decimal mark is where it stood.
          const plain = text.replace(/[ %]/g, '').replace(',', '.').replace('−', '-');
          expect(value).to.equal(Number(plain));
        },
      ),
      { ...sure, numRuns: casesOf(5000) },
    );
  });

  it('takes Swedish numbers for numbers, and nothing else', () => {
    const good = {
      '14 925': 14925,
      '14\u00A0925': 14925,
      '14\u202F925': 14925,
      '1 000 000,5': 1000000.5,
      '3,5': 3.5,
      '3.5': 3.5,
      '50 %': 50,
      '50%': 50,
      '−2': -2,
      '–2,5': -2.5,
      '-2': -2,
      '+3': 3,
      ' 7 ': 7,
      '0,125': 0.125,
      '0': 0,
    };
    for (const [text, value] of Object.entries(good)) expect(numberFromText(text), text).to.equal(value);
    for (const text of [
      '',
      ' ',
      'NaN',
      'Infinity',
      '1e5',
      '0x10',
      '1,234',
      '1.234',
      '12 34',
      '1 0000',
      '14 925 invånare',
      'ca 5',
      '5-6',
      '--2',
      '1,2,3',
      '½',
    ])
      expect(numberFromText(text), text).to.equal(undefined);
  });
});

describe('mending values', () => {
  it('takes one thing for a list of one, and not where two are asked for', () => {
    for (const one of ['x', 7, true, { a: 1 }])
      expect(repairValue.value(list(text), one)).to.deep.equal([one]);
    expect(repairValue.value(list(number, 2, 2), 0.5)).to.equal(undefined);
    expect(repairValue.value(list(text, 1), [])).to.equal(undefined);
  });

  it('knows a word in capitals and between blanks, and no other', () => {
    const direction = oneOf('increase', 'decrease');
    for (const word of ['Increase', ' increase ', 'INCREASE\u00A0'])
      expect(repairValue.value(direction, word)).to.equal('increase');
    for (const word of ['up', 'increased', '', 1, null])
      expect(repairValue.value(direction, word)).to.equal(undefined);
    expect(['true', ' True ', 'false', 'ja', '1'].map(word => repairValue.value(flag, word))).to.deep.equal([
      true,
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it('says of a number that is out of bounds how it was written', () => {
    const { value, faults } = validate(
      numberBetween(0, 100),
      '140 %',
      { base: 'https://a.example/', origins: [] },
      'partlyFrom',
      repairValue,
    );
    expect(value).to.equal(undefined);
    expect(faults.map(({ code, found }) => [code, found])).to.deep.equal([['type', '140 %']]);
  });

  it('takes the per cent that all figures have for the unit, and no other', () => {
    const unitOf = (fields: object): unknown =>
      validate(
        indicator,
        { title: 'x', ...fields },
        { base: 'https://a.example/', origins: [] },
        '',
        repairValue,
      ).value?.unit;
    for (const fields of [
      { current: '61,5 %' },
      { current: { value: '61 %', period: 2022 }, target: { min: '60 %', max: '70%' } },
      {
        baseline: '1 %',
        series: [
          { period: 2022, value: '2 %' },
          { period: 2023, value: null },
        ],
        milestones: [{ value: '3\u00A0%' }],
      },
      { unit: ' ', current: '5 %', target: '' },
    ])
      expect(unitOf(fields), JSON.stringify(fields)).to.equal('%');
    for (const fields of [
      {},
      { current: '61,5 %', target: 70 },
      { current: '61,5 %', target: '70' },
      { current: 61.5, partlyFrom: '80 %' },
      { current: '5 kr' },
    ])
      expect(unitOf(fields), JSON.stringify(fields)).to.equal(undefined);
    expect(unitOf({ unit: 'andel', current: '61,5 %' })).to.equal('andel');
  });
});

describe('what an editor is told about broken JSON', () => {
  const told: Readonly<Record<string, readonly [string, number, number, string]>> = {
    'a missing comma': ['{"title":"Antal invånare" "unit":"x"}', 1, 27, 'missing-comma'],
    'a missing comma on the next line': ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'missing-comma'],
    'changed quotation marks': ['{“title”:“x”}', 1, 2, 'quotes'],
    'a text that is cut off': ['{"title":"Antal', 1, 10, 'cut-end'],
    'a beginning that is missing': ['Planted trees"}', 1, 1, 'cut-start'],
    'a web page': ['<!doctype html><html>', 1, 1, 'html'],
    'a name without marks': ['{title:"x"}', 1, 2, 'bare-name'],
    'a mark inside a text': ['{"title":"Målet "ja" gäller"}', 1, 18, 'quote-inside'],
    'a line break in a text': ['{"title":"a\nb"}', 1, 12, 'line-break'],
    'a Swedish number': ['{"a":3,5}', 1, 8, 'number'],
    'a Swedish number with a space': ['{"a":14 925}', 1, 9, 'number'],
    'a missing colon': ['{"a" 1}', 1, 6, 'missing-colon'],
    'two texts': ['{"a":1}{"b":2}', 1, 8, 'after-end'],
    'a lost backslash': ['{"a":"x\\y"}', 1, 8, 'quote-inside'],
  };
  for (const [name, [text, line, column, cause]] of Object.entries(told)) {
    it(`names ${name}, and the place`, () => {
      expect(parseJson(text).value).to.equal(undefined);
      const found = diagnose(text);
      expect([found.line, found.column, found.cause]).to.deep.equal([line, column, cause]);
      const [shown = '', caret = ''] = found.excerpt.split('\n');
      expect(caret.indexOf('^')).to.be.at.most(shown.length);
    });
  }

  it('stops where the engine’s own parser does, or before, on every text cut short', () => {
    for (let length = 1; length < whole.length; length += 97) {
      const { cause } = diagnose(whole.slice(0, length));
      expect(cause, String(length)).to.equal('cut-end');
    }
  });

  it('is soon done with a text made to be slow', () => {
    const makers: Readonly<Record<string, (size: number) => string>> = {
      brackets: size => '['.repeat(size),
      escapes: size => `{"a":"${'\\u00e5'.repeat(size / 6)}`,
      marks: size => '“'.repeat(size),
      numbers: size => `[${'1,'.repeat(size / 2)}`,
      tags: size => `{"a":1,${'<p '.repeat(size / 3)}`,
      entities: size => '&amp;'.repeat(size / 5),
      'unclosed texts': size => '{"'.repeat(size / 2),
      'an unclosed text full of escaped marks': size => `"${'\\"'.repeat(size / 2)}`,
      'single quotes': size => "'".repeat(size),
      commas: size => ', '.repeat(size / 2),
      'spaces after a comma': size => `{"a":1,${' '.repeat(size)}x`,
      'an entity without an end': size => `&${'a'.repeat(size)}`,
      'a number without an end': size => `{"a":"${'1 '.repeat(size / 2)}"`,
    };
    for (const [name, make] of Object.entries(makers)) {
      const grown = growth(make, text => {
        diagnose(text);
        repairJson(text);
      });
      expect(grown, name).to.be.below(32);
    }
  });
});

describe('an element with data that was damaged on the way', () => {
  const said = async (html: string): Promise<[Element, readonly string[]]> => {
    const lines = expectConsole(/: <civic-/);
    const host = inPage(html).firstElementChild as ReactiveElement | null;
    if (!host) throw new Error('no element');
    await until(() => lines.length, 'a message');
    await settled(host);
    return [host, lines];
  };

  it('renders it, and hints at what was mended', async () => {
    const [host, lines] = await said(
      tag('civic-progress-gauge', '{“title”:“Antal”,“current”:“14 925”}', '<p>Förut</p>'),
    );
    expect(spoken(host)).to.equal('Antal 14 925.');
    expect(lines.join('\n'))
      .to.contain('Lagat: citattecknen var utbytta')
      .and.to.contain('current: Lagat: talet var skrivet som text ("14 925")');
  });

  it('asks "did you mean" about a field that is misspelt', async () => {
    const [, lines] = await said(tag('civic-progress-gauge', { title: 'x', targett: 5 }));
    expect(lines.join()).to.contain('targett: Okänt fält, hoppas över. Menade du target?');
  });

  it('shows the messages in the element where that is asked for, and takes them away again', async () => {
    const [host] = await said(
      tag('civic-progress-gauge', '{"title":"x" "unit":"y"}', '<p>Förut</p>', 'debug'),
    );
    const panel = (): Element | null => host.shadowRoot?.querySelector('.civic-debug') ?? null;
    expect(textOf(panel())).to.contain('Fel: <civic-progress-gauge> data: Texten är inte giltig JSON.');
    expect(textOf(panel())).to.contain('rad 1, tecken 14. Ett kommatecken saknas före det här.');
    host.setAttribute('data', '{"title":"x"}');
    await until(() => rendered(host));
    expect(panel()).to.equal(null);
  });

  it('says it in English on an English page', async () => {
    const [, lines] = await said(`<div lang="en">${tag('civic-goal-list', { goals: [{ title: 7 }] })}</div>`);
    expect(lines.join()).to.contain('goals[0].title: Found 7, expected a text.');
  });

  it('mends a fetched document too', async () => {
    const body = encodeURIComponent('{“vision”:{“statement”:“Hej”}}');
    const [host] = await said(
      `<civic-vision-banner src="/__test__/echo?body=${body}"></civic-vision-banner>`,
    );
    await until(() => rendered(host));
    expect(spoken(host)).to.equal('Vision Hej');
  });

  it('takes an observation whose value is text for an observation, and not for a range', async () => {
    const [host] = await said(
      tag('civic-progress-gauge', { title: 'x', target: { value: '16 000', period: '2030' } }),
    );
    expect(spoken(host)).to.equal('x Inget resultat ännu. Målet är 16 000 till 2030.');
  });
});
