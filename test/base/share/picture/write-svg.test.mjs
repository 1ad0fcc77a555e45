/** The SVG file: well-formed whatever it says, and with all of that in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { writeSvg } from '../../../../.build/base/share/picture/write-svg.js';

const ink = { red: 28, green: 99, blue: 80, alpha: 1 };
const font = { family: '"Source Sans 3", sans-serif', size: 16, weight: '700', style: 'normal' };
const text = {
  kind: 'text',
  text: 'Antal invånare',
  x: 24,
  y: 40.126,
  width: 120,
  font,
  color: ink,
  direction: 'ltr',
  lang: 'sv',
};
const picture = (shapes, more = {}) => ({
  width: 300,
  height: 200,
  ground: { red: 255, green: 255, blue: 255, alpha: 1 },
  shapes,
  title: 'Antal invånare',
  sentence: '15 595 invånare 2024.',
  lang: 'sv',
  ...more,
});

const parse = code =>
  new DOMParser({
    errorHandler: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(code, 'image/svg+xml');
const all = (document, name) =>
  [...Array(document.getElementsByTagName(name).length).keys()].map(
    index => document.getElementsByTagName(name)[index],
  );

test('has its size, its ground, its name and what it says', () => {
  const { documentElement: svg } = parse(writeSvg(picture([])));
  assert.equal(svg.getAttribute('viewBox'), '0 0 300 200');
  assert.equal(svg.getAttribute('role'), 'img');
  assert.equal(all(svg, 'title')[0].textContent, 'Antal invånare');
  assert.equal(all(svg, 'desc')[0].textContent, '15 595 invånare 2024.');
  assert.equal(all(svg, 'rect')[0].getAttribute('fill'), '#ffffff');
});

test('has a text where it stands, as wide as it was', () => {
  const [written] = all(parse(writeSvg(picture([text]))), 'text');
  const of = name => written.getAttribute(name);
  assert.deepEqual([of('x'), of('y'), of('textLength')], ['24', '40.13', '120']);
  assert.deepEqual([of('font-family'), of('font-size'), of('font-weight')], [font.family, '16', '700']);
  assert.equal(of('fill'), '#1c6350');
  assert.equal(written.textContent, 'Antal invånare');
});

test('writes weights in hundreds, which every program knows', () => {
  const weightOf = weight =>
    all(parse(writeSvg(picture([{ ...text, font: { ...font, weight } }]))), 'text')[0].getAttribute(
      'font-weight',
    ) || '400';
  assert.deepEqual(['400', '600', '650', '700', '430', '1000'].map(weightOf), [
    '400',
    '600',
    '700',
    '700',
    '400',
    '1000',
  ]);
});

test('marks a text from right to left in itself, and has it where it stands', () => {
  const [written] = all(parse(writeSvg(picture([{ ...text, direction: 'rtl' }]))), 'text');
  assert.equal(written.getAttribute('x'), '24');
  assert.equal(written.getAttribute('direction') || null, null);
  assert.equal(written.textContent, '\u2067Antal invånare\u2069');
});

test('has what stands around letters under them, and read once', () => {
  const halo = { color: { red: 255, green: 255, blue: 255, alpha: 1 }, width: 4 };
  const [under, above] = all(parse(writeSvg(picture([{ ...text, halo }]))), 'text');
  assert.equal(under.getAttribute('stroke'), '#ffffff');
  assert.equal(under.getAttribute('aria-hidden'), 'true');
  assert.equal(above.getAttribute('fill'), '#1c6350');
});

test('has paths by attributes alone, with no more of them than are said', () => {
  const line = {
    kind: 'path',
    d: 'M0 0H10',
    matrix: [1, 0, 0, 1, 24, 24],
    stroke: { color: { ...ink, alpha: 0.5 }, width: 1.5, dashes: [5, 4], cap: 'round', join: 'miter' },
  };
  assert.match(
    writeSvg(picture([line])),
    /<path d="M0 0H10" transform="matrix\(1 0 0 1 24 24\)" fill="none" stroke="#1c6350" stroke-opacity="0.5" stroke-width="1.5" stroke-dasharray="5 4" stroke-linecap="round"\/>/,
  );
  assert.doesNotMatch(writeSvg(picture([line, text])), /style=|class=|href=|<script|<image/);
});

test('leaves open what two lines of a shape go around, where it does', () => {
  const shape = { kind: 'path', d: 'M0 0H9V9H0ZM3 3H6V6H3Z', fill: ink };
  assert.match(writeSvg(picture([{ ...shape, isEvenOdd: true }])), / fill="#1c6350" fill-rule="evenodd"\/>/);
  assert.doesNotMatch(writeSvg(picture([shape])), /fill-rule/);
});

test('is well-formed whatever it says, and says all that XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), words => {
      const svg = parse(writeSvg(picture([{ ...text, text: words }], { title: words, sentence: words })));
      const folded = value => value.replace(/\r\n?/g, '\n');
      // eslint-disable-next-line no-control-regex -- XML has no way to hold them.
      const expected = folded(words.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, ''));
      assert.equal(folded(all(svg, 'text')[0].textContent), expected);
      assert.equal(folded(all(svg, 'title')[0].textContent), expected);
    }),
  );
});
