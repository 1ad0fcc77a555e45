/** Judgements over time: which of several counts, where the earlier ones are shown, and what is said when one is wrong. */
import { expect } from 'chai';
import '../../src/define.js';
import type { GoalSummary } from '../../src/index.js';
import { judgementsInOrder, latestJudgement, type Judgements } from '../../src/contract/judgement.js';
import { expectConsole } from '../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../support/fixture.js';
import { goals, goalAreas, indicators, trends } from '../fixtures/examples.js';

const met = { assessment: 'met' } as const;
const partly = { assessment: 'partly-met' } as const;
const not = { assessment: 'not-met' } as const;

describe('of several judgements', () => {
  const rows: Readonly<Record<string, readonly [Judgements | undefined, ...string[]]>> = {
    'one by itself': [met, 'met'],
    'a list of one': [[met], 'met'],
    none: [undefined],
    'an empty list': [[]],
    'in the order of time': [
      [
        { ...not, date: '2022-02-20' },
        { ...met, date: '2024-02-22' },
      ],
      'met',
      'not-met',
    ],
    'the latest first': [
      [
        { ...met, date: '2024-02-22' },
        { ...not, date: '2022-02-20' },
      ],
      'met',
      'not-met',
    ],
    'in no order': [
      [
        { ...partly, date: '2023-10-17' },
        { ...met, date: '2024-02-22' },
        { ...not, date: '2022-12-31' },
      ],
      'met',
      'partly-met',
      'not-met',
    ],
    'two of the same day': [
      [
        { ...not, date: '2024-02-22' },
        { ...met, date: '2024-02-22' },
      ],
      'met',
      'not-met',
    ],
    'two of the same day at different hours, which are not looked at': [
      [
        { ...not, date: '2024-02-22T15:00' },
        { ...met, date: '2024-02-22T09:00' },
      ],
      'met',
      'not-met',
    ],
    'without days': [[not, partly, met], 'met', 'partly-met', 'not-met'],
    'one without a day last': [[{ ...met, date: '2024-02-22' }, not], 'met', 'not-met'],
    'one without a day first': [[not, { ...met, date: '2024-02-22' }], 'met', 'not-met'],
    'a year, which ends after any of its days': [
      [
        { ...met, date: '2024' },
        { ...not, date: '2024-12-31' },
      ],
      'met',
      'not-met',
    ],
    'a year, which ends before the next begins': [
      [
        { ...met, date: '2025-01-01' },
        { ...not, date: '2024' },
      ],
      'met',
      'not-met',
    ],
    'a month': [
      [
        { ...not, date: '2024-02-28' },
        { ...met, date: '2024-02' },
        { ...partly, date: '2024-01-31' },
      ],
      'met',
      'not-met',
      'partly-met',
    ],
  };
  for (const [name, [given, ...wanted]] of Object.entries(rows))
    it(`the latest counts: ${name}`, () => {
      const before = JSON.stringify(given);
      expect(judgementsInOrder(given).map(({ assessment }) => assessment)).to.deep.equal(wanted);
      expect(latestJudgement(given)?.assessment).to.equal(wanted[0]);
      expect(JSON.stringify(given), 'what was given is left as it is').to.equal(before);
    });
});

