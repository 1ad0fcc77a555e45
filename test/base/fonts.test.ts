/** Fonts of the pages around: the elements take them, and find room with narrow, wide and tall letters, at 240, 320 and 1 280 px. */
import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { whole } from '../fixtures/whole.js';
import { arrived } from '../support/code-under-way.js';
import { rendered, settled, tag, until } from '../support/fixture.js';
import { boxes, open, overlapping, type Box } from '../support/room.js';

/** The families of stories/support/fonts.css, by the class of the page. */
const fonts = { serif: 'Host Serif', condensed: 'Host Condensed', wide: 'Host Wide', tall: 'Host Tall' };

const loaded = (family: string): FontFace[] =>
  [...document.fonts].filter(
    face => face.family.replaceAll(/['"]/g, '') === family && face.status === 'loaded',
  );

const firstFamily = (element: Element): string =>
  getComputedStyle(element).fontFamily.split(',')[0]?.replaceAll(/['"]/g, '').trim() ?? '';

/** What holds its inside back and is lower than it. */
const cut = (base: Element): string[] =>
  [...base.querySelectorAll('*')]
    .filter(element => {
      const { overflowY } = getComputedStyle(element);
      const isHolding = overflowY === 'hidden' || overflowY === 'clip';
      return isHolding && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1;
    })
    .filter(element => !element.closest('.unseen, svg'))
    .map(element => `${element.localName}.${element.className}: ${element.textContent.trim()}`);

const canvas = document.createElement('canvas').getContext('2d');

/** The same without the air that a tall font has above and below its letters. */
const letters = (box: Box): Box => {
  const { text, rect, parent } = box;
  if (!canvas) throw new Error('Nothing can be measured.');
  canvas.font = getComputedStyle(parent).font;
  const measured = canvas.measureText(text);
  const above = measured.fontBoundingBoxAscent - measured.actualBoundingBoxAscent;
  const below = measured.fontBoundingBoxDescent - measured.actualBoundingBoxDescent;
  return { ...box, rect: new DOMRect(rect.x, rect.y + above, rect.width, rect.height - above - below) };
};

describe('fonts of the page', () => {
  const sheet = document.createElement('link');
  before(async () => {
    sheet.rel = 'stylesheet';
    sheet.href = '/stories/support/fonts.css';
    const ready = new Promise(resolve => sheet.addEventListener('load', resolve));
    document.head.append(sheet);
    await ready;
    await setViewport({ width: 1320, height: 800 });
  });
  after(async () => {
    sheet.remove();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, family] of Object.entries(fonts))
    for (const [element, data] of Object.entries(whole))
      it(`${element}, ${name}`, async () => {
        const host = await open(`<div class="page ${name}">${tag(element, data)}</div>`);
        const base = rendered(host) as HTMLElement;
        await until(() => document.fonts.status === 'loaded', 'the fonts');
        // A browser fetches a font when it draws with it: plain letters and strong ones.
        await until(() => loaded(family).length === 2, `two weights of ${family}`);
        const others = [...base.querySelectorAll('*')]
          .filter(
            part => part.textContent.trim() || part.matches('button, textarea, input:not([type=range])'),
          )
          .filter(part => firstFamily(part) !== family);
        expect(others.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);

        for (const width of [240, 320, 1280]) {
          const place = host.parentElement!;
          place.style.width = `${width}px`;
          // A chart is drawn anew for its width.
          await arrived();
          await settled(host);
          expect(host.offsetWidth, `its place, ${width}`).to.equal(width);
          expect(place.scrollWidth, `the page, ${width}`).to.be.at.most(width);
          expect(base.scrollWidth, `the element, ${width}`).to.be.at.most(base.clientWidth + 1);
          const all = boxes(base);
          expect(all.length).to.be.above(1);
          const edge = host.getBoundingClientRect();
          const outside = all.filter(({ rect }) => rect.left < edge.left - 1 || rect.right > edge.right + 1);
          expect(
            outside.map(({ text }) => text),
            `outside, ${width}`,
          ).to.deep.equal([]);
          expect(overlapping(all.map(letters)), `overlapping, ${width}`).to.deep.equal([]);
          expect(cut(base), `cut, ${width}`).to.deep.equal([]);
        }
      });
});
