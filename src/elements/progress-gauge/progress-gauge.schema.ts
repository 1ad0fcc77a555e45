/** The indicator that a gauge shows: given by itself, as a goal that has one, or as the only one of a document. */
import { own } from '../../data/check.js';
import { indicator, type Indicator } from '../../data/indicator.schema.js';
import { objectsIn } from '../../data/fragment.js';
import type { Located } from '../../data/locate.js';
import type { Part } from '../../data/part.js';

export type ProgressGaugeData = Indicator;

/** The indicators written in a value, shared ones and those inside goals. References are not counted twice. */
const indicatorsIn = (root: unknown): { part: unknown; path: string }[] => {
  const found: { part: unknown; path: string }[] = [];
  for (const { value, path } of objectsIn(root)) {
    const listed = own(value, 'indicators');
    if (!Array.isArray(listed)) continue;
    (listed as unknown[]).forEach((part, index) => {
      if (typeof part === 'object') found.push({ part, path: `${path && `${path}.`}indicators[${index}]` });
    });
  }
  return found;
};

const only = <T>(all: readonly T[]): T | 'ambiguous' | undefined => (all.length > 1 ? 'ambiguous' : all[0]);

/** A goal with one indicator stands for that indicator. */
const narrow = (located: Located): Located | 'ambiguous' => {
  const listed = own(located.part, 'indicators');
  if (!Array.isArray(listed)) return located;
  const one = only(listed as unknown[]);
  if (one === 'ambiguous') return one;
  if (typeof one !== 'string')
    return one === undefined ? located : { ...located, part: one, path: `${located.path}.indicators[0]` };
  for (const { value, path } of objectsIn(located.document)) {
    if (own(value, 'id') === one) return { ...located, part: value, path };
  }
  return located;
};

export const gaugePart: Part<ProgressGaugeData> = {
  // A document has no title; an indicator and a goal must have one.
  find: root => (own(root, 'title') === undefined ? only(indicatorsIn(root)) : undefined),
  narrow,
  schema: indicator,
};
