import { visionPart } from '../../elements/vision-banner/vision-banner.part.js';
import { extractField } from '../document/with-context.js';
import type { BuilderElement } from './builder-element.js';

export const visionBanner: BuilderElement = {
  label: ['Vision', 'Vision'],
  description: ['Visionen, med bild och värdegrund.', 'The vision, with a picture and the core values.'],
  part: visionPart,
  field: 'vision',
  requiredField: 'statement',
  openOrder: 4,
  extract: document => extractField(document, 'vision'),
  sample: say => ({
    vision: {
      statement: say('Här växer vi tillsammans', 'Here we grow together'),
      intro: say(
        'År 2035 är vi en kommun där fler vill bo, arbeta och stanna.',
        'In 2035 more people want to live, work and stay here.',
      ),
      values: { words: [say('nära', 'close'), say('modiga', 'brave'), say('pålitliga', 'reliable')] },
    },
  }),
};
