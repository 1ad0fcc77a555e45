/** Holds the rules of precision for a hundred thousand indicators at random, ten thousand in each language. `ENGINES=firefox` takes another engine. */
import { close, inBrowsers } from './support/in-browsers.mjs';

const result = await inBrowsers('test/full/precision.browser.ts', { engines: 'chromium' });
close(result);
