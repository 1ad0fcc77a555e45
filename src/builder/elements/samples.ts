/** A small example for each element: what the first step shows, and what one can begin from. The municipality is made up. */
import type { GoalsJson } from '../document/edit.js';
import type { ElementName } from './elements.js';
import { inLocale, type Bilingual, type UiLocale } from '../words/field-names.js';

const both = (locale: UiLocale) => (sv: string, en: string) => inLocale([sv, en] satisfies Bilingual, locale);

/** An example, as a whole document. */
export const sampleDocument = (element: ElementName, locale: UiLocale): GoalsJson => {
  const say = both(locale);
  const residents = {
    title: say('Antal invånare', 'Residents'),
    unit: say('invånare', 'residents'),
    baseline: { period: '2018', value: 14925 },
    target: { period: '2030', value: 16000 },
  };
  const qualified = {
    title: say('Behöriga till gymnasiet', 'Qualified for upper secondary school'),
    unit: '%',
    series: [
      { period: '2020', value: 82.1 },
      { period: '2021', value: 83.4 },
      { period: '2022', value: 83.2 },
      { period: '2023', value: 85.9 },
      { period: '2024', value: 87.3 },
    ],
    baseline: { period: '2020', value: 82.1 },
    target: { period: '2028', value: 92 },
  };
  const goals = [
    {
      title: say('Fler ska vilja bo här', 'More people are to want to live here'),
      owners: [say('Kommunstyrelsen', 'Municipal executive board')],
      indicators: [{ ...residents, current: { period: '2024', value: 15480 } }],
      judgement: { assessment: 'partly-met' },
    },
    {
      title: say('Utsläppen ska minska', 'Emissions are to fall'),
      owners: [say('Miljönämnden', 'Environment committee')],
      direction: 'decrease',
      judgement: { assessment: 'met' },
    },
  ];
  switch (element) {
    case 'progress-gauge':
      return { indicators: [{ ...residents, current: { period: '2024', value: 15480 } }] };
    case 'trend-chart':
      return { indicators: [qualified] };
    case 'goal-list':
      return { goals: { title: say('Våra mål', 'Our goals'), goals } };
    case 'goal-area-list':
      return {
        goalAreas: {
          title: say('Målområden', 'Goal areas'),
          areas: [
            {
              title: say('Trygg uppväxt', 'A safe childhood'),
              description: say(
                'Barn och unga ska må bra och klara skolan.',
                'Children are to be well and finish school.',
              ),
            },
            {
              title: say('Levande bygder', 'Living villages'),
              description: say(
                'Det ska gå att bo och arbeta i hela kommunen.',
                'One can live and work everywhere.',
              ),
            },
          ],
        },
      };
    case 'goal-summary':
      return {
        summary: {
          title: say('Så går det', 'How it is going'),
          counts: { met: 8, 'partly-met': 5, 'not-met': 3 },
        },
      };
    case 'vision-banner':
      return {
        vision: {
          statement: say('Här växer vi tillsammans', 'Here we grow together'),
          intro: say(
            'År 2035 är vi en kommun där fler vill bo, arbeta och stanna.',
            'In 2035 more people want to live, work and stay here.',
          ),
          values: { words: [say('nära', 'close'), say('modiga', 'brave'), say('pålitliga', 'reliable')] },
        },
      };
    case 'feedback-prompt':
      return {
        feedback: {
          id: 'feedback',
          question: say('Hjälpte informationen på sidan dig?', 'Did this page help you?'),
          endpoint: '/feedback',
          contact: { href: 'mailto:kommun@kommun.example', label: say('Skriv till kommunen', 'Write to us') },
        },
      };
  }
};
