import { expect } from 'chai';
import { countGraphemes } from '../../../src/elements/feedback-prompt/graphemes.js';
import {
  findPersonalData,
  replacePersonalData,
  withoutIdentityNumbers,
} from '../../../src/elements/feedback-prompt/personal-data.js';
import { growth } from '../../support/growth.js';

const found = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

/** Ten digits with the right check digit at the end. */
const withCheckDigit = (nine: string): string => {
  const sumOf = (digits: string): number => {
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
      const each = Number(digits[index]) * (index % 2 ? 1 : 2);
      sum += Math.floor(each / 10) + (each % 10);
    }
    return sum;
  };
  return nine + String((10 - (sumOf(nine) % 10)) % 10);
};

describe('personal data in a text', () => {
  // Numbers that Skatteverket publishes for tests, and the example of its brochure SKV 707.
  for (const number of [
    '811228-9874',
    '811228+9874',
    '19811228-9874',
    '198112289874',
    '8112289874',
    '811228 9874',
    '19811228 9874',
    '811228 - 9874',
    '811228–9874',
    '811228−9874',
    '1981-12-28-9874',
    '81 12 28-9874',
    '811288-9871',
    '19811288-9871',
    '81-12-28 9874',
    '1981-12-28 9874',
    '1981 12 28 9874',
    '811228.9874',
    '811228/9874',
    '811228,9874',
    '811228_9874',
    '811228  9874',
    '811228\n9874',
    '٨١١٢٢٨-٩٨٧٤',
    '８１１２２８-９８７４',
  ])
    it(`finds the personal identity number ${number}`, () => {
      expect(found(`Mitt nummer är ${number}, ring.`)).to.deep.equal([`identity ${number}`]);
      expect(found(`(${number})`)).to.deep.equal([`identity ${number}`]);
      expect(withoutIdentityNumbers(`är ${number}.`)).to.equal('är [personnummer].');
    });

  for (const address of [
    'anna@krokom.se',
    'åsa.öberg@krökom.se',
    'anna.andersson+mal@post.krokom.se',
    "o'neill@example.co.uk",
    'Ánne_Máhtte@sámi.example',
    'مثال@مثال.إختبار',
  ])
    it(`finds the e-mail address ${address}`, () => {
      expect(found(`Skriv till ${address}.`)).to.deep.equal([`email ${address}`]);
    });

  for (const number of [
    '070-123 45 67',
    '070-1234567',
    '070 123 45 67',
    '0640-161 00',
    '0640 16 100',
    '(0640) 161 00'.slice(1),
    '08-123 456 78',
    '08-12 34 56',
    '0771-123 456',
    '+46 70 123 45 67',
    '+46701234567',
    '+46 (0)70-123 45 67',
    '+46 701 234 567',
    '0046 70 123 45 67',
    '070–123 45 67',
    '070\u2011123 45 67',
    '070 - 123 45 67',
    '070.123.45.67',
    '0221 - 250 00',
    '08 - 12 34 56',
    '46701234567',
    '+1 202 555 0123',
    '+47 22 33 44 55',
    '+358 40 123 4567',
  ])
    it(`finds the phone number ${number}`, () => {
      expect(found(`Ring ${number} i dag`)).to.deep.equal([`phone ${number}`]);
    });

  for (const text of [
    'åren 2018 2019 2020 2021',
    '2018, 2019, 2020, 2021',
    '2018-2019-2020',
    'perioden 2022/2026',
    '12 500 000 000 kr',
    '+25 000 000 kr',
    '−2 500 000 kronor, alltså 0,5 %',
    '1 234 567 890',
    'organisationsnummer 212000-2486',
    'org.nr 556036-0793',
    '16556036-0793',
    'den 2024-03-15 kl. 12.00',
    '2024-03-15 1200',
    '05-12-2023',
    '01-02-23 till 04-05-23',
    'öppet 08.00-16.30, 0800-1630 eller 0930 - 1730',
    'kl. 08.30-16.30 och 08:30 – 17:00',
    'kl 08 10 12 14',
    'barn 0-6 7-15 16-19 år',
    'Skala 0 25 50 75 100',
    '0-10 000 000',
    'Vecka 01 02 03 04 05',
    '+ 12 000 000 kr',
    '+46 000 000 kr',
    'BN 05/0123456',
    'Beslut 040312-0415',
    'KS 2023/00123',
    'diarienummer 2023-0012345',
    '835 80 Krokom',
    'rad 01 02 03',
    '811228-9875',
    '811328-9874',
    '810229-9870'.replace('0229', '0230'),
    'v. 12-14, s. 100-200',
    'IPv4 192.168.100.200',
    'konto 1234 5678 9012 3456',
    'ISBN 978-91-7000-150-5',
    'snabel@',
    '@krokom',
    'a@b',
    'pris@styck 100 kr',
    '99 % @ 100 % av målet',
    'koordinat 63.1767, 14.4512',
    '14 785 år 2014 till 15 595 år 2023',
    '0',
    '',
  ])
    it(`lets "${text}" pass`, () => {
      expect(found(text)).to.deep.equal([]);
    });

  for (const [text, ...numbers] of [
    ['070-123 45 67 8-16', '070-123 45 67'],
    ['070-1234567 2 ggr', '070-1234567'],
    ['070-123 45 67 12345 Köping', '070-123 45 67'],
    ['070-123 45 67 (2 barn)', '070-123 45 67'],
    ['070-1234567,8-16', '070-1234567'],
    ['tfn0701234567', '0701234567'],
    ['Tel.070-1234567', '070-1234567'],
    ['0701234567kl 8', '0701234567'],
    ['070-1234567/070-7654321', '070-1234567', '070-7654321'],
    ['070-123 45 67 070-765 43 21', '070-123 45 67', '070-765 43 21'],
  ] as const)
    it(`finds the phone number in "${text}"`, () => {
      expect(found(text)).to.deep.equal(numbers.map(number => `phone ${number}`));
    });

  it('finds a phone number right after a personal identity number', () => {
    expect(found('811228-9874,0701234567')).to.deep.equal(['identity 811228-9874', 'phone 0701234567']);
  });

  it('finds several, in the order of the text, and nothing twice', () => {
    expect(found('Ring 070-123 45 67 (811228-9874@krokom.se) eller mejla a@b.se')).to.deep.equal([
      'phone 070-123 45 67',
      'identity 811228-9874',
      'email a@b.se',
    ]);
  });

  it('finds each day of a leap year, as it is and with 60 added, and none beside', () => {
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 99; day++) {
        const date = `00${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        const real = new Date(Date.UTC(2000, month - 1, day % 60));
        const is = month >= 1 && month <= 12 && day % 60 > 0 && real.getUTCMonth() === month - 1;
        const identities = found(withCheckDigit(`${date}123`)).filter(each => each.startsWith('identity'));
        expect(identities.length, date).to.equal(is ? 1 : 0);
      }
  });

  it('takes few other numbers of ten digits for one', () => {
    let state = 1;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const times = 20_000;
    let alarms = 0;
    for (let time = 0; time < times; time++) {
      const digits = String(Math.floor(1e9 + random() * 9e9));
      alarms += found(digits).filter(each => each.startsWith('identity')).length;
    }
    // By chance 366 × 2 of 10 000 dates, and one check digit of ten.
    expect(alarms / times).to.be.closeTo(0.00732, 0.002);
  });

  it('puts words in place of what was found, and changes nothing else', () => {
    const text = 'A 811228-9874 😀 b@c.se.';
    expect(replacePersonalData(text, findPersonalData(text), ({ kind }) => `<${kind}>`)).to.equal(
      'A <identity> 😀 <email>.',
    );
    expect(replacePersonalData(text, [], () => '')).to.equal(text);
    expect(withoutIdentityNumbers('19811228-9874@x.se')).to.equal('[personnummer]@x.se');
  });

  it('takes no longer than a text is long', () => {
    for (const part of ['a', 'a.', 'a@', 'a@a.', '0 ', '+4 ', '81-', '811228', '811228-', '(0', '@', 'å-'])
      expect(
        growth(size => part.repeat(size / part.length), findPersonalData),
        part,
      ).to.be.below(32);
  });
});

describe('the length of a text', () => {
  for (const [text, length, points] of [
    ['', 0, 0],
    ['Åäö\nñ ŋ', 7, 7],
    ['e\u0301', 1, 2],
    ['👨‍👩‍👧‍👦', 1, 7],
    ['🇸🇪🇳🇴', 2, 4],
    ['مرحبا', 5, 5],
    ['å😀n̈', 3, 4],
  ] as const)
    it(`of "${text}" is ${length}`, () => {
      expect(countGraphemes(text)).to.equal(length);
      const { Segmenter } = Intl;
      try {
        Object.assign(Intl, { Segmenter: undefined });
        expect(countGraphemes(text)).to.equal(points);
      } finally {
        Object.assign(Intl, { Segmenter });
      }
    });
});
