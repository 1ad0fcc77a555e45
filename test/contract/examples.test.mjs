/** The one set of examples: each text that a part of a document may have stands in one of them, and so in the tests and the stories. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementNames } from '../../.build/generated/element-names.js';
import { parts } from '../../.build/generated/elements/parts.js';
import { fixture } from '../support/fixtures.mjs';

const { examples } = await fixture('examples');

/** What is said later than at first: the element's own tests have it. */
const later = ['thanks'];

const isObject = value => typeof value === 'object' && value !== null;

/** A page has no texts of its own: they are those of the parts that it shows. */
const ofOnePart = elementNames.filter(name => name !== 'goal-page');

describe('the examples', () => {
  for (const schema of new Set(ofOnePart.map(name => parts[name].schema))) {
    const names = ofOnePart.filter(name => parts[name].schema === schema);
    const written = new Set(
      names.flatMap(name =>
        Object.values(examples[name]).flatMap(data => (isObject(data) ? Object.keys(data) : [])),
      ),
    );

    it(`have each text of what ${names.join(' and ')} shows`, () => {
      const texts = Object.entries(schema.kind === 'object' ? schema.fields : {})
        .filter(([key, field]) => field.kind === 'text' && field.name === 'text' && key !== 'id')
        .map(([key]) => key);
      assert.ok(texts.length > 0);
      assert.deepEqual(
        texts.filter(key => !written.has(key) && !later.includes(key)),
        [],
        'add it to one in test/fixtures/examples.ts',
      );
    });
  }
});
