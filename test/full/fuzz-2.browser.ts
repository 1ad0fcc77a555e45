/** The second half of ten thousand documents. */
import { throwMany } from '../support/fuzz.js';

throwMany(1, 1000);
