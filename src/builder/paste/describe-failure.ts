/** Why what was pasted cannot be gone on from, in words; empty where it can. */
import type { UiWords } from '../words/ui-words.js';
import type { Pasted } from './read-pasted.js';

export const describeFailure = (pasted: Pasted, words: UiWords): readonly string[] => {
  switch (pasted.kind) {
    // A table is looked at before it is taken.
    case 'data':
    case 'table':
      return [];
    case 'broken':
      return pasted.findings.map(({ message }) => message);
    case 'address':
      return [words.onlyAddress(pasted.src)];
    case 'nothing':
      return [words.nothingThere];
  }
};
