/** Documents at random through every element: a few hundred in every run; `test/full/fuzz.mjs` throws ten thousand, `test/release/fuzz.mjs` a hundred thousand. */
import { expect } from 'chai';
import { throwDocuments } from '../support/fuzz.js';
import { casesOf, seedOf } from '../support/share.js';

describe('documents at random', () => {
  it('throw nothing into the page, and show nothing blank or raw', async function () {
    const { counts, wrong } = await throwDocuments(casesOf(300), seedOf(20261130));
    expect(wrong.slice(0, 5)).to.deep.equal([]);
    const { rendered, repaired, partly, refused } = counts;
    // Most must render for this to say something.
    expect(rendered + repaired + partly).to.be.above(refused);
    expect(Math.min(repaired, partly, refused)).to.be.above(0);
  });
});