describe('the history of a judgement', () => {
  const places = {
    'civic-goal-list': [goals.History, 2],
    'civic-goal-area-list': [goalAreas.History, 2],
    'civic-progress-gauge': [indicators.History, 1],
    'civic-trend-chart': [trends.History, 1],
  } as const;
  for (const [name, [data, count]] of Object.entries(places))
    it(`is folded in ${name}: the latest stands first, and what counts`, async () => {
      const element = await shown(tag(name, data));
      await settled(element);
      const base = rendered(element);
      const folds = [...(base?.querySelectorAll<HTMLDetailsElement>('.earlier') ?? [])];
      expect(folds.map(fold => fold.open)).to.deep.equal(Array.from({ length: count }, () => false));
      const fold = folds.at(-1);
      expect(textOf(fold ?? null, true)).to.equal(
        'Tidigare bedömningar (2) ' +
          'Prognos: Delvis uppnått Väntas uppnås bedömt 17 oktober 2023 ' +
          'Ändrades sedan från ”Delvis uppnått” till ”Uppnått”. ' +
          'Ändrades sedan från ”Väntas uppnås” till ”Utvecklas åt rätt håll”. ' +
          'Prognos: Inte uppnått Osäkert om det uppnås Barn- och utbildningsnämnden bedömt 18 oktober 2022 ' +
          'Ett delmål av tre är nått. ' +
          'Ändrades sedan från ”Inte uppnått” till ”Delvis uppnått”. ' +
          'Ändrades sedan från ”Osäkert om det uppnås” till ”Väntas uppnås”.',
      );
      expect(textOf(fold?.previousElementSibling ?? null, true)).to.equal(
        'Utfall: Uppnått Utvecklas åt rätt håll Kommunfullmäktige bedömt 20 mars 2024',
      );
      if (fold) fold.open = true;
      expect(fold?.querySelector('.changes')?.checkVisibility()).to.equal(true);
    });

  it('is not there where there is one judgement, also as a list', async () => {
    for (const judgement of [met, [met]]) {
      const element = await shown(tag('civic-goal-list', { goals: [{ title: 'x', judgement }] }));
      await settled(element);
      expect(spoken(element)).to.equal('x Uppnått');
      expect(rendered(element)?.querySelector('details')).to.equal(null);
    }
  });

  const changes: Readonly<Record<string, readonly [object, object, string]>> = {
    nothing: [met, { ...met, by: 'Nämnden' }, 'Nästa bedömning blev densamma.'],
    'one scale': [not, met, 'Ändrades sedan från ”Inte uppnått” till ”Uppnått”.'],
    'to the worse': [met, not, 'Ändrades sedan från ”Uppnått” till ”Inte uppnått”.'],
    'one scale of two': [
      { ...met, trend: 'improving' },
      { ...met, trend: 'worsening' },
      'Ändrades sedan från ”Utvecklas åt rätt håll” till ”Utvecklas åt fel håll”.',
    ],
    'a forecast that an outturn has followed': [
      { outlook: 'uncertain', basis: 'forecast' },
      { ...not, basis: 'outturn' },
      'Ändrades sedan från ”Osäkert om det uppnås” till ”Inte uppnått”.',
    ],
    'something more': [met, { ...met, trend: 'unchanged' }, 'Tillkom sedan: ”Oförändrat”.'],
    'something less': [
      { ...met, outlook: 'not-assessed' },
      met,
      'Utgick sedan: ”Går inte att säga om det uppnås”.',
    ],
  };
  for (const [name, [before, after, words]] of Object.entries(changes))
    it(`says what has changed: ${name}`, async () => {
      const element = await shown(
        tag('civic-goal-list', { goals: [{ title: 'x', judgement: [before, after] }] }),
      );
      await settled(element);
      expect(textOf(rendered(element)?.querySelector('.changes') ?? null)).to.equal(words);
    });

  for (const [lang, words] of Object.entries({
    ar: /التقييمات السابقة \(.\).*تغيّر لاحقًا من «/,
    de: /Frühere Bewertungen \(2\).*Später geändert von „/,
    en: /Earlier judgements \(2\).*Later changed from “/,
    fi: /Aiemmat arviot \(2\).*Ennen: ”/,
    nb: /Tidligere vurderinger \(2\).*Senere endret fra «/,
    // Of these it has no words yet: they are Swedish.
    sma: /Tidigare bedömningar \(2\).*Ändrades sedan från ”/,
  }))
    it(`is said in ${lang}`, async () => {
      const element = await shown(tag('civic-progress-gauge', indicators.History, '', `lang="${lang}"`));
      await settled(element);
      expect(spoken(element))
        .to.match(words)
        .and.not.match(/undefined|object/);
    });

  it('keeps the language of each, as it says', async () => {
    const element = await shown(
      tag('civic-goal-list', {
        goals: [
          {
            title: 'x',
            judgement: [{ ...not, lang: 'sma', reason: 'Ij dan gellie.', date: '2022-02-20' }, met],
          },
        ],
      }),
    );
    await settled(element);
    expect(rendered(element)?.querySelector('.reason')?.getAttribute('lang')).to.equal('sma');
  });
});

