/** Writes pictures of a site, those alone that show something else than what is there: to draw one takes longer than all else of its page. */
import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawnFile } from '../../publish/pages/site.js';
import { problemWith } from '../problems.js';
import { writeWhole } from '../whole-file.js';
import type { PictureMaker } from './picture-maker.js';
import { hasKey, keyEnd, withKey } from './png-key.js';
import type { WrittenFile } from './site-folder.js';

/** What became of a picture. */
export type WrittenPicture = WrittenFile | 'removed';

/** The first bytes of a file; nothing, where there is none. */
const startOf = (file: string, length: number): Buffer | undefined => {
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const start = Buffer.alloc(length);
    return start.subarray(0, readSync(opened, start, 0, length, 0));
  } finally {
    closeSync(opened);
  }
};

/**
 * Writes pictures.
 *
 * @param isDry Whether nothing is to be written.
 */
export const pictureWriter =
  (folder: string, draw: PictureMaker['draw'], isDry: boolean) =>
  (path: string, picture: DrawnFile): WrittenPicture => {
    const file = join(folder, path);
    try {
      const before = startOf(file, 'key' in picture ? keyEnd(picture.key.length) : 0);
      if ('missing' in picture) {
        // One of before would show what no longer holds.
        if (before && !isDry) rmSync(file, { force: true });
        return before ? 'removed' : 'same';
      }
      if (before && hasKey(before, picture.key)) return 'same';
      if (!isDry) {
        mkdirSync(dirname(file), { recursive: true });
        writeWhole(file, withKey(draw(picture.svg), picture.key), before && statSync(file).mode);
      }
      return before ? 'changed' : 'new';
    } catch (error) {
      throw problemWith(file, error);
    }
  };
