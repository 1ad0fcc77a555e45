/** Advice to the one who writes: where it is right, and that it keeps silent where it would not be. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { advise } from '../../../src/check/advice/advise.js';
import type { AdviceCode } from '../../../src/check/advice/advice-messages.js';
import { findPassive, splitSentences } from '../../../src/check/advice/readability.js';
import { contrast } from '../../../src/check/advice/contrast.js';
import { readColor } from '../../../src/builder/advice/read-color.js';
import { goalsDocument } from '../../../src/contract/document.js';
import { valuesOf } from '../../support/from-schema.mjs';

const today = '2026-11-26';

const given = (document: unknown): string[] =>
  advise(document, { locale: 'sv', today, color: readColor }).map(({ path, code }) => `${path} ${code}`);

const municipality = async (name: string): Promise<unknown> =>
  (await fetch(`/stories/${name}/goals.json`)).json() as Promise<unknown>;

describe('Advice', () => {
  it('on Krokom’s own document is what a good editor would say', async () => {
    expect(given(await municipality('krokom'))).to.deep.equal([
      'goals goals-owner',
      'goalAreas.intro jargon',
      'goals.intro sentence-heavy',
      'indicators[0].current result-old',
      'indicators[1].target target-year',
      'goals.goals[8].title sentence-heavy',
      'goals.goals[8].title passive',
      'goals.goals[9].title sentence-heavy',
      'goals.goals[9].title jargon',
    ]);
  });

  it('keeps silent on documents that are well written', async () => {
    expect(given(await municipality('granfjall'))).to.deep.equal([]);
    expect(given(await municipality('kronvalla'))).to.deep.equal([]);
    // Nobody is named for any of its goals, and that is said once.
    expect(given(await municipality('skarvik'))).to.deep.equal(['goals goals-owner']);
  });

  it('goes by how often figures come, where the document says so, and never takes a forecast for a result', () => {
    const source = (every: string): object => ({ name: 'y', every });
    const series = [{ period: 2019, value: 5 }];
    const cases: readonly (readonly [string, object, readonly string[]])[] = [
      ['new', { source: source('four-years'), series: [{ period: 2023, value: 5 }] }, []],
      ['late', { source: source('four-years'), series: [{ period: 2021, value: 5 }] }, []],
      ['too late', { source: source('four-years'), series }, ['result-late']],
      ['later', { source: source('three-years'), series }, ['result-late']],
      ['nobody knows how often', { source: source('ibland'), series }, ['result-old']],
      ['not said', { source: { name: 'y' }, series }, ['result-old']],
      [
        'a forecast',
        { source: source('year'), series: [...series, { period: 2027, value: 6, status: 'forecast' }] },
        ['result-late'],
      ],
      [
        'a forecast, and not said how often',
        { series: [...series, { period: 2027, value: 6, status: 'forecast' }] },
        ['result-old'],
      ],
      [
        'why there is none is said',
        { source: source('year'), series: [...series, { period: 2025, status: 'suppressed' }] },
        [],
      ],
    ];
    for (const [what, fields, expected] of cases)
      expect(given({ indicators: [{ title: 'x', ...fields }] }), what).to.deep.equal(
        expected.map(code => `indicators[0].series ${code}`),
      );
  });

  const cases: readonly (readonly [AdviceCode, unknown, string])[] = [
    ['alt-missing', { vision: { statement: 'x', image: { src: '/a.jpg' } } }, 'vision.image.alt'],
    [
      'alt-file-name',
      { vision: { statement: 'x', image: { src: '/a.jpg', alt: 'IMG_2231' } } },
      'vision.image.alt',
    ],
    [
      'alt-picture-of',
      { vision: { statement: 'x', image: { src: '/a.jpg', alt: 'Bild på ett fjäll' } } },
      'vision.image.alt',
    ],
    ['target-year', { indicators: [{ title: 'x', target: 5 }] }, 'indicators[0].target'],
    ['result-year', { indicators: [{ title: 'x', current: 5 }] }, 'indicators[0].current'],
    [
      'result-old',
      { indicators: [{ title: 'x', series: [{ period: 2023, value: 5 }] }] },
      'indicators[0].series',
    ],
    [
      'result-late',
      {
        indicators: [
          { title: 'x', source: { name: 'y', every: 'month' }, current: { period: '2026-08', value: 5 } },
        ],
      },
      'indicators[0].current',
    ],
    [
      'goal-owner',
      { goals: { goals: [{ title: 'a', owners: ['b'] }, { title: 'c' }] } },
      'goals.goals[1].owners',
    ],
    [
      'color-contrast',
      { goalAreas: { areas: [{ title: 'x', color: '#ffd83d' }] } },
      'goalAreas.areas[0].color',
    ],
    [
      'sentence-long',
      { vision: { statement: 'x', intro: `${'Vi vill att alla ska må bra och bo här '.repeat(3)}.` } },
      'vision.intro',
    ],
    [
      'passive',
      { goals: { goals: [{ title: 'Skolor ska byggas i hela kommunen' }] } },
      'goals.goals[0].title',
    ],
    [
      'passive',
      { lang: 'en', goals: { goals: [{ title: 'Schools should be built' }] } },
      'goals.goals[0].title',
    ],
    ['jargon', { vision: { statement: 'Vi nyttjar framtiden' } }, 'vision.statement'],
    ['capitals', { goals: { title: 'VÅRA MÅL FÖR ALLA', goals: [] } }, 'goals.title'],
    [
      'link-label',
      { vision: { statement: 'x', link: { href: '/a', label: 'Läs mer »' } } },
      'vision.link.label',
    ],
  ];
  for (const [code, document, path] of cases)
    it(`${code}: ${JSON.stringify(document).slice(0, 60)}`, () => {
      expect(given(document)).to.include(`${path} ${code}`);
    });

  const silent: readonly (readonly [string, unknown])[] = [
    ['a picture that is decoration', { vision: { statement: 'x', image: { src: '/a.jpg', alt: '' } } }],
    ['a floor that always holds', { indicators: [{ title: 'x', target: { min: 5 } }] }],
    ['a result of two years ago', { indicators: [{ title: 'x', current: { period: 2024, value: 5 } }] }],
    ['no result', { indicators: [{ title: 'x', target: { value: 5, period: 2030 } }] }],
    [
      'the sub-goal of a goal with an owner',
      { goals: { goals: [{ title: 'a', owners: ['b'], goals: [{ title: 'c' }] }] } },
    ],
    [
      'a verb that only looks passive',
      {
        goals: {
          goals: [
            { title: 'Det ska finnas plats', owners: ['a'] },
            { title: 'Alla ska trivas', owners: ['a'] },
          ],
        },
      },
    ],
    [
      'a passive that says who',
      { goals: { goals: [{ title: 'Skolor ska byggas av kommunen', owners: [] }] } },
    ],
    ['a dark colour', { goalAreas: { areas: [{ title: 'x', color: 'rebeccapurple' }] } }],
    ['short forms', { vision: { statement: 'SKR och EU' } }],
    ['a language that it does not know', { lang: 'fi', vision: { statement: 'skall implementera' } }],
    ['words of the municipality’s own', { texts: { 'goal-list.title': 'skall' } }],
  ];
  for (const [what, document] of silent)
    it(`says nothing about ${what}`, () => {
      expect(given(document).filter(line => !/goal-owner/.test(line))).to.deep.equal([]);
    });

  it('says a word of the administration once, where it stands first', () => {
    const goals = [{ title: 'Utfall ett' }, { title: 'Utfall två' }];
    expect(given({ goals: { goals } }).filter(line => line.endsWith('jargon'))).to.deep.equal([
      'goals.goals[0].title jargon',
    ]);
  });

  it('is in the language of the one who writes', () => {
    const [advice] = advise({ indicators: [{ title: 'x', target: 5 }] }, { locale: 'en', today });
    expect(advice?.message).to.match(/^The target has no year/);
  });

  it('never fails, whatever stands in the document, and always names a path and says something', () => {
    fc.assert(
      fc.property(fc.oneof(valuesOf(goalsDocument, 4), fc.jsonValue()), document => {
        for (const { path, message } of advise(document, { locale: 'sv', today, color: readColor })) {
          expect(path).not.to.equal('');
          expect(message).not.to.match(/undefined|NaN/);
        }
      }),
    );
  });
});

describe('Clarity', () => {
  it('knows where a sentence ends', () => {
    expect(splitSentences('Vi är 14.5 av t.ex. tio. Det är bra! ”Ja”, sa hon.')).to.have.length(3);
  });

  it('finds what does not say who does it', () => {
    expect(findPassive('Arbetet ska även genomföras i år', 'sv')).to.equal('ska även genomföras');
    expect(findPassive('Kommunen ska växa och alla ska hoppas', 'sv')).to.equal(undefined);
    expect(findPassive('Work must be done by the council', 'en')).to.equal(undefined);
  });
});

describe('Colours', () => {
  it('have the contrast that WCAG says', () => {
    const white = [255, 255, 255, 1] as const;
    expect(contrast([0, 0, 0, 1], white)).to.equal(21);
    expect(contrast([118, 118, 118, 1], white)).to.be.closeTo(4.54, 0.01);
    expect(readColor('rgb(0 128 0)')).to.deep.equal([0, 128, 0, 1]);
    expect(readColor('inte en färg')).to.equal(undefined);
  });
});
