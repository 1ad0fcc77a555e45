/** The text of pictures: which characters can be written, how wide they are, and how lines are broken. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { readFont } from '../../../dist/publish/publish.js';
import {
  directionOf,
  fittedLines,
  linesOf,
  missingIn,
  pictureText,
  widthOf,
} from '../../../dist/publish/pictures/text.js';
import { pictures } from '../../support/pictures.mjs';

const require = createRequire(import.meta.url);
const { fonts } = pictures;
const fits = most => text => text.length <= most;

test('every letter of the languages in Sweden can be written, and of Arabic', () => {
  for (const text of [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÉÜ abcdefghijklmnopqrstuvwxyzåäöæøéüß',
    // South, Lule, North Sámi; Finnish and Meänkieli.
    'Åarjelsaemien gïele ïÏ ŋŊ áÁ čČ đĐ šŠ ŧŦ žŽ ńŃ',
    '0123456789 % ‰ § – − ” “ ’ … · • ≈ ≤ ≥ € ² ³ ° × ½',
    'تحققت 4 أهداف من أصل 12. ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ء آ أ ؤ إ ئ ة ى ، ؛ ؟ ٪ ٠١٢٣٤٥٦٧٨٩',
    '15\u00A0612\u202F\u2009\u200E\u2067',
  ])
    assert.equal(missingIn(pictureText(text), fonts), undefined, text);
});

test('what no font has is known, and named', () => {
  for (const [text, character] of [
    ['Mål 中 och', '中'],
    ['Bra 😀', '😀'],
    ['שלום', 'ש'],
    ['\uE000', '\uE000'],
    ['\uD800', '\uD800'],
  ])
    assert.equal(missingIn(pictureText(text), fonts), character);
});

test('a text is as wide as it is drawn, or wider', () => {
  const [regular, bold] = ['400Regular', '700Bold'].map(weight =>
    require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
  );
  const font = { fontFiles: [regular, bold], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  const drawnWidth = (text, weight) => {
    const code = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="100"><text x="9" y="50" font-family="Source Sans 3" font-size="100" font-weight="${weight}">${code}</text></svg>`;
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcdåäö Åïŋđ15%.,–&<AVTWmil'), minLength: 1, maxLength: 40 }),
      fc.constantFrom(['400', fonts.regular], ['700', fonts.bold]),
      (text, [weight, list]) => {
        const counted = widthOf(text, 100, list);
        const drawn = drawnWidth(text, weight);
        // Letters reach a little out of their own width, and spaces at the ends are not drawn.
        assert.ok(counted > drawn - 12, `${text}: ${counted} < ${drawn}`);
        if (!/^ | $/.test(text)) assert.ok(counted < drawn * 1.12 + 40, `${text}: ${counted} > ${drawn}`);
      },
    ),
  );
});

test('a file that is no font is none, wherever it ends', () => {
  const font = readFileSync(
    require.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
  );
  assert.ok(readFont(font).widthOf(0x0628) > 0.1);
  assert.equal(readFont(font).widthOf(0x4e2d), undefined);
  for (const length of [0, 3, 12, 40, 300]) assert.equal(readFont(font.subarray(0, length)), undefined);
  assert.equal(readFont(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), undefined);
});

const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcåäö.é'), minLength: 1, maxLength: 14 }), {
  minLength: 1,
  maxLength: 20,
});

test('lines hold all of a text, between words as far as these fit', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (list, most) => {
      const text = list.join(' ');
      const lines = linesOf(text, fits(most));
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) assert.ok(line.length <= most || [...line].length === 1);
      if (list.every(word => word.length <= most)) assert.equal(lines.join(' '), text);
    }),
  );
});

test('of what there is no room for whole sentences are left out, and never a part of one but the first', () => {
  const text = '14\u00A0925 invånare 2018. Målet är 16\u00A0000 till 2030. Delvis uppnått.';
  assert.deepEqual(fittedLines(text, 3, 'sv', fits(30)), [
    '14\u00A0925 invånare 2018. Målet är',
    '16\u00A0000 till 2030. Delvis',
    'uppnått.',
  ]);
  assert.deepEqual(fittedLines(text, 1, 'sv', fits(30)), ['14\u00A0925 invånare 2018.']);
  assert.deepEqual(fittedLines('ett två tre fyra fem sex', 2, 'sv', fits(8)), ['ett två', 'tre …']);
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 14, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (list, width, most) => {
        const lines = fittedLines(list.join(' '), most, 'sv', fits(width));
        assert.ok(lines.length <= most);
        for (const line of lines) assert.ok(line.length <= width + 2);
      },
    ),
  );
});

test('a text runs as its letters do, and as the page where it has none', () => {
  assert.equal(directionOf('15 612', 'rtl'), 'rtl');
  assert.equal(directionOf('15 612', 'ltr'), 'ltr');
  assert.equal(directionOf('Invånare', 'rtl'), 'ltr');
  assert.equal(directionOf('تحقق', 'ltr'), 'rtl');
  assert.equal(directionOf('Invånare: 15 في عام', 'rtl'), 'rtl');
  assert.equal(directionOf('Arabiska (العربية)', 'ltr'), 'ltr');
});
