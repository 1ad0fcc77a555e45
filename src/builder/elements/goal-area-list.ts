import { goalAreasPart } from '../../elements/goal-area-list/goal-area-list.part.js';
import { extractField } from '../document/with-context.js';
import type { BuilderElement } from './builder-element.js';

export const goalAreaList: BuilderElement = {
  label: ['Målområden', 'Goal areas'],
  description: ['De områden som målen hör till.', 'The areas that the goals belong to.'],
  part: goalAreasPart,
  field: 'goalAreas',
  requiredField: 'areas',
  openOrder: 2,
  extract: document => extractField(document, 'goalAreas'),
  sample: say => ({
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
  }),
};
