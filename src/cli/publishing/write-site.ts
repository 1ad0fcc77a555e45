/** Writes a planned site: many files at a time, each whole. */
import type { SitePlan } from '../../publish/pages/plan-site.js';
import { removeIfThere, siteWriter } from './site-folder.js';

/** How many files are being written at a time: more do not make a disk quicker. */
const atOnce = 16;

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
  const put = async (path: string, bytes: Buffer): Promise<void> => {
    const outcome = await write(path, bytes);
    if (outcome === 'new') made.push(path);
    if (outcome === 'changed') changed.push(path);
  };
  const all = steps.reduce((sum, step) => sum + step.length, 0);
  let done = 0;
  for (const step of steps) {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let each = step[next++]; each; each = step[next++]) {
        for (const [path, text] of await each.make()) await put(path, Buffer.from(text));
        hear(++done, all);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  for (const [path, bytes] of copied) await put(path, bytes);
  const removed: string[] = [];
  for (const path of obsolete) if (await removeIfThere(folder, path, isDry)) removed.push(path);
  return { made, changed, removed };
};
