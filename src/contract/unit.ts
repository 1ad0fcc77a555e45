/** The unit of an indicator's figures. */
import { either, flag, object, text, vital, type Infer } from './schema.js';

/** A form of the unit for each plural category of its language; after the number, or before it. Beside the number it would say another thing. */
const forms = object({ one: text, two: text, few: text, many: text, other: text, before: flag }, ['other'], {
  reach: vital('before'),
});

export const unit = either(text, forms);

/** A text that stands for every number, or its forms. */
export type Unit = Infer<typeof unit>;

/** What the unit is called where no number stands beside it. */
export const unitName = (unit: Unit | undefined): string | undefined =>
  typeof unit === 'object' ? unit.other : unit;
