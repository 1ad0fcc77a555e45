/** Writes a planned site, each file whole. */
import type { SitePlan } from '../../publish/pages/plan-site.js';
import type { PictureMaker } from './picture-maker.js';
import { pictureWriter } from './picture-writer.js';
import { removeIfThere, siteWriter } from './site-folder.js';

export interface WrittenSite {
  /** The paths of files that were not there. */
  readonly made: readonly string[];
  /** The paths of files that said something else. */
  readonly changed: readonly string[];
  /** The paths of files that are not made any more, and have been taken away. */
  readonly removed: readonly string[];
  /** The pictures that are not drawn, each with the character that no font has. */
  readonly undrawn: readonly { readonly path: string; readonly character: string }[];
}

/** A file that is not made of the document, and its bytes. */
export type CopiedFile = readonly [path: string, bytes: Buffer];

/** How it is written. */
export interface WriteSettings {
  /** Files beside the planned ones. */
  readonly copied: readonly CopiedFile[];
  /** Whether nothing is to be written. */
  readonly isDry: boolean;
  /** What draws pictures, where the plan has any. */
  readonly draw?: PictureMaker['draw'] | undefined;
  /** Is told how far it has come. */
  readonly hear: (done: number, all: number) => void;
}

/**
 * Writes it.
 *
 * @throws {CommandError} Where a file cannot be written; the others stand as they stood, or as they are to stand.
 */
export const writeSite = async (
  folder: string,
  { steps, obsolete }: Pick<SitePlan, 'steps' | 'obsolete'>,
  { copied, isDry, draw = () => new Uint8Array(), hear }: WriteSettings,
): Promise<WrittenSite> => {
  const write = siteWriter(folder, isDry);
  const writePicture = pictureWriter(folder, draw, isDry);
  const written = {
    new: [] as string[],
    changed: [] as string[],
    removed: [] as string[],
  };
  const undrawn: { readonly path: string; readonly character: string }[] = [];
  const note = (path: string, outcome: keyof typeof written | 'same'): void => {
    if (outcome !== 'same') written[outcome].push(path);
  };
  const all = steps.reduce((sum, step) => sum + step.length, 0);
  let done = 0;
  for (const step of steps)
    for (const { make } of step) {
      for (const [path, content] of await make())
        if (typeof content === 'string') note(path, write(path, Buffer.from(content)));
        else {
          note(path, writePicture(path, content));
          if ('missing' in content) undrawn.push({ path, character: content.missing });
        }
      hear(++done, all);
    }
  for (const [path, bytes] of copied) note(path, write(path, bytes));
  for (const path of obsolete) if (await removeIfThere(folder, path, isDry)) written.removed.push(path);
  return { made: written.new, changed: written.changed, removed: written.removed, undrawn };
};
