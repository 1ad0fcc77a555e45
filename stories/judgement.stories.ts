import type { Meta } from '@storybook/web-components-vite';
import type { GoalListData } from '../src/index.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = { title: 'Judgement', component: 'civic-goal-list' };
export default meta;

const show = (goals: GoalListData['goals'], description: string) =>
  pasted(snippet('civic-goal-list', { goals }, '<p>Kommunens mål</p>'), description);

/** Each scale has a family of shapes, to be told apart without colour. */
export const EveryState = show(
  [
    ...(['met', 'partly-met', 'not-met', 'not-assessed'] as const).map(assessment => ({
      title: `assessment: ${assessment}`,
      judgement: { assessment },
    })),
    ...(['will-be-met', 'uncertain', 'will-not-be-met', 'not-assessed'] as const).map(outlook => ({
      title: `outlook: ${outlook}`,
      judgement: { outlook },
    })),
    ...(['improving', 'unchanged', 'worsening', 'unknown'] as const).map(trend => ({
      title: `trend: ${trend}`,
      judgement: { trend },
    })),
    // Expected in 2028: 1 800 of the 1 000 that are to become 2 000.
    ...[1900, 1805, 1700].map(value => ({
      title: 'pace, worked out',
      indicators: [
        {
          title: 'Antal',
          baseline: { value: 1000, period: 2020 },
          current: { value, period: 2028 },
          target: { value: 2000, period: 2030 },
        },
      ],
    })),
  ],
  'Circles say how it is, diamonds how it is expected to be, chevrons which way it goes, triangles how it stands against the plan. Nothing but what is not known is dashed.',
);

export const ForecastAndOutturn = show(
  [
    {
      title: 'I delårsrapporten',
      judgement: {
        assessment: 'partly-met',
        outlook: 'will-be-met',
        basis: 'forecast',
        by: 'Socialnämnden',
        date: '2025-08-31',
      },
    },
    {
      title: 'I bokslutet',
      judgement: {
        assessment: 'partly-met',
        basis: 'outturn',
        by: 'Kommunfullmäktige',
        date: '2026-03-20',
        reason: 'Två av tre delmål är nådda.',
      },
    },
  ],
  'The word stands before what it holds for. `--civic-color-partly-met-outturn` takes the yellow out of a year-end outturn.',
);

export const OverTime = show(
  [
    {
      title: 'Alla elever ska nå målen i skolan',
      judgement: [
        { assessment: 'not-met', basis: 'outturn', by: 'Kommunfullmäktige', date: '2023-03-21' },
        { assessment: 'partly-met', outlook: 'uncertain', basis: 'forecast', date: '2023-10-17' },
        { assessment: 'met', basis: 'outturn', by: 'Kommunfullmäktige', date: '2024-03-20' },
      ],
    },
    {
      title: 'Den senaste är felskriven',
      judgement: [
        { assessment: 'partly-met', date: '2023' },
        { assessment: 'nästan' as 'met', date: '2024' },
      ],
    },
  ],
  'A list of judgements, in any order: the latest counts, and the earlier ones are folded, each with what was changed after it. Where the latest is wrong, no earlier one counts in its place.',
);
