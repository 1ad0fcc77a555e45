/** Numbers, dates and periods as the languages write them, compared by code points, in every engine. */
import { expect } from 'chai';
import fc from '../support/fast-check.mjs';
import {
  comma,
  formatDate,
  formatList,
  formatNumber,
  formatPeriod,
  withUnit,
} from '../../src/base/format.js';
import { fetchLanguage, languageFor, withLanguage } from '../../src/base/locale.js';
import type { Locale } from '../../src/base/language.js';

/** What each language makes of the same things. No-break spaces are U+00A0, and the minus is what the language's rules say. */
const written: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  sv: {
    number: '16\u00A0000,5',
    minus: '\u22122,5',
    percent: '50\u00A0%',
    unit: '50\u00A0kr',
    day: '22 februari 2024',
    month: 'juni 2030',
    list: '4, 4.1 och 10',
    row: 'a, b',
  },
  en: {
    number: '16,000.5',
    minus: '-2.5',
    percent: '50%',
    unit: '50\u00A0kr',
    day: '22 February 2024',
    month: 'June 2030',
    list: '4, 4.1 and 10',
    row: 'a, b',
  },
  fi: {
    number: '16\u00A0000,5',
    minus: '\u22122,5',
    percent: '50\u00A0%',
    unit: '50\u00A0kr',
    day: '22. helmikuuta 2024',
    month: 'kesäkuu 2030',
    list: '4, 4.1 ja 10',
    row: 'a, b',
  },
  nb: {
    number: '16\u00A0000,5',
    minus: '\u22122,5',
    percent: '50\u00A0%',
    unit: '50\u00A0kr',
    day: '22. februar 2024',
    month: 'juni 2030',
    list: '4, 4.1 og 10',
    row: 'a, b',
  },
  de: {
    number: '16.000,5',
    minus: '-2,5',
    percent: '50\u00A0%',
    unit: '50\u00A0kr',
    day: '22. Februar 2024',
    month: 'Juni 2030',
    list: '4, 4.1 und 10',
    row: 'a, b',
  },
  ar: {
    number: '16,000.5',
    minus: '\u200E-2.5',
    percent: '\u206850%\u2069',
    unit: '\u206850\u00A0kr\u2069',
    day: '\u206822 فبراير 2024\u2069',
    month: '\u2068يونيو 2030\u2069',
    list: '\u20684\u2069 و\u20684.1\u2069 و\u206810\u2069',
    row: 'a، b',
  },
};

/** Halves, carries over all digits, the edges of what is exact, and what is no number. */
const hard = [
  ...[
    0, 0.5, 1.5, 2.5, 0.05, 0.25, 1.005, 1.45, 8.345, 0.285, 9.5, 99.95, 999.5, 999.9999995, 0.0000005, 1e-7,
  ],
  ...[
    1000,
    9999.5,
    999999.5,
    1e6,
    123456789.125,
    2 ** 53,
    2 ** 53 + 2,
    2 ** 60,
    999999999999999,
    1e15,
    1e16,
    1e20,
    1e21,
    1e300,
  ],
  ...[
    4503599627370495.5,
    0.1 + 0.2,
    1 / 3,
    2 / 3,

    5e-324,
    123456789012.345,
    15372.916666666666,
    999.9999999999999,
    99999999999999.5,
  ],
];

