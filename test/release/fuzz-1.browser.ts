/** The first half of a hundred thousand documents; `fuzz-2.browser.ts` has the other, for a core each. */
import { throwMany } from '../support/fuzz.js';

throwMany(0, 10_000);
