/** What Markdown pages link to. */
import { dirname, join } from 'node:path';

/** A page's text without its code blocks. */
export const withoutCode = text => text.replace(/```.*?```/gs, '');

/**
 * @param page The page's path from the root.
 * @param text What it says.
 * @returns Its links within the project: as written, the file's path from the root, and the anchor, if any.
 */
export const linksOf = (page, text) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => {
      const [path, anchor] = target.split('#').map(decodeURIComponent);
      return { target, file: path ? join(dirname(page), path).replaceAll('\\', '/') : page, anchor };
    });
