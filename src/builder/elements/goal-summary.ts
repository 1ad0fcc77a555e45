import { summaryPart } from '../../elements/goal-summary/goal-summary.part.js';
import { extractSummary } from '../document/extract-goals.js';
import type { BuilderElement } from './builder-element.js';

export const goalSummary: BuilderElement = {
  label: ['Sammanfattning', 'Summary'],
  description: ['Hur många mål som är uppnådda och på väg.', 'How many goals are met, and on their way.'],
  part: summaryPart,
  field: 'summary',
  requiredField: 'counts',
  openOrder: 5,
  isShareable: true,
  extract: extractSummary,
  sample: say => ({
    summary: {
      title: say('Så går det', 'How it is going'),
      counts: { met: 8, 'partly-met': 5, 'not-met': 3 },
    },
  }),
};
