/** The vision: where the municipality wants to go, in words. */
import { link } from '../../data/link.schema.js';
import { image } from '../../data/image.schema.js';
import { under } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { list, object, text, type Infer } from '../../data/schema.js';

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

export type VisionBannerData = Infer<typeof vision>;

export const visionPart: Part<VisionBannerData> = { find: under('vision'), schema: vision };
