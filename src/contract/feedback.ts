/** The question that a page asks about itself. */
import { endpoint, link as linkAddress } from './address.js';
import { link } from './link.js';
import { anyText, between, either, list, no, object, text, vital, type Infer } from './schema.js';

export const feedback = object(
  {
    question: text,
    yesLabel: text,
    noLabel: text,
    endpoint,
    followUp: object({ yes: either(text, no), no: either(text, no) }),
    reasons: list(either(text, object({ value: text, label: text }, ['value', 'label']))),
    maxLength: between(1, 10_000, true),
    thanks: text,
    privacy: object({ text: anyText, href: linkAddress }),
    contact: link,
  },
  [],
  // Nobody is to be asked for what then goes nowhere.
  { reach: vital('endpoint') },
);

export type Feedback = Infer<typeof feedback>;