describe('formats', () => {
  before(async () => {
    for (const tags of Object.keys(written)) await fetchLanguage(tags);
  });

  it('are tried where the browser’s own language is another', () => {
    expect(new Intl.NumberFormat().resolvedOptions().locale).not.to.match(/^sv/);
  });

  for (const [tag, expected] of Object.entries(written))
    it(`are those of ${tag}`, () => {
      const locale = tag as Locale;
      expect({
        number: formatNumber(16000.5, locale, 1),
        minus: formatNumber(-2.5, locale, 1),
        percent: withUnit('50', '%', locale),
        unit: withUnit('50', 'kr', locale),
        day: formatDate('2024-02-22', locale),
        month: formatPeriod('2030-06', locale),
        list: formatList(['4', '4.1', '10'], locale),
        row: ['a', 'b'].join(comma(locale)),
      }).to.deep.equal(expected);
    });

  for (const tags of ['sma', 'se', 'smj', 'fit', 'sma-se sv', 'so', 'x-klingon', 'sv-fi'])
    it(`are Swedish for “${tags}”, which browsers write each in its own way or not at all`, async () => {
      await fetchLanguage(tags);
      const { locale } = languageFor(tags);
      expect(formatNumber(16000.5, locale, 1)).to.equal('16\u00A0000,5');
      expect(formatDate('2024-02-22', locale)).to.equal('22 februari 2024');
    });

  for (const tag of Object.keys(written) as Locale[])
    it(`write numbers as Intl does in ${tag}, by whatever digits`, async () => {
      await fetchLanguage(`${tag} `);
      const { chain } = languageFor(`:${tag}`);
      for (let decimals = 0; decimals <= 6; decimals++) {
        const intl = new Intl.NumberFormat([...chain], {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
        const same = (value: number): void => {
          // Whatever is rounded to nothing has no minus.
          const written = intl.format(value);
          const expected = /[1-9]/.test(written) ? written : intl.format(0);
          if (formatNumber(value, tag, decimals) !== expected)
            expect(formatNumber(value, tag, decimals), `${value}, ${decimals}`).to.equal(expected);
        };
        for (const value of hard) for (const sign of [1, -1]) same(sign * value);
        fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), same));
        fc.assert(
          fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 7 }), (digits, places) =>
            same(Number(`${digits}e-${places}`)),
          ),
          { numRuns: 1000 },
        );
      }
    });

  it('write no minus before zero, and large numbers in full', () => {
    expect(formatNumber(-0, 'sv', 0)).to.equal('0');
    expect(formatNumber(1e21, 'sv', 0)).to.match(/^1(\u00A0000){7}$/);
    expect(withUnit('50', undefined, 'sv')).to.equal('50');
  });

  it('write every kind of period in words', () => {
    const periods: Readonly<Record<string, readonly [string, string]>> = {
      '2030': ['2030', '2030'],
      '2030-06': ['juni 2030', 'June 2030'],
      '2030-06-30': ['30 juni 2030', '30 June 2030'],
      '2023-Q3': ['juli–september 2023', 'July–September 2023'],
      '2023-Q1': ['januari–mars 2023', 'January–March 2023'],
      '2023-T2': ['maj–augusti 2023', 'May–August 2023'],
      '2023-T3': ['september–december 2023', 'September–December 2023'],
      '2023-H1': ['januari–juni 2023', 'January–June 2023'],
      '2023-H2': ['juli–december 2023', 'July–December 2023'],
      '2023/2024': ['2023/2024', '2023/2024'],
      '2022/2026': ['2022–2026', '2022–2026'],
    };
    for (const [period, [swedish, english]] of Object.entries(periods)) {
      expect(withLanguage(languageFor('sv'), () => formatPeriod(period, 'sv'))).to.equal(swedish);
      expect(withLanguage(languageFor('en'), () => formatPeriod(period, 'en'))).to.equal(english);
    }
  });

  it('call several years what they are said to be, and nothing else', () => {
    const names = {
      'school-year': 'läsåret 2022/2023',
      season: 'säsongen 2022/2023',
      'financial-year': 'räkenskapsåret 2022/2023',
      term: 'mandatperioden 2022/2023',
    } as const;
    for (const [name, words] of Object.entries(names))
      expect(formatPeriod('2022/2023', 'sv', name as keyof typeof names)).to.equal(words);
    expect(formatPeriod('2022/2026', 'sv', 'term')).to.equal('mandatperioden 2022–2026');
    expect(formatPeriod('2022/2023', 'sv')).to.equal('2022/2023');
    // A year is a year, whatever the others are called.
    expect(formatPeriod('2022', 'sv', 'season')).to.equal('2022');
  });

  it('write a quarter in the same words in every engine', () => {
    const quarters: Readonly<Partial<Record<Locale, string>>> = {
      fi: 'heinäkuu–syyskuu 2023',
      nb: 'juli–september 2023',
      de: 'Juli–September 2023',
      ar: '\u2068يوليو–سبتمبر 2023\u2069',
    };
    for (const [locale, quarter] of Object.entries(quarters))
      expect(formatPeriod('2023-Q3', locale as Locale), locale).to.equal(quarter);
  });
});
