/** A unit with forms: which one goes with which number as it is printed, and on which side of it, in every engine. */
import { expect } from 'chai';
import type { Locale } from '../../src/base/language.js';
import { fetchLanguage, languageFor, withLanguage } from '../../src/base/locale.js';
import { isWithEach, valueFormatter } from '../../src/base/value-text.js';
import { unitName, type Unit } from '../../src/contract/unit.js';

/** What is printed on a page in a language. */
const printed = (value: number, decimals: number, unit: Unit, locale: Locale): string =>
  withLanguage(languageFor(locale === 'sv' ? '' : `${locale} `), () =>
    valueFormatter(decimals, unit, locale)(value),
  ).replace(/\u00A0/g, ' ');

const flats = { one: 'lägenhet', other: 'lägenheter' };
const cities = { lang: 'pl', one: 'miasto', few: 'miasta', many: 'miast', other: 'miasta' };
const years = {
  lang: 'ar',
  one: 'سنة',
  two: 'سنتان',
  few: 'سنوات',
  many: 'سنة كثيرة',
  other: 'سنة أخرى',
};
const people = { lang: 'sma', one: 'almetje', two: 'almetjh', other: 'almetjh jienebh' };

describe('a unit with forms', () => {
  before(async () => {
    for (const tags of ['en ', 'fi ', 'nb ', 'de ', 'ar ', 'se ']) await fetchLanguage(tags);
  });

  const rows: readonly (readonly [value: number, decimals: number, unit: Unit, text: string])[] = [
    [0, 0, flats, '0 lägenheter'],
    [1, 0, flats, '1 lägenhet'],
    [2, 0, flats, '2 lägenheter'],
    [21, 0, flats, '21 lägenheter'],
    [1001, 0, flats, '1 001 lägenheter'],
    [-1, 0, flats, '−1 lägenhet'],
    // As it is printed, not as it is.
    [1, 1, flats, '1,0 lägenheter'],
    [1.4, 0, flats, '1 lägenhet'],
    [0.5, 0, flats, '1 lägenhet'],
    [0.4, 0, flats, '0 lägenheter'],
    [1.5, 0, flats, '2 lägenheter'],
    [0.95, 1, flats, '1,0 lägenheter'],
    [1.04, 1, flats, '1,0 lägenheter'],
    [1.1, 1, flats, '1,1 lägenheter'],
    [1e15, 0, flats, '1 000 000 000 000 000 lägenheter'],
    // Where a form is not given the one for most numbers stands in for it.
    [1, 0, { other: 'lägenheter' }, '1 lägenheter'],
    [2, 0, cities, '2 miasta'],
    [3, 0, { lang: 'pl', other: 'miasta' }, '3 miasta'],
    // One text is what stands with every number: nothing is guessed.
    [1, 0, 'lägenheter', '1 lägenheter'],
    [1, 0, 'lägenhet(er)', '1 lägenhet(er)'],
    // The language of the data, in which more than one is singular or less.
    [1, 0, cities, '1 miasto'],
    [4, 0, cities, '4 miasta'],
    [5, 0, cities, '5 miast'],
    [12, 0, cities, '12 miast'],
    [22, 0, cities, '22 miasta'],
    [0, 0, cities, '0 miast'],
    [1.5, 1, cities, '1,5 miasta'],
    [0, 0, { lang: 'fr', one: 'logement', other: 'logements' }, '0 logement'],
    [1.5, 1, { lang: 'fr', one: 'logement', other: 'logements' }, '1,5 logement'],
    [2, 0, { lang: 'fr', one: 'logement', other: 'logements' }, '2 logements'],
    [0, 0, { lang: 'pt', one: 'lugar', other: 'lugares' }, '0 lugar'],
    [0, 0, { lang: 'pt-PT', one: 'lugar', other: 'lugares' }, '0 lugares'],
    // Browsers do not agree on Sámi.
    [1, 0, people, '1 almetje'],
    [2, 0, people, '2 almetjh'],
    [3, 0, people, '3 almetjh jienebh'],
    [2, 0, { ...people, lang: 'se-NO' }, '2 almetjh'],
    [2, 0, { ...people, lang: 'smn' }, '2 almetjh'],
    // No language, or none that a browser knows: that of the page.
    [1, 0, { ...flats, lang: 'sv_SE' }, '1 lägenhet'],
    [1, 0, { ...flats, lang: 'fit' }, '1 lägenhet'],
    [2, 0, { ...flats, lang: 'svenska, tack' }, '2 lägenheter'],
    [1, 0, { ...flats, lang: 'x' }, '1 lägenhet'],
    // Before the number, with one space.
    [145, 0, { other: 'plats', before: true }, 'plats 145'],
    [1, 0, { one: 'första plats', other: 'plats', before: true }, 'första plats 1'],
    [-3.5, 1, { other: 'pH', before: true }, 'pH −3,5'],
    [145, 0, { other: 'plats', before: false }, '145 plats'],
    [50, 0, { other: '%' }, '50 %'],
    [50, 0, { other: '%', before: true }, '% 50'],
  ];
  for (const [value, decimals, unit, text] of rows)
    it(`writes ${text}${typeof unit === 'object' ? ` by ${JSON.stringify(unit)}` : ''}`, () => {
      expect(printed(value, decimals, unit, 'sv')).to.equal(text);
    });

  it('goes by the language of the data on a page in any other', () => {
    for (const locale of ['sv', 'en', 'fi', 'nb', 'de'] as const) {
      expect(printed(2, 0, years, locale), locale).to.equal('2 سنتان');
      expect(printed(5, 0, years, locale), locale).to.equal('5 سنوات');
      expect(printed(11, 0, years, locale), locale).to.equal('11 سنة كثيرة');
      expect(printed(100, 0, years, locale), locale).to.equal('100 سنة أخرى');
      expect(printed(1, 0, { lang: 'en', one: 'flat', other: 'flats' }, locale), locale).to.equal('1 flat');
    }
    // English and German have a singular for 1 alone; what they write is 1.0 and 1,0.
    expect(printed(1, 1, { lang: 'en', one: 'flat', other: 'flats' }, 'en')).to.equal('1.0 flats');
    expect(printed(1, 1, { lang: 'ar', one: 'شقة', other: 'شقق' }, 'en')).to.equal('1.0 شقة');
  });

  it('goes by the language of the page where the data says none', () => {
    expect(printed(2, 0, { one: 'a', two: 'b', other: 'c' }, 'sv')).to.equal('2 c');
    expect(printed(2, 0, { one: 'a', two: 'b', other: 'c' }, 'ar')).to.contain('b');
    const inSami = withLanguage(languageFor('se '), () =>
      valueFormatter(0, { one: 'a', two: 'b', other: 'c' }, languageFor('se ').locale)(2),
    );
    expect(inSami).to.equal('2\u00A0b');
  });

  it('keeps number and unit together and to themselves from right to left, in the order that is said', () => {
    const place = { other: 'المرتبة', before: true };
    const write = (unit: Unit): string =>
      withLanguage(languageFor('ar '), () => valueFormatter(0, unit, 'ar')(145));
    expect(write(place)).to.equal('\u2068المرتبة\u00A0145\u2069');
    expect(write({ other: 'سنة' })).to.equal('\u2068145\u00A0سنة\u2069');
    expect(write('سنة')).to.equal('\u2068145\u00A0سنة\u2069');
    expect(write('%')).to.equal('\u2068145%\u2069');
  });

  it('has a name by itself, and says what stands with every figure', () => {
    expect([flats, 'kr', undefined].map(unit => unitName(unit))).to.deep.equal([
      'lägenheter',
      'kr',
      undefined,
    ]);
    const units = ['%', { other: '%' }, { other: 'plats', before: true }, 'kr', flats, undefined];
    expect(units.map(unit => isWithEach(unit))).to.deep.equal([true, true, true, false, false, false]);
  });
});
