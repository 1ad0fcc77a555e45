/** The indicator that a gauge or a chart shows: given by itself, as a goal that has one, or as the only one of a document. */
import { indicator, type Indicator } from '../contract/indicator.js';
import type { Located } from '../data/locate.js';
import type { Part } from '../data/part.js';
import { indicatorsIn, indicatorsOf } from '../data/references.js';
import { own } from '../data/validate.js';
import { reportInconsistencies } from '../progress/consistency.js';

const only = <T>(all: readonly T[]): T | 'ambiguous' | undefined => (all.length > 1 ? 'ambiguous' : all[0]);

/** A goal with one indicator stands for that indicator. */
const narrow = (located: Located): Located | 'ambiguous' => {
  const listed = own(located.part, 'indicators');
  if (!Array.isArray(listed)) return located;
  const one = only(listed as unknown[]);
  if (one === 'ambiguous') return one;
  if (typeof one === 'string') {
    const shared = indicatorsIn(located.document).find(({ part }) => own(part, 'id') === one);
    return shared ? { ...located, ...shared } : located;
  }
  if (one === undefined) return located;
  const lang = own(located.part, 'lang') ?? located.lang;
  const path = `${located.path && `${located.path}.`}indicators[0]`;
  return { ...located, part: one, path, ...(typeof lang === 'string' && { lang }) };
};

export const oneIndicator: Part<Indicator> = {
  // A document has no title; an indicator and a goal must have one.
  find: root => (own(root, 'title') === undefined ? only(indicatorsIn(root)) : undefined),
  narrow,
  schema: indicator,
  resolve: (value, context) => {
    const whole = indicatorsOf(context).complete(value, context.lang);
    // The one that is shown: its figures are read once.
    reportInconsistencies(whole, context.path, context.report);
    return whole;
  },
};
