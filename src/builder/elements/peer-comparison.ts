import { comparisonPart } from '../../elements/peer-comparison/peer-comparison.part.js';
import { extractComparison, indicatorChoices, isCompared } from '../document/extract-indicator.js';
import type { BuilderElement } from './builder-element.js';

export const peerComparison: BuilderElement = {
  label: ['Jämförelse', 'Comparison'],
  description: [
    'Hur ni ligger till bredvid andra kommuner och riket.',
    'How you stand beside other municipalities and the nation.',
  ],
  part: comparisonPart,
  field: 'indicators',
  requiredField: 'comparisons',
  openOrder: undefined,
  isShareable: true,
  namesOwner: true,
  mainFields: ['title', 'unit', 'direction', 'current', 'comparisons'],
  choices: document => indicatorChoices(document, isCompared),
  extract: extractComparison,
  sample: say => ({
    indicators: [
      {
        title: say('Utsläpp av växthusgaser', 'Greenhouse gas emissions'),
        unit: say('ton per invånare', 'tonnes per resident'),
        direction: 'decrease',
        current: { period: '2024', value: 4.2 },
        comparisons: [
          { title: say('Riket', 'Sweden'), kind: 'nation', current: { period: '2024', value: 4.4 } },
          { title: 'Norrvik', kind: 'municipality', current: { period: '2024', value: 3.6 } },
          { title: 'Lillby', kind: 'municipality', current: { period: '2024', value: 6.1 } },
          { title: 'Ekeskog', kind: 'municipality', current: { period: '2024', value: 4.9 } },
        ],
      },
    ],
  }),
};
