/** A figure whose unit is a length of time, or is not said, beside its period: nobody is to read one as a part of the other. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { isTime } from '../../src/base/value-text.js';
import { isComplete, rendered, shown, spoken, tag, textOf, until } from '../support/fixture.js';

const gauge = 'civic-progress-gauge';
const chart = 'civic-trend-chart';

const figures = {
  title: 'Väntan',
  direction: 'decrease',
  series: [
    { period: 2019, value: 7 },
    { period: 2023, value: 6 },
  ],
  target: { period: 2030, value: 5 },
};

const plain = (text: string): string => text.replace(/[\u2068\u2069\u200E\u200F]/g, '');

const said = async (name: string, data: object, lang = 'sv'): Promise<string> => {
  const element = await shown<ReactiveElement>(tag(name, data, '', `lang="${lang}"`));
  await until(() => rendered(element)?.getAttribute('lang') === lang, lang);
  return plain(spoken(element));
};

describe('a unit', () => {
  const times: Readonly<Record<string, string>> = {
    sv: 'år läsår månad månader vecka veckor dag dagar arbetsdagar dygn timme timmar minut minuter sekund sekunder',
    en: 'year years months week weeks day days hours minutes seconds',
    de: 'Jahr Jahre Jahren Monate Wochen Tag Tage Tagen Stunden Minuten Sekunden',
  };
  for (const [lang, words] of Object.entries(times))
    it(`is known for a length of time in ${lang}`, () => {
      expect(words.split(' ').filter(word => !isTime(word))).to.deep.equal([]);
      expect(words.split(' ').filter(word => !isTime({ lang, other: word }))).to.deep.equal([]);
    });

  it('is known for none where it is another', () => {
    const others =
      'invånare lägenheter % kr tkr mnkr kg ton mg/l hektar elever bostäder °C kWh poäng personer meter km st andel ärenden inhabitants residents flats people asuntoa ihmistä boliger Einwohner Wohnungen سكان شقق';
    expect(
      [...others.split(' '), 'kr per invånare', 'dagar per elev', undefined].filter(isTime),
    ).to.deep.equal([]);
  });
});

describe('a number of years, or of what is not said, beside a year', () => {
  it('is apart from it in the gauge', async () => {
    expect(await said(gauge, { ...figures, unit: 'år' })).to.contain('6 år (2023). ');
    const days = await said(gauge, { ...figures, unit: 'dagar' });
    expect(days).to.contain('6 dagar (2023).').and.contain('Målet är 5 (2030).');
    expect(days).not.to.match(/dagar 2023|till 2030/);
  });

  it('is apart from it in the chart', async () => {
    for (const unit of ['år', 'dagar', undefined, { other: 'plats', before: true }]) {
      const text = await said(chart, { ...figures, ...(unit && { unit }) });
      expect(text).to.match(/Från (plats )?7 \(2019\) till (plats )?6 \(2023\)\./);
    }
    expect(await said(chart, { ...figures, unit: 'dagar' })).to.contain('Målet är 5 (2030).');
  });

  it('is apart from it in the words of every language', async () => {
    const words: Readonly<Record<string, readonly [unit: string, text: RegExp]>> = {
      en: ['years', /6 years \(2023\)\. .*The target is 5 \(2030\)\./],
      fi: ['vuotta', /6 vuotta vuonna 2023\. .*Tavoite on 5 vuoteen 2030 mennessä\./],
      nb: ['år', /6 år \(2023\)\. .*Målet er 5 \(2030\)\./],
      de: ['Tage', /6 Tage \(2023\)\. .*Das Ziel ist 5 \(2030\)\./],
      ar: ['سنوات', /6 سنوات في عام 2023\. .*5 بحلول عام 2030\./],
    };
    for (const [lang, [unit, text]] of Object.entries(words))
      expect(await said(gauge, { ...figures, lang, unit }, lang), lang).to.match(text);
  });

  it('stays in the words it had where it is of something else', async () => {
    expect(await said(gauge, { ...figures, unit: 'platser' })).to.contain(
      '6 platser 2023. Målet är 5 till 2030.',
    );
    expect(await said(chart, { ...figures, unit: 'platser' })).to.contain('Från 7 år 2019 till 6 år 2023.');
    expect(await said(chart, { ...figures, unit: '%' })).to.contain('Från 7 % år 2019 till 6 % år 2023.');
  });
});

describe('the flag of a target', () => {
  const flagIn = (element: Element): string =>
    plain(textOf(rendered(element)?.querySelector('.flag') ?? null)).replace(/[\u00A0\u202F]/g, ' ');
  const range = {
    title: 'Halt',
    current: { value: 3, period: 2023 },
    target: { min: 2, max: 4, period: 2030 },
  };

  it('says the unit of a range once, and a percentage at both ends', async () => {
    const flags: readonly (readonly [unit: unknown, text: string])[] = [
      ['mg/l', 'Mål mellan 2 och 4 mg/l till 2030'],
      ['%', 'Mål mellan 2 % och 4 % till 2030'],
      [{ other: 'plats', before: true }, 'Mål mellan plats 2 och plats 4 till 2030'],
      ['dagar', 'Mål mellan 2 och 4 dagar (2030)'],
      [undefined, 'Mål mellan 2 och 4 till 2030'],
    ];
    for (const [unit, text] of flags)
      expect(flagIn(await shown(tag(gauge, { ...range, ...(unit !== undefined && { unit }) })))).to.equal(
        text,
      );
  });

  it('keeps a number of days apart from the year in the chart, too', async () => {
    const element = await shown(tag(chart, { ...figures, unit: 'dagar' }));
    await until(() => isComplete(element), 'the drawing');
    expect(textOf(rendered(element)?.querySelector('.plot') ?? null).replace(/\u00A0/g, ' ')).not.to.match(
      /5 till 2030/,
    );
  });
});
