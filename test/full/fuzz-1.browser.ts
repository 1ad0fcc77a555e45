/** The first half of ten thousand documents; `fuzz-2.browser.ts` has the other, for a core each. */
import { throwMany } from '../support/fuzz.js';

throwMany(0, 1000);
