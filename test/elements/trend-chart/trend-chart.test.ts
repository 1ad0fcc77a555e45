import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/trend-chart/define.js';
import { TrendChart, type ProgressResult, type ResultEvent } from '../../../src/index.js';
import { byteOrderMark, csv, fileName } from '../../../src/base/csv.js';
import { broken, trends } from '../../fixtures/examples.js';
import { anyText } from '../../support/any-text.mjs';
import { keepsTheContract } from '../../support/contract.js';
import { allowConsole, expectConsole } from '../../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const root = (element: Element): Element => {
  const base = rendered(element);
  if (!base) throw new Error('nothing rendered');
  return base;
};

const all = (element: Element, selector: string): Element[] => [...root(element).querySelectorAll(selector)];

const one = (element: Element, selector: string): HTMLElement => {
  const found = root(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** A chart, drawn where there is something to draw. */
const chart = async (data: unknown, attributes = '', width = ''): Promise<TrendChart> => {
  const element = await shown<TrendChart>(tag('civic-trend-chart', data, '', attributes));
  if (width && element.parentElement) element.parentElement.style.width = width;
  if (root(element).querySelector('.plot')) await until(() => root(element).querySelector('svg'), 'drawing');
  await settled(element);
  return element;
};

const sentence = (element: Element): string =>
  textOf(root(element).querySelector('.sentence')).replace(/\u00A0/g, ' ');

const plain = (element: Element | null): string =>
  textOf(element)
    .replace(/\u00A0/g, ' ')
    .replace(/ +/g, ' ');

/** The corners of a line's path. */
const corners = (path: Element): [number, number][] =>
  [...(path.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

const labels = (element: Element, name: string): string[] => all(element, `.at-${name}`).map(plain);

const opened = async (element: TrendChart): Promise<void> => {
  one(element, 'summary').click();
  await until(() => root(element).querySelector('table'), 'the table');
};

const rowsOf = (element: Element): string[][] => all(element, 'tr').map(row => [...row.children].map(plain));

/** Some of the examples do not say which way is better, and one has periods of all lengths. */
const hints =
  /info: <civic-trend-chart> data → (target: (Det går inte att se|Nothing says)|series: .*annan längd)/;

describe('civic-trend-chart', () => {
  // The drawing's code comes with the first chart; from then on each is drawn at once.
  before(() => chart(trends.Population));

  keepsTheContract({
    tag: 'civic-trend-chart',
    element: TrendChart,
    examples: trends,
    word: 'Antal invånare',
    document: part => ({ lang: 'sv', vision: { statement: 'x' }, indicators: [part] }),
    // Typographic quotes can be mended, and a title is all that a chart requires.
    refused: Object.fromEntries(Object.entries(broken).filter(([name]) => name !== 'CurlyQuotes')),
    inSentences: ['unit'],
    hints,
  });

  beforeEach(() => {
    allowConsole(hints);
    return setViewport({ width: 1024, height: 768 });
  });

  describe('what it says', () => {
    const sentences: Record<string, [unknown, string]> = {
      'the first result, the last one and the plan': [
        trends.Population,
        'Från 14 785 år 2014 till 15 595 år 2023. Före plan. Det är högre än planen. Målet är 16 000 till 2030.',
      ],
      'a result that is lower than the plan, with per cent at every figure': [
        trends.Groups,
        'Från 82,0 % år 2019 till 86,5 % år 2023. Efter plan. Det är lägre än planen. Målet är 95,0 % till 2026.',
      ],
      'which years have no figure': [
        trends.Gap,
        'Från 218,4 år 2016 till 229,3 år 2023. Uppgift saknas för 2018 och 2022. Målet är 235,0 till 2027.',
      ],
      'that the method changed': [
        trends.Break,
        'Från 9,4 år 2015 till 6,5 år 2023. Efter plan. Det är högre än planen. Mätmetoden ändrades 2020. Målet är 3,0 till 2030.',
      ],
      'a range, and periods that are no years': [
        trends.Range,
        'Från 19,6 (januari–juni 2021) till 21,5 (juli–december 2023). Målet är mellan 20,0 och 23,0.',
      ],
      'the side of the number, where less is better': [
        trends.Decrease,
        'Från 74 (2017) till 57 (2023). Efter plan. Det är högre än planen. Målet är högst 45 (2026).',
      ],
      'one result alone, and 0 as a result': [
        trends.OnePoint,
        'Resultatet var 0 år 2024. Målet är 200 till 2027.',
      ],
      'that its figures are old, and of which school year they are': [
        trends.Old,
        'Från 82,4 % (läsåret 2015/2016) till 85,0 % (läsåret 2017/2018). Målet är 95,0 % till läsåret 2025/2026.',
      ],
      'that there is no result': [
        trends.NoResult,
        'Inget resultat ännu. Uppgift saknas för 2025. Målet är 80 % till 2030.',
      ],
      'the target alone': [trends.NothingToDraw, 'Inget resultat ännu. Målet är 60.'],
      'negative numbers with the real minus': [
        trends.Negative,
        'Från −12,5 år 2019 till −3,0 år 2024. Efter plan. Det är lägre än planen. Målet är 8,0 till 2026.',
      ],
      'a result on the plan': [
        { ...trends.Population, series: undefined, current: { value: 15469, period: 2023 } },
        'Från 14 785 år 2014 till 15 469 år 2023. Det är enligt planen. Målet är 16 000 till 2030.',
      ],
      'what is foreseen, which is never the result': [
        {
          title: 'Invånare',
          unit: 'invånare',
          current: { period: 2023, value: 15595 },
          series: [
            { period: 2018, value: 14925 },
            { period: 2023, value: 15595 },
            { period: 2025, value: 15800, status: 'forecast' },
            { period: 2030, value: 16500, status: 'forecast' },
          ],
          target: { period: 2030, value: 16000 },
        },
        'Från 14 925 år 2018 till 15 595 år 2023. Prognosen är 16 500 år 2030. Målet är 16 000 till 2030.',
      ],
      'what kind of figure it is': [
        {
          title: 'x',
          series: [
            { period: 2022, value: 1 },
            { period: 2023, value: 2, status: 'preliminary' },
          ],
        },
        'Från 1 (2022) till 2 (2023). Preliminär uppgift.',
      ],
      'a result without a period': [{ title: 'x', unit: 'y', current: 5 }, 'Resultatet är 5 y.'],
      'years that were left out of a series of years': [
        { title: 'x', series: [1, 2, 4].map(value => ({ value, period: 2020 + value })) },
        'Från 1 (2021) till 4 (2024). Uppgift saknas för 2023.',
      ],
      'nothing about years between results of every other year': [
        trends.Percent,
        'Från 58 % år 2015 till 63 % år 2021. Målet är minst 75 %.',
      ],
      'how many are missing, where they are many': [
        {
          title: 'x',
          series: [
            { value: 1, period: 2000 },
            { value: 1, period: 2001 },
            { value: 2, period: 2010 },
          ],
        },
        'Från 1 (2000) till 2 (2010). Uppgift saknas för 8 perioder.',
      ],
    };
    for (const [what, [data, words]] of Object.entries(sentences))
      it(`says ${what}`, async () => {
        expect(sentence(await chart(data))).to.equal(words);
      });

    it('says the same in English', async () => {
      const element = await chart(trends.Break, 'lang="en"');
      await until(() => root(element).getAttribute('lang') === 'en');
      expect(sentence(element)).to.equal(
        'From 9.4 in 2015 to 6.5 in 2023. Behind plan. That is above the plan. The way of measuring changed: 2020. The target is 3.0 by 2030.',
      );
    });

    it('says in words where the axis begins, unless it begins at 0', async () => {
      expect(plain(one(await chart(trends.Population), '.unit'))).to.equal(
        'Axeln börjar vid 14 500 invånare.',
      );
      expect(plain(one(await chart(trends.Break), '.unit'))).to.equal('ton per invånare');
    });

    it('hides the drawing from assistive technology, and gives it the sentence and a slider', async () => {
      const element = await chart(trends.Population);
      expect(spoken(element)).to.equal(
        'Antal invånare Ska öka Axeln börjar vid 14 500 invånare. Från 14 785 år 2014 till 15 595 år 2023. Före plan. Det är högre än planen. Målet är 16 000 till 2030. Visa som tabell Källa: SCB , CC0, 22 februari 2024',
      );
      expect(one(element, 'input').getAttribute('aria-label')).to.equal('Läs av diagrammet');
    });
  });

  describe('what it draws', () => {
    it('draws one line through results that hang together, and writes the last value', async () => {
      const element = await chart(trends.Population);
      expect(all(element, '.line')).to.have.length(1);
      expect(corners(one(element, '.line'))).to.have.length(10);
      expect(labels(element, 'value')).to.deep.equal(['15 595']);
      expect(labels(element, 'tick')).to.deep.equal(['14 500', '15 000', '15 500', '16 000']);
      expect(labels(element, 'target')).to.deep.equal(['Mål 16 000 till 2030']);
      expect(labels(element, 'period')).to.include.members(['2014', '2023', '2030']);
    });

    it('draws no line across a missing value, and never 0 in its place', async () => {
      const element = await chart(trends.Gap);
      const lines = all(element, '.line.value').map(corners);
      // 2016–2017, 2019–2021, and 2023 by itself.
      expect(lines.map(({ length }) => length)).to.deep.equal([2, 3]);
      expect(all(element, '.dot')).to.have.length(1);
      expect(labels(element, 'tick')).not.to.include('0');
      const bottom = Math.max(
        ...all(element, '.grid').map(({ outerHTML }) => Number(/M\S+ ([\d.]+)/.exec(outerHTML)?.[1])),
      );
      for (const [, y] of lines.flat()) expect(y).to.be.below(bottom);
      const steps = lines.map(line => line.slice(1).map(([x], index) => x - (line[index]?.[0] ?? 0))).flat();
      expect(Math.max(...steps)).to.be.closeTo(Math.min(...steps), 0.3);
    });

    it('breaks the line where the method changed, and says so there', async () => {
      const element = await chart(trends.Break);
      const [before = [], after = []] = all(element, '.line.value').map(corners);
      expect([before.length, after.length]).to.deep.equal([5, 4]);
      const at = Number(/M([\d.]+)/.exec(one(element, 'path.break').getAttribute('d') ?? '')?.[1]);
      expect(at).to.be.within(before.at(-1)?.[0] ?? NaN, after[0]?.[0] ?? NaN);
      expect(labels(element, 'break')).to.deep.equal(['Ny mätmetod']);
    });

    it('draws the path by the milestones to the target', async () => {
      const element = await chart(trends.Milestones);
      expect(corners(one(element, 'path.plan'))).to.have.length(4);
      expect(all(element, '.milestone')).to.have.length(2);
      expect(labels(element, 'plan')).to.deep.equal(['Planen']);
      expect(labels(element, 'tick')).to.include.members(['0 %', '100 %']);
    });

    it('has per cent after each number of the axis, in languages from right to left too', async () => {
      for (const [lang, written] of [
        ['en', ['0%', '50%', '100%']],
        ['ar', ['0%', '50%', '100%']],
        ['fi', ['0 %', '50 %', '100 %']],
      ] as const) {
        const element = await chart({ ...trends.Milestones, lang: 'sv' }, `lang="${lang}"`);
        const ticks = labels(element, 'tick').map(text => text.replaceAll(/[\u2066-\u2069\u200e]/g, ''));
        expect(ticks, lang).to.include.members([...written]);
      }
    });

    it('tells women and men apart by dashes and words, not by colour', async () => {
      const element = await chart(trends.Groups);
      expect([labels(element, 'women'), labels(element, 'men')]).to.deep.equal([['Kvinnor'], ['Män']]);
      const dashes = ['value', 'women', 'men'].map(
        name => getComputedStyle(one(element, `.line.${name}`)).strokeDasharray,
      );
      expect(new Set(dashes).size).to.equal(3);
    });

    it('draws the range to stay within', async () => {
      const element = await chart(trends.Range);
      const band = one(element, '.band').getBoundingClientRect();
      const last = one(element, '.last').getBoundingClientRect();
      expect(last.top).to.be.above(band.top);
      expect(last.bottom).to.be.below(band.bottom);
      expect(labels(element, 'target')).to.deep.equal(['Mål mellan 20,0 och 23,0']);
    });

    it('draws a target without a year as a line across', async () => {
      const element = await chart(trends.Percent);
      expect(all(element, 'path.plan')).to.have.length(1);
      expect(all(element, '.target .mark')).to.have.length(0);
    });

    it('draws the path where there is no result yet, and nothing where there is nothing', async () => {
      const element = await chart(trends.NoResult);
      expect(all(element, 'path.plan')).to.have.length(1);
      expect(all(element, '.line, .last')).to.have.length(0);
      expect(all(await chart(trends.NothingToDraw), '.plot, svg.drawing, details')).to.have.length(0);
    });

    it('draws one result as a point', async () => {
      const element = await chart(trends.OnePoint);
      expect(all(element, '.line')).to.have.length(0);
      expect(labels(element, 'value')).to.deep.equal(['0']);
    });

    it('has time from left to right in a page that is read from right to left', async () => {
      const place = inPage(`<div dir="rtl">${tag('civic-trend-chart', trends.Population)}</div>`);
      const element = place.querySelector<TrendChart>('civic-trend-chart');
      if (!element) throw new Error('no element');
      await until(() => rendered(element)?.querySelector('svg .line'), 'drawing');
      const [first, last] = [corners(one(element, '.line')).at(0), corners(one(element, '.line')).at(-1)];
      expect(first?.[0]).to.be.below(last?.[0] ?? NaN);
      const years = all(element, '.at-period').map(
        label => [plain(label), label.getBoundingClientRect().left] as const,
      );
      const left = Object.fromEntries(years);
      expect(left['2014']).to.be.below(left['2030'] ?? NaN);
    });

    for (const width of [240, 320, 768, 1200])
      it(`has no word on another, and none cut, at ${width} px`, async () => {
        await setViewport({ width: Math.max(1024, width), height: 768 });
        for (const [name, data] of Object.entries(trends)) {
          const element = await chart(data, '', `${width}px`);
          if (!root(element).querySelector('.plot')) continue;
          const place = (): DOMRect => one(element, '.plot').getBoundingClientRect();
          // By the size that it was drawn for: it is never shown wider than its box.
          await until(
            () =>
              (['width', 'height'] as const).every(
                side => Math.abs(Number(one(element, '.plot svg').getAttribute(side)) - place()[side]) < 1,
              ),
            `${name} to be drawn anew`,
          );
          // What stands over the drawing has come with it.
          const box = place();
          expect(root(element).scrollWidth, name).to.be.at.most(width);
          const texts = all(element, 'svg text').map(text => ({
            text: plain(text),
            box: text.getBoundingClientRect(),
          }));
          expect(texts.length, name).to.be.above(1);
          for (const [index, { text, box: a }] of [...texts.keys()].map(key => [key, texts[key]!] as const)) {
            expect(a.left, `${name}: ${text}`).to.be.at.least(box.left - 2);
            expect(a.right, `${name}: ${text}`).to.be.at.most(box.right + 2);
            expect(a.top, `${name}: ${text}`).to.be.at.least(box.top - 3);
            expect(a.bottom, `${name}: ${text}`).to.be.at.most(box.bottom + 3);
            for (const { text: other, box: b } of texts.slice(index + 1)) {
              const isApart =
                a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
              expect(isApart, `${name}: ${text} and ${other}`).to.equal(true);
            }
          }
        }
      });

    it('is drawn anew for another width, in the same box', async () => {
      const element = await chart(trends.Population, '', '900px');
      const before = corners(one(element, '.line')).at(-1)?.[0] ?? 0;
      if (element.parentElement) element.parentElement.style.width = '300px';
      await until(() => (corners(one(element, '.line')).at(-1)?.[0] ?? 0) < before / 2, 'a smaller drawing');
      expect(root(element).scrollWidth).to.be.at.most(300);
    });

    it('is drawn when it is no longer hidden', async () => {
      const element = await shown<TrendChart>(tag('civic-trend-chart', trends.Population, '', 'hidden'));
      expect(root(element).querySelector('svg.drawn, .line')).to.equal(null);
      element.hidden = false;
      await until(() => root(element).querySelector('.line'), 'drawing');
    });

    it('keeps its box while it is not drawn yet: nothing moves', async () => {
      const element = await shown<TrendChart>(tag('civic-trend-chart', trends.Population));
      const before = one(element, '.plot').getBoundingClientRect().height;
      await until(() => root(element).querySelector('.line'), 'drawing');
      expect(one(element, '.plot').getBoundingClientRect().height).to.equal(before);
    });
  });

  describe('reading its points', () => {
    const move = (x: number, y: number): Promise<void> =>
      sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

    const reading = (element: Element): string => plain(root(element).querySelector('.reading'));

    it('is read with the keyboard, and says each point', async () => {
      const element = await chart(trends.Gap);
      const slider = one(element, 'input');
      slider.focus();
      await until(() => reading(element) === '2023: 229,3 poäng', 'the last point');
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => reading(element) === '2022: uppgift saknas', 'the missing one');
      expect(slider.getAttribute('aria-valuetext')).to.equal('2022: uppgift saknas');
      expect(root(element).querySelector('.ring')).to.equal(null);
      await sendKeys({ press: 'Home' });
      await until(() => reading(element) === '2016: 218,4 poäng', 'the first one');
      expect(root(element).querySelector('.ring')).not.to.equal(null);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(element).querySelector('.reading, .cursor'), 'nothing read');
      await sendKeys({ press: 'ArrowRight' });
      await until(() => reading(element) === '2017: 221,4 poäng', 'the second one');
      slider.blur();
      await until(() => !root(element).querySelector('.reading'), 'nothing read');
    });

    it('shows where the focus is', async () => {
      const element = await chart(trends.Population);
      one(element, 'input').focus();
      await sendKeys({ press: 'ArrowLeft' });
      await settled(element);
      expect(getComputedStyle(one(element, '.drawing')).outlineStyle).to.equal('solid');
    });

    it('is read with a pointer: the nearest point', async () => {
      const element = await chart(trends.Population);
      const box = one(element, '.plot').getBoundingClientRect();
      const [x = 0] = corners(one(element, '.line'))[5] ?? [];
      await move(box.left + x + 3, box.top + box.height / 2);
      await until(() => reading(element) === '2019: 15 107 invånare, 58 under planen', 'the point');
      expect(
        one(element, 'input')
          .getAttribute('aria-valuetext')
          ?.replace(/\u00A0/g, ' '),
      ).to.equal(reading(element));
      await move(1, 760);
      await until(() => !root(element).querySelector('.reading'), 'nothing read');
    });

    it('says women, men, and a new method', async () => {
      const element = await chart({
        ...trends.Groups,
        series: trends.Groups.series.map((item, index) => ({ ...item, breakBefore: index === 4 })),
      });
      one(element, 'input').focus();
      await until(
        () => reading(element) === '2023: 86,5 %, 2,9 under planen, kvinnor 88,9 %, män 84,3 %, ny mätmetod',
        reading(element),
      );
    });

    it('does not keep a point of data that is gone', async () => {
      const element = await chart(trends.Population);
      one(element, 'input').focus();
      await until(() => reading(element), 'a point');
      element.data = { ...trends.Gap };
      await settled(element);
      expect(root(element).querySelector('.reading')).to.equal(null);
    });
  });

  describe('its table', () => {
    it('has every figure, in columns that have something', async () => {
      const element = await chart(trends.Break);
      await opened(element);
      const rows = rowsOf(element);
      expect(plain(one(element, 'caption'))).to.equal('Utsläpp av växthusgaser (ton per invånare)');
      expect(rows[0]).to.deep.equal(['Period', 'Resultat', 'Planen', 'Anmärkning']);
      expect(rows[1]).to.deep.equal(['2015', '9,4', '9,40', 'Utgångsvärde']);
      expect(rows[6]).to.deep.equal(['2020', '7,1', '7,27', 'Ny mätmetod Flyget räknas med.']);
      expect(rows.at(-1)).to.deep.equal(['2030', '', '3,00', 'Mål']);
      expect(all(element, 'th[scope="col"]')).to.have.length(4);
      expect(all(element, 'th[scope="row"]')).to.have.length(10);
    });

    it('says what is missing, and has women and men', async () => {
      const gap = await chart(trends.Gap);
      await opened(gap);
      expect(rowsOf(gap)[3]).to.deep.equal(['2018', 'uppgift saknas', '', '']);
      const groups = await chart(trends.Groups);
      await opened(groups);
      expect(rowsOf(groups)[0]).to.deep.equal([
        'Period',
        'Resultat',
        'Kvinnor',
        'Män',
        'Planen',
        'Anmärkning',
      ]);
      expect(rowsOf(groups)[5]).to.deep.equal(['2023', '86,5', '88,9', '84,3', '89,4', '']);
    });

    it('has its table ready before somebody prints, without anybody having opened it', async () => {
      const element = await chart(trends.Population);
      await until(() => root(element).querySelector('.line'), 'drawing');
      const isThere = (): boolean =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('trend-chart/table.'));
      await until(isThere, 'the code of the table');
      await settled(element);
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve();
      expect(root(element).querySelector('table')).not.to.equal(null);
      dispatchEvent(new Event('afterprint'));
    });

    it('is fit for paper: it is opened to be printed, and closed again', async () => {
      const element = await chart(trends.Population);
      dispatchEvent(new Event('beforeprint'));
      await until(() => root(element).querySelector('table'), 'the table');
      expect(one(element, 'details').hasAttribute('open')).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      expect(one(element, 'details').hasAttribute('open')).to.equal(false);
    });

    const expected = [
      '"Period";"Meritvärde i årskurs 9 (poäng)";"Planen";"Anmärkning"',
      '"2016";"218,4";"";""',
      '"2017";"221,4";"";""',
      '"2018";"";"";"uppgift saknas"',
      '"2019";"224";"";""',
      '"2020";"226,9";"";""',
      '"2021";"225,1";"";""',
      '"2022";"";"";"uppgift saknas"',
      '"2023";"229,3";"";""',
      '"2027";"";"235";"Mål"',
      '"";"";"";""',
      '"Titel";"Meritvärde i årskurs 9";"";""',
      '"Enhet";"poäng";"";""',
      '',
    ].join('\r\n');

    /** Presses the button that copies the table, and returns what was copied. */
    const copiedFrom = async (element: TrendChart): Promise<string | undefined> => {
      await opened(element);
      const copied: string[] = [];
      const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      });
      all(element, 'button')[0]?.dispatchEvent(new MouseEvent('click'));
      await until(() => plain(one(element, '[role="status"]')), 'the status');
      if (before) Object.defineProperty(navigator, 'clipboard', before);
      else delete (navigator as unknown as Record<string, unknown>)['clipboard'];
      return copied[0];
    };

    it('is copied as CSV, and says so', async () => {
      const element = await chart(trends.Gap);
      expect(await copiedFrom(element)).to.equal(expected);
      expect(plain(one(element, '[role="status"]'))).to.equal('Kopierat.');
    });

    it('is copied with what the page says around it, days as spreadsheets know them', async () => {
      const source = { name: 'Kolada', href: 'https://kolada.se/', licence: 'CC0', updated: '2024-03-01' };
      const element = await chart({ ...trends.Gap, source });
      expect((await copiedFrom(element))?.split('\r\n').slice(11)).to.deep.equal([
        '"Titel";"Meritvärde i årskurs 9";"";""',
        '"Enhet";"poäng";"";""',
        '"Källa";"Kolada";"https://kolada.se/";""',
        '"Licens";"CC0";"";""',
        '"Uppdaterad";"2024-03-01";"";""',
        '',
      ]);
    });

    it('is copied with whose it is, which the page itself need not say', async () => {
      const document = {
        organization: { name: 'Krokoms kommun', href: 'https://www.krokom.se/' },
        updated: '2026-03-03',
        indicators: [{ ...trends.Gap, direction: 'increase' }],
      };
      const rows = async (data: unknown): Promise<string[] | undefined> => {
        const element = await chart(data);
        expect(all(element, '.sender')).to.deep.equal([]);
        return (await copiedFrom(element))?.split('\r\n').slice(11);
      };
      const about = ['"Titel";"Meritvärde i årskurs 9";"";""', '"Enhet";"poäng";"";""'];
      expect(await rows(document)).to.deep.equal([
        ...about,
        '"Uppdaterad";"2026-03-03";"";""',
        '"Avsändare";"Krokoms kommun";"https://www.krokom.se/";""',
        '',
      ]);
      expect(await rows({ ...document, organization: undefined })).to.deep.equal([
        ...about,
        '"Uppdaterad";"2026-03-03";"";""',
        '',
      ]);
      // The figures' own day counts, and what is wrong is left out and told.
      const told = expectConsole(/warn: <civic-trend-chart> data → organization\.name: /);
      const source = { name: 'Kolada', updated: '2024-03-01' };
      expect(
        await rows({
          ...document,
          organization: { name: 7 },
          indicators: [{ ...trends.Gap, direction: 'increase', source }],
        }),
      ).to.deep.equal([...about, '"Källa";"Kolada";"";""', '"Uppdaterad";"2024-03-01";"";""', '']);
      await until(() => told.length, 'what is wrong to be told');
    });

    for (const [lang, head, first] of [
      ['sv', '"Period";"X";"Anmärkning"', '"2022";"1,4";""'],
      ['fi', '"Ajanjakso";"X";"Huomautus"', '"2022";"1,4";""'],
      ['nb', '"Periode";"X";"Merknad"', '"2022";"1,4";""'],
      ['de', '"Zeitraum";"X";"Anmerkung"', '"2022";"1,4";""'],
      ['en', '"Period","X","Note"', '"2022","1.4",""'],
      ['ar', '"الفترة";"X";"ملاحظة"', '"2022";"1.4";""'],
      ['sma', '"Period";"X";"Anmärkning"', '"2022";"1,4";""'],
      ['se-FI', '"Ajanjakso";"X";"Huomautus"', '"2022";"1,4";""'],
      ['fit', '"Period";"X";"Anmärkning"', '"2022";"1,4";""'],
    ] as const)
      it(`is copied as the spreadsheets of ${lang} have it`, async () => {
        const series = [
          { period: 2022, value: 1.4 },
          { period: 2023, value: 26.34 },
        ];
        const element = await chart({ title: 'X', series, lang }, `lang="${lang}"`);
        const lines = (await copiedFrom(element))?.split('\r\n');
        expect(lines?.slice(0, 2)).to.deep.equal([head, first]);
      });

    it('is copied with the words of the language beside, where those of the page bear a mark of their own', async () => {
      const { series, title } = trends.Gap;
      const texts = { 'trend-chart.period': 'Boelhke', 'trend-chart.no-figure': 'ij gååvnesh' };
      const element = await chart({ lang: 'sma', texts, indicators: [{ title, series }] }, 'lang="sma"');
      const lines = (await copiedFrom(element))?.split('\r\n');
      expect(one(element, 'th').querySelector('[lang="sma"]')?.textContent).to.equal('Boelhke');
      expect(lines?.[0]).to.equal('"Period";"Meritvärde i årskurs 9";"Anmärkning"');
      expect(lines?.[3]).to.equal('"2018";"";"uppgift saknas"');
    });

    it('is copied the old way where the new one is not allowed, and says when neither is', async () => {
      const element = await chart(trends.Gap);
      await opened(element);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const old = Document.prototype as { execCommand: (command: string) => boolean };
      const { execCommand } = old;
      let selected = '';
      let can = true;
      old.execCommand = () => {
        selected = element.shadowRoot?.querySelector('textarea')?.value ?? '';
        return can;
      };
      all(element, 'button')[0]?.dispatchEvent(new MouseEvent('click'));
      await until(() => plain(one(element, '[role="status"]')) === 'Kopierat.', 'the status');
      // A field makes one line break of each.
      expect(selected).to.equal(expected.replaceAll('\r\n', '\n'));
      can = false;
      all(element, 'button')[0]?.dispatchEvent(new MouseEvent('click'));
      await until(() => plain(one(element, '[role="status"]')) === 'Det gick inte.', 'the status');
      old.execCommand = execCommand;
      delete (navigator as unknown as Record<string, unknown>)['clipboard'];
      expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
    });

    it('is downloaded as a file with a byte order mark and a name of its own', async () => {
      const element = await chart(trends.Gap);
      await opened(element);
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return '#';
      };
      let name = '';
      const listen = (event: Event): void => {
        const link = event.composedPath()[0];
        if (link instanceof HTMLAnchorElement) name = link.download;
        event.preventDefault();
      };
      element.addEventListener('click', listen);
      all(element, 'button')[1]?.dispatchEvent(new MouseEvent('click'));
      await until(() => plain(one(element, '[role="status"]')) === 'Filen laddas ner.', 'the status');
      URL.createObjectURL = createObjectURL;
      expect(name).to.equal('Meritvärde i årskurs 9.csv');
      const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder().decode(bytes)).to.equal(expected);
    });
  });

  it('says under its sentence that its figures are old', async () => {
    const element = await chart(trends.Old);
    const line = one(element, '.age');
    expect(plain(line)).to.equal('De senaste siffrorna är från läsåret 2017/2018. Det kan finnas nyare.');
    expect(line.previousElementSibling?.className).to.equal('sentence');
    expect(all(await chart({ ...trends.Old, source: { name: 'Skolverket' } }), '.age')).to.deep.equal([]);
  });

  describe('CSV', () => {
    it('has semicolons and decimal commas where the spreadsheets want them, and every cell in quotation marks', () => {
      const rows = [
        ['Period', 'Resultat; "allt"'],
        ['2020', 1234567.5],
        ['2021', -0.25],
        ['2022', undefined],
      ];
      for (const locale of ['sv', 'fi', 'nb', 'de'] as const)
        expect(csv(rows, locale), locale).to.equal(
          '"Period";"Resultat; ""allt"""\r\n"2020";"1234567,5"\r\n"2021";"-0,25"\r\n"2022";""\r\n',
        );
      expect(csv(rows, 'en')).to.equal(
        '"Period","Resultat; ""allt"""\r\n"2020","1234567.5"\r\n"2021","-0.25"\r\n"2022",""\r\n',
      );
      expect(csv(rows, 'ar')).to.equal(
        '"Period";"Resultat; ""allt"""\r\n"2020";"1234567.5"\r\n"2021";"-0.25"\r\n"2022";""\r\n',
      );
      expect(byteOrderMark).to.equal('\uFEFF');
    });

    it('makes formulas harmless, and leaves numbers alone', () => {
      for (const text of ['=1+1', '+1', '-1', '@x', '\tx', ' =1', '\rx', '＝1'])
        expect(csv([[text]], 'sv'), text).to.equal(`"'${text}"\r\n`);
      expect(csv([['=HYPERLINK("http://x";"y")']], 'sv')).to.equal('"\'=HYPERLINK(""http://x"";""y"")"\r\n');
      expect(csv([[-1, -0, 1]], 'sv')).to.equal('"-1";"0";"1"\r\n');
      expect(csv([['a-1', '2022–2026', 'a, b; c']], 'sv')).to.equal('"a-1";"2022–2026";"a, b; c"\r\n');
    });

    it('makes formulas harmless behind whatever a spreadsheet parts cells by', () => {
      for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        for (const before of ['', ' ', '"', ' "', '\u00A0'])
          for (const parting of [',', ';', '|', '\t', '\n', '\r\n', '\n\n', ',\t'])
            for (const cell of csv([[`a${parting}${before}${sign}1`]], 'sv').split(/[,;|\t\r\n]+/))
              expect(cell.replace(/^["\s]+/, ''), JSON.stringify([parting, before, sign])).not.to.match(
                /^[=+\-@＝＋－＠]/,
              );
    });

    it('writes out large and small numbers', () => {
      expect(csv([[1e21, -1.5e22, 1.5e-7, -1e-10]], 'en')).to.equal(
        '"1000000000000000000000","-15000000000000000000000","0.00000015","-0.0000000001"\r\n',
      );
    });

    it('can be read again, whatever stands in it', () => {
      const read = (text: string): string[][] => {
        const rows: string[][] = [[]];
        let cell = '';
        let quoted = false;
        for (let at = 0; at < text.length; at++) {
          const sign = text[at] ?? '';
          if (quoted) {
            if (sign !== '"') cell += sign;
            else if (text[at + 1] === '"') cell += text[++at] ?? '';
            else quoted = false;
          } else if (sign === '"') quoted = true;
          else if (sign === ';' || sign === '\r') {
            rows.at(-1)?.push(cell);
            cell = '';
            if (sign === '\r') {
              at++;
              rows.push([]);
            }
          } else cell += sign;
        }
        return rows.slice(0, -1);
      };
      fc.assert(
        fc.property(fc.array(fc.array(anyText(), { minLength: 1 }), { minLength: 1 }), rows => {
          const back = read(csv(rows, 'sv'));
          // But for the apostrophes that make it harmless.
          const bare = (all: string[][]): string[][] =>
            all.map(row => row.map(cell => cell.replaceAll("'", '')));
          expect(bare(back)).to.deep.equal(bare(rows));
          for (const cell of back.flat()) expect(cell).not.to.match(/^[=+\-@\t\r]/);
        }),
      );
    });

    it('is called what every system takes', () => {
      expect(fileName('Antal: invånare / "år"?')).to.equal('Antal invånare år.csv');
      expect(fileName('...')).to.equal('civic-goals.csv');
      expect(fileName('CON')).to.equal('civic-goals CON.csv');
      expect(fileName('x'.repeat(200))).to.have.length(84);
    });
  });

  describe('what it tells the page', () => {
    it('says as data what it shows, once for each set of figures', async () => {
      const told: ProgressResult[] = [];
      const listen = (event: Event): void => void told.push((event as ResultEvent).detail);
      document.addEventListener('civic-result', listen);
      const element = await chart(trends.Population);
      expect(element.result).to.include({ value: 15595, baseline: 14785, target: 16000, pace: 'ahead' });
      element.headingLevel = 4;
      element.lang = 'en';
      await settled(element);
      one(element, 'input').focus();
      await settled(element);
      expect(told).to.deep.equal([element.result]);
      element.data = { ...trends.Gap };
      await settled(element);
      expect(told).to.have.length(2);
      expect(told[1]).to.equal(element.result).and.to.include({ value: 229.3, period: 2023 });
      expectConsole(/warn: <civic-trend-chart>/);
      // Lit's development build, once for each kind of element: what is told as data is set after an update, and asks for another.
      allowConsole(/warn: Element civic-trend-chart scheduled an update/);
      element.data = { title: 7 } as never;
      await settled(element);
      expect(element.result).to.equal(null);
      document.removeEventListener('civic-result', listen);
    });

    it('watches nothing when it is removed', async () => {
      const element = await chart(trends.Population);
      const { parentElement: place } = element;
      element.remove();
      dispatchEvent(new Event('beforeprint'));
      await settled(element);
      expect(one(element, 'details').hasAttribute('open')).to.equal(false);
      place?.append(element);
      await until(() => root(element).querySelector('.line'), 'drawing');
    });

    it('shows the lines in forced colours too', async () => {
      if (!(await executeServerCommand('emulate-features', { 'forced-colors': 'active' }))) return;
      const element = await chart(trends.Groups);
      for (const name of ['value', 'women', 'men'])
        expect(getComputedStyle(one(element, `.line.${name}`)).stroke).not.to.match(/none|rgba\(.*, 0\)/);
      await executeServerCommand('emulate-features', {});
    });
  });
});
