/** The vision: where the municipality wants to go, in words. */
import { image } from './image.js';
import { link } from './link.js';
import { list, object, text, type Infer } from './schema.js';

export const vision = object(
  {
    label: text,
    statement: text,
    intro: text,
    ambition: object({ label: text, text }, ['text']),
    mission: object({ label: text, text }, ['text']),
    values: object({ label: text, text, words: list(text, 1) }, ['words']),
    image,
    link,
  },
  ['statement'],
);

export type Vision = Infer<typeof vision>;
