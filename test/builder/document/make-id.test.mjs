/** Ids for what embeds name. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalListChoices } from '../../../.build/builder/document/extract-goals.js';
import { indicatorChoices } from '../../../.build/builder/document/extract-indicator.js';
import { makeId, withIds } from '../../../.build/builder/document/make-id.js';

describe('an id that is made', () => {
  it('is the title in plain letters, and another than those that there are', () => {
    assert.equal(makeId('Åtgärder för våra öar, 2030', {}), 'atgarder-for-vara-oar-2030');
    assert.equal(makeId('Antal', { goals: [{ id: 'antal' }], indicators: [{ id: 'antal-2' }] }), 'antal-3');
    assert.equal(makeId('السكان', {}), 'indikator');
    assert.equal(makeId('…', {}, 'omrade'), 'omrade');
  });

  it('is given to those alone that cannot be named without it', () => {
    const document = {
      indicators: [{ title: 'Antal' }, { id: 'utslapp', title: 'Utsläpp' }, { id: 'utslapp', title: 'Mer' }],
      goals: { goals: [{ title: 'Ett', indicators: [{ title: 'Antal' }] }] },
    };
    const { document: named, made } = withIds(document, indicatorChoices(document));
    assert.equal(made, 3);
    assert.deepEqual(
      indicatorChoices(named).map(({ of }) => of),
      ['antal', 'utslapp', 'mer', 'antal-2'],
    );
    assert.deepEqual(withIds(named, indicatorChoices(named)), { document: named, made: 0 });
  });

  it('is what an area is named by, too', () => {
    const document = { goalAreas: { areas: [{ title: 'Skola', goals: [{ title: 'Ett' }] }] } };
    const { document: named } = withIds(document, goalListChoices(document));
    assert.deepEqual(goalListChoices(named), [{ of: 'skola', title: 'Skola', path: 'goalAreas.areas[0]' }]);
  });
});
