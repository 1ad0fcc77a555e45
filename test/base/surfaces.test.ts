/** The places and the wishes that elements meet: any width of the place, larger text, less motion. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { whole } from '../fixtures/whole.js';
import { arrived } from '../support/code-under-way.js';
import { rendered, tag } from '../support/fixture.js';
import { misfits, open } from '../support/room.js';

/** An element in a place of its own width, which may be narrower than the window. */
const inPlace = async (name: string, width: number): Promise<HTMLElement> => {
  const host = await open(`<div style="width: ${width}px">${tag(name, whole[name])}</div>`);
  return host;
};

/** What does not fit when the drawings have had the time to be drawn anew. */
const leftOver = async (host: Element): Promise<string[]> => {
  let found: string[] = [];
  for (let look = 0; look < 60; look++) {
    await arrived();
    found = misfits(host);
    if (!found.length) break;
  }
  return found;
};

/** Where everything in an element stands, from its own corner. */
const layout = (host: Element): string[] => {
  const { left, top } = host.getBoundingClientRect();
  return [...(rendered(host)?.querySelectorAll('*') ?? [])]
    .filter(element => element.checkVisibility())
    .map(element => {
      const box = element.getBoundingClientRect();
      const [x, y, w, h] = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
      return `${element.localName}.${element.getAttribute('class') ?? ''} ${x} ${y} ${w} × ${h}`;
    });
};

describe('the place', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const name of Object.keys(whole)) {
    it(`${name} fits from 240 to 2 000 px`, async () => {
      await setViewport({ width: 2040, height: 900 });
      const host = await inPlace(name, 2000);
      const found: Record<number, string[]> = {};
      for (const width of [2000, 1280, 768, 480, 320, 240]) {
        if (host.parentElement) host.parentElement.style.width = `${width}px`;
        expect(host.getBoundingClientRect().width).to.equal(width);
        found[width] = await leftOver(host);
      }
      expect(found).to.deep.equal({ 240: [], 320: [], 480: [], 768: [], 1280: [], 2000: [] });
    });

    it(`${name} looks at the width of its place, and not at the window’s`, async () => {
      await setViewport({ width: 480, height: 900 });
      const host = await inPlace(name, 400);
      const narrow = layout(host);
      await setViewport({ width: 1600, height: 900 });
      await arrived();
      expect(narrow.length).to.be.above(3);
      expect(layout(host)).to.deep.equal(narrow);
    });

    it(`${name} has room for text twice as large, at 320 px`, async () => {
      await setViewport({ width: 360, height: 900 });
      document.documentElement.style.setProperty('--civic-font-size', '32px');
      try {
        expect(await leftOver(await inPlace(name, 320))).to.deep.equal([]);
      } finally {
        document.documentElement.style.removeProperty('--civic-font-size');
      }
    });
  }
});

describe('less motion', () => {
  before(async function () {
    if (!(await executeServerCommand('emulate-features', { 'prefers-reduced-motion': 'reduce' })))
      this.skip();
  });
  after(() => executeServerCommand('emulate-features', {}));

  for (const name of Object.keys(whole))
    it(`nothing moves in ${name}`, async () => {
      const host = await open(tag(name, whole[name]));
      const moving = [...(rendered(host)?.querySelectorAll('*') ?? [])].filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none';
      });
      expect(moving.map(element => element.className)).to.deep.equal([]);
    });
});
