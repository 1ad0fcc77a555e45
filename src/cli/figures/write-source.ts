/** Who has made the figures, beside them in the document. */
import type { SourceSeries } from '../../sources/source-series.js';
import type { Editor } from '../json/edit.js';
import { childOf, textOf } from '../json/tree.js';
import type { Target } from './targets.js';

/** Writes who has made the figures, where nobody has said it, and when they changed. */
export const writeSource = (
  { object, around }: Target,
  { source }: SourceSeries,
  licence: string | undefined,
  day: string,
  editor: Editor,
): void => {
  const there = childOf(object, 'source');
  const updated = source.updated ?? day;
  if (there?.kind === 'object') {
    if (source.name && textOf(childOf(there, 'name')) === undefined) editor.set(there, 'name', source.name);
    if (licence && !childOf(there, 'licence')) editor.set(there, 'licence', licence);
    if (textOf(childOf(there, 'updated')) !== updated) editor.set(there, 'updated', updated);
    return;
  }
  // A comparison has its indicator's.
  if (!source.name || (around && childOf(around, 'source'))) return;
  editor.set(object, 'source', { name: source.name, ...(licence && { licence }), updated });
};
