/** Numbers, dates and periods as the languages write them, compared by code points, in every engine. */
import { expect } from 'chai';
import { formatDate, formatList, formatNumber, formatPeriod, withUnit } from '../src/base/format.js';
import { fetchLocale, localeOf, speak } from '../src/base/locale.js';
import { inPage } from './support/fixture.js';

describe('formats', () => {
  before(() => fetchLocale('en'));

  it('write Swedish numbers with no-break spaces, a comma and U+2212', () => {
    expect(formatNumber(16000.5, 'sv', 1)).to.equal('16\u00A0000,5');
    expect(formatNumber(-2, 'sv', 0)).to.equal('\u22122');
    expect(formatNumber(-0, 'sv', 0)).to.equal('0');
    expect(formatNumber(1e21, 'sv', 0)).to.match(/^1(\u00A0000){7}$/);
  });

  it('write English numbers as in Britain', () => {
    expect(formatNumber(16000.5, 'en', 1)).to.equal('16,000.5');
    expect(formatDate('2024-02-22', 'en')).to.equal('22 February 2024');
  });

  it('keep a number and its unit together', () => {
    expect(withUnit('50', '%', 'sv')).to.equal('50\u00A0%');
    expect(withUnit('50', '%', 'en')).to.equal('50%');
    expect(withUnit('50', 'kr', 'en')).to.equal('50\u00A0kr');
    expect(withUnit('50', undefined, 'sv')).to.equal('50');
  });

  it('write every kind of period in words', () => {
    const swedish = {
      '2030': '2030',
      '2030-06': 'juni 2030',
      '2030-06-30': '30 juni 2030',
      '2023-Q3': 'kvartal 3 2023',
      '2023-T2': 'tertial 2 2023',
      '2023-H1': 'första halvåret 2023',
      '2023-H2': 'andra halvåret 2023',
      '2023/2024': 'läsåret 2023/2024',
      '2022/2026': '2022–2026',
    };
    for (const [period, words] of Object.entries(swedish))
      expect(speak('sv', () => formatPeriod(period, 'sv'))).to.equal(words);
    const english = {
      '2030-06': 'June 2030',
      '2023-Q3': 'quarter 3 2023',
      '2023-H1': 'first half of 2023',
      '2023/2024': 'school year 2023/2024',
    };
    for (const [period, words] of Object.entries(english))
      expect(speak('en', () => formatPeriod(period, 'en'))).to.equal(words);
  });

  it('write lists with "och" and "and"', () => {
    expect(formatList(['4', '4.1', '10'], 'sv')).to.equal('4, 4.1 och 10');
    expect(formatList(['4', '10'], 'en')).to.equal('4 and 10');
  });
});

describe('the language of a place', () => {
  it('is the nearest one’s, through shadow roots', () => {
    const place = inPage('<div lang="en"><p><span></span></p></div>');
    const host = place.querySelector('span');
    if (!host) throw new Error('no host');
    const inner = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(localeOf(inner)).to.equal('en');
    inner.lang = 'sv-FI';
    expect(localeOf(inner)).to.equal('sv');
    inner.lang = '';
    expect(localeOf(inner)).to.equal('en');
  });

  it('is Swedish where the page says nothing, or speaks a language that the library does not', () => {
    document.documentElement.removeAttribute('lang');
    const place = inPage('<p></p>');
    expect(localeOf(place)).to.equal('sv');
    for (const lang of ['de', 'fit', 'eng', 'e', 'C', 'x-en', '-en']) {
      place.lang = lang;
      expect(localeOf(place), lang).to.equal('sv');
    }
    place.lang = 'EN-us';
    expect(localeOf(place)).to.equal('en');
  });
});
