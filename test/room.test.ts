/** Longer texts than ours, at 320 px: nothing is cut, nothing overlaps, nothing is put together of pieces. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import '../src/define.js';
import { texts as english } from '../src/generated/locales/en.js';
import { whole } from './fixtures/whole.js';
import { inPage, rendered, settled, tag, until } from './support/fixture.js';
import { pseudo } from './support/pseudo.js';

/** Where each text is seen, as long as it is drawn at all. */
const boxes = (base: Element): { text: string; rect: DOMRect }[] => {
  const walker = document.createTreeWalker(base, NodeFilter.SHOW_TEXT);
  const found: { text: string; rect: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!node.nodeValue?.trim() || !parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    // Only for assistive technology, or in a control that cuts by itself.
    if (parentElement.closest('.unseen, option, caption, style, [role="status"]')) continue;
    // What can be scrolled to is not cut.
    if (parentElement.closest('[tabindex="0"]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1) found.push({ text: node.nodeValue.trim(), rect });
  }
  return found;
};

/** Two texts that are drawn over one another, but for the air above and below their letters. */
const overlapping = (all: readonly { text: string; rect: DOMRect }[]): string[] =>
  all.flatMap(({ text, rect }, index) =>
    all
      .slice(index + 1)
      .filter(other => {
        const wide = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const high = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        return wide > 2 && high > 0.5 * Math.min(rect.height, other.rect.height);
      })
      .map(other => `“${text}” and “${other.text}”`),
  );

/** An element with all that can be opened in it open, and what follows a no. */
const open = async (name: string, data: object, attributes: string): Promise<ReactiveElement> => {
  const host = inPage(tag(name, data, '', attributes)).firstElementChild as ReactiveElement;
  await until(() => rendered(host), 'it');
  await settled(host);
  rendered(host)?.querySelectorAll('button')[1]?.click();
  for (const details of rendered(host)?.querySelectorAll('details') ?? []) details.open = true;
  await new Promise(resolve => setTimeout(resolve, 300));
  await settled(host);
  return host;
};

describe('room for longer texts, at 320 px', () => {
  before(() => setViewport({ width: 320, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

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
        const host = await open(name, { ...data, ...more }, attributes);
        const base = rendered(host) as HTMLElement;
        expect(document.documentElement.scrollWidth, 'the page').to.be.at.most(320);
        // Rounded, each by itself.
        expect(base.scrollWidth, 'the element').to.be.at.most(base.clientWidth + 1);
        const all = boxes(base);
        expect(all.length).to.be.above(1);
        const edge = host.getBoundingClientRect();
        const outside = all.filter(({ rect }) => rect.left < edge.left - 1 || rect.right > edge.right + 1);
        expect(outside.map(({ text }) => text)).to.deep.equal([]);
        expect(overlapping(all)).to.deep.equal([]);
      });

  it('begins each line of facts where its paragraph begins, also the facts that run the other way', async () => {
    for (const [attributes, side] of [
      ['lang="fi"', 'left'],
      ['lang="ar" dir="rtl"', 'right'],
    ] as const)
      for (const name of ['civic-goal-area-list', 'civic-goal-list'] as const) {
        const host = await open(name, { ...whole[name], lang: 'sv' }, attributes);
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
    for (const [name, data] of Object.entries(whole)) {
      const host = await open(name, { ...data, lang: 'en', texts: pseudo }, 'lang="en"');
      const said = rendered(host)?.textContent ?? '';
      expect(
        phrases.filter(phrase => said.includes(phrase)),
        name,
      ).to.deep.equal([]);
    }
  });
});
