/** Throws documents at random at every element, in Chromium; `ENGINES=firefox` takes another. */
import { close, inBrowsers } from './in-browsers.mjs';

/**
 * Runs the files, one on each core, and says how the elements ended.
 *
 * @param files Which, as a pattern.
 * @param count How many documents they have, in words.
 */
export const throwDocuments = async (files, count) => {
  const result = await inBrowsers(files, { engines: 'chromium', atOnce: 2 });
  const ended = {};
  for (const [, counted] of result.output.matchAll(/counted: (\{.*?\})/g))
    for (const [how, number] of Object.entries(JSON.parse(counted))) ended[how] = (ended[how] ?? 0) + number;
  console.log(`${count} documents, each through every element:`, JSON.stringify(ended));
  close(result);
};
