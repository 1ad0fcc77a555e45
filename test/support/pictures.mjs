/** What pictures are drawn with, as the command has it; and what is read of a picture that is to be drawn. */
import { DOMParser } from '@xmldom/xmldom';
import { pictureMaker } from '../../dist/cli/publishing/picture-maker.js';
import { readFont } from '../../dist/publish/publish.js';

export const pictures = await pictureMaker(readFont);

/** The lines of a picture: what they say, without the marks for how they run, and where they are. */
export const linesIn = svg => {
  const all = Array.from(new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('text'));
  return all.map(line => ({
    text: line.textContent.replace(/[\u2066-\u2069]/g, ''),
    x: Number(line.getAttribute('x')),
    y: Number(line.getAttribute('y')),
    size: Number(line.getAttribute('font-size')),
    anchor: line.getAttribute('text-anchor') || 'start',
    isBold: line.getAttribute('font-weight') === '700',
    isHalo: line.getAttribute('fill') === 'none',
    runs: line.textContent[0] === '\u2067' ? 'rtl' : 'ltr',
  }));
};

/** All that a picture says, on one line. */
export const saidIn = svg =>
  linesIn(svg)
    .filter(({ isHalo }) => !isHalo)
    .map(({ text }) => text)
    .join(' ');

/** The size of a PNG file, in pixels. */
export const sizeOf = png => [png.readUInt32BE(16), png.readUInt32BE(20)];
