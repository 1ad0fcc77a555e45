/** What tools for design tokens write of ours in CSS, as `tokens.mjs` had them write it: a page with it looks as one without. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { everything, grounds } from '../support/accents.js';
import { changes, looksIn } from '../support/same-look.js';
import { files, keepExceptions, tokensOf } from '../support/tokens.js';

describe('the design tokens, as tools write them', () => {
  before(() => setViewport({ width: 1280, height: 800 }));

  it('are what the elements have where a page sets nothing, light and dark', async () => {
    const place = await everything();
    place.className = 'tokens';
    for (const tool of ['style-dictionary', 'terrazzo'])
      for (const scheme of ['light', 'dark'] as const) {
        const tokens = await tokensOf(scheme);
        keepExceptions(place, tokens);
        Object.assign(place.style, { colorScheme: scheme, background: grounds[scheme] });
        const before = looksIn(place);
        const file = `/test/full/tokens/node_modules/.cache/${tool}/${files[scheme]}.css`;
        const style = document.createElement('style');
        style.textContent = (await (await fetch(file)).text()).replace(':root', '.tokens');
        document.head.append(style);
        for (const [name] of tokens)
          expect(getComputedStyle(place).getPropertyValue(name) !== '', `${tool}, ${name}`).to.equal(
            !name.includes('font-family'),
          );
        expect(changes(before, looksIn(place), 0.5), `${tool}, ${scheme}`).to.deep.equal([]);
        style.remove();
      }
  });
});
