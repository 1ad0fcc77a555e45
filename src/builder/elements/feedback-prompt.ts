import { feedbackPart } from '../../elements/feedback-prompt/feedback-prompt.part.js';
import { extractField } from '../document/with-context.js';
import type { BuilderElement } from './builder-element.js';

export const feedbackPrompt: BuilderElement = {
  label: ['Frågan', 'Question'],
  description: [
    '”Hjälpte sidan dig?” och plats för en kommentar.',
    '“Did this page help you?” and room for a comment.',
  ],
  part: feedbackPart,
  field: 'feedback',
  requiredField: 'question',
  openOrder: 6,
  // Anybody could else ask in the municipality's name.
  needsDocument: true,
  extract: document => extractField(document, 'feedback'),
  sample: say => ({
    feedback: {
      id: 'feedback',
      question: say('Hjälpte informationen på sidan dig?', 'Did this page help you?'),
      endpoint: '/feedback',
      contact: { href: 'mailto:kommun@kommun.example', label: say('Skriv till kommunen', 'Write to us') },
    },
  }),
};