describe('a judgement that is wrong among others', () => {
  const dated = { ...met, date: '2024-02-22' } as const;
  const rows: Readonly<Record<string, readonly [unknown[], string, string | RegExp, string]>> = {
    'an older one': [
      [{ assessment: 'nästan', date: '2022-02-20' }, dated],
      'met',
      'x Uppnått bedömt 22 februari 2024',
      'judgement[0].assessment',
    ],
    'an older one between two': [
      [{ ...not, date: '2021' }, { assessment: 'nästan', date: '2022-02-20' }, dated],
      'met',
      // What it changed, and what was changed of it, nobody knows.
      'x Uppnått bedömt 22 februari 2024 Tidigare bedömningar (1) Inte uppnått bedömt 2021',
      'judgement[1].assessment',
    ],
    'the latest: the one before it does not count in its place': [
      [dated, { assessment: 'nästan', date: '2025-02-20' }],
      '',
      'x Tidigare bedömningar (1) Uppnått bedömt 22 februari 2024',
      'judgement[1].assessment',
    ],
    'the latest of the same day': [
      [dated, { assessment: 'nästan', date: '2024-02-22' }],
      '',
      'x Tidigare bedömningar (1) Uppnått bedömt 22 februari 2024',
      'judgement[1].assessment',
    ],
    'the first of the same day': [
      [{ assessment: 'nästan', date: '2024-02-22' }, dated],
      'met',
      'x Uppnått bedömt 22 februari 2024',
      'judgement[0].assessment',
    ],
    'one whose day cannot be read, which may be the latest': [
      [{ ...not, date: '20 februari' }, dated],
      '',
      'x Tidigare bedömningar (1) Uppnått bedömt 22 februari 2024',
      'judgement[0].date',
    ],
    'one that is neither outturn nor forecast': [
      [{ ...not, basis: 'gissning', date: '2022-02-20' }, dated],
      'met',
      'x Uppnått bedömt 22 februari 2024',
      'judgement[0].basis',
    ],
    'one of two scales': [
      [{ ...not, trend: 'uppåt', date: '2022-02-20' }, dated],
      'met',
      'x Uppnått bedömt 22 februari 2024',
      'judgement[0].trend',
    ],
    'a word in place of one': [
      [dated, 'uppnått'],
      'met',
      'x Uppnått bedömt 22 februari 2024',
      'judgement[1]',
    ],
    'one without a day, before another': [
      [{ assessment: 'nästan' }, met],
      'met',
      'x Uppnått',
      'judgement[0].assessment',
    ],
    'one without a day, after another': [
      [met, { assessment: 'nästan' }],
      '',
      'x Tidigare bedömningar (1) Uppnått',
      'judgement[1].assessment',
    ],
    'the name of a body, which is left out alone': [
      [{ ...not, by: 7, date: '2022-02-20' }, dated],
      'met',
      /^x Uppnått bedömt 22 februari 2024 Tidigare bedömningar \(1\) Inte uppnått bedömt 20 februari 2022 Ändrades/,
      'judgement[0].by',
    ],
  };
  for (const [name, [judgement, state, words, path]] of Object.entries(rows)) {
    it(`is left out and told, and the rest stands: ${name}`, async () => {
      const said = expectConsole(/<civic-goal-list>/);
      const element = await shown(tag('civic-goal-list', { goals: [{ title: 'x', judgement }] }));
      await settled(element);
      await until(() => said.length);
      expect(said.join('\n')).to.contain(`goals[0].${path}`);
      if (typeof words === 'string') expect(spoken(element)).to.equal(words);
      else expect(spoken(element)).to.match(words);
    });

    it(`is not counted as what it does not say: ${name}`, async () => {
      const said = expectConsole(/<civic-goal-summary>/);
      const data = { goals: [{ title: 'x', judgement }] };
      const element = inPage(tag('civic-goal-summary', data)).firstElementChild as GoalSummary;
      await until(() => said.length);
      expect(element.result?.counts[state] ?? 0).to.equal(state ? 1 : 0);
      // Nothing is counted where one is missing.
      if (!state) expect(element.result).to.equal(null);
    });
  }

  it('is told once, also where the goals of an area are shown by another element', async () => {
    const said = expectConsole(/judgement\[0\]/);
    const judgement = [{ assessment: 'nästan', date: '2022' }, dated];
    const element = await shown(
      tag('civic-goal-area-list', { areas: [{ title: 'Skola', goals: [{ title: 'x', judgement }] }] }),
    );
    const inner = await until(() => element.shadowRoot?.querySelector('civic-goal-list'));
    await until(() => rendered(inner));
    await settled(element);
    expect(spoken(inner)).to.equal('x Uppnått bedömt 22 februari 2024');
    expect(said.filter(line => line.includes('judgement[0].assessment'))).to.have.length(1);
  });
});
