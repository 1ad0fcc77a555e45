/** Whatever colour a municipality has, where the browser cannot work with colours: what `accent.test.ts` says of the others holds there, too. */
import { expect } from 'chai';
import '../../src/define.js';
import { everything, falling, grounds, named, random } from '../support/accents.js';
import { samplesIn } from '../support/contrast.js';
import { shareOf } from '../support/share.js';

describe('whatever colour a municipality has', () => {
  it('is seen, too, where the browser cannot work with colours', async () => {
    const place = await everything();
    // As such a browser does: it leaves out the rules that it does not understand.
    const sheets = new Set<CSSStyleSheet>();
    const visit = (root: Element | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const sheet of element.shadowRoot?.adoptedStyleSheets ?? []) sheets.add(sheet);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(place);
    let taken = 0;
    for (const sheet of sheets)
      for (let index = sheet.cssRules.length - 1; index >= 0; index--)
        if (sheet.cssRules[index] instanceof CSSSupportsRule) {
          sheet.deleteRule(index);
          taken++;
        }
    expect(taken).to.be.above(0);
    // Signs keep their colours for light pages there; what is drawn in the page's colour is told from the page.
    place.style.background = grounds.light;
    const samples = samplesIn(place).filter(({ name }) => !/shape|segment|between|good|bad/.test(name));
    expect(await falling(place, samples, named, shareOf(random(30)), 0.98)).to.deep.equal([]);
  });
});
