/** Pictures of what elements show: all that is seen is in them, where it was, in colours that every program knows. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import { drawPng, density } from '../../../src/base/share/picture/draw-png.js';
import { isWhiteGround } from '../../../src/base/share/picture/ground.js';
import { readPicture, type PictureWish } from '../../../src/base/share/picture/read-picture.js';
import type { PathShape, Picture, TextShape } from '../../../src/base/share/picture/shape.js';
import { leftOut } from '../../../src/base/share/picture/walk.js';
import { writeSvg } from '../../../src/base/share/picture/write-svg.js';
import '../../../src/define.js';
import { indicators, peers, summaries, trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { inPage, isComplete, rendered, settled, tag, textOf, until } from '../../support/fixture.js';

const gauge = 'civic-progress-gauge';
const sharable: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [gauge]: indicators,
  'civic-trend-chart': trends,
  'civic-peer-comparison': peers,
  'civic-goal-summary': summaries,
};

const wish: PictureWish = {
  isWhite: false,
  locale: 'sv',
  sender: { name: 'Krokoms kommun', updated: '2026-03-03' },
  title: 'Titeln',
  sentence: 'Meningen.',
  host: 'www.krokom.example',
  today: new Date(2026, 10, 30),
};
/** As wide as the edge around what is shown. */
const margin = 24;

const elementIn = async (place: Element, name: string): Promise<ReactiveElement> => {
  const element = place.querySelector<ReactiveElement>(name);
  if (!element) throw new Error('no element');
  await until(() => isComplete(element) || rendered(element), 'all of it');
  await settled(element);
  return element;
};

const element = (name: string, data: unknown, attributes = '', style = ''): Promise<ReactiveElement> => {
  const place = inPage(`<div>${tag(name, data, '', attributes)}</div>`);
  const box = place.firstElementChild as HTMLElement;
  box.style.cssText = style;
  return elementIn(place, name);
};

const texts = ({ shapes }: Picture): TextShape[] => shapes.filter(shape => shape.kind === 'text');
const paths = ({ shapes }: Picture): PathShape[] => shapes.filter(shape => shape.kind === 'path');
const saidIn = (picture: Picture): string =>
  texts(picture)
    .map(({ text }) => text)
    .join(' ');
/** Without spaces and hyphens: where lines are broken is the browser's to say. */
const squeezed = (text: string): string => text.replace(/[\s\u2068\u2069-]/g, '');

/** What a visitor reads of an element, without what is to be pressed or opened. */
const readOf = (host: Element): string => {
  const copy = rendered(host)?.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(leftOut)) part.remove();
  return textOf(copy);
};

/** The numbers of a path. */
const numbersIn = ({ d, matrix = [1, 0, 0, 1, 0, 0] }: PathShape): number[] =>
  [...(d.match(/-?[\d.]+/g) ?? []), ...matrix].map(Number);

before(() => setViewport({ width: 1024, height: 768 }));

