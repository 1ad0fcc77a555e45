/** A hundred thousand indicators at random, for `precision.mjs`: what is printed of them is true. */
import { fetchLanguage, languageFor } from '../../src/base/locale.js';
import { checkPrecision } from '../support/precision.js';

describe('what is printed of any figures is true', () => {
  ['sv', 'en', 'fi', 'nb', 'de', 'ar', 'se', 'sma', 'smj', 'fit'].forEach((tag, index) =>
    it(`in ${tag}`, async () => {
      await fetchLanguage(`:${tag}`);
      // Others in every language: what rounding does is the same in all.
      checkPrecision(10_000, languageFor(`:${tag}`).locale, index);
    }),
  );
});
