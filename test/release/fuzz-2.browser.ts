/** The second half of a hundred thousand documents. */
import { throwMany } from '../support/fuzz.js';

throwMany(1, 10_000);
