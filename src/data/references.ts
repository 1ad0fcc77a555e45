/** What the rest of a document says about an indicator: the shared one that a reference names, and defaults for all of them. */
import { defaults as defaultFields, indicator, type Indicator } from '../contract/indicator.js';
import { partial } from '../contract/schema.js';
import type { Found } from './locate.js';
import { objectsIn } from './objects.js';
import type { PartContext } from './part.js';
import { own } from './validate.js';

/** The indicators written in a value, shared ones and those inside goals. References are not counted. */
export const indicatorsIn = (root: unknown): Found[] => {
  const all: Found[] = [];
  for (const { part, path, lang } of objectsIn(root)) {
    const listed = own(part, 'indicators');
    if (!Array.isArray(listed)) continue;
    (listed as unknown[]).forEach((part, index) => {
      if (typeof part === 'object')
        all.push({ part, path: `${path && `${path}.`}indicators[${index}]`, lang });
    });
  }
  return all;
};

/** Looks up and completes the indicators of one document. */
export interface Indicators {
  /** The shared indicator of that id; `undefined` where there is none, `null` where it is wrong. `path` is where the reference stands. */
  readonly byId: (id: string, path: string) => Indicator | null | undefined;
  /** An indicator with what the document says for all of them. `lang`: the language that holds around it. */
  readonly complete: (value: Indicator, lang: string | undefined) => Indicator;
}

/**
 * The indicators of the document around a part.
 *
 * @param context The document. It is searched and its defaults are checked when they are first asked for.
 */
export const indicatorsOf = (context: PartContext): Indicators => {
  let shared: Map<unknown, Found> | undefined;
  let defaults: Pick<Indicator, 'method' | 'partlyFrom' | typeof partial> | undefined;

  const complete: Indicators['complete'] = (value, lang) => {
    const { document } = context;
    const fields = { method: own(document, 'method'), partlyFrom: own(document, 'partlyFrom') };
    defaults ??=
      fields.method === undefined && fields.partlyFrom === undefined
        ? {}
        : (context.check(defaultFields, fields, '') ?? {});
    const { unit, lang: spoken = lang } = value;
    // Most documents say nothing for all of them.
    if (lang === undefined && typeof unit !== 'object' && !Reflect.ownKeys(defaults).length) return value;
    const { [partial]: isLost, ...rest } = defaults;
    // What it says itself needs no default.
    const isSettled =
      value.method === 'threshold' || value.method === 'on-path' || value.partlyFrom !== undefined;
    return {
      ...rest,
      ...(lang !== undefined && { lang }),
      ...value,
      // Which form of it a number takes is for its language to say.
      ...(typeof unit === 'object' && spoken && { unit: { lang: spoken, ...unit } }),
      ...(isLost && !(value.method && isSettled) && { [partial]: isLost }),
    };
  };

  return {
    complete,
    byId: (id, path) => {
      // The first of that id counts.
      shared ??= new Map(
        indicatorsIn(context.document)
          .reverse()
          .map(found => [own(found.part, 'id'), found]),
      );
      const found = shared.get(id);
      if (!found) {
        context.report({ code: 'no-such-id', path, found: id, hint: true, among: context.document });
        return undefined;
      }
      const value = context.check(indicator, found.part, found.path);
      return value ? complete(value, found.lang) : null;
    },
  };
};
