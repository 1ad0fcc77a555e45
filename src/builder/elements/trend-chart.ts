import { oneIndicator } from '../../base/one-indicator.js';
import { extractIndicator, indicatorChoices } from '../document/extract-indicator.js';
import type { BuilderElement } from './builder-element.js';

export const trendChart: BuilderElement = {
  label: ['Diagram', 'Chart'],
  description: [
    'Hur det har gått år för år, mot vägen till målet.',
    'How it has gone year by year, against the way to the target.',
  ],
  part: oneIndicator,
  field: 'indicators',
  requiredField: 'title',
  openOrder: undefined,
  isShareable: true,
  mainFields: ['title', 'unit', 'series', 'target', 'baseline'],
  choices: document => indicatorChoices(document),
  extract: extractIndicator,
  sample: say => ({
    indicators: [
      {
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
      },
    ],
  }),
};
