import { expect } from 'chai';
import '../../../src/elements/goal-summary/define.js';
import { GoalSummary, type SummaryResult } from '../../../src/index.js';
import { broken, krokom, summaries } from '../../fixtures/examples.js';
import { keepsTheContract } from '../../support/contract.js';
import { expectConsole } from '../../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const summary = (data: unknown, attributes = ''): Promise<GoalSummary> =>
  shown<GoalSummary>(tag('civic-goal-summary', data, '', attributes));

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(rendered(element)?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const plain = (element: Element | undefined): string => textOf(element ?? null).replace(/\u00A0/g, ' ');
const sentence = (element: Element): string => plain(all(element, '.sentence')[0]);
const items = (element: Element): string[] => all(element, 'li').map(plain);
const rule = (element: Element): string => plain(all(element, '.rule')[0]);

describe('civic-goal-summary', () => {
  keepsTheContract({
    tag: 'civic-goal-summary',
    element: GoalSummary,
    examples: summaries,
    word: '8 av 30 mål är uppnådda.',
    document: part => ({ vision: { statement: 'x' }, goals: [{ title: 'x' }], summary: part }),
    refused: { ...broken, NoStateOfTheScale: '{"counts":{"uppnått":8}}' },
  });

  describe('what it says', () => {
    it('says in a sentence how many goals are met', async () => {
      expect(sentence(await summary(summaries.Counts))).to.equal('8 av 30 mål är uppnådda.');
      expect(sentence(await summary(summaries.AllMet))).to.equal('12 av 12 mål är uppnådda.');
      expect(sentence(await summary(summaries.NoneMet))).to.equal('0 av 12 mål är uppnådda.');
      expect(sentence(await summary(summaries.Thirds))).to.equal('1 av 3 mål är uppnått.');
      expect(sentence(await summary(summaries.OneGoal))).to.equal('1 av 1 mål är uppnått.');
    });

    it('says for each scale what it is about', async () => {
      expect(sentence(await summary(summaries.Outlook))).to.equal('14 av 30 mål väntas uppnås.');
      expect(sentence(await summary(summaries.Trend))).to.equal('11 av 22 mål utvecklas åt rätt håll.');
      expect(sentence(await summary(summaries.Pace))).to.equal('11 av 17 mål är före eller enligt plan.');
      for (const [data, words] of [
        [{ scale: 'outlook', counts: { 'will-be-met': 1, uncertain: 1 } }, '1 av 2 mål väntas uppnås.'],
        [{ scale: 'trend', counts: { improving: 1 } }, '1 av 1 mål utvecklas åt rätt håll.'],
        [{ scale: 'pace', counts: { 'on-path': 1, behind: 3 } }, '1 av 4 mål är före eller enligt plan.'],
      ] as const)
        expect(sentence(await summary(data))).to.equal(words);
    });

    it('says that there are no goals, and draws and lists nothing', async () => {
      const element = await summary(summaries.NoGoals);
      expect(spoken(element)).to.equal('Mål 2027 Det finns inga mål att räkna.');
      expect(spoken(await summary({ counts: {} }))).to.equal('Det finns inga mål att räkna.');
      expect(all(element, '.bar, ul')).to.deep.equal([]);
    });

    it('has every part in a list, in words and numbers, with shares that add up', async () => {
      expect(items(await summary(summaries.Counts))).to.deep.equal([
        'Uppnått 8 (27 %)',
        'Delvis uppnått 3 (10 %)',
        'Inte uppnått 19 (63 %)',
      ]);
      expect(items(await summary(summaries.Thirds))).to.deep.equal([
        'Uppnått 1 (34 %)',
        'Delvis uppnått 1 (33 %)',
        'Inte uppnått 1 (33 %)',
      ]);
      expect(all(await summary(summaries.Counts), 'ul')[0]?.getAttribute('role')).to.equal('list');
    });

    it('does not call some none, nor most all', async () => {
      expect(items(await summary(summaries.OneInAThousand))).to.deep.equal([
        'Uppnått 1 (<1 %)',
        'Delvis uppnått 1 (<1 %)',
        'Inte uppnått 1 998 (>99 %)',
      ]);
    });

    it('lists the states that no goal is in, so that the scale is whole', async () => {
      expect(items(await summary(summaries.AllMet))).to.deep.equal([
        'Uppnått 12 (100 %)',
        'Delvis uppnått 0 (0 %)',
        'Inte uppnått 0 (0 %)',
      ]);
    });

    it('shows what nobody has judged, by its own name', async () => {
      expect(items(await summary(summaries.WithNotAssessed)).at(-1)).to.equal('Utan bedömning 7 (23 %)');
      expect(items(await summary(summaries.Outlook)).at(-1)).to.equal('Utan bedömning 2 (6 %)');
      expect(items(await summary(summaries.Trend)).at(-1)).to.equal('Utvecklingen är okänd 4 (18 %)');
      expect(items(await summary(summaries.Pace)).at(-1)).to.equal('Utan bedömning 1 (6 %)');
    });

    it('says who the numbers come from, and by what rule', async () => {
      expect(rule(await summary(summaries.Counts))).to.equal('Antalen är angivna av kommunen.');
      expect(rule(await summary(summaries.FromGoals))).to.equal(
        'Räknat på 11 mål. Varje mål räknas efter sin bedömning, annars efter bedömningen av sin enda indikator, annars efter den indikatorns siffror. Bedömda: 5. Uträknade: 1. Utan bedömning: 5.',
      );
      expect(rule(await summary({ scale: 'outlook', goals: summaries.FromGoals.goals }))).to.equal(
        'Räknat på 11 mål. Varje mål räknas efter sin prognos, annars efter prognosen för sin enda indikator. Bedömda: 3. Utan bedömning: 8.',
      );
      expect(rule(await summary(summaries.TrendFromGoals))).to.equal(
        'Räknat på 11 mål. Varje mål räknas efter sin bedömda utveckling, annars efter sin enda indikators. Bedömda: 4. Utan bedömning: 7.',
      );
      expect(rule(await summary(summaries.PaceFromGoals))).to.equal(
        'Räknat på 11 mål. Varje mål räknas efter hur dess enda indikator ligger till mot planen. Uträknade: 3. Utan bedömning: 8.',
      );
    });

    it('says all of it in English where the page does', async () => {
      const element = await summary(summaries.English, 'lang="en"');
      await until(() => rendered(element)?.getAttribute('lang') === 'en');
      expect(spoken(element)).to.equal(
        'Goals met in 2024 1 of 6 goals has been met. Met 1 (17%) Partly met 3 (50%) Not met 2 (33%) The numbers are given by the municipality.',
      );
      const counted = await summary(summaries.PaceFromGoals, 'lang="en"');
      await until(() => rendered(counted)?.getAttribute('lang') === 'en');
      expect(sentence(counted)).to.equal('3 of 11 goals are ahead of plan or on it.');
    });

    it('writes numbers with no-break spaces', async () => {
      const [first] = all(await summary(summaries.LongWords), 'li');
      expect(textOf(first ?? null)).to.equal('Uppnått 123\u00A0456 (1\u00A0%)');
    });

    it('has a heading of the level that the page asks for, and none without a title', async () => {
      const element = await summary(summaries.WithNotAssessed, 'heading-level="3"');
      expect(rendered(element)?.querySelector('h3')?.textContent).to.equal('Måluppfyllelse 2024');
      expect(all(await summary(summaries.Counts), 'h1, h2, h3')).to.deep.equal([]);
    });
  });

  describe('what it counts', () => {
    it('counts sub-goals in the place of their goal, judgements before figures, and drops none', async () => {
      expect(items(await summary(summaries.FromGoals))).to.deep.equal([
        'Uppnått 3 (27 %)',
        'Delvis uppnått 2 (18 %)',
        'Inte uppnått 1 (9 %)',
        'Utan bedömning 5 (46 %)',
      ]);
    });

    it('counts every goal of a whole document: its own and its areas’, with shared indicators by their id', async () => {
      const element = await summary({
        goals: {
          title: 'Mål',
          goals: [
            { title: 'a', judgement: { assessment: 'partly-met' } },
            { title: 'b', indicators: ['vatten'] },
          ],
        },
        goalAreas: {
          areas: [
            { title: 'Tomt' },
            { title: 'Miljö', goals: [{ title: 'c', goals: [{ title: 'd', indicators: ['vatten'] }] }] },
          ],
        },
        indicators: [{ id: 'vatten', title: 'Rent vatten', current: 5, target: 5, direction: 'increase' }],
      });
      expect(sentence(element)).to.equal('2 av 3 mål är uppnådda.');
      expect(element.result).to.deep.include({ judged: 1, computed: 2, decidedBy: 'counted' });
    });

    it('counts Krokom’s twelve goals, of which none is judged', async () => {
      const element = await summary(krokom);
      expect(sentence(element)).to.equal('Inget av 12 mål är bedömt.');
      expect(items(element).at(-1)).to.equal('Utan bedömning 12 (100 %)');
    });

    it('counts the document’s goals for a summary that names neither counts nor goals', async () => {
      expect(spoken(await summary(summaries.Krokom))).to.match(
        /^Förändringsmål 2019 Inget av 12 mål är bedömt\./,
      );
    });

    it('counts the goals of a list or an area that the address names', async () => {
      const body = encodeURIComponent(
        JSON.stringify({
          goalAreas: [{ id: 'omrade', title: 'Skola', goals: [{ title: 'a', indicators: ['i'] }] }],
          goals: [{ title: 'b' }, { title: 'c' }],
          indicators: [{ id: 'i', title: 'x', current: 1, target: 1, direction: 'increase' }],
        }),
      );
      const element = await shown(
        `<civic-goal-summary src="/__test__/echo?type=application/json&body=${body}#omrade"></civic-goal-summary>`,
      );
      expect(sentence(element)).to.equal('1 av 1 mål är uppnått.');
    });

    it('takes a bare array of goals', async () => {
      const bare = await summary([{ title: 'a', judgement: { assessment: 'met' } }, { title: 'b' }]);
      expect(sentence(bare)).to.equal('1 av 2 mål är uppnått.');
    });

    it('shows the counts where it has goals as well', async () => {
      const element = await summary({ counts: { met: 4, 'not-met': 1 }, goals: [{ title: 'x' }] });
      expect(sentence(element)).to.equal('4 av 5 mål är uppnådda.');
      expect(element.result?.decidedBy).to.equal('given');
    });

    // A count with something less in it would be another count: the fallback says what it says.
    const uncountable: Readonly<Record<string, readonly [data: unknown, said: readonly string[]]>> = {
      'a state of another scale': [
        { counts: { met: 8, 'partly-met': 3, 'will-be-met': 19 } },
        ['counts.will-be-met', 'met, partly-met, not-met, not-assessed'],
      ],
      'a state that there is not': [
        { counts: { met: 8, partly: 3, 'not-met': 19 } },
        ['counts.partly', 'Menade du partly-met?'],
      ],
      'a number that is none': [{ counts: { met: 'åtta', 'not-met': 19 } }, ['counts.met']],
      'a scale that there is not': [{ scale: 'måluppfyllelse', goals: [{ title: 'a' }] }, ['scale']],
      'a goal that is none': [{ goals: { goals: [{ title: 7 }, { title: 'b' }] } }, ['goals.goals[0].title']],
      'a goal that is none, in an area': [
        { goalAreas: { areas: [{ title: 'A', goals: [{ description: 'x' }, { title: 'b' }] }] } },
        ['goalAreas.areas[0].goals[0].title'],
      ],
      'an area that is none': [
        { goals: [{ title: 'a' }], goalAreas: [{ goals: [{ title: 'b' }] }] },
        ['goalAreas[0].title'],
      ],
      'areas that are none': [{ goals: [{ title: 'a' }], goalAreas: 7 }, ['goalAreas']],
      'areas without their list': [
        { goals: [{ title: 'a' }], goalAreas: { title: 'Målområden' } },
        ['goalAreas.areas'],
      ],
      'a sub-goal that is none': [
        { goals: [{ title: 'a', goals: [{ title: 'b' }, {}] }] },
        ['goals[0].goals[1].title'],
      ],
      'a judgement that is none': [
        { goals: [{ title: 'a', judgement: { assessment: 'uppnått' } }, { title: 'b' }] },
        ['goals[0].judgement.assessment'],
      ],
      'an indicator that is none': [
        {
          goals: [{ title: 'a', indicators: ['i'] }],
          indicators: [{ id: 'i', title: 'x', current: 'många' }],
        },
        ['indicators[0].current'],
      ],
      'a method that is none': [
        { method: 'procent', goals: [{ title: 'a', indicators: [{ title: 'x', current: 3, target: 5 }] }] },
        ['method'],
      ],
    };
    for (const [what, [data, expected]] of Object.entries(uncountable))
      it(`does not count with ${what}, and tells the editor`, async () => {
        const said = expectConsole(/: <civic-goal-summary>/);
        const element = inPage(tag('civic-goal-summary', data, '<p>Förut</p>'))
          .firstElementChild as GoalSummary;
        await until(() => said.length, 'a message');
        await settled(element);
        expect(!!rendered(element)).to.equal(false);
        for (const text of expected) expect(said.join('\n')).to.contain(text);
        expect(said.join('\n')).to.contain('Därför visas inget av det.');
      });

    it('counts a goal with a wrong indicator where its own judgement decides', async () => {
      expectConsole(/indicators\[0\].current/);
      const element = await summary({
        goals: [
          { title: 'a', judgement: { assessment: 'met' }, indicators: [{ title: 'x', current: 'många' }] },
        ],
      });
      expect(sentence(element)).to.equal('1 av 1 mål är uppnått.');
    });
  });

  describe('assignments', () => {
    it('says how many are done, and how many are delayed', async () => {
      const rows: readonly (readonly [Record<string, number>, string])[] = [
        [{ done: 14, started: 3, delayed: 2, 'not-started': 1 }, '14 av 20 uppdrag är klara, 2 försenade.'],
        [{ done: 14, started: 6 }, '14 av 20 uppdrag är klara.'],
        [{ done: 1, delayed: 1 }, '1 av 2 uppdrag är klart, 1 försenat.'],
        [{ done: 1 }, '1 av 1 uppdrag är klart.'],
        [{ delayed: 3 }, '0 av 3 uppdrag är klara, 3 försenade.'],
        [{ done: 2, unknown: 1 }, '2 av 3 uppdrag är klara.'],
        [{ cancelled: 2 }, '0 av 2 uppdrag är klara.'],
        [{ unknown: 2 }, 'Läget är inte angivet för något av 2 uppdrag.'],
        [{ unknown: 1 }, 'Läget är inte angivet för uppdraget.'],
        [{}, 'Det finns inga uppdrag att räkna.'],
      ];
      for (const [counts, words] of rows)
        expect(sentence(await summary({ scale: 'assignments', counts }))).to.equal(words);
    });

    it('are in the right form in every language, for none, one, two, few, many and more', async () => {
      const forms: Readonly<Record<string, readonly (readonly [number, number, string])[]>> = {
        ar: [
          [0, 1, 'لم تُنجَز أي مهمة من أصل 200، مهمة واحدة متأخرة.'],
          [1, 2, 'أُنجزت مهمة واحدة من أصل 200، مهمتان متأخرتان.'],
          [2, 3, 'أُنجزت مهمتان من أصل 200، 3 مهام متأخرة.'],
          [3, 11, 'أُنجزت 3 مهام من أصل 200، 11 مهمة متأخرة.'],
          [11, 100, 'أُنجزت 11 مهمة من أصل 200، 100 مهمة متأخرة.'],
          [100, 0, 'أُنجزت 100 مهمة من أصل 200.'],
        ],
        de: [
          [1, 1, '1 von 200 Aufträgen ist fertig, 1 verspätet.'],
          [2, 0, '2 von 200 Aufträgen sind fertig.'],
        ],
        en: [
          [1, 1, '1 of 200 assignments is done, 1 delayed.'],
          [0, 2, '0 of 200 assignments are done, 2 delayed.'],
        ],
        fi: [
          [1, 1, '200 toimeksiannosta 1 on valmiina, 1 myöhässä.'],
          [14, 2, '200 toimeksiannosta 14 on valmiina, 2 myöhässä.'],
        ],
        nb: [
          [1, 1, '1 av 200 oppdrag er fullført, 1 forsinket.'],
          [14, 2, '14 av 200 oppdrag er fullført, 2 forsinket.'],
        ],
      };
      const digits = (text: string): string =>
        text
          .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
          .replace(/[\u2066-\u2069\u200E\u200F\u061C]/g, '');
      for (const [lang, rows] of Object.entries(forms))
        for (const [done, delayed, words] of rows) {
          const counts = { done, delayed, started: 200 - done - delayed };
          const element = await summary({ scale: 'assignments', counts }, `lang="${lang}"`);
          await until(() => rendered(element)?.getAttribute('lang') === lang);
          expect(digits(sentence(element)), `${lang} ${done} ${delayed}`).to.equal(words);
        }
    });

    it('are listed by their states, with those of which none is given', async () => {
      const element = await summary(summaries.AssignmentsFromGoals);
      expect(sentence(element)).to.equal('2 av 7 uppdrag är klara, 1 försenat.');
      expect(items(element)).to.deep.equal([
        'Klart 2 (29 %)',
        'Pågår 1 (15 %)',
        'Försenat 1 (14 %)',
        'Inte påbörjat 1 (14 %)',
        'Avbrutet 1 (14 %)',
        'Läget är inte angivet 1 (14 %)',
      ]);
      expect(rule(element)).to.equal('Räknat på 7 uppdrag. Varje uppdrag räknas en gång, efter sitt läge.');
      expect(element.result).to.deep.include({
        scale: 'assignments',
        total: 7,
        judged: null,
        computed: null,
      });
    });

    it('have each a shape and a pattern of their own', async () => {
      const element = await summary(summaries.AssignmentsFromGoals);
      const paths = all(element, '.item path').map(path => path.getAttribute('d'));
      expect(new Set(paths).size).to.equal(6);
      const looks = all(element, '.segment').map(segment => {
        const { backgroundImage, backgroundColor, borderTopStyle, borderTopWidth } =
          getComputedStyle(segment);
        return [
          backgroundImage,
          backgroundColor === 'rgba(0, 0, 0, 0)',
          borderTopStyle,
          borderTopWidth,
        ].join();
      });
      expect(new Set(looks).size).to.equal(6);
    });

    const document = {
      summary: { title: 'Måluppfyllelse', counts: { met: 8 } },
      goals: [{ title: 'a', assignments: [{ id: 'x', title: 'x', state: 'done' }] }],
      goalAreas: [
        {
          title: 'A',
          goals: [
            {
              title: 'b',
              assignments: [
                { title: 'y', state: 'started' },
                { id: 'x', title: 'x', state: 'done' },
              ],
              goals: [{ title: 'c', assignments: [{ title: 'z' }] }],
            },
          ],
        },
      ],
    };

    it('are counted in a whole document, each once, where the tag asks for it; its counts are of goals', async () => {
      const element = await summary(document, 'scale="assignments"');
      expect(spoken(element)).to.match(/^1 av 3 uppdrag är klart\. /);
      expect(sentence(await summary(document))).to.equal('8 av 8 mål är uppnådda.');
      expect(
        sentence(await summary({ title: 'Uppdrag', goals: document.goals }, 'scale="assignments"')),
      ).to.equal('1 av 1 uppdrag är klart.');
    });

    it('are counted when the scale is set later, and goals again when it is not', async () => {
      const element = await summary(document);
      element.scale = 'assignments';
      await settled(element);
      expect(sentence(element)).to.equal('1 av 3 uppdrag är klart.');
      element.scale = undefined;
      await settled(element);
      expect(sentence(element)).to.equal('8 av 8 mål är uppnådda.');
    });

    const lost: Readonly<Record<string, readonly [unknown, string]>> = {
      'a state that there is not': [
        { goals: [{ title: 'a', assignments: [{ title: 'x', state: 'pausat' }] }] },
        'goals[0].assignments[0].state',
      ],
      'one without a title': [
        { goals: [{ title: 'a', assignments: [{ state: 'done' }, { title: 'y' }] }] },
        'goals[0].assignments[0].title',
      ],
      'a state that there is not, of a sub-goal': [
        { goals: [{ title: 'a', goals: [{ title: 'b', assignments: [{ title: 'x', state: 'klar' }] }] }] },
        'goals[0].goals[0].assignments[0].state',
      ],
      'a sub-goal that is none': [
        { goals: [{ title: 'a', goals: [{ assignments: [{ title: 'x', state: 'done' }] }] }] },
        'goals[0].goals[0].title',
      ],
      'a state that there is not, in an area': [
        {
          goalAreas: [{ title: 'A', goals: [{ title: 'a', assignments: [{ title: 'x', state: 'klar' }] }] }],
        },
        'goalAreas[0].goals[0].assignments[0].state',
      ],
      'a count of goals': [{ scale: 'assignments', counts: { done: 2, met: 1 } }, 'counts.met'],
      'a scale of the tag’s that there is not': [{ goals: [{ title: 'a' }] }, '"uppdrag"'],
    };
    for (const [what, [data, expected]] of Object.entries(lost))
      it(`are not counted with ${what}, and the editor is told`, async () => {
        const said = expectConsole(/: <civic-goal-summary>/);
        const scale = expected === '"uppdrag"' ? 'uppdrag' : 'assignments';
        const element = inPage(tag('civic-goal-summary', data, '<p>Förut</p>', `scale="${scale}"`))
          .firstElementChild as GoalSummary;
        await until(() => said.length, 'a message');
        await settled(element);
        expect(!!rendered(element)).to.equal(false);
        expect(said.join('\n')).to.contain(expected);
      });

    it('are counted where something else of a goal is wrong, or of one of them', async () => {
      expectConsole(/judgement|owner|due/);
      const element = await summary(
        {
          goals: [
            {
              title: 'a',
              judgement: { assessment: 'nästan' },
              assignments: [{ title: 'x', state: 'done', due: 'snart', owner: 7 }],
            },
          ],
        },
        'scale="assignments"',
      );
      expect(sentence(element)).to.equal('1 av 1 uppdrag är klart.');
    });
  });

  describe('what it draws', () => {
    it('hides the bar from assistive technology: all that is spoken is text', async () => {
      const element = await summary(summaries.Counts);
      expect(all(element, '.bar')[0]?.getAttribute('aria-hidden')).to.equal('true');
      expect(spoken(element)).to.equal(
        '8 av 30 mål är uppnådda. Uppnått 8 (27 %) Delvis uppnått 3 (10 %) Inte uppnått 19 (63 %) Antalen är angivna av kommunen.',
      );
    });

    it('gives each part its share of the bar, with gaps between', async () => {
      const element = await summary(summaries.Counts);
      const boxes = all(element, '.segment').map(segment => segment.getBoundingClientRect());
      const whole = boxes.reduce((sum, { width }) => sum + width, 0);
      [8, 3, 19].forEach((count, index) => {
        expect((boxes[index]?.width ?? 0) / whole).to.be.closeTo(count / 30, 0.002);
      });
      expect((boxes[1]?.left ?? 0) - (boxes[0]?.right ?? 0)).to.be.closeTo(3, 0.5);
      const bar = all(element, '.bar')[0]?.getBoundingClientRect();
      expect(boxes.at(-1)?.right).to.be.closeTo(bar?.right ?? 0, 0.5);
    });

    it('draws no part that is nothing, and lets the smallest be seen', async () => {
      expect(all(await summary(summaries.AllMet), '.segment')).to.have.length(1);
      const tiny = await summary(summaries.OneInAThousand);
      for (const segment of all(tiny, '.segment'))
        expect(segment.getBoundingClientRect().width).to.be.at.least(8);
    });

    it('tells the parts apart without colour: by what they are filled and outlined with', async () => {
      for (const example of [
        summaries.WithNotAssessed,
        summaries.Outlook,
        summaries.Trend,
        summaries.Pace,
      ] as const) {
        const segments = all(await summary(example), '.segment');
        const looks = segments.map(segment => {
          const { backgroundImage, backgroundColor, borderTopStyle } = getComputedStyle(segment);
          const filled = backgroundColor !== 'rgba(0, 0, 0, 0)';
          return `${filled ? 'filled' : 'empty'} ${/^[a-z-]*/.exec(backgroundImage)?.[0] ?? ''} ${borderTopStyle}`;
        });
        expect(looks).to.deep.equal([
          'filled none none',
          'empty repeating-linear-gradient solid',
          'empty none solid',
          'empty none dashed',
        ]);
        for (const item of all(segments[0]?.closest('.base') ?? inPage(''), '.shape'))
          expect(item.getBoundingClientRect().width).to.be.above(8);
      }
    });

    it('runs from the right where the page does', async () => {
      const element = await summary(summaries.Counts);
      rendered(element)?.setAttribute('dir', 'rtl');
      const [first, second] = all(element, '.segment').map(segment => segment.getBoundingClientRect());
      expect(first?.left).to.be.above(second?.left ?? Infinity);
    });
  });

  it('says as data what it shows, once for each set of numbers', async () => {
    const told: SummaryResult[] = [];
    const listen = ({ detail }: DocumentEventMap['civic-result']): void => {
      if ('scale' in detail) told.push(detail);
    };
    document.addEventListener('civic-result', listen);
    const element = await summary(summaries.Counts);
    expect(element.result).to.deep.equal({
      scale: 'assessment',
      total: 30,
      counts: { met: 8, 'partly-met': 3, 'not-met': 19, 'not-assessed': 0 },
      shares: { met: 27, 'partly-met': 10, 'not-met': 63, 'not-assessed': 0 },
      judged: null,
      computed: null,
      decidedBy: 'given',
    });
    element.headingLevel = 4;
    element.lang = 'en';
    await settled(element);
    expect(told).to.deep.equal([element.result]);
    element.data = summaries.PaceFromGoals;
    await settled(element);
    expect(told).to.have.length(2);
    expect(told[1]).to.equal(element.result);
    expect(told[1]).to.deep.include({ scale: 'pace', total: 11, computed: 3, decidedBy: 'counted' });
    expectConsole(/warn: <civic-goal-summary>/);
    element.data = { counts: 7 } as never;
    // What might mend it is fetched first.
    await until(() => element.result === null, 'the fallback');
    document.removeEventListener('civic-result', listen);
  });
});
