/** The question that a page asks about itself. */
import { endpoint, link as linkAddress } from '../../data/address.js';
import { link } from '../../data/link.schema.js';
import { under } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { anyText, between, either, list, no, object, text, type Infer } from '../../data/schema.js';

export const feedback = object({
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
});

export type FeedbackPromptData = Infer<typeof feedback>;

export const feedbackPart: Part<FeedbackPromptData> = { find: under('feedback'), schema: feedback };
