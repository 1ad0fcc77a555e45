/** The one set of examples: each text that a part of a document may have stands in one of them, and so in the tests and the stories. */
import { expect } from 'chai';
import { elementNames } from '../../src/generated/element-names.js';
import { parts } from '../../src/generated/elements/parts.js';
import { examples } from '../fixtures/examples.js';

/** What is said later than at first: the element's own tests have it. */
const later = ['thanks'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

describe('the examples', () => {
  for (const schema of new Set(elementNames.map(name => parts[name].schema))) {
    const names = elementNames.filter(name => parts[name].schema === schema);
    const written = new Set(
      names.flatMap(name =>
        Object.values<unknown>(examples[name]).flatMap(data => (isObject(data) ? Object.keys(data) : [])),
      ),
    );

    it(`have each text of what ${names.join(' and ')} shows`, () => {
      const texts = Object.entries(schema.kind === 'object' ? schema.fields : {})
        .filter(([key, field]) => field.kind === 'text' && field.name === 'text' && key !== 'id')
        .map(([key]) => key);
      expect(texts.length).to.be.above(0);
      expect(
        texts.filter(key => !written.has(key) && !later.includes(key)),
        'add it to one in test/fixtures/examples.ts',
      ).to.deep.equal([]);
    });
  }
});
