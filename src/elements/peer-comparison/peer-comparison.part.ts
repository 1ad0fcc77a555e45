/** What a comparison shows of a document: one indicator that is compared with something, and whose it is. */
import { oneIndicator } from '../../base/one-indicator.js';
import { comparison, type Indicator } from '../../contract/indicator.js';
import { language, list, oneOf, partial, text, type Schema } from '../../contract/schema.js';
import type { Part, PartContext } from '../../data/part.js';
import { indicatorsIn } from '../../data/references.js';
import { own } from '../../data/validate.js';
import { reportComparisons } from '../../progress/compared-twice.js';

/** In which order municipalities stand: by their values, or by their names. */
export type PeerOrder = 'value' | 'name';

/** Whose figures an indicator has. */
export interface PeerOwner {
  readonly name: string;
  readonly code?: string;
  /** The language of the name, where the document says so. */
  readonly lang?: string | undefined;
}

export type PeerComparisonData = Indicator & {
  readonly owner?: PeerOwner;
  readonly order?: PeerOrder;
};

const orders = oneOf('value', 'name');

const ownerOf = ({ document, lang, check }: PartContext): PeerOwner | undefined => {
  const given = own(document, 'organization');
  const read = <T>(schema: Schema<T>, key: string): T | undefined => {
    const value = own(given, key);
    return value === undefined ? undefined : check(schema, value, `organization.${key}`);
  };
  const [name, code] = [read(text, 'name'), read(text, 'code')];
  const spoken = read(language, 'lang') ?? lang;
  return name === undefined ? undefined : { name, ...(code !== undefined && { code }), lang: spoken };
};

/** Of several indicators the only one that is compared with something. */
const find: Part<Indicator>['find'] = root => {
  const compared = own(root, 'title') === undefined ? indicatorsIn(root) : [];
  const [one, another] = compared.filter(({ part }) => own(part, 'comparisons') !== undefined);
  return one && !another ? one : oneIndicator.find(root);
};

/**
 * What a comparison shows of a document.
 *
 * @param asked The order that the tag asks for.
 */
export const comparisonPartIn = (asked: string | undefined): Part<PeerComparisonData> => ({
  ...oneIndicator,
  find,
  resolve: (given, context) => {
    const value = oneIndicator.resolve?.(given, context);
    if (!value) return undefined;
    const owner = ownerOf(context);
    reportComparisons(value, context.path, context.report, owner);
    const { comparisons } = value;
    if (!comparisons?.length) {
      // Those that are wrong have been reported.
      if (!comparisons?.[partial])
        context.report({
          code: 'missing',
          path: `${context.path && `${context.path}.`}comparisons`,
          expected: list(comparison),
        });
      return undefined;
    }
    const order = asked?.trim() ? context.check(orders, asked.trim(), 'order') : undefined;
    return { ...value, ...(owner && { owner }), ...(order && { order }) };
  },
});

export const comparisonPart: Part<PeerComparisonData> = comparisonPartIn(undefined);
