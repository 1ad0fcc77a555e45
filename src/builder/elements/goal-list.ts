import { goalsPart } from '../../elements/goal-list/goal-list.part.js';
import { extractGoals, goalListChoices } from '../document/extract-goals.js';
import type { BuilderElement } from './builder-element.js';
import { sampleResidents } from './sample-residents.js';

export const goalList: BuilderElement = {
  label: ['Mål', 'Goals'],
  description: [
    'Era mål i en lista, med mätare där det finns siffror.',
    'Your goals in a list, with gauges where there are figures.',
  ],
  part: goalsPart,
  field: 'goals',
  requiredField: 'goals',
  openOrder: 1,
  choices: goalListChoices,
  all: ['Alla mål', 'All goals'],
  extract: extractGoals,
  sample: say => ({
    goals: {
      title: say('Våra mål', 'Our goals'),
      goals: [
        {
          title: say('Fler ska vilja bo här', 'More people are to want to live here'),
          owners: [say('Kommunstyrelsen', 'Municipal executive board')],
          indicators: [sampleResidents(say)],
          judgement: { assessment: 'partly-met' },
        },
        {
          title: say('Utsläppen ska minska', 'Emissions are to fall'),
          owners: [say('Miljönämnden', 'Environment committee')],
          direction: 'decrease',
          judgement: { assessment: 'met' },
        },
      ],
    },
  }),
};
