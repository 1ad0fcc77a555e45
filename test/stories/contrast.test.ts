/** The themes to begin from: each pair of colours has its contrast, and the sheet in Storybook says so, or says what has not. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { contrastSheet } from '../../stories/support/contrast-sheet.js';
import { themes } from '../../stories/support/themes.js';
import { everything, grounds, tooWeak } from '../support/accents.js';
import { samplesIn } from '../support/contrast.js';
import { problems } from '../support/contract.js';
import { inPage, textOf, until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';

const addStyle = async (...files: string[]): Promise<void> => {
  for (const file of files) {
    const style = document.createElement('style');
    style.textContent = await (await fetch(file)).text();
    document.head.append(style);
  }
};

/** The sheet of a theme, when the elements are there and the chart is drawn. */
const sheetOf = async (theme: string): Promise<Element> => {
  const sheet = contrastSheet(theme);
  inPage('').append(sheet);
  await until(() => {
    const charts = [...sheet.querySelectorAll('civic-trend-chart')];
    const missing = charts.find(chart => !chart.shadowRoot?.querySelector('.plot svg'));
    missing?.scrollIntoView();
    return !missing && /trend-chart.*plot/.test(sheet.querySelector('table')?.textContent ?? '');
  }, 'the sheet');
  return sheet;
};

describe('the themes', () => {
  before(() =>
    addStyle(...themes.map(theme => `/stories/themes/${theme}.css`), '/stories/support/contrast.css'),
  );

  it('have the contrast that text and graphics need, in every state, light and dark', async () => {
    const place = await everything();
    place.style.background = grounds.light;
    const samples = samplesIn(place);
    const looks = themes.flatMap(theme => Object.entries(grounds).map(ground => [theme, ...ground] as const));
    for (const [theme, scheme, background] of shareOf(looks)) {
      place.className = theme;
      Object.assign(place.style, { colorScheme: scheme, background });
      expect(tooWeak(samples), `${theme}, ${scheme}`).to.deep.equal([]);
    }
    // Their colours are their own.
    const rules = themes.map(theme => {
      place.className = theme;
      const list = place.querySelector('civic-goal-area-list')?.shadowRoot?.querySelector('.area');
      return getComputedStyle(list as Element).borderTopColor;
    });
    expect(new Set(rules).size).to.equal(themes.length);
  });

  for (const theme of shareOf(['', ...themes]))
    it(`${theme || 'no theme'}: the sheet has its pairs, and says that they are enough`, async () => {
      const sheet = await sheetOf(theme);
      const rows = [...sheet.querySelectorAll('tbody tr')];
      expect(rows.length).to.be.above(8);
      expect(textOf(sheet.querySelector('.summary'))).to.equal(
        `All ${rows.length} pairs have the contrast that they need.`,
      );
      for (const row of rows) {
        const isText = row.querySelector('th')?.textContent.trim().startsWith('Text');
        const ratios = [...row.querySelectorAll('strong')].map(({ textContent }) => parseFloat(textContent));
        expect(ratios).to.have.length(2);
        for (const ratio of ratios) expect(ratio, textOf(row)).to.be.at.least(isText ? 4.5 : 3);
      }
      // On a sheet there are several pages of goals, each with its contents.
      if (!theme)
        expect((await problems(sheet)).filter(each => !each.startsWith('landmark-unique'))).to.deep.equal([]);
    });

  it('one that is too weak comes first, and is told by words and a shape', async () => {
    const sheet = await sheetOf('too-weak');
    const [first] = sheet.querySelectorAll('tbody tr');
    const [light, dark] = first?.querySelectorAll('td') ?? [];
    expect(textOf(sheet.querySelector('.summary'))).to.match(/^\d of \d+ pairs are too weak\.$/);
    // #9aa5a0 on #fdfdfb is 2.49:1 by the formula of WCAG 2.2.
    expect(textOf(light ?? null))
      .to.contain('2.49:1')
      .and.to.contain('too weak, needs 4.5:1');
    expect(textOf(dark ?? null)).to.contain('enough');
    const shapeOf = (cell?: Element) => cell?.querySelector('svg path')?.getAttribute('d');
    expect(shapeOf(light)).not.to.equal(shapeOf(dark));
    expect(getComputedStyle(light?.querySelector('.weak') as Element).borderTopStyle).to.equal('solid');
  });

  it('where the system sets the colours, the sheet says that and no numbers', async function () {
    const sheet = await sheetOf('');
    if (!(await executeServerCommand('emulate-features', { 'forced-colors': 'active' }))) this.skip();
    try {
      await until(
        () => textOf(sheet.querySelector('.summary')).includes('The system sets the colours'),
        'that',
      );
      expect(sheet.querySelector('table')).to.equal(null);
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });
});
