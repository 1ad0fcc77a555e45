/** A gauge, and a list's, whose unit has forms: in each place where it stands. */
import { expect } from 'chai';
import '../../../src/elements/goal-list/define.js';
import '../../../src/elements/progress-gauge/define.js';
import type { ProgressGauge } from '../../../src/index.js';
import { indicators } from '../../fixtures/examples.js';
import { allowConsole, expectConsole } from '../../support/console.js';
import { rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const gauge = (data: unknown, attributes = ''): Promise<ProgressGauge> =>
  shown<ProgressGauge>(tag('civic-progress-gauge', data, '', attributes));

const one = (element: Element, selector: string): HTMLElement => {
  const found = rendered(element)?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const plain = (node: Element): string => textOf(node).replace(/\u00A0/g, ' ');
const sentence = (element: Element): string => plain(one(element, '.sentence'));

const working = async (element: ProgressGauge): Promise<string> => {
  one(element, 'button.opens').click();
  await until(() => rendered(element)?.querySelector('.working'), 'the working');
  return plain(one(element, '.working'));
};

const flats = { one: 'lägenhet', other: 'lägenheter' };
const place = { other: 'plats', before: true };

describe('the unit of a gauge', () => {
  // Some do not say which way is better.
  beforeEach(() => void allowConsole(/ → target: Det går inte att se/));

  it('is in the singular beside 1, and nowhere else', async () => {
    const element = await gauge(indicators.Singular);
    expect(sentence(element)).to.equal('1 lägenhet 2024. Utgångsvärdet var 0 (2022). Målet är 20 till 2028.');
    expect(plain(one(element, '.figure'))).to.equal('1 lägenhet (2024)');
    expect(plain(one(element, '.flag'))).to.equal('Mål 20 lägenheter till 2028');
    expect(await working(element)).to.match(
      /^Utgångsvärde 0 lägenheter \(2022\) Mål 20 lägenheter \(2028\) Resultat 1 lägenhet \(2024\) Väntat då 7 lägenheter \(2024\) /,
    );
    expect(element.result?.unit).to.equal('lägenheter');
  });

  const rows: readonly (readonly [what: string, data: object, said: string])[] = [
    ['a target of 1', { current: { value: 3, period: 2024 }, target: 1 }, '3 lägenheter 2024. Målet är 1.'],
    ['a target of 1 and no result', { target: 1 }, 'Inget resultat ännu. Målet är 1 lägenhet.'],
    [
      'a range up to 1',
      { direction: undefined, target: { min: 0, max: 1 } },
      'Inget resultat ännu. Målet är mellan 0 och 1 lägenhet.',
    ],
    ['one decimal', { current: 1, decimals: 1 }, '1,0 lägenheter.'],
    ['a figure that is rounded to 1', { current: 1.04, decimals: 0 }, '1 lägenhet.'],
    ['less than nothing', { current: -1 }, '−1 lägenhet.'],
    ['nothing', { current: 0 }, '0 lägenheter.'],
    ['one text for all numbers: nothing is guessed', { unit: 'lägenheter', current: 1 }, '1 lägenheter.'],
    ['an empty form', { unit: { one: ' ', other: 'lägenheter' }, current: 1 }, '1 lägenheter.'],
    ['forms that are all empty', { unit: { one: '', other: '' }, current: 1 }, '1.'],
    ['its own language', { unit: { ...flats, lang: 'fr' }, current: 0 }, '0 lägenhet.'],
    ['the language of the indicator', { lang: 'fr', unit: flats, current: 0 }, '0 lägenhet.'],
  ];
  for (const [what, data, said] of rows)
    it(`takes its form by what is printed: ${what}`, async () => {
      expect(sentence(await gauge({ title: 'x', direction: 'increase', unit: flats, ...data }))).to.equal(
        said,
      );
    });

  it('stands before each number where it is to, in a sentence that begins with a word', async () => {
    const element = await gauge(indicators.Place);
    expect(sentence(element)).to.equal(
      'Resultatet är plats 145 (2024). Utgångsvärdet var plats 201 (2019). Målet är plats 100 till 2030.',
    );
    expect(plain(one(element, '.figure'))).to.equal('plats 145 (2024)');
    expect(plain(one(element, '.flag'))).to.equal('Mål plats 100 till 2030');
    expect(await working(element)).to.match(
      /^Utgångsvärde plats 201 \(2019\) Mål plats 100 \(2030\) Resultat plats 145 \(2024\) Väntat då plats 155 \(2024\) /,
    );
    expect(textOf(element.shadowRoot?.querySelector('.base') ?? element)).not.to.match(/[ \u00A0]{2}/);
    expect(element.result?.unit).to.equal('plats');
  });

  it('stands before both ends of a range, and before a figure without a period', async () => {
    const element = await gauge({ title: 'x', unit: place, current: 12, target: { min: 10, max: 20 } });
    expect(sentence(element)).to.equal('Resultatet är plats 12. Målet är mellan plats 10 och plats 20.');
    expect(plain(one(element, '.flag'))).to.equal('Mål mellan plats 10 och plats 20');
    expect(await working(element)).to.contain('Mål mellan plats 10 och plats 20 ');
  });

  it('is said of the result that decided', async () => {
    const decided = {
      title: 'x',
      direction: 'increase',
      target: { value: 2, period: 2021 },
      series: [
        { period: 2021, value: 1 },
        { period: 2023, value: 3 },
      ],
    };
    expect(plain(one(await gauge({ ...decided, unit: flats }), '.worked-out'))).to.contain(
      '2021 var det 1 lägenhet',
    );
    expect(plain(one(await gauge({ ...decided, unit: place }), '.worked-out'))).to.contain(
      '2021 var det plats 1',
    );
  });

  it('stands in the arc as on the bar', async () => {
    const element = await gauge(indicators.Place, 'appearance="arc"');
    await until(() => rendered(element)?.querySelector('.arc'), 'the arc');
    expect(plain(one(element, '.figure'))).to.equal('plats 145 (2024)');
  });

  it('has the forms of the data’s language on a page in another', async () => {
    const document = {
      lang: 'pl',
      indicators: [
        {
          title: 'Nowe mieszkania',
          unit: { one: 'mieszkanie', few: 'mieszkania', many: 'mieszkań', other: 'mieszkania' },
          baseline: { value: 1, period: 2020 },
          current: { value: 22, period: 2024 },
          target: { value: 25, period: 2030 },
        },
      ],
    };
    for (const [lang, words] of [
      ['sv', '22 mieszkania 2024. Utgångsvärdet var 1 (2020). Målet är 25 till 2030.'],
      ['en', '22 mieszkania in 2024. The baseline was 1 (2020). The target is 25 by 2030.'],
      ['ar', '\u206822 mieszkania\u2069'],
    ] as const) {
      const element = await gauge(document, `lang="${lang}"`);
      await until(() => rendered(element)?.getAttribute('lang') === lang);
      expect(sentence(element), lang).to.contain(words);
      expect(plain(one(element, '.flag')), lang).to.contain('25 mieszkań');
    }
  });

  it('has the same forms in a list of goals, by reference and written there', async () => {
    const polish = { one: 'szkoła', few: 'szkoły', many: 'szkół', other: 'szkoły' };
    const list = await shown(
      tag('civic-goal-list', {
        lang: 'pl',
        goals: {
          goals: [
            { title: 'a', indicators: ['x'] },
            { title: 'b', indicators: [{ title: 'y', unit: polish, current: 5 }] },
            { title: 'c', lang: 'sv', indicators: [{ title: 'z', unit: flats, current: 1 }] },
          ],
        },
        indicators: [{ id: 'x', title: 'x', unit: polish, current: 3 }],
      }),
    );
    const gauges = [...(rendered(list)?.querySelectorAll('civic-progress-gauge') ?? [])];
    for (const each of gauges) await until(() => rendered(each), 'each gauge');
    expect(gauges.map(each => sentence(each))).to.deep.equal(['3 szkoły.', '5 szkół.', '1 lägenhet.']);
  });

  it('changes with the figure', async () => {
    const element = await gauge({ title: 'x', unit: flats, current: 1 });
    element.data = { title: 'x', unit: flats, current: 2 };
    await settled(element);
    expect(sentence(element)).to.equal('2 lägenheter.');
    element.data = { title: 'x', unit: place, current: 2 };
    await settled(element);
    expect(spoken(element)).to.equal('x Resultatet är plats 2.');
  });

  it('is left out where it has no name, and the figure stands', async () => {
    const said = expectConsole(/unit\.other/);
    const element = await gauge({ title: 'x', unit: { one: 'lägenhet' }, current: 1 });
    expect(sentence(element)).to.equal('1.');
    await until(() => said.length, 'what is missing');
    expect(said.join()).to.match(/^warn: <civic-progress-gauge> data → unit\.other: .* utelämnas/);
  });

  it('is left out where nobody knows on which side it stands: it would say another thing there', async () => {
    expectConsole(/unit\.before/);
    const element = await gauge({ title: 'x', unit: { other: 'plats', before: 'ja' }, current: 145 });
    expect(sentence(element)).to.equal('145.');
  });

  it('asks whether a name was meant that is nearly right', async () => {
    const said = expectConsole(/unit\.ones/);
    const element = await gauge({ title: 'x', unit: { ones: 'lägenhet', other: 'lägenheter' }, current: 1 });
    expect(sentence(element)).to.equal('1 lägenheter.');
    await until(() => said.length, 'the hint');
    expect(said.join()).to.match(/^info: .*unit\.ones: .*Menade du one\?/);
  });
});
