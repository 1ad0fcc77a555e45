/** Texts that were encoded twice are recognised, whole, and no other text is taken for one. */
import { expect } from 'chai';
import { findDamagedTexts } from '../../src/check/damaged-texts.js';
import { decodeTwice } from '../../src/check/encoded-twice.js';
import { decodeText, type Encoding } from '../../src/check/encoding.js';
import { textsIn } from '../../src/check/texts-in.js';
import { texts as ar } from '../../src/generated/locales/ar.js';
import { texts as de } from '../../src/generated/locales/de.js';
import { texts as fi } from '../../src/generated/locales/fi.js';
import { texts as fit } from '../../src/generated/locales/fit.js';
import { texts as nb } from '../../src/generated/locales/nb.js';
import { texts as se } from '../../src/generated/locales/se.js';
import { texts as sma } from '../../src/generated/locales/sma.js';
import { texts as smj } from '../../src/generated/locales/smj.js';
import { fields, labels } from '../../src/generated/fields.js';
import { goalAreas, goals, indicators, krokom, visions } from '../fixtures/examples.js';

/** Every text of the product and of its examples. */
const all = [
  ...new Set(
    textsIn([
      ...[ar, de, fi, fit, nb, se, sma, smj, fields, labels],
      ...[goalAreas, goals, indicators, krokom, visions],
    ]).map(({ text }) => text),
  ),
];

/** What a text becomes that is saved as UTF-8 and read as another encoding. */
const misread = (text: string, as: string): string =>
  new TextDecoder(as).decode(new TextEncoder().encode(text));

/** The DOS code page has no decoder in browsers: what its å, ä, ö and Å, Ä, Ö become. */
const dos: Readonly<Record<string, string>> = {
  invånare: 'inv├Ñnare',
  mätare: 'm├ñtare',
  'mål för skötsel': 'm├Ñl f├Âr sk├Âtsel',
  ÅÄÖ: '├à├ä├û',
};

describe('a text that was encoded twice', () => {
  const special = all.filter(text => /[^\0-\x7f]/.test(text));

  for (const as of ['windows-1252', 'macintosh'])
    it(`is recognised, and what it should say: every text of the product, read as ${as}`, () => {
      expect(special.length).to.be.greaterThan(500);
      // Of these few letters alone nothing can be told: Å before a no-break space and the like are Swedish.
      const isTold = (text: string): boolean => /[\u00A0-\u00FF\u0640-\u064A–—‘-‟†•…čČđĐŋŊšŧŦžŽ]/.test(text);
      expect(special.filter(isTold).length).to.be.greaterThan(special.length * 0.98);
      const missed = special.filter(isTold).filter(text => decodeTwice(misread(text, as)) !== text);
      expect(missed).to.deep.equal([]);
    });

  it('is recognised where it was encoded three times', () => {
    const text = 'Andel invånare som är nöjda';
    expect(decodeTwice(misread(misread(text, 'windows-1252'), 'windows-1252'))).to.equal(text);
  });

  it('is recognised where a Windows console did it', () => {
    for (const [text, damaged] of Object.entries(dos)) expect(decodeTwice(damaged)).to.equal(text);
  });

  it('is recognised where the rest of it is whole', () => {
    expect(decodeTwice('Antal invÃ¥nare i ”Åre” – år')).to.equal('Antal invånare i ”Åre” – år');
  });

  it('is nothing else: no text of the product is, nor what stands beside letters', () => {
    expect(all.filter(text => decodeTwice(text) !== undefined)).to.deep.equal([]);
    const beside = [
      '”',
      '“',
      '’',
      '‘',
      '„',
      '‚',
      '…',
      '–',
      '—',
      '\u00A0',
      '»',
      '«',
      '§',
      '°',
      '±',
      '²',
      '½',
      '€',
      '™',
    ];
    // What German writes around a letter, ‚Ä‘, and an Å with a half are let pass.
    for (const letter of 'åäöÅÄÖéÉüÜøØæÆáÁïčđŋšž')
      for (const sign of beside)
        for (const text of [sign + letter, letter + sign, letter + sign + letter, letter + sign + sign])
          if (!/Ä‘|Å[§½]/.test(text)) expect(decodeTwice(text), text).to.equal(undefined);
  });
});

describe('damaged texts', () => {
  const codes = (root: unknown): string[] =>
    findDamagedTexts(root).map(({ code, path, found }) => `${path} ${code} ${found}`);

  it('are found wherever they stand, those that have lost characters, too', () => {
    expect(
      codes({ vision: { values: { words: ['nära', 'Ã¶ppet'] } }, goals: [{ title: 'inv\uFFFDnare' }] }),
    ).to.deep.equal([
      'vision.values.words[1] encoded-twice Ã¶ppet',
      'goals[0].title lost-characters inv\uFFFDnare',
    ]);
  });

  it('are named one by one up to ten, and then counted', () => {
    const damaged = (count: number): string[] =>
      codes(
        'x'
          .repeat(count)
          .split('')
          .map(() => 'Ã¥'),
      );
    expect(damaged(11)).to.have.length(11);
    expect(damaged(30)).to.have.length(11);
    expect(damaged(30).at(-1)).to.equal(' more-texts 20');
  });
});

describe('the encoding of a file', () => {
  const text = '{"title":"Mål för öar","unit":"år"}';
  const utf16 = (isLittle: boolean, mark: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * (text.length + (mark ? 1 : 0))));
    (mark ? `\uFEFF${text}` : text)
      .split('')
      .forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), isLittle));
    return new Uint8Array(view.buffer);
  };
  const single = (encoding: Encoding): Uint8Array => {
    const page = new TextDecoder(encoding).decode(Uint8Array.from(Array(256).keys()));
    return Uint8Array.from(text.split(''), character => page.indexOf(character));
  };
  const cases: readonly (readonly [string, Encoding, Uint8Array])[] = [
    ['UTF-8', 'utf-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', 'utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 LE', 'utf-16le', utf16(true, false)],
    ['UTF-16 BE', 'utf-16be', utf16(false, false)],
    ['UTF-16 LE with a mark', 'utf-16le', utf16(true, true)],
    ['UTF-16 BE with a mark', 'utf-16be', utf16(false, true)],
    ['Windows-1252', 'windows-1252', single('windows-1252')],
    ['Mac OS Roman', 'macintosh', single('macintosh')],
  ];
  for (const [name, encoding, bytes] of cases)
    it(`${name} is recognised, and its text is read`, () => {
      expect(decodeText(bytes)).to.deep.equal({ text, encoding });
    });

  it('is UTF-8 where it was cut off inside a character, and where nothing stands in it', () => {
    expect(decodeText(new TextEncoder().encode('"å').slice(0, 2)).encoding).to.equal('utf-8');
    expect(decodeText(new Uint8Array())).to.deep.equal({ text: '', encoding: 'utf-8' });
  });
});
