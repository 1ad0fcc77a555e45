/** Longer texts than ours, at 320 px: nothing is cut, nothing overlaps, nothing is put together of pieces. */
import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { texts as english } from '../../src/generated/locales/en.js';
import { whole } from '../fixtures/whole.js';
import { expectConsole } from '../support/console.js';
import { rendered, tag } from '../support/fixture.js';
import { pseudo } from '../support/pseudo.js';
import { misfits, open } from '../support/room.js';

describe('room for longer texts, at 320 px', () => {
  before(() => setViewport({ width: 320, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  // Texts belong to a document, and these are given to one of its parts.
  const hint = /info: <civic-[\w-]+> data → texts: Unknown field/;
  const places: Readonly<Record<string, { attributes: string; more: object }>> = {
    pseudo: { attributes: 'lang="en"', more: { lang: 'en', texts: pseudo } },
    fi: { attributes: 'lang="fi"', more: { lang: 'sv' } },
    de: { attributes: 'lang="de"', more: { lang: 'sv' } },
    ar: { attributes: 'lang="ar" dir="rtl"', more: { lang: 'sv' } },
    sma: { attributes: 'lang="sma"', more: { lang: 'sv' } },
  };
  for (const [place, { attributes, more }] of Object.entries(places))
    for (const [name, data] of Object.entries(whole))
      it(`${name}, ${place}`, async () => {
        if (place === 'pseudo') expectConsole(hint);
        const host = await open(tag(name, { ...data, ...more }, '', attributes));
        expect(misfits(host)).to.deep.equal([]);
      });

  it('begins each line of facts where its paragraph begins, also the facts that run the other way', async () => {
    for (const [attributes, side] of [
      ['lang="fi"', 'left'],
      ['lang="ar" dir="rtl"', 'right'],
    ] as const)
      for (const name of ['civic-goal-area-list', 'civic-goal-list'] as const) {
        const host = await open(tag(name, { ...whole[name], lang: 'sv' }, '', attributes));
        const gaps = [...(rendered(host)?.querySelectorAll('.facts') ?? [])].flatMap(line => {
          const boxes = [...line.children].map(fact => fact.getBoundingClientRect());
          const firsts = boxes.filter(
            ({ top }, index) => !index || top > (boxes[index - 1]?.bottom ?? 0) - 2,
          );
          return firsts.map(first => Math.abs(first[side] - line.getBoundingClientRect()[side]));
        });
        expect(gaps.length, name).to.be.above(0);
        expect(Math.max(...gaps), `${name}, ${attributes}`).to.be.below(1);
      }
  });

  it('says nothing that no translation has been at', async () => {
    const phrases = Object.values(english).filter(text => /^[\w ]+ [\w ,.]+$/.test(text));
    expect(phrases.length).to.be.above(50);
    expectConsole(hint);
    for (const [name, data] of Object.entries(whole)) {
      const host = await open(tag(name, { ...data, lang: 'en', texts: pseudo }, '', 'lang="en"'));
      const said = rendered(host)?.textContent ?? '';
      expect(
        phrases.filter(phrase => said.includes(phrase)),
        name,
      ).to.deep.equal([]);
    }
  });
});
