/** How each element is to be seen so that all of its parts are, in as few pictures as it takes. */
import { elementNames, type ElementName } from '../../src/generated/element-names.js';
import {
  goalAreas,
  goals,
  indicators,
  municipality,
  pages,
  peers,
  prompts,
  summaries,
  trends,
  visions,
} from '../../test/fixtures/examples.js';
import type { View } from './anatomy-figure.js';
import { answer, open, press, write } from './anatomy-steps.js';
import { snippet } from './snippet.js';

const buttons = '[aria-describedby="question"]';
const [yes, no] = [press(buttons), press(`${buttons} ~ ${buttons}`)];
const send = press('button.primary');

const gauge = {
  ...indicators.Old,
  description: 'Folkbokförda den sista december.',
  current: { ...indicators.Old.current, note: 'Gränsen mot grannkommunen flyttades 2019.' },
  judgement: indicators.History.judgement,
};
/** So long ago that there may be newer figures. */
const period = Number(gauge.current.period);
const [firstArea, ...otherAreas] = goalAreas.WithGoals.areas;
const prompt = (data: unknown): string => snippet('civic-feedback-prompt', data, '');

/** With the button for sharing. */
const toBeShared = (name: ElementName, data: unknown): View => ({
  html: snippet(`civic-${name}`, data, '', 'actions'),
  only: ['share', 'share-button'],
});

const views: Readonly<Record<ElementName, readonly View[]>> = {
  'vision-banner': [
    { html: snippet('civic-vision-banner', { ...visions.Credited, intro: visions.English.intro }, '') },
  ],
  'goal-area-list': [
    {
      html: snippet(
        'civic-goal-area-list',
        {
          title: goalAreas.WithGoals.title,
          intro: 'Kommunfullmäktige har pekat ut två områden.',
          areas: [
            { ...firstArea, icon: { src: '/stories/granfjall/fjall.svg', alt: '' } },
            ...otherAreas,
            ...goalAreas.History.areas,
          ],
        },
        '',
      ),
      steps: [open],
    },
  ],
  'goal-list': [
    {
      html: snippet(
        'civic-goal-list',
        {
          ...goals.EveryField,
          title: 'Kommunens mål',
          goals: [...goals.EveryField.goals, ...goals.History.goals, ...goals.Many.goals.slice(0, 2)],
        },
        '',
      ),
      steps: [open],
    },
    {
      html: snippet(
        'civic-goal-list',
        {
          goalAreas: {
            areas: municipality.goalAreas.areas
              .slice(0, 1)
              .map(area => ({ ...area, goals: area.goals.slice(0, 2) })),
          },
        },
        '',
      ),
      only: ['group-title'],
    },
  ],
  'progress-gauge': [
    { html: snippet('civic-progress-gauge', gauge, ''), steps: [open] },
    { html: snippet('civic-progress-gauge', indicators.OnTheWay, '', 'appearance="arc"'), only: ['arc'] },
    toBeShared('progress-gauge', indicators.OnlyResult),
  ],
  'trend-chart': [
    {
      html: snippet(
        'civic-trend-chart',
        {
          ...gauge,
          current: undefined,
          series: trends.History.series.map(item =>
            String(item.period) === gauge.current.period ? gauge.current : item,
          ),
        },
        '',
      ),
      steps: [open],
    },
    toBeShared('trend-chart', trends.NothingToDraw),
  ],
  'peer-comparison': [
    {
      html: snippet(
        'civic-peer-comparison',
        {
          ...peers.Emissions,
          current: { ...peers.Emissions.current, period },
          source: { ...peers.Emissions.source, every: 'year' },
          comparisons: [
            ...peers.Emissions.comparisons
              .slice(0, 5)
              .map(one => ({ ...one, current: { ...one.current, period } })),
            { title: 'Ekeskog', kind: 'municipality' },
          ],
        },
        '',
      ),
      steps: [open],
    },
    toBeShared('peer-comparison', peers.NationAlone),
  ],
  'goal-summary': [
    { html: snippet('civic-goal-summary', summaries.WithNotAssessed, '') },
    toBeShared('goal-summary', summaries.Counts),
  ],
  'goal-page': [{ html: snippet('civic-goal-page', pages.EveryPart, '') }],
  'feedback-prompt': [
    { html: prompt(prompts.WithReasons) },
    {
      html: prompt({ ...prompts.WithReasons, maxLength: 60 }),
      steps: [no, write('Jag hittade inga öppettider och inget nummer att ringa.')],
      only: ['comment', 'count', 'privacy'],
    },
    {
      html: prompt(prompts.WithReasons),
      steps: [no, write('Ring 070-174 06 05 eller skriv till asa.oberg@example.com.'), send],
      only: ['found'],
    },
    { html: prompt(prompts.JustTheAnswer), steps: [answer(() => undefined), yes], only: ['status'] },
    {
      html: prompt(prompts.JustTheAnswer),
      steps: [
        answer(event => {
          event.reject('Tjänsten är stängd till i morgon.');
        }),
        yes,
      ],
      only: ['error', 'contact'],
    },
    {
      html: prompt(prompts.JustTheAnswer),
      steps: [
        answer(event => {
          event.accept();
        }),
        yes,
      ],
      only: ['thanks'],
    },
  ],
};

/** The views of each element, by tag. */
export const viewsOf: Readonly<Record<string, readonly View[]>> = Object.fromEntries(
  elementNames.map(name => [`civic-${name}`, views[name]]),
);

/** What any element may have: here one with more goals than are shown, of a day that is asked for, with whose they are. */
export const shared: View = {
  html: '<civic-goal-summary as-of="2024-12-31" sender></civic-goal-summary>',
  data: {
    organization: municipality.organization,
    updated: '2024-03-20',
    goals: {
      title: 'Kommunens alla mål',
      goals: Array.from({ length: 10_001 }, (_, index) => ({
        title: `Mål ${index + 1}`,
        judgement: { assessment: index % 3 ? 'met' : 'not-met' },
      })),
    },
  },
};
