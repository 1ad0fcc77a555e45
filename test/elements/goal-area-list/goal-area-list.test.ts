import { expect } from 'chai';
import '../../../src/elements/goal-area-list/define.js';
import { GoalAreaList } from '../../../src/index.js';
import { broken, goalAreas } from '../../fixtures/examples.js';
import { rgba } from '../../support/color.js';
import { keepsTheContract } from '../../support/contract.js';

import { expectConsole } from '../../support/console.js';
import { rendered, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const areas = (data: unknown, attributes = ''): Promise<GoalAreaList> =>
  shown<GoalAreaList>(tag('civic-goal-area-list', data, '', attributes));

describe('civic-goal-area-list', () => {
  keepsTheContract({
    tag: 'civic-goal-area-list',
    element: GoalAreaList,
    examples: goalAreas,
    word: 'Medborgaren i fokus',
    document: part => ({ vision: { statement: 'x' }, goalAreas: part }),
    refused: broken,
  });

  it('lists Krokom’s four areas under their heading', async () => {
    const element = await areas(goalAreas.Krokom);
    expect(rendered(element)?.querySelector('h2')?.textContent).to.equal('Målområden');
    expect(
      [...(rendered(element)?.querySelectorAll('li h3') ?? [])].map(({ textContent }) => textContent),
    ).to.deep.equal([
      'Hållbar tillväxt och utveckling',
      'Medborgaren i fokus',
      'Laget med förmåga och energi',
      'Nämndsspecifika förändringsmål',
    ]);
  });

  it('links an area as a whole where there is somewhere to go', async () => {
    const element = await areas(goalAreas.Linked);
    const [area] = rendered(element)?.querySelectorAll('li') ?? [];
    const { left, bottom } = area?.getBoundingClientRect() ?? new DOMRect();
    const hit = element.shadowRoot?.elementFromPoint(left + 2, bottom - 2);
    expect(hit?.closest('a')?.href).to.equal('https://example.com/1');
    expect(rendered(await areas(goalAreas.Krokom))?.querySelector('a')).to.equal(null);
  });

  it('takes an area’s own colour, and refuses what is none', async () => {
    const [, second] = rendered(await areas(goalAreas.Linked))?.querySelectorAll('li') ?? [];
    expect(second && rgba(getComputedStyle(second).borderTopColor)).to.deep.equal([138, 59, 18, 1]);
  });

  it('opens to show an area’s goals', async () => {
    const element = await areas(goalAreas.WithGoals);
    const details = rendered(element)?.querySelector('details');
    expect(textOf(details?.querySelector('summary') ?? null)).to.equal('Mål (2) Hållbar tillväxt');
    details?.querySelector('summary')?.click();
    const inner = await until(() => details?.querySelector('civic-goal-list'));
    await until(() => rendered(inner));
    expect(spoken(inner)).to.equal(
      'Utbud, antal och bredd av bostäder ska öka Ska öka Klimatavtrycket ska minska Ska minska',
    );
  });

  it('takes a bare array as its list', async () => {
    expect(spoken(await areas(goalAreas.Krokom.areas))).to.contain('Medborgaren i fokus');
    expect(spoken(await areas({ goalAreas: goalAreas.Krokom.areas }))).to.contain('Medborgaren i fokus');
  });

  it('leaves out an area that is wrong, says so, and shows the rest', async () => {
    const said = expectConsole(/warn: <civic-goal-area-list>/);
    const element = await areas({ areas: [{ title: 'Bra' }, { title: 7 }, { title: 'Också bra' }] });
    expect(spoken(element)).to.equal('Bra Också bra');
    await until(() => said.length);
    expect(said.join()).to.contain('areas[1].title').and.to.contain('Här står 7, men det ska vara en text.');
  });
});
