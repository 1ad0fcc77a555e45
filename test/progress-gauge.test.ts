import { expect } from 'chai';
import '../src/elements/progress-gauge/define.js';
import { ProgressGauge, type ProgressResult } from '../src/index.js';
import { broken, indicators } from './fixtures/examples.js';
import { keepsTheContract } from './support/contract.js';
import { rendered, settled, shown, spoken, tag, textOf, until } from './support/fixture.js';

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

/** Where a mark's middle stands on the bar, as a share of its width. */
const at = (element: Element, selector: string): number => {
  const bar = box(element, '.bar');
  const mark = box(element, selector);
  return (mark.left + mark.width / 2 - bar.left) / bar.width;
};

const fill = (element: Element): [number, number] => {
  const bar = box(element, '.bar');
  const { left, right } = box(element, '.fill');
  return [(left - bar.left) / bar.width, (right - bar.left) / bar.width];
};

const sentence = (element: Element): string =>
  textOf(root(element).querySelector('.sentence')).replace(/\u00A0/g, ' ');

describe('civic-progress-gauge', () => {
  keepsTheContract({
    tag: 'civic-progress-gauge',
    element: ProgressGauge,
    examples: indicators,
    word: 'Antal invånare',
    document: part => ({ lang: 'sv', vision: { statement: 'x' }, indicators: [part] }),
    // Typographic quotes can be mended, and a title is all that a gauge requires.
    refused: Object.fromEntries(Object.entries(broken).filter(([name]) => name !== 'CurlyQuotes')),
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
      expect(root(element).querySelector('.fill, .result, .figure')).to.equal(null);
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
        '21,5 °C (första halvåret 2024). Målet är mellan 20,0 och 23,0 °C.'.replace(' °C.', '.'),
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
        'Antal invånare Ska öka 15 595 invånare 2023. Utgångsvärdet var 14 785 (2014). Målet är 16 000 till 2030. Källa: SCB , CC0, 22 februari 2024',
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
      expect(at(element, '.mark.result')).to.be.closeTo(0, 0.01);
      expect(at(element, '.mark.target')).to.be.closeTo(1, 0.01);
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
      expect(at(element, '.mark.result')).to.be.closeTo(1, 0.01);
      expect(at(element, '.mark.target')).to.be.closeTo(40 / 54, 0.01);
    });

    it('marks a result worse than the baseline on the wrong side of it', async () => {
      const element = await gauge(indicators.WorseThanBaseline);
      const [from, to] = fill(element);
      expect(at(element, '.mark.result')).to.be.closeTo(0, 0.01);
      expect(from).to.be.closeTo(0, 0.005);
      expect(to).to.be.closeTo(3.5 / 15.5, 0.005);
      expect(root(element).querySelector('.fill')?.classList.contains('backwards')).to.equal(true);
    });

    it('draws an equal baseline and target in the middle of the scale, not at 0 or beyond it', async () => {
      const element = await gauge({ ...indicators.BaselineIsTarget, unit: 'kr', current: 42 });
      const target = at(element, '.mark.target');
      expect(target).to.be.within(0.05, 0.95);
      expect(at(element, '.mark.result')).to.be.above(target);
    });

    it('draws per cent from 0 to 100 where there is no journey', async () => {
      const element = await gauge(indicators.NoResult);
      expect(at(element, '.mark.target')).to.be.closeTo(0.5, 0.01);
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
      const result = box(element, '.mark.result');
      expect(result.left).to.be.within(band.left, band.right);
    });

    it('keeps a fixed scale, and widens it rather than draw a figure in the wrong place', async () => {
      const element = await gauge(indicators.Judged);
      expect(at(element, '.mark.result')).to.be.closeTo(0.865, 0.01);
      const wide = await gauge({ ...indicators.Judged, range: { min: 85, max: 90 } });
      expect(at(wide, '.mark.result')).to.be.closeTo((86.5 - 82) / (95 - 82), 0.01);
    });

    it('updates when the data does', async () => {
      const element = await gauge(indicators.OnTheWay);
      element.data = { ...indicators.OnTheWay, current: { value: 16000, period: '2030' } };
      await until(() => sentence(element).startsWith('16 000 invånare 2030.'));
      expect(fill(element)[1]).to.be.closeTo(1, 0.005);
    });

    it('mirrors in a page that is read from right to left', async () => {
      const element = await gauge(indicators.OnTheWay);
      root(element).setAttribute('dir', 'rtl');
      const [from, to] = fill(element);
      expect(to).to.be.closeTo(1, 0.005);
      expect(from).to.be.closeTo(1 - 810 / 1215, 0.005);
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
        target: 16000,
        method: 'on-path',
        figure: 126.5625,
        expected: 15468.4375,
        pace: 'ahead',
        assessment: null,
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
      const { warn } = console;
      console.warn = () => undefined;
      element.data = { title: 7 } as never;
      await settled(element);
      expect(element.result).to.equal(null);
      console.warn = warn;
      document.removeEventListener('civic-result', listen);
    });

    it('asks for an id where a document has several', async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const place = document.createElement('div');
      document.body.append(place);
      const code = new Promise(resolve => {
        place.addEventListener('civic-error', event => {
          resolve(event.detail.faults[0]?.code);
        });
      });
      place.innerHTML = tag('civic-progress-gauge', { indicators: [indicators.Zero, indicators.Population] });
      expect(await code).to.equal('ambiguous');
      console.warn = warn;
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
