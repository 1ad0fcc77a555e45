/** Checks a goals document without a browser: what `civic-goals check` runs. The same reading, mending and messages as on a page. */
import { check } from './data/check.js';
import type { Fault } from './data/faults.js';
import { objectsIn } from './data/fragment.js';
import { mend, mendValue } from './data/mend.js';
import { read } from './data/read.js';
import { say, type Reported } from './data/report.js';
import { goalsDocument } from './goals-document.schema.js';

/** A fault or a hint, in words. */
export interface Finding extends Reported {
  /** A hint does not stop an element: the document works, and could be better. */
  readonly hint: boolean;
}

/** References that lead nowhere, and ids that are there twice. */
const references = (root: unknown): Fault[] => {
  const ids = new Map<unknown, number>();
  const wanted: { id: string; path: string }[] = [];
  for (const { value, path } of objectsIn(root)) {
    const { id, indicators } = value as { id?: unknown; indicators?: unknown };
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
    if (!Array.isArray(indicators)) continue;
    for (const [index, item] of (indicators as unknown[]).entries())
      if (typeof item === 'string') wanted.push({ id: item, path: `${path}.indicators[${index}]` });
  }
  return wanted
    .filter(({ id }) => !ids.has(id))
    .map(({ id, path }) => ({ code: 'no-such-id', path, found: id, hint: true }));
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
  const strict = read(text);
  const { value: root, faults } = strict.value === undefined ? mend(text) : strict;
  const all = [...faults];
  if (root !== undefined) {
    const checked = check(
      goalsDocument,
      root,
      { base: `${origin}/goals.json`, origins: [origin] },
      '',
      mendValue,
    );
    all.push(...checked.faults, ...references(root));
  }
  return all.map(fault => ({ ...say(fault, locale), hint: !!fault.hint }));
};
