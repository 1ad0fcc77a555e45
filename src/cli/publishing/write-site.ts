/** Writes a planned site, each file whole. */
import type { SitePlan } from '../../publish/pages/plan-site.js';
import { removeIfThere, siteWriter } from './site-folder.js';

export interface WrittenSite {
  /** The paths of files that were not there. */
  readonly made: readonly string[];
  /** The paths of files that said something else. */
  readonly changed: readonly string[];
  /** The paths of files that are not made any more, and have been taken away. */
  readonly removed: readonly string[];
}

/** A file that is not made of the document, and its bytes. */
export type CopiedFile = readonly [path: string, bytes: Buffer];

/**
 * Writes it.
 *
 * @param copied Files beside the planned ones.
 * @param isDry Whether nothing is to be written.
 * @param hear Is told how far it has come.
 * @throws {CommandError} Where a file cannot be written; the others stand as they stood, or as they are to stand.
 */
export const writeSite = async (
  folder: string,
  { steps, obsolete }: Pick<SitePlan, 'steps' | 'obsolete'>,
  copied: readonly CopiedFile[],
  isDry: boolean,
  hear: (done: number, all: number) => void,
): Promise<WrittenSite> => {
  const write = siteWriter(folder, isDry);
  const made: string[] = [];
  const changed: string[] = [];
  const put = (path: string, bytes: Buffer): void => {
    const outcome = write(path, bytes);
    if (outcome === 'new') made.push(path);
    if (outcome === 'changed') changed.push(path);
  };
  const all = steps.reduce((sum, step) => sum + step.length, 0);
  let done = 0;
  for (const step of steps)
    for (const { make } of step) {
      for (const [path, text] of await make()) put(path, Buffer.from(text));
      hear(++done, all);
    }
  for (const [path, bytes] of copied) put(path, bytes);
  const removed: string[] = [];
  for (const path of obsolete) if (await removeIfThere(folder, path, isDry)) removed.push(path);
  return { made, changed, removed };
};
