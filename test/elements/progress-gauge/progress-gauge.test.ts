import { expect } from 'chai';
import '../../../src/elements/progress-gauge/define.js';
import { ProgressGauge, type ProgressResult } from '../../../src/index.js';
import { broken, indicators } from '../../fixtures/examples.js';
import { keepsTheContract, problems } from '../../support/contract.js';
import { allowConsole, expectConsole } from '../../support/console.js';
import { rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const gauge = (data: unknown, attributes = ''): Promise<ProgressGauge> =>
  shown<ProgressGauge>(tag('civic-progress-gauge', data, '', attributes));

const root = (element: Element): Element => {
  const base = rendered(element);
  if (!base) throw new Error('nothing rendered');
  return base;
};

const box = (element: Element, selector: string): DOMRect => {
  const found = root(element).querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found.getBoundingClientRect();
};

/** The marks in the order of the layers that draw them, and how wide each is. */
const marks = { result: '4px', expected: '2px', target: '2px', baseline: '1px' };

/** Where a mark stands on the bar, as a share of its width; nothing for one that is not drawn. */
const at = (element: Element, name: keyof typeof marks): number | undefined => {
  const drawn = root(element).querySelector('.marks');
  if (!drawn) throw new Error('no marks');
  const { backgroundPositionX, backgroundSize } = getComputedStyle(drawn);
  expect(backgroundSize.split(', ').map(size => size.split(' ')[0])).to.deep.equal(Object.values(marks));
  const place = backgroundPositionX.split(', ')[Object.keys(marks).indexOf(name)] ?? '';
  return place.endsWith('%') ? parseFloat(place) / 100 : undefined;
};

const fill = (element: Element): [number, number] => {
  const bar = box(element, '.bar');
  const { left, right } = box(element, '.fill');
  return [(left - bar.left) / bar.width, (right - bar.left) / bar.width];
};

const sentence = (element: Element): string =>
  textOf(root(element).querySelector('.sentence')).replace(/\u00A0/g, ' ');

describe('civic-progress-gauge', () => {
  // Some of the examples do not say which way is better.
  beforeEach(() => void allowConsole(/ → target: (Det går inte att se|Nothing says)/));

  keepsTheContract({
    tag: 'civic-progress-gauge',
    element: ProgressGauge,
    examples: indicators,
    word: 'Antal invånare',
    document: part => ({ lang: 'sv', vision: { statement: 'x' }, indicators: [part] }),
    hints:
      /info: <civic-progress-gauge> data → (baseline: Resultatet är äldre än utgångsvärdet|target: Det går inte att se)/,
    // Typographic quotes can be mended, and a title is all that a gauge requires.
    refused: Object.fromEntries(Object.entries(broken).filter(([name]) => name !== 'CurlyQuotes')),
    inSentences: ['unit'],
  });

  describe('what it says', () => {
    it('says the result and the target in a sentence', async () => {
      expect(sentence(await gauge(indicators.Population))).to.equal(
        '14 925 invånare 2018. Målet är 16 000 till 2030.',
      );
    });

    it('says the baseline where it is another than the result', async () => {
      expect(sentence(await gauge(indicators.OnTheWay))).to.equal(
        '15 595 invånare 2023. Utgångsvärdet var 14 785 (2014). Målet är 16 000 till 2030.',
      );
    });

    it('says that there is no result yet, and shows the target', async () => {
      const element = await gauge(indicators.NoResult);
      expect(sentence(element)).to.equal('Inget resultat ännu. Målet är 50 %.');
      expect(root(element).querySelector('.fill, .figure')).to.equal(null);
      expect(at(element, 'result')).to.equal(undefined);
      expect(textOf(root(element))).not.to.match(/(^|\s)0\s%/);
    });

    it('does not put a year beside a bare number', async () => {
      expect(sentence(await gauge(indicators.Zero))).to.equal(
        '0 (2023). Utgångsvärdet var 4 (2019). Målet är 0 till 2030.',
      );
    });

    it('says 0 as a result', async () => {
      expect(sentence(await gauge(indicators.ZeroResult))).to.equal(
        '0 bostäder 2024. Målet är 200 till 2027.',
      );
    });

    it('says a range in words', async () => {
      expect(sentence(await gauge(indicators.Range))).to.equal(
        '21,5 °C (januari–juni 2024). Målet är mellan 20,0 och 23,0 °C.'.replace(' °C.', '.'),
      );
      expect(sentence(await gauge({ title: 'x', target: { min: 20 } }))).to.equal(
        'Inget resultat ännu. Målet är minst 20.',
      );
      expect(sentence(await gauge({ title: 'x', target: { max: 20 } }))).to.equal(
        'Inget resultat ännu. Målet är högst 20.',
      );
    });

    it('says a later year that has no figure', async () => {
      expect(sentence(await gauge(indicators.Series))).to.equal(
        '226,9 poäng 2023. Uppgift saknas för 2024. Målet är 235,0 till 2027.',
      );
    });

    it('says the direction in words where there are no figures at all, and draws nothing', async () => {
      const element = await gauge(indicators.OnlyTitle);
      expect(spoken(element)).to.equal('Nöjda medborgare Ska öka Inget resultat ännu.');
      expect(root(element).querySelector('.drawing')).to.equal(null);
    });

    it('says in English what an English page needs', async () => {
      const element = await gauge(indicators.OnTheWay, 'lang="en"');
      await until(() => root(element).getAttribute('lang') === 'en');
      expect(sentence(element)).to.equal(
        '15,595 invånare in 2023. The baseline was 14,785 (2014). The target is 16,000 by 2030.',
      );
      expect(sentence(await gauge(indicators.NoResult, 'lang="en"'))).to.equal(
        'No result yet. The target is 50%.',
      );
    });

    it('writes numbers with no-break spaces and the real minus, whatever the browser speaks', async () => {
      const element = await gauge(indicators.Population);
      expect(root(element).querySelector('.sentence')?.textContent).to.contain(
        '14\u00A0925\u00A0invånare 2018.',
      );
      const negative = await gauge(indicators.Negative);
      expect(root(negative).querySelector('.sentence')?.textContent).to.contain('\u22123,0\u00A0mnkr 2024.');
    });

    it('hides the drawing from assistive technology: all that is spoken is text', async () => {
      const element = await gauge(indicators.OnTheWay);
      expect(spoken(element)).to.equal(
        'Antal invånare Ska öka 15 595 invånare 2023. Utgångsvärdet var 14 785 (2014). Målet är 16 000 till 2030. Före plan 127 över det väntade 15 468 egen beräkning Så är det räknat Källa: SCB , CC0, 22 februari 2024',
      );
    });

    it('prints a named body’s judgement in words', async () => {
      expect(spoken(await gauge(indicators.Judged))).to.contain(
        'Prognos: Delvis uppnått Väntas uppnås Utvecklas åt rätt håll Barn- och utbildningsnämnden bedömt 22 februari 2024 Två av tre delmål är nådda.',
      );
    });

    it('links the source, and writes its date', async () => {
      const element = await gauge(indicators.OnTheWay);
      expect(root(element).querySelector<HTMLAnchorElement>('.source a')?.href).to.equal(
        'https://www.scb.se/',
      );
    });

    it('says that its figures are old, where the document says how often they come', async () => {
      const age = (element: Element): Element | null => root(element).querySelector('.age');
      const { Old } = indicators;
      const element = await gauge(Old);
      expect(textOf(age(element))).to.equal('De senaste siffrorna är från 2019. Det kan finnas nyare.');
      expect(age(element)?.previousElementSibling?.className).to.equal('sentence');
      const period = new Date().getUTCFullYear() - 1;
      for (const silent of [
        { ...Old, source: { name: 'SCB' } },
        { ...Old, source: { name: 'SCB', updated: '2020-02-22' } },
        { ...Old, current: { ...Old.current, period } },
      ])
        expect(age(await gauge(silent))).to.equal(null);
    });

    it('says nothing of their age where that is wrong in the document, and the rest', async () => {
      const told = expectConsole(/warn: <civic-progress-gauge> data → source\.every: /);
      const element = await gauge({ ...indicators.Old, source: { name: 'SCB', every: 'ibland' } });
      await until(() => told.length, 'what is wrong to be told');
      expect(root(element).querySelector('.age')).to.equal(null);
      expect(textOf(root(element).querySelector('.source'))).to.equal('Källa: SCB');
    });

    it('has a heading of the level that the page asks for', async () => {
      for (const level of [1, 2, 3, 4, 5, 6]) {
        const element = await gauge(indicators.Population, `heading-level="${level}"`);
        expect(root(element).querySelector(`h${level}`)?.textContent).to.equal('Antal invånare');
      }
      for (const [given, level] of [
        ['0', 2],
        ['9', 6],
        ['x', 2],
      ] as const) {
        const element = await gauge(indicators.Population, `heading-level="${given}"`);
        expect(root(element).querySelector(`h${level}`), given).not.to.equal(null);
      }
    });
  });

  describe('what it draws', () => {
    it('runs from the baseline to the target: a goal that has not moved has no bar', async () => {
      const element = await gauge(indicators.Population);
      expect(box(element, '.fill').width).to.be.below(0.5);
      expect(at(element, 'result')).to.be.closeTo(0, 0.01);
      expect(at(element, 'target')).to.be.closeTo(1, 0.01);
    });

    it('fills the part that has been gone', async () => {
      const [from, to] = fill(await gauge(indicators.OnTheWay));
      expect(from).to.be.closeTo(0, 0.005);
      expect(to).to.be.closeTo((15595 - 14785) / (16000 - 14785), 0.005);
    });

    it('runs the same way where less is better', async () => {
      const [from, to] = fill(await gauge(indicators.Decrease));
      expect(from).to.be.closeTo(0, 0.005);
      expect(to).to.be.closeTo((9.4 - 7.1) / (9.4 - 3), 0.005);
    });

    it('fills the bar when the target is 0 and reached', async () => {
      expect(fill(await gauge(indicators.Zero))).to.satisfy(
        ([from, to]: [number, number]) => from < 0.01 && to > 0.99,
      );
    });

    it('crosses zero', async () => {
      const [from, to] = fill(await gauge(indicators.Negative));
      expect(from).to.be.closeTo(0, 0.005);
      expect(to).to.be.closeTo(9.5 / 20.5, 0.005);
    });

    it('marks a result beyond the target beyond the target', async () => {
      const element = await gauge(indicators.BeyondTarget);
      expect(at(element, 'result')).to.be.closeTo(1, 0.01);
      expect(at(element, 'target')).to.be.closeTo(40 / 54, 0.01);
    });

    it('marks a result worse than the baseline on the wrong side of it', async () => {
      const element = await gauge(indicators.WorseThanBaseline);
      const [from, to] = fill(element);
      expect(at(element, 'result')).to.be.closeTo(0, 0.01);
      expect(from).to.be.closeTo(0, 0.005);
      expect(to).to.be.closeTo(3.5 / 15.5, 0.005);
      expect(root(element).querySelector('.fill')?.classList.contains('backwards')).to.equal(true);
    });

    it('draws an equal baseline and target in the middle of the scale, not at 0 or beyond it', async () => {
      const element = await gauge({ ...indicators.BaselineIsTarget, unit: 'kr', current: 42 });
      const target = at(element, 'target');
      expect(target).to.be.within(0.05, 0.95);
      expect(at(element, 'result')).to.be.above(target ?? 1);
    });

    it('draws per cent from 0 to 100 where there is no journey', async () => {
      const element = await gauge(indicators.NoResult);
      expect(at(element, 'target')).to.be.closeTo(0.5, 0.01);
      expect(textOf(root(element).querySelector('.axis'))).to.equal('0 100 50');
    });

    it('draws no bar where there is nothing to hold the result against', async () => {
      const element = await gauge(indicators.OnlyResult);
      expect(textOf(root(element).querySelector('.figure'))).to.equal(
        '81\u00A0234 besök (läsåret 2023/2024)',
      );
      expect(root(element).querySelector('.bar')).to.equal(null);
    });

    it('draws the range to stay within', async () => {
      const element = await gauge(indicators.Range);
      const band = box(element, '.band');
      const bar = box(element, '.bar');
      expect(bar.left + bar.width * (at(element, 'result') ?? -1)).to.be.within(band.left, band.right);
    });

    it('keeps a fixed scale, and widens it rather than draw a figure in the wrong place', async () => {
      const element = await gauge(indicators.Judged);
      expect(at(element, 'result')).to.be.closeTo(0.865, 0.01);
      const wide = await gauge({ ...indicators.Judged, range: { min: 85, max: 90 } });
      expect(at(wide, 'result')).to.be.closeTo((86.5 - 82) / (95 - 82), 0.01);
    });

    it('updates when the data does', async () => {
      const element = await gauge(indicators.OnTheWay);
      element.data = { ...indicators.OnTheWay, current: { value: 16000, period: '2030' } };
      await until(() => sentence(element).startsWith('16 000 invånare 2030.'));
      await until(() => Math.abs(fill(element)[1] - 1) < 0.005, 'the bar to be full');
    });

    it('mirrors in a page that is read from right to left', async () => {
      const element = await gauge(indicators.OnTheWay);
      root(element).setAttribute('dir', 'rtl');
      await until(() => Math.abs(fill(element)[1] - 1) < 0.005, 'the bar to start at the right');
      expect(fill(element)[0]).to.be.closeTo(1 - 810 / 1215, 0.005);
    });
  });

  describe('what is worked out', () => {
    const line = (element: Element): string =>
      textOf(root(element).querySelector('.worked-out')).replace(/\u00A0/g, ' ');
    const opened = async (element: ProgressGauge): Promise<string> => {
      const button = root(element).querySelector<HTMLElement>('button[aria-expanded="false"]');
      if (!button) throw new Error('nothing to open');
      button.click();
      await until(() => root(element).querySelector('.working'), 'the working');
      return textOf(root(element).querySelector('.working')).replace(/\u00A0/g, ' ');
    };

    it('gives four honest answers to one set of figures, each by its method', async () => {
      const answers: Record<string, string> = {
        OnTheWay: 'Före plan 127 över det väntade 15 468 egen beräkning',
        ShareOfTarget: 'Delvis uppnått 97,5 % av målet egen beräkning',
        ShareOfJourney: 'Delvis uppnått 66,7 % av vägen till målet egen beräkning',
        Threshold: 'Inte uppnått egen beräkning',
      };
      for (const [name, answer] of Object.entries(answers))
        expect(line(await gauge(indicators[name as 'OnTheWay'])), name).to.equal(answer);
    });

    it('says what holds at the edges', async () => {
      const answers: Record<string, string> = {
        Milestones: 'Efter plan 22 under det väntade 15 617 egen beräkning',
        OnPath: 'Enligt plan 2 över det väntade 15 468 egen beräkning',
        Behind: 'Efter plan 458 under det väntade 15 468 egen beräkning',
        TargetYear: 'Uppnått egen beräkning',
        TooEarly: 'Kan inte bedömas det är för tidigt att säga egen beräkning',
        OlderThanBaseline: 'Kan inte bedömas resultatet är äldre än utgångsvärdet egen beräkning',
        Break: 'Före plan 127 över det väntade 15 468 ny mätmetod 2023 egen beräkning',
        FloorReached: 'Uppnått egen beräkning',
        Decrease: 'Efter plan 0,7 över det väntade 6,4 egen beräkning',
        Range: 'Uppnått egen beräkning',
        WorseThanBaseline: 'Efter plan 9,5 under det väntade 84,0 egen beräkning',
      };
      expectConsole(/info: <civic-progress-gauge>/);
      for (const [name, answer] of Object.entries(answers))
        expect(line(await gauge(indicators[name as 'Break'])), name).to.equal(answer);
      const asExpected = { ...indicators.OnTheWay, current: { value: 15468, period: 2023 } };
      expect(line(await gauge(asExpected))).to.equal(
        'Enligt plan 0,4 under det väntade 15 468,4 egen beräkning',
      );
      const exact = { ...indicators.OnTheWay, current: { value: 15468.4375, period: 2023 } };
      expect(line(await gauge(exact))).to.equal('Enligt plan som väntat, 15 468,44 egen beräkning');
    });

    it('says nothing of what cannot be worked out', async () => {
      for (const name of ['NoResult', 'OnlyTarget', 'OnlyResult', 'OnlyTitle', 'NoDirection'] as const) {
        const element = await gauge(indicators[name]);
        expect(root(element).querySelector('.worked-out, button'), name).to.equal(null);
        // A hint of it comes a little later.
        await settled(element);
      }
    });

    it('shows a body’s judgement first, and what is worked out beside it', async () => {
      const element = await gauge(indicators.JudgedOtherwise);
      expect(spoken(element)).to.contain(
        'Utfall: Uppnått Kommunfullmäktige bedömt 20 mars 2024 Målet räknas som uppnått vid 97 procent. Delvis uppnått 97,5 % av målet egen beräkning',
      );
      expect(element.result).to.include({ assessment: 'met', decidedBy: 'judgement', figure: 0.974_687_5 });
      expect(await opened(element)).to.contain(
        'Målet är också bedömt, och den bedömningen gäller före uträkningen. Kommunfullmäktige',
      );
    });

    it('says how it is worked out, with the method and the figures, to whoever asks', async () => {
      const figures =
        'Utgångsvärde 14 785 invånare (2014) Mål 16 000 invånare (2030) Resultat 15 595 invånare (2023)';
      const workings: Record<string, string> = {
        OnTheWay: `${figures} Väntat då 15 468 invånare (2023) Metod: jämfört med planen. Planen är en rät linje från utgångsvärdet till målet, och är vid resultatets period 15 468. 15 595 − 15 468 = 127 Högst 1 % av hela vägen (12) från planen räknas som enligt plan. Om målet nås går inte att säga förrän i målets period. Källan står för siffrorna. Uträkningen är gjord här och är inte källans.`,
        ShareOfTarget: `${figures} Metod: andel av målet. Resultatet delas med målet. 15 595 / 16 000 = 97,5 % Från 80 % räknas målet som delvis uppnått. Uträkningen är gjord här, av siffrorna ovan.`,
        ShareOfJourney: `${figures} Metod: andel av vägen. Hur stor del av vägen från utgångsvärdet till målet som är avklarad. (15 595 − 14 785) / (16 000 − 14 785) = 66,7 % Från 60 % räknas målet som delvis uppnått. Uträkningen är gjord här, av siffrorna ovan.`,
        Threshold: `${figures} Metod: nått eller inte. Resultatet 15 595 ska vara minst 16 000. Uträkningen är gjord här, av siffrorna ovan.`,
      };
      for (const [name, working] of Object.entries(workings)) {
        const element = await gauge(indicators[name as 'OnTheWay']);
        expect(root(element).querySelector('.working'), 'nothing is fetched before it is asked for').to.equal(
          null,
        );
        expect(await opened(element), name).to.equal(working);
      }
    });

    it('is true in every figure and word, for figures that went wrong elsewhere', async () => {
      allowConsole(/info: <civic-progress-gauge>/);
      const cases: Record<string, readonly [data: object, sentence: string, said: string]> = {
        'rounded-verdict': [
          {
            unit: '%',
            decimals: 0,
            direction: 'increase',
            current: { period: 2023, value: 79.6 },
            target: { period: 2023, value: 80 },
          },
          '79,6 % 2023. Målet är 80,0 % till 2023.',
          'Inte uppnått egen beräkning',
        ],
        'rounded-share': [
          {
            method: 'share-of-target',
            direction: 'increase',
            current: { period: 2022, value: 1599 },
            target: { period: 2022, value: 2000 },
          },
          '1 599 (2022). Målet är 2 000 till 2022.',
          'Inte uppnått 79,95 % av målet egen beräkning',
        ],
        'printed-arithmetic': [
          {
            unit: '%',
            baseline: { period: 2020, value: 80 },
            current: { period: 2023, value: 85 },
            target: { period: 2030, value: 95 },
          },
          '85 % 2023. Utgångsvärdet var 80 % (2020). Målet är 95 % till 2030.',
          'Före plan 0,5 över det väntade 84,5 egen beräkning',
        ],
        'small-figures': [
          {
            unit: 'mg/l',
            direction: 'decrease',
            current: { period: 2022, value: 0.004 },
            target: { period: 2025, max: 0.003 },
          },
          '0,004 mg/l 2022. Målet är högst 0,003 till 2025.',
          'Inte uppnått egen beräkning',
        ],
        'minus-zero': [
          { unit: 'mnkr', decimals: 1, current: { period: 2023, value: -0.04 } },
          '0,0 mnkr 2023.',
          '',
        ],
        'older-current': [
          {
            unit: '%',
            direction: 'increase',
            current: { period: 2024, value: 84 },
            series: [
              { period: 2023, value: 81 },
              { period: 2024, value: 84.5 },
              { period: 2025, value: 86.2 },
            ],
            target: { period: 2027, value: 90 },
          },
          '86,2 % 2025. Målet är 90,0 % till 2027.',
          'Inte uppnått egen beräkning',
        ],
        'range-with-direction': [
          {
            unit: '%',
            direction: 'increase',
            current: { period: 2024, value: 30 },
            target: { min: 20, max: 23 },
          },
          '30 % 2024. Målet är mellan 20 % och 23 %.',
          'Inte uppnått egen beräkning',
        ],
        'past-target': [
          {
            direction: 'increase',
            series: [
              { period: 2021, value: 90 },
              { period: 2023, value: 104 },
            ],
            target: { period: 2021, value: 100 },
          },
          '104 (2023). Målet är 100 till 2021.',
          'Inte uppnått 2021 var det 90 egen beräkning',
        ],
        'milestone-alone': [
          {
            unit: 'kW',
            direction: 'increase',
            current: { period: 2025, value: 300 },
            milestones: [{ period: 2025, value: 500 }],
            target: { period: 2030, value: 1000 },
          },
          '300 kW 2025. Målet är 1 000 till 2030.',
          'Efter plan 200 under årsmålet 500 (2025) egen beräkning',
        ],
        'same-year': [
          {
            direction: 'decrease',
            baseline: { period: 2024, value: 40 },
            current: { period: 2024, value: 28 },
            target: { period: 2024, value: 30 },
          },
          '28 (2024). Utgångsvärdet var 40 (2024). Målet är 30 till 2024.',
          'Uppnått egen beräkning',
        ],
        'no-direction': [
          { current: { period: 2022, value: 3 }, target: { period: 2025, value: 9 } },
          '3 (2022). Målet är 9 till 2025.',
          '',
        ],
        suppressed: [
          {
            series: [
              { period: 2022, value: 7 },
              { period: 2023, status: 'suppressed' },
            ],
          },
          '7 (2022). Uppgift saknas för 2023. Visas inte av sekretesskäl.',
          '',
        ],
        preliminary: [
          { unit: 'invånare', current: { period: 2024, value: 15612, status: 'preliminary' } },
          '15 612 invånare 2024. Preliminär uppgift.',
          '',
        ],
      };
      for (const [name, [data, sentence, said]] of Object.entries(cases)) {
        const element = await gauge({ title: 'Antal', ...data });
        expect(textOf(root(element).querySelector('.sentence')).replace(/\s/g, ' '), name).to.equal(sentence);
        expect(said ? line(element) : (root(element).querySelector('.worked-out') ?? ''), name).to.equal(
          said,
        );
      }
    });

    it('says in the working what is special: milestones, lower is better, another method than asked for', async () => {
      const workings: Record<string, [unknown, string]> = {
        milestones: [indicators.Milestones, 'Delmål 15 200 (2018) 15 700 (2024)'],
        path: [
          indicators.Milestones,
          'Planen går i raka linjer från utgångsvärdet genom delmålen till målet',
        ],
        year: [indicators.TargetYear, 'Målets period är här, så nu avgörs om målet är nått.'],
        break: [
          indicators.Break,
          'Mätmetoden ändrades 2023. Värden före och efter går inte att jämföra rakt av.',
        ],
        range: [indicators.Range, 'Resultatet 21,5 jämförs med målet, mellan 20,0 och 23,0.'],
        early: [
          indicators.TooEarly,
          'från samma period som utgångsvärdet, så det finns inget att jämföra än.',
        ],
        lower: [
          { ...indicators.Decrease, method: 'share-of-target' },
          'Lägre är bättre, så målet delas med resultatet. 3,0 / 7,1 = 42,3 %',
        ],
        ceiling: [{ ...indicators.Decrease, method: 'threshold' }, 'Resultatet 7,1 ska vara högst 3,0.'],
        impossible: [
          { ...indicators.Zero, method: 'share-of-target' },
          'Metoden ”andel av målet” går inte att använda på de här siffrorna.',
        ],
        below: [
          {
            title: 'x',
            unit: 'mnkr',
            direction: 'increase',
            current: -4,
            target: -2,
            method: 'share-of-target',
          },
          'Metoden ”andel av målet” går inte att använda på de här siffrorna.',
        ],
      };
      for (const [name, [data, words]] of Object.entries(workings))
        expect(await opened(await gauge(data)), name).to.contain(words);
    });

    it('writes the working anew when the figures change, and in the language of the page', async () => {
      const element = await gauge(indicators.ShareOfTarget);
      await opened(element);
      element.data = { ...indicators.ShareOfTarget, current: { value: 16000, period: 2030 } };
      await until(() => textOf(root(element).querySelector('.working')).includes('100,0'), 'the new figures');
      element.lang = 'en';
      await until(() =>
        textOf(root(element).querySelector('.working')).includes('Method: share of the target.'),
      );
      expect(line(element)).to.equal('Met 100.0% of the target own calculation');
    });

    it('draws what was expected, the milestones and where the target counts as partly met', async () => {
      const element = await gauge(indicators.Milestones);
      expect(at(element, 'expected')).to.be.closeTo((15616.67 - 14785) / 1215, 0.01);
      expect(root(element).querySelectorAll('.milestone')).to.have.length(2);
      expect(textOf(root(element).querySelector('.axis')).replace(/\u00A0/g, ' ')).to.contain(
        '15 617 väntat',
      );
      expect(box(await gauge(indicators.ShareOfJourney), '.partly').width).to.be.closeTo(
        box(await gauge(indicators.ShareOfJourney), '.bar').width * 0.4,
        2,
      );
      const threshold = await gauge(indicators.Threshold);
      expect(root(threshold).querySelector('.partly')).to.equal(null);
      expect(at(threshold, 'expected')).to.equal(undefined);
    });

    it('draws half a circle where the page asks for one, and a bar again', async () => {
      const element = await gauge(indicators.OnTheWay, 'appearance="arc"');
      const arc = await until(() => root(element).querySelector('svg.arc'), 'the arc');
      expect(root(element).querySelector('.bar')).to.equal(null);
      // Two thirds of the way, by the length of the filled part.
      const [track, part] = ['.track', '.part'].map(selector =>
        (arc.querySelector(selector) as SVGPathElement).getTotalLength(),
      );
      expect((part ?? 0) / (track ?? 1)).to.be.closeTo(810 / 1215, 0.01);
      expect(spoken(element)).to.contain('Före plan 127 över det väntade 15 468');
      expect(arc.closest('[aria-hidden="true"]')).not.to.equal(null);
      element.setAttribute('appearance', 'bar');
      await until(() => root(element).querySelector('.bar'), 'the bar');
      const alone = await gauge(indicators.OnlyResult, 'appearance="arc"');
      expect(root(alone).querySelector('.arc, .bar')).to.equal(null);
    });

    it('closes the working again, and says each time which it is', async () => {
      const element = await gauge(indicators.OnTheWay);
      await opened(element);
      const button = root(element).querySelector('button');
      expect(button?.getAttribute('aria-expanded')).to.equal('true');
      button?.click();
      await until(() => !root(element).querySelector('.working'), 'the working to be closed');
      expect(button?.getAttribute('aria-expanded')).to.equal('false');
      expect(await opened(element)).to.contain('Metod');
    });

    it('hides what is between the ends where there is no room for it, and then the last', async () => {
      const element = await gauge(indicators.OnTheWay);
      const width = (selector: string): number => box(element, selector).width;
      if (!element.parentElement) throw new Error('no place');
      const seen = (room: number): boolean[] => {
        if (element.parentElement) element.parentElement.style.width = `${room}px`;
        return ['.tick.first', '.tick:not(.first, .last)', '.tick.last'].map(selector => width(selector) > 1);
      };
      expect(seen(600)).to.deep.equal([true, true, true]);
      expect(seen(340)).to.deep.equal([true, false, true]);
      expect(seen(200)).to.deep.equal([true, false, false]);
    });

    it('keeps the arc and its number inside, however narrow and long', async () => {
      for (const data of [indicators.LongWords, indicators.OnTheWay, indicators.Place]) {
        const element = await gauge(data, 'appearance="arc"');
        if (element.parentElement) element.parentElement.style.width = '240px';
        await until(() => root(element).querySelector('svg.arc'), 'the arc');
        const value = box(element, '.value');
        const arc = box(element, '.arc');
        expect(root(element).scrollWidth).to.be.at.most(240);
        expect(value.left).to.be.at.least(arc.left + 16);
        expect(value.right).to.be.at.most(arc.right - 16);
      }
    });

    it('has no problem that axe finds with the working open, and as an arc', async () => {
      const element = await gauge(indicators.JudgedOtherwise, 'appearance="arc"');
      await until(() => root(element).querySelector('svg.arc'), 'the arc');
      await opened(element);
      expect(await problems(element)).to.deep.equal([]);
    });
  });

  describe('whose data it takes', () => {
    it('shows a goal that has one indicator', async () => {
      const element = await gauge({ title: 'Ett mål', indicators: [indicators.Zero] });
      expect(spoken(element)).to.contain('Dödade i trafiken');
    });

    it('shows the shared indicator that a goal refers to', async () => {
      const element = await gauge({
        goals: { goals: [{ id: 'm', title: 'Ett mål', indicators: ['b'] }] },
        indicators: [{ ...indicators.Population, id: 'b' }],
      });
      expect(spoken(element)).to.contain('14 925 invånare 2018.');
    });

    it('says as data what it shows, once for each set of figures', async () => {
      const told: ProgressResult[] = [];
      // A summary tells its numbers by the same name.
      const listen = ({ detail }: DocumentEventMap['civic-result']): void => {
        if (!('scale' in detail)) told.push(detail);
      };
      document.addEventListener('civic-result', listen);
      const population = {
        title: 'Antal invånare',
        unit: 'invånare',
        baseline: { value: 14785, period: 2014 },
        current: { value: 15595, period: 2023 },
        target: { value: 16000, period: 2030 },
      };
      const element = await gauge(population);
      expect(element.result).to.deep.equal({
        value: 15595,
        period: 2023,
        unit: 'invånare',
        direction: 'increase',
        baseline: 14785,
        decided: null,
        target: 16000,
        method: 'on-path',
        figure: 126.5625,
        expected: 15468.4375,
        pace: 'ahead',
        assessment: null,
        unassessed: null,
        decidedBy: 'computed',
      });
      element.headingLevel = 4;
      element.lang = 'en';
      await settled(element);
      expect(told).to.deep.equal([element.result]);
      element.data = { ...population, method: 'threshold', judgement: { assessment: 'not-assessed' } };
      await settled(element);
      expect(told).to.have.length(2);
      expect(told[1]).to.equal(element.result);
      expect(told[1]).to.include({
        figure: -405,
        assessment: 'not-assessed',
        decidedBy: 'judgement',
        pace: null,
      });
      element.data = { title: 'Bara en rubrik' };
      await settled(element);
      expect(element.result).to.include({ value: null, method: null, assessment: null, decidedBy: null });
      expectConsole(/warn: <civic-progress-gauge>/);
      element.data = { title: 7 } as never;
      await settled(element);
      expect(element.result).to.equal(null);
      document.removeEventListener('civic-result', listen);
    });

    it('asks for an id where a document has several', async () => {
      expectConsole(/warn: <civic-progress-gauge>/);
      const place = document.createElement('div');
      document.body.append(place);
      const code = new Promise(resolve => {
        place.addEventListener('civic-error', event => {
          resolve(event.detail.faults[0]?.code);
        });
      });
      place.innerHTML = tag('civic-progress-gauge', { indicators: [indicators.Zero, indicators.Population] });
      expect(await code).to.equal('ambiguous');
      place.remove();
    });

    it('finds its part by id and by pointer', async () => {
      const body = encodeURIComponent(
        JSON.stringify({ indicators: [indicators.Zero, { ...indicators.Population, id: 'b' }] }),
      );
      for (const fragment of ['b', '/indicators/1']) {
        const element = await shown(
          `<civic-progress-gauge src="/__test__/echo?type=application/json&body=${body}#${fragment}"></civic-progress-gauge>`,
        );
        expect(spoken(element), fragment).to.contain('14 925 invånare 2018.');
      }
    });
  });
});
