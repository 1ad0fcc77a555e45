/** The pictures of the elements' parts in Storybook: each part has its name, and its line ends where it is. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { partsIn } from '../../stories/support/anatomy-figure.js';
import { anatomySheet, describedIn } from '../../stories/support/anatomy.js';
import { shared, viewsOf } from '../../stories/support/anatomy-views.js';
import { spread } from '../../stories/support/label-places.js';
import { elementNames } from '../../src/generated/element-names.js';
import { expectConsole } from '../support/console.js';
import { problems } from '../support/contract.js';
import { inPage, until } from '../support/fixture.js';

const tags = elementNames.map(name => `civic-${name}`);

/** A sheet in Storybook's place for it, when each of the parts has its name. */
const sheetOf = async (sheet: HTMLElement, names: readonly string[]): Promise<void> => {
  const place = inPage('');
  place.style.padding = '24px';
  place.append(sheet);
  const missing = (): string[] => {
    const there = new Set([...sheet.querySelectorAll('.names code')].map(({ textContent }) => textContent));
    return names.filter(name => !there.has(name));
  };
  await until(
    () => {
      // Charts are drawn where somebody comes near.
      const [figure] = [...sheet.querySelectorAll('figure')].filter(one => !one.querySelector('code'));
      (figure ?? sheet.querySelector('.plot'))?.scrollIntoView();
      return !missing().length;
    },
    () => `the names of ${missing().join(', ')}`,
  );
  // What moves ends, and what is drawn after it is drawn.
  const boxes = (): string =>
    [...sheet.querySelectorAll('figure, code')]
      .map(one => JSON.stringify(one.getBoundingClientRect()))
      .join();
  let before = '';
  await until(async () => {
    const now = boxes();
    const isSame = now === before;
    before = now;
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    return isSame;
  }, 'the pictures to come to rest');
};

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is wrong with a picture, in words. */
const faultsOf = (figure: Element): string[] => {
  const labels = [...figure.querySelectorAll('.names code')];
  const boxes = labels.map(label => label.getBoundingClientRect());
  const frame = figure.getBoundingClientRect();
  const drawing = figure.querySelector('.names svg')?.getBoundingClientRect() ?? new DOMRect();
  const live = figure.querySelector('.live')?.getBoundingClientRect() ?? new DOMRect();
  const host = figure.querySelector('.live > *') as Element;
  const parts = partsIn(host);
  const lines = [...figure.querySelectorAll<SVGPathElement>('.names path')];
  expect(lines.length).to.equal(labels.length);
  return labels.flatMap((label, index) => {
    const box = boxes[index] ?? new DOMRect();
    const name = label.textContent;
    const faults = labels
      .slice(index + 1)
      .filter((_, other) => overlap(box, boxes[index + 1 + other] ?? new DOMRect()))
      .map(other => `${name} is over ${other.textContent}`);
    // No word is cut off, and none stands on the element.
    if (label.scrollWidth > label.clientWidth + 1) faults.push(`${name} has no room`);
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
      faults.push(`${name} is outside of the picture`);
    if (overlap(box, live)) faults.push(`${name} is on the element`);
    // Its line begins at its middle, and its mark is as far as its part goes.
    const line = lines[index] as SVGPathElement;
    const start = line.getPointAtLength(0);
    if (Math.abs(start.y + drawing.top - (box.top + box.bottom) / 2) > 1)
      faults.push(`${name}: its line begins elsewhere`);
    const end = line.getPointAtLength(line.getTotalLength());
    const part = parts.get(name)?.getBoundingClientRect();
    if (!part) return [...faults, `${name} is not seen`];
    const y = end.y + drawing.top;
    if (y < part.top - 4 || y > part.bottom + 1)
      faults.push(`${name}: its line ends at ${y}, and it is at ${part.top}`);
    return faults;
  });
};

describe('the pictures of the parts', () => {
  before(async () => {
    const style = document.createElement('style');
    style.textContent = await (await fetch('/stories/support/anatomy.css')).text();
    document.head.append(style);
  });
  after(() => setViewport({ width: 800, height: 600 }));

  for (const tag of [...tags, ''])
    it(`${tag || 'every element'}: each part of the manifest has its name, and none is over another`, async () => {
      if (!tag) expectConsole(/goals\.goals: Listan har 10001 rader/);
      for (const width of [1280, 768]) {
        await setViewport({ width, height: 900 });
        const described = describedIn(tag || 'civic-goal-summary');
        const parts = tag ? described.own : described.shared;
        const sheet = anatomySheet(tag || 'civic-goal-summary', viewsOf[tag] ?? [shared], parts);
        const names = parts.map(({ name }) => name);
        expect(names.length).to.be.above(3);
        await sheetOf(sheet, names);
        const labels = [...sheet.querySelectorAll('.names code')].map(({ textContent }) => textContent);
        expect(labels.sort(), `${width} px`).to.deep.equal([...names].sort());
        const figures = [...sheet.querySelectorAll('figure')];
        expect(figures.flatMap(faultsOf), `${width} px`).to.deep.equal([]);
        // The same in words.
        const rows = [...sheet.querySelectorAll('table th')].map(({ textContent }) => textContent);
        expect(rows).to.deep.equal(names);
        expect(await problems(sheet)).to.deep.equal([]);
      }
    });

  it('what every element has is so in the manifest of each', () => {
    const { shared: first } = describedIn('civic-goal-summary');
    for (const tag of tags) expect(describedIn(tag).shared, tag).to.deep.equal(first);
  });

  it('a part has a frame while its button is pressed', async () => {
    const { own } = describedIn('civic-goal-summary');
    const sheet = anatomySheet('civic-goal-summary', viewsOf['civic-goal-summary'] ?? [], own);
    await sheetOf(sheet, ['bar']);
    const bar = partsIn(sheet.querySelector('civic-goal-summary') as Element).get('bar') as Element;
    const button = [...sheet.querySelectorAll('button')].find(({ textContent }) => textContent === 'bar');
    expect(getComputedStyle(bar).outlineStyle).to.equal('none');
    button?.click();
    expect(getComputedStyle(bar).outlineStyle).to.equal('solid');
    button?.click();
    expect(getComputedStyle(bar).outlineStyle).to.equal('none');
  });

  it('takes no focus from the page', async () => {
    const { own } = describedIn('civic-feedback-prompt');
    const sheet = anatomySheet('civic-feedback-prompt', viewsOf['civic-feedback-prompt'] ?? [], own);
    await sheetOf(sheet, ['found', 'thanks']);
    expect(document.activeElement).to.equal(document.body);
  });

  it('names that would stand over one another are moved apart, as little as can be', () => {
    expect(spread([10, 60, 200], 20)).to.deep.equal([10, 60, 200]);
    expect(spread([100, 100, 100], 20)).to.deep.equal([80, 100, 120]);
    expect(spread([0, 0, 30], 20)).to.deep.equal([0, 20, 40]);
  });
});
