/** Ids for what embeds name. */
import { expect } from 'chai';
import { goalListChoices } from '../../../src/builder/document/extract-goals.js';
import { indicatorChoices } from '../../../src/builder/document/extract-indicator.js';
import { makeId, withIds } from '../../../src/builder/document/make-id.js';

describe('an id that is made', () => {
  it('is the title in plain letters, and another than those that there are', () => {
    expect(makeId('Åtgärder för våra öar, 2030', {})).to.equal('atgarder-for-vara-oar-2030');
    expect(makeId('Antal', { goals: [{ id: 'antal' }], indicators: [{ id: 'antal-2' }] })).to.equal(
      'antal-3',
    );
    expect(makeId('السكان', {})).to.equal('indikator');
    expect(makeId('…', {}, 'omrade')).to.equal('omrade');
  });

  it('is given to those alone that cannot be named without it', () => {
    const document = {
      indicators: [{ title: 'Antal' }, { id: 'utslapp', title: 'Utsläpp' }, { id: 'utslapp', title: 'Mer' }],
      goals: { goals: [{ title: 'Ett', indicators: [{ title: 'Antal' }] }] },
    };
    const { document: named, made } = withIds(document, indicatorChoices(document));
    expect(made).to.equal(3);
    expect(indicatorChoices(named).map(({ of }) => of)).to.deep.equal(['antal', 'utslapp', 'mer', 'antal-2']);
    expect(withIds(named, indicatorChoices(named))).to.deep.equal({ document: named, made: 0 });
  });

  it('is what an area is named by, too', () => {
    const document = { goalAreas: { areas: [{ title: 'Skola', goals: [{ title: 'Ett' }] }] } };
    const { document: named } = withIds(document, goalListChoices(document));
    expect(goalListChoices(named)).to.deep.equal([
      { of: 'skola', title: 'Skola', path: 'goalAreas.areas[0]' },
    ]);
  });
});