describe('a picture', () => {
  it('says what the element says, and under it whose it is, and from where and when it is taken', async () => {
    allowConsole(/./);
    for (const [name, examples] of Object.entries(sharable))
      for (const [title, data] of Object.entries(examples)) {
        const host = await element(name, data);
        const picture = readPicture(host, wish);
        const said = squeezed(saidIn(picture));
        // A mark without room for its value shows none.
        const seen = [...(rendered(host)?.querySelectorAll('.tick') ?? [])]
          .filter(tick => tick.getBoundingClientRect().width < 1)
          .map(tick => squeezed(textOf(tick)));
        for (const word of readOf(host).split(/\s+/).map(squeezed))
          if (!seen.some(hidden => hidden.includes(word))) expect(said, `${name} ${title}`).to.contain(word);
        expect(saidIn(picture), title).to.contain(
          'Avsändare: Krokoms kommun. Senast uppdaterad 3\u00A0mars 2026.'.replace('\u00A0', ' '),
        );
        expect(saidIn(picture), title).to.contain('Hämtad 30 november 2026 från www.krokom.example.');
      }
  });

  it('leaves the page as it was', async () => {
    for (const isWhite of [false, true]) {
      const host = await element(gauge, indicators.OnTheWay, '', 'background: #123; color-scheme: dark');
      const before = host.shadowRoot?.innerHTML;
      readPicture(host, { ...wish, isWhite });
      expect(host.shadowRoot?.innerHTML).to.equal(before);
    }
  });

  it('has each text where it stands, in three widths and both directions', async () => {
    for (const lang of ['sv', 'ar'])
      for (const width of [280, 600, 900])
        for (const [name, { OnTheWay, Population, Emissions, Counts }] of Object.entries(sharable)) {
          const data = OnTheWay ?? Population ?? Emissions ?? Counts;
          const host = await element(name, data, `lang="${lang}"`, `width: ${width}px`);
          await until(() => rendered(host)?.getAttribute('lang') === lang, lang);
          await settled(host);
          const base = rendered(host)!;
          const picture = readPicture(host, wish);
          expect(picture.width).to.equal(width + 2 * margin);
          const edge = base.getBoundingClientRect();
          for (const selector of [
            '.title',
            '.sentence',
            '.figure .value',
            '.name',
            '.row .value',
            '.figures b',
          ]) {
            for (const part of base.querySelectorAll(selector)) {
              const range = globalThis.document.createRange();
              range.selectNodeContents(part);
              const rects = [...range.getClientRects()].filter(rect => rect.width > 1);
              // Of a line that runs both ways there are several.
              const line = rects.filter(({ top }) => Math.abs(top - (rects[0]?.top ?? 0)) < 4);
              if (!line.length) continue;
              const left = Math.min(...line.map(rect => rect.left));
              const wide = Math.max(...line.map(rect => rect.right)) - left;
              const [word = ''] = /\S+/.exec(part.textContent) ?? [];
              // A line in which letters of both directions stand is in the picture as a text for each run.
              const [from, to] = [left - edge.left + margin, left - edge.left + margin + wide];
              const slack = 2 + 0.1 * wide;
              const inLine = texts(picture).filter(
                ({ x, width }) => x >= from - slack && x + width <= to + slack,
              );
              const near = inLine.filter(({ text, y }) => {
                const runs = inLine.filter(run => run.y === y);
                const all =
                  Math.max(...runs.map(run => run.x + run.width)) - Math.min(...runs.map(({ x }) => x));
                return squeezed(text).includes(squeezed(word)) && Math.abs(all - wide) <= slack;
              });
              expect(near, `${lang} ${width} ${name} ${selector}: ${part.textContent}`).not.to.have.length(0);
            }
          }
        }
  });

  it('has the bar of a gauge where it is, and what stands on it', async () => {
    for (const lang of ['sv', 'ar']) {
      const host = await element(gauge, indicators.OnTheWay, `lang="${lang}"`, 'width: 600px');
      await until(() => rendered(host)?.getAttribute('lang') === lang, lang);
      const base = rendered(host)!;
      const picture = readPicture(host, wish);
      const edge = base.getBoundingClientRect();
      for (const selector of ['.bar', '.fill']) {
        const { left, width, height } = base.querySelector(selector)!.getBoundingClientRect();
        const found = paths(picture).filter(path => {
          const [x = NaN, y = NaN, right = NaN, bottom = NaN] = numbersIn(path);
          return (
            path.fill &&
            Math.abs(x - margin - (left - edge.left)) < 0.1 &&
            Math.abs(right - x - width) < 0.1 &&
            Math.abs(bottom - y - height) < 0.1
          );
        });
        expect(found, `${lang} ${selector}`).to.have.length(1);
      }
    }
  });

  it('has a shape for all that is drawn of a chart, with its dashes', async () => {
    const host = await element('civic-trend-chart', trends.Milestones, '', 'width: 600px');
    const drawn = [...rendered(host)!.querySelectorAll('svg :is(path, circle, rect)')].filter(
      shape => !shape.closest(leftOut),
    );
    const picture = readPicture(host, wish);
    expect(drawn.length).to.be.above(8);
    expect(paths(picture).filter(({ matrix }) => matrix)).to.have.length(drawn.length);
    expect(paths(picture).some(({ stroke }) => stroke?.dashes.join() === '5,4')).to.equal(true);
  });

  it('has no number that is none, and no colour that another program might not know', async () => {
    allowConsole(/./);
    for (const [name, examples] of Object.entries(sharable))
      for (const [title, data] of Object.entries(examples)) {
        const svg = writeSvg(readPicture(await element(name, data), wish));
        expect(svg, title).not.to.match(/NaN|undefined|Infinity|oklab|oklch|color\(|var\(|rgb/);
        const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
        expect(read.querySelector('parsererror'), title).to.equal(null);
      }
  });

  it('is in the page’s colours, or on white in those of a light page', async () => {
    const dark = 'background: #101418; color-scheme: dark; --civic-color-text: #fff; width: 500px';
    const host = await element(gauge, indicators.OnTheWay, '', dark);
    expect(isWhiteGround(host)).to.equal(false);
    const own = readPicture(host, wish);
    expect(own.ground).to.deep.equal({ red: 16, green: 20, blue: 24, alpha: 1 });
    expect(texts(own)[0]?.color).to.deep.equal({ red: 255, green: 255, blue: 255, alpha: 1 });
    const light = readPicture(host, { ...wish, isWhite: true });
    expect(light.ground).to.deep.equal({ red: 255, green: 255, blue: 255, alpha: 1 });
    for (const { text, color } of texts(light))
      expect(Math.min(color.red, color.green, color.blue), text).to.be.below(90);
    expect(isWhiteGround(await element(gauge, indicators.OnTheWay, '', 'background: #fff'))).to.equal(true);
  });

  it('is on white where nothing could be read on the colour that is known of the page', async () => {
    // A photograph may lie between.
    const host = await element(gauge, indicators.OnTheWay, '', '--civic-color-text: #fff; background: #fff');
    expect(texts(readPicture(host, wish)).every(({ color }) => color.red < 255)).to.equal(true);
  });

  it('has no part of what is to be pressed, opened or read under a pointer', async () => {
    const host = await element('civic-trend-chart', trends.Population, 'actions', 'width: 600px');
    await until(() => rendered(host)?.querySelector('.opener'), 'the button');
    const said = saidIn(readPicture(host, wish));
    expect(said).not.to.contain('Dela');
    expect(said).not.to.contain('Visa som tabell');
  });

  it('is drawn as a PNG at twice its size, ground and letters in their colours', async () => {
    const host = await element(gauge, indicators.OnTheWay, '', 'width: 500px; background: #fff');
    const picture = readPicture(host, wish);
    const file = await drawPng(picture);
    if (!file) throw new Error('no file');
    expect(file.type).to.equal('image/png');
    const bitmap = await createImageBitmap(file);
    expect([bitmap.width, bitmap.height]).to.deep.equal([density * picture.width, density * picture.height]);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    expect([...context.getImageData(2, 2, 1, 1).data]).to.deep.equal([255, 255, 255, 255]);
    for (const { text, x, y, width, font } of texts(picture)) {
      const box = [x, y - 0.7 * font.size, width, 0.7 * font.size].map(part => Math.round(density * part));
      const { data } = context.getImageData(box[0]!, box[1]!, Math.max(1, box[2]!), Math.max(1, box[3]!));
      let inked = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at + 1] ?? 255) < 200) inked++;
      expect(inked / (data.length / 4), text).to.be.above(0.03);
    }
  });
});
