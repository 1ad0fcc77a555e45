/** A place in the document, in the words that stand on the form. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePath } from '../../../.build/builder/document/describe-path.js';
import { formatPath, parsePath } from '../../../.build/builder/document/path.js';
import { goalsDocument } from '../../../.build/contract/document.js';

/** A path to every field that the contract has, with the first row of each list, so many steps deep. */
const pathsIn = (schema, path, depth) => {
  if (!depth) return [];
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? [] : pathsIn(schema.of(), path, depth);
    case 'either':
      return schema.options.flatMap(option => pathsIn(option, path, depth));
    case 'list':
      return pathsIn(schema.item, [...path, 0], depth);
    case 'object':
      return Object.entries(schema.fields).flatMap(([key, inner]) => [
        [...path, key],
        ...pathsIn(inner, [...path, key], depth - 1),
      ]);
    default:
      return [];
  }
};

describe('a place in the document, in words', () => {
  it('is called as the field on the form is, whatever else has a field of that name', () => {
    const places = [
      ['goals.goals[2].title', 'Mål 3, Målet'],
      ['goals.title', 'Mål, Rubrik'],
      ['goalAreas.areas[0].title', 'Område 1, Områdets namn'],
      ['goalAreas.areas[0].goals[1].title', 'Område 1, Mål 2, Målet'],
      ['goals.goals[0].goals[1].title', 'Mål 1, Delmål 2, Målet'],
      ['goals.goals[0].indicators[1].title', 'Mål 1, Indikator 2, Vad som mäts'],
      ['goals.goals[0].assignments[0].title', 'Mål 1, Uppdrag 1, Uppdraget'],
      ['indicators[0].groups[1].title', 'Indikator 1, Grupp 2, Namn'],
      ['vision.statement', 'Vision, Visionen'],
    ];
    for (const [path, words] of places) assert.equal(describePath(parsePath(path), 'sv'), words, path);
  });

  it('has a word of the form for every field of the contract', () => {
    const paths = pathsIn(goalsDocument, [], 6);
    assert.ok(paths.length > 500);
    const unnamed = paths.filter(path =>
      describePath(path, 'sv')
        .split(', ')
        .some(word => !/^\p{Lu}/u.test(word)),
    );
    assert.deepEqual(unnamed.map(formatPath), []);
  });

  it('keeps the name of a field that is not in the contract', () => {
    assert.equal(describePath(['goals', 'goals', 0, 'titel'], 'sv'), 'Mål 1, titel');
    assert.equal(describePath(['__proto__', 'constructor'], 'en'), '__proto__, constructor');
  });
});
