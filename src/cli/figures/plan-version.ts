/**
 * What a document said before it is changed is kept in a file of its own beside it, `goals.2026-02-22.json`, which it names among its
 * `versions`: an element with `as-of` finds it there.
 */
import { basename, extname } from 'node:path';
import { encodeComponent } from '../../data/address-part.js';
import { endOfDate, isDate } from '../../contract/date.js';
import type { Data } from '../json/layout.js';
import { childOf, dataOf, textOf, type Node, type ObjectNode } from '../json/tree.js';
import type { OpenDocument } from './document.js';

export interface VersionPlan {
  /** The name of the file beside the document; nothing where none is to be kept. */
  readonly name?: string;
  /** The document does not say of which day it is, so that nobody could ask for it. */
  readonly hasNoDay: boolean;
}

const listIn = (root: ObjectNode): readonly Node[] => {
  const versions = childOf(root, 'versions');
  return versions?.kind === 'list' ? versions.items : versions?.kind === 'object' ? [versions] : [];
};

/** A file's name with a day: `goals.json` and `2026-02-22` give `goals.2026-02-22.json`. */
const nameFor = (file: string, day: string): string => {
  const kind = extname(file);
  return `${basename(file, kind)}.${day}${kind}`;
};

/**
 * Says in the document what it said before and where that is, and that it is of today. A document of today keeps nothing: of one day there is
 * one version, the last.
 *
 * @param today `2026-11-30`.
 */
export const planVersion = (
  file: string,
  { text, root, editor }: OpenDocument,
  today: string,
): VersionPlan => {
  if (root.kind !== 'object') return { hasNoDay: true };
  const updated = (textOf(childOf(root, 'updated')) ?? '').trim();
  const hasNoDay = !isDate(updated);
  if (!hasNoDay && endOfDate(updated) >= endOfDate(today)) return { hasNoDay };
  editor.set(root, 'updated', today);
  const day = updated.slice(0, 10);
  const listed = listIn(root);
  if (hasNoDay || listed.some(one => textOf(childOf(one, 'date'))?.trim().slice(0, 10) === day))
    return { hasNoDay };
  const name = nameFor(file, day);
  const version = { date: day, href: encodeComponent(name) };
  const versions = childOf(root, 'versions');
  if (versions?.kind === 'list') editor.insert(versions, 0, [version]);
  else if (versions?.kind === 'object') editor.replace(versions, [version, dataOf(text, versions) as Data]);
  else editor.set(root, 'versions', [version]);
  return { name, hasNoDay };
};
