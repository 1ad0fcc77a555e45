/** What is written in a tag's place: what the element says, in plain HTML. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { choicesIn, extractPart } from '../../../src/builder/elements/extract-part.js';
import { elementNames, type ElementName } from '../../../src/builder/elements/elements.js';
import { toDocument } from '../../../src/builder/paste/to-document.js';
import { goalsDocument } from '../../../src/contract/document.js';
import type { Fallback } from '../../../src/publish/fallback/fallback.js';
import { writeFallback } from '../../../src/publish/fallback/write-fallback.js';
import { krokom, pages } from '../../fixtures/examples.js';
import { inPage } from '../../support/fixture.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { casesOf } from '../../support/share.js';

/** Of what an element shows of a document, where there is anything. */
const write = async (document: unknown, element: ElementName, of?: string): Promise<Fallback | undefined> => {
  const part = extractPart(document, element, of);
  return part === undefined ? undefined : writeFallback(part, element);
};

/** A document as the form holds it: lists are objects. One that names itself would be taken for a part. */
const asWritten = (document: object): object =>
  toDocument(JSON.parse(JSON.stringify({ ...document, id: undefined })) as unknown);

describe('A fallback', () => {
  it('of a gauge is its sentence, in the language of the data', async () => {
    const gauge = (lang: string) => ({
      lang,
      indicators: [
        {
          title: 'Antal invånare',
          unit: 'invånare',
          current: { period: 2018, value: 14925 },
          target: { period: 2030, value: 16000 },
          source: { name: 'SCB' },
        },
      ],
    });
    expect((await writeFallback(gauge('sv'), 'progress-gauge'))?.html).to.equal(
      '<p>Antal invånare: 14\u00A0925\u00A0invånare 2018. Målet är 16\u00A0000 till 2030. Källa: SCB.</p>',
    );
    const english = await writeFallback(gauge('en'), 'progress-gauge');
    expect(english?.text).to.contain('14,925');
    // The page that it will stand on may be in another.
    expect(english?.html).to.match(/^<div lang="en"><p>.*<\/p><\/div>$/);
    expect((await writeFallback(gauge('ar'), 'progress-gauge'))?.inline).to.match(
      /^<span lang="ar" dir="rtl">/,
    );
    // Not spoken whole: in Swedish.
    expect((await writeFallback(gauge('sma'), 'progress-gauge'))?.text).to.contain('Målet är');
  });

  it('has the unit in the form for each number, by the language of the data', async () => {
    const one = { title: 'Lägenheter', unit: { one: 'lägenhet', other: 'lägenheter' }, current: 1 };
    const polish = { one: 'szkoła', few: 'szkoły', many: 'szkół', other: 'szkoły' };
    expect((await writeFallback({ indicators: [one] }, 'progress-gauge'))?.text).to.equal(
      'Lägenheter: 1\u00A0lägenhet.',
    );
    const goals = [
      { title: 'Szkoły', indicators: [{ title: 'Szkoły', unit: polish, current: 5 }] },
      { title: 'Lägenheter', lang: 'sv', indicators: [one] },
      {
        title: 'Miejsce',
        indicators: [{ title: 'Miejsce', unit: { other: 'miejsce', before: true }, current: 3 }],
      },
    ];
    const list = await writeFallback({ lang: 'pl', goals: { goals } }, 'goal-list');
    expect(list?.html.replace(/\u00A0/g, ' ')).to.contain(
      '<li><span lang="pl">Szkoły.</span> 5 szkół.</li><li>Lägenheter. 1 lägenhet.</li><li><span lang="pl">Miejsce.</span> Resultatet är miejsce 3.</li>',
    );
    const chart = await writeFallback(
      { indicators: [{ ...one, title: 'Byggt', series: [{ period: 2024, value: 1 }] }] },
      'trend-chart',
    );
    expect(chart?.html).to.contain('<caption>Byggt (lägenheter)</caption>');
  });

  it('says in which language each text is, where that is not the fallback’s', async () => {
    const areas = [{ title: 'Vardagen i byarna' }, { title: 'Åarjelsaemien gïele', lang: 'sma' }];
    const list = { lang: 'sv', goalAreas: { title: 'Det här satsar vi på', areas } };
    expect((await write(list, 'goal-area-list'))?.html).to.equal(
      '<h2>Det här satsar vi på</h2><ul><li>Vardagen i byarna</li><li><span lang="sma">Åarjelsaemien gïele</span></li></ul>',
    );
    const goals = { lang: 'ar', goals: [{ title: 'زيادة عدد السكان' }] };
    expect((await writeFallback({ goals }, 'goal-list', { lang: 'en' }))?.html).to.equal(
      '<div lang="en"><ul><li lang="ar" dir="rtl">زيادة عدد السكان</li></ul></div>',
    );
    // What stands in a page of that language needs no word of it.
    expect((await writeFallback({ goals }, 'goal-list', { lang: 'ar', around: 'ar' }))?.html).to.equal(
      '<ul><li>زيادة عدد السكان</li></ul>',
    );
    const feedback = { lang: 'sma', question: 'Gaavnih maam ohtsedih?' };
    expect(
      (await writeFallback({ feedback }, 'feedback-prompt', { lang: 'sma', around: 'sma' }))?.html,
    ).to.equal('<div lang="sv"><p lang="sma">Gaavnih maam ohtsedih?</p></div>');
  });

  it('says that there is no result, and no number', async () => {
    const made = await write(krokom, 'progress-gauge', 'behoriga-pedagoger');
    expect(made?.text).to.equal(
      'Behöriga pedagoger på förskola och fritidshem: Inget resultat ännu. Målet är 50\u00A0%.',
    );
  });

  it('of a whole page has what each of its parts has, one after the other', async () => {
    const made = await writeFallback(pages.EveryPart, 'goal-page');
    const parts = [
      await writeFallback(pages.EveryPart, 'vision-banner'),
      await writeFallback(pages.EveryPart, 'goal-summary', { headingLevel: 3 }),
      await writeFallback(pages.EveryPart, 'goal-area-list', { headingLevel: 3 }),
      await writeFallback(pages.EveryPart, 'goal-list', { headingLevel: 3 }),
      await writeFallback(pages.EveryPart, 'feedback-prompt', { headingLevel: 3 }),
    ];
    for (const part of parts) expect(made?.html).to.contain(part?.html);
    expect(made?.html.match(/<table>/g)).to.have.length(1);
    expect(made?.html).to.contain('Nöjda invånare');
    expect(await writeFallback({ lang: 'sv' }, 'goal-page')).to.equal(undefined);
  });

  it('of a trend is a table with a line for each period', async () => {
    const made = await writeFallback(
      {
        indicators: [
          {
            title: 'Andel',
            unit: '%',
            series: [
              { period: 2021, value: 50.5, groups: { women: 51, men: 50 } },
              { period: 2020, value: null },
            ],
          },
        ],
      },
      'trend-chart',
    );
    expect(made?.html).to.contain(
      '<table><caption>Andel (%)</caption><thead><tr><th scope="col">Period</th><th scope="col">Resultat</th><th scope="col">Kvinnor</th><th scope="col">Män</th></tr></thead>' +
        '<tbody><tr><th scope="row">2020</th><td>uppgift saknas</td><td>–</td><td>–</td></tr><tr><th scope="row">2021</th><td>50,5</td><td>51,0</td><td>50,0</td></tr></tbody></table>',
    );
  });

  it('of goals is a list, without a number where there is none', async () => {
    const made = await writeFallback(krokom, 'goal-list', { headingLevel: 3 });
    expect(made?.html).to.match(/^<h3>Förändringsmål 2019<\/h3><p>.*<ul><li>.*<\/ul>$/);
    expect(made?.html).to.contain('<li>Utbud, antal och bredd av bostäder ska öka</li>');
    const goals = [{ title: 'Fler bostäder', direction: 'increase' }];
    expect((await writeFallback({ goals: { goals } }, 'goal-list'))?.html).to.equal(
      '<ul><li>Fler bostäder. Ska öka.</li></ul>',
    );
    expect(made?.text).to.equal('Förändringsmål 2019');
    expect(made?.inline).not.to.match(/<(?!br>)/);
  });

  it('of the question is a form that sends what the element sends', async () => {
    const made = await writeFallback(
      { feedback: { id: 'f', endpoint: '/svar', reasons: ['Svårt'], maxLength: 500 } },
      'feedback-prompt',
    );
    const form = inPage(made?.html ?? '').querySelector('form');
    expect(form?.getAttribute('action')).to.equal('/svar');
    expect(form?.method).to.equal('post');
    const names = [...(form?.elements ?? [])].map(field => field.getAttribute('name'));
    expect(names).to.deep.equal(['reason', 'comment', 'website', 'prompt', 'lang', 'helpful', 'helpful']);
  });

  it('says how many goals have come how far', async () => {
    const made = await writeFallback(
      { summary: { title: 'Måluppfyllelse', counts: { met: 8, 'partly-met': 3, 'not-met': 19 } } },
      'goal-summary',
    );
    expect(made?.html).to.equal(
      '<p>Måluppfyllelse: 8 av 30 mål är uppnådda.</p><ul><li>Uppnått: 8 (27\u00A0%)</li><li>Delvis uppnått: 3 (10\u00A0%)</li><li>Inte uppnått: 19 (63\u00A0%)</li></ul>',
    );
  });

  it('of any document is one line of text without markup of its own, and never empty', async () => {
    await fc.assert(
      fc.asyncProperty(
        valuesOf(goalsDocument, 4).map(asWritten),
        fc.constantFrom(...elementNames),
        async (document, element) => {
          const [choice] = choicesIn(document, element);
          const made = await write(document, element, choice?.of);
          fc.pre(made !== undefined);
          for (const html of [made.html, made.inline]) {
            expect(html).not.to.match(/[\n\r]/);
            const place = inPage(html);
            expect(place.querySelector('script, img, [onerror], b'), html).to.equal(null);
            expect(place.textContent.trim()).not.to.equal('');
          }
          expect(made.text.trim()).not.to.equal('');
        },
      ),
      { numRuns: casesOf(150) },
    );
  });
});
