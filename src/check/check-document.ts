/** Checks a goals document without a browser: what `civic-goals check` runs. The same reading, repair and messages as on a page. */
import { goalsDocument } from '../contract/document.js';
import { indicator, type Indicator } from '../contract/indicator.js';
import type { Fault } from '../data/faults.js';
import type { Found } from '../data/locate.js';
import { objectsIn } from '../data/objects.js';
import { parseJson } from '../data/parse.js';
import { indicatorsIn } from '../data/references.js';
import { repairJson, repairValue } from '../data/repair.js';
import { validate, own } from '../data/validate.js';
import { reportInconsistencies } from '../progress/consistency.js';
import { describeFault, type ReportedFault } from '../data/describe-fault.js';

/** A fault or a hint, in words. */
export interface Finding extends ReportedFault {
  /** A hint does not stop an element: the document works, and could be better. */
  readonly hint: boolean;
}

/** What is to be seen only of the document as a whole: references that lead nowhere, ids that are there twice, directions. */
const connections = (root: unknown, checked: (found: Found) => Indicator | undefined): Fault[] => {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const indicators = indicatorsIn(root);
  const shared = new Set(indicators.map(({ part }) => own(part, 'id')));
  for (const { part, path } of objectsIn(root)) {
    const id = own(part, 'id');
    const listed = own(part, 'indicators');
    if (typeof id === 'string') {
      if (ids.has(id)) faults.push({ code: 'duplicate-id', path: `${path}.id`, found: id, hint: true });
      ids.add(id);
    }
    if (Array.isArray(listed))
      (listed as unknown[]).forEach((item, index) => {
        if (typeof item === 'string' && !shared.has(item))
          faults.push({
            code: 'no-such-id',
            path: `${path}.indicators[${index}]`,
            found: item,
            hint: true,
          });
      });
  }
  for (const found of indicators) {
    const value = checked(found);
    if (value) reportInconsistencies(value, found.path, fault => void faults.push(fault));
  }
  return faults;
};

/**
 * Checks the text of a goals document.
 *
 * @param text The text, as it stands in the file.
 * @param locale `sv` for messages in Swedish, else English.
 * @param origin The origin that the document will be published on: pictures and endpoints are held against it.
 * @returns What was found, in the document's order of parts; nothing where all is well.
 */
export const checkDocument = (
  text: string,
  locale: string,
  origin = 'https://kommun.example',
): readonly Finding[] => {
  const strict = parseJson(text);
  const { value: root, faults } = strict.value === undefined ? repairJson(text) : strict;
  const all = [...faults];
  if (root !== undefined) {
    const context = { base: `${origin}/goals.json`, origins: [origin] };
    all.push(
      ...validate(goalsDocument, root, context, '', repairValue).faults,
      ...connections(root, ({ part }) => validate(indicator, part, context, '', repairValue).value),
    );
  }
  return all.map(fault => ({ ...describeFault(fault, locale), hint: !!fault.hint }));
};
