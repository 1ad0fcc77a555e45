/** Throws a hundred thousand documents at random at every element, in Chromium. `ENGINES=firefox` takes another. */
import { close, inBrowsers } from './support/in-browsers.mjs';

// One on each core.
const result = await inBrowsers('test/full/fuzz-*.browser.ts', { engines: 'chromium', atOnce: 2 });
const ended = {};
for (const [, counted] of result.output.matchAll(/counted: (\{.*?\})/g))
  for (const [how, number] of Object.entries(JSON.parse(counted))) ended[how] = (ended[how] ?? 0) + number;
console.log('100 000 documents, each through every element:', JSON.stringify(ended));
close(result);
